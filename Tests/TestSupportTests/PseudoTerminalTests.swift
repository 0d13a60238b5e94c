import TerminalDriver
import TestSupport
import Testing

struct `A pseudo-terminal` {
  private let home: TestHome

  init() throws { home = try TestHome() }

  private func shell(_ script: String, size: ScreenSize = .standard) throws -> PseudoTerminal {
    try PseudoTerminal(
      program: "/bin/sh",
      arguments: ["-c", script],
      environment: home.environment(["TERM": "xterm"]),
      folder: home.folder.path,
      size: size
    )
  }

  @Test func `is the program's controlling terminal`() throws {
    let terminal = try shell("echo to the terminal > /dev/tty; test -t 0 && test -t 1 && exit 5")
    #expect(try terminal.waitForExit() == .exited(5))
    #expect(terminal.screen.text == "to the terminal")
  }

  @Test func `gives only the environment it is given`() throws {
    let terminal = try shell("env | sed 's/=.*//' | sort | tr '\\n' ' '; pwd")
    try terminal.waitForExit()
    let text = terminal.screen.text
    #expect(text.contains("HOME") && text.contains("TERM") && !text.contains("USER"))
    #expect(terminal.screen.text.contains(home.folder.path.suffix(10)))
  }

  @Test func `types and shows the answer`() throws {
    let terminal = try shell("stty -echo; printf 'name? '; read name; echo \"hello $name\"")
    try terminal.waitFor(text: "name?")
    let mark = terminal.mark
    try terminal.write("Ann\r")
    try terminal.waitForExit()
    #expect(terminal.screen.rows[0] == "name? hello Ann")
    #expect(String(decoding: terminal.output(since: mark), as: UTF8.self) == "hello Ann\r\n")
  }

  @Test func `sends SIGHUP when it hangs up`() throws {
    let caught = try shell(
      "trap 'echo gone > hup; exit 7' HUP; echo ready; while :; do read x; done"
    )
    try caught.waitFor(text: "ready")
    caught.hangUp()
    #expect(try caught.waitForExit() == .exited(7))
    #expect(try home.folder.text(of: "hup") == "gone\n")

    let uncaught = try shell("echo ready; exec cat")
    try uncaught.waitFor(text: "ready")
    uncaught.hangUp()
    #expect(try uncaught.waitForExit() == .signalled(1))
    #expect(ExitStatus.signalled(1).shellStatus == 129)
  }

  @Test func `has a size and tells of a new one`() throws {
    let terminal = try shell(
      "trap 'stty size; exit 0' WINCH; stty size; while :; do read x; done",
      size: ScreenSize(columns: 100, rows: 30)
    )
    try terminal.waitFor(text: "30 100")
    try terminal.resize(to: ScreenSize(columns: 40, rows: 12))
    try terminal.waitFor(text: "12 40")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func `tells what the program made of its modes`() throws {
    let terminal = try shell("stty raw -echo; echo raw; read x; stty sane; echo sane; exec cat")
    try terminal.waitFor(text: "raw")
    var modes = try #require(terminal.modes)
    #expect(!modes.echo && !modes.canonical && !modes.isSane)
    try terminal.write("\n")
    try terminal.waitFor(text: "sane")
    modes = try #require(terminal.modes)
    #expect(modes.isSane)
    try terminal.write("\u{3}")
    #expect(try terminal.waitForExit() == .signalled(2))
    #expect(terminal.modes?.isSane == true, "the modes can be read after the end")
  }

  @Test func `delivers the pieces of a key apart`() throws {
    let terminal = try shell("stty raw -echo; echo ready; dd bs=16 count=2 2>/dev/null | od -An -c")
    try terminal.waitFor(text: "ready")
    let start = ContinuousClock.now
    try terminal.write(pieces: ["\u{1B}", "[B"], gap: .milliseconds(60))
    #expect(ContinuousClock.now - start >= .milliseconds(60))
    try terminal.waitForExit()
    #expect(terminal.screen.contains("033   [   B"))
  }

  @Test func `takes in more than the kernel buffers`() throws {
    let terminal = try shell("stty raw -echo; echo ready; head -c 100000 | wc -c")
    try terminal.waitFor(text: "ready")
    try terminal.write(String(repeating: "k", count: 100_000))
    try terminal.waitFor(text: "100000")
  }

  @Test func `says what it saw when nothing comes`() throws {
    let terminal = try shell("echo stuck; exec cat")
    let error = #expect(throws: DriverError.self) {
      try terminal.waitFor(text: "never", within: .milliseconds(200))
    }
    #expect("\(try #require(error))".contains("|stuck"))
    let ended = try shell("echo last words")
    let second = #expect(throws: DriverError.self) { try ended.waitFor(text: "never") }
    #expect("\(try #require(second))".contains("last words"))
  }

  #if os(Linux)
  @Test func `counts what the program costs`() throws {
    let terminal = try shell(
      "i=0; while [ $i -lt 20000 ]; do i=$((i+1)); done; echo idle; exec cat"
    )
    try terminal.waitFor(text: "idle")
    try terminal.readUntilQuiet()
    let before = try #require(ProcessCost(of: terminal.process.identifier))
    #expect(before.processorTime > .milliseconds(1))
    terminal.read(throughout: .milliseconds(100))
    let after = try #require(ProcessCost(of: terminal.process.identifier))
    #expect(after.wakeUps(since: before) == 0)
    #expect(after.processorTime == before.processorTime)
    try terminal.write("x\r")
    try terminal.waitFor(text: "x")
    try terminal.readUntilQuiet()
    let later = try #require(ProcessCost(of: terminal.process.identifier))
    #expect(later.wakeUps(since: after) > 0)
    let memory = try #require(ProcessMemory(of: terminal.process.identifier))
    #expect(memory.own > 0 && memory.own < memory.proportional)
  }
  #endif
}
