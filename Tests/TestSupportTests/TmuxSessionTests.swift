import TerminalDriver
import TestSupport
import Testing

struct `A tmux session` {
  private let home: TestHome

  init() throws { home = try TestHome() }

  private func shell(
    _ script: String,
    _ arguments: String...,
    term: String = "tmux-256color"
  ) throws
    -> TmuxSession
  {
    try TmuxSession(
      program: "/bin/sh",
      arguments: ["-c", script, "sh"] + arguments,
      environment: home.environment(["LC_ALL": "C"]),
      size: ScreenSize(columns: 40, rows: 8),
      term: term
    )
  }

  @Test func `hands the words on as they are`() throws {
    let script = "printf '%s\\n' \"$@\" $TERM $LC_ALL; exec cat"
    let tmux = try shell(script, "a;", "b c", "$(d)", ";", "'", term: "vt100")
    let screen = try tmux.waitFor(text: "vt100")
    #expect(screen.hasPrefix("a;\nb c\n$(d)\n;\n'\nvt100\nC"))
  }

  @Test func `sends keys, text and bytes`() throws {
    let tmux = try shell("stty raw -echo; echo ready; exec od -An -c -w4 -v")
    try tmux.waitFor(text: "ready")
    try tmux.send("Up", "j")
    try tmux.sendLiteral("Up;")
    try tmux.send(bytes: [0x1, 0x1B, 0x5B, 0x42, 0x1])
    let screen = try tmux.waitFor(text: "[   B")
    #expect(screen.contains("033   [   A   j"))
    #expect(screen.contains("U   p   ; 001"))
  }

  @Test func `pastes in brackets only where they are asked for`() throws {
    let tmux = try shell("stty raw -echo; printf '\\033[?2004h'; echo ready; exec cat -v")
    try tmux.waitFor(text: "ready")
    try tmux.paste("ab;\u{E4}|")
    try tmux.waitFor(text: "^[[200~ab;M-CM-$|^[[201~")
    let plain = try shell("stty raw -echo; echo ready; exec cat -v")
    try plain.waitFor(text: "ready")
    try plain.paste("wxyz")
    #expect(try plain.waitFor(text: "wxyz").contains("^[") == false)
  }

  @Test func `has the text a program copies`() throws {
    let tmux = try shell("printf '\\033]52;c;aGVsbG8=\\033\\\\'; echo ready; exec cat")
    try tmux.waitFor(text: "ready")
    #expect(try tmux.buffer() == "hello")
    let through = try shell("printf mine | tmux load-buffer -w -; echo ready; exec cat")
    try through.waitFor(text: "ready")
    #expect(try through.buffer() == "mine")
    #expect(try shell("exec cat").buffer() == nil)
  }

  @Test func `shows lines as lines and styles`() throws {
    let tmux = try shell("printf '\\033(0lqk\\033(B \\033[7mmarked\\033[m\\n'; exec cat")
    try tmux.waitFor(text: "┌─┐ marked")
    let picture = try tmux.picture()
    #expect(picture.styles(of: "marked").first?.attributes == .reverse)
    #expect(picture.cursor.row == 1 && picture.cursor.column == 0)
  }

  @Test func `is resized`() throws {
    let tmux = try shell("trap 'stty size' WINCH; echo ready; while :; do read x; done")
    try tmux.waitFor(text: "ready")
    try tmux.resize(to: ScreenSize(columns: 60, rows: 20))
    try tmux.waitFor(text: "20 60")
  }

  @Test func `tells how the program ended`() throws {
    let tmux = try shell("stty -echo; echo last; read x; exit 4")
    try tmux.waitFor(text: "last")
    try tmux.send("Enter")
    #expect(try tmux.waitForExit() == .exited(4))
    #expect(try tmux.isAlive() == false)
    #expect(try tmux.screen() == "last")
    let killed = try shell("kill -9 $$")
    #expect(try killed.waitForExit() == .signalled(9))
    let running = try shell("exec cat")
    #expect(try running.waitUntil("cat runs") { _ in try running.paneCommand() == "cat" } == "")
    #expect(try running.exitStatus() == nil)
  }

  @Test func `ends with its object`() throws {
    var tmux: TmuxSession? = try shell("exec cat")
    let identifier = try #require(try tmux?.processIdentifier())
    tmux = nil
    let gone = "while kill -0 \(identifier) 2>/dev/null; do :; done"
    let outcome = try ProcessRunner.run("/bin/sh", ["-c", gone], limit: .seconds(10))
    #expect(outcome.status == .exited(0))
  }

  @Test func `says what it saw when nothing comes`() throws {
    let tmux = try shell("echo stuck; exec cat")
    let error = #expect(throws: DriverError.self) {
      try tmux.waitFor(text: "never", within: .milliseconds(200))
    }
    #expect("\(try #require(error))".contains("stuck"))
  }
}
