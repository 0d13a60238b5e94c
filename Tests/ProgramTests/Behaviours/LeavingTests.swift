import TerminalDriver
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

struct `After its end the program` {
  private func expectCleanTerminal(_ program: BrowsingProgram) throws {
    let screen = program.screen
    #expect(screen.modes.left == [], "\(screen.framed)")
    #expect(screen.style == .plain)
    #expect(screen.report.isQuiet, "\(screen.report)")
    #expect(program.terminal.modes?.isSane == true)
  }

  @Test(arguments: ["q", "Q", "ZZ", ":q\r", ":quit\r"])
  func `leaves nothing behind when it is told to go`(keys: String) throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    #expect(program.screen.modes.alternateScreen && program.screen.modes.bracketedPaste)
    #expect(program.terminal.modes?.isSane == false)
    try program.press(keys)
    #expect(try program.terminal.waitForExit() == .exited(0))
    #expect(program.screen.text == "")
    try expectCleanTerminal(program)
  }

  @Test(arguments: [SIGTERM: 143, SIGHUP: 129, SIGINT: 130, SIGQUIT: 131])
  func `tells by its status which signal ended it`(signal: Int32, status: Int32) throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    program.terminal.process.signal(signal)
    #expect(try program.terminal.waitForExit().shellStatus == status)
    #expect(program.screen.text == "")
    try expectCleanTerminal(program)
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "vt100"])
  func `leaves the shell a clean line to go on`(term: String) throws {
    let script = "echo before; \"$0\" \"$1\"; echo \"status $?\"; stty -a; exec cat"
    let program = try BrowsingProgram(term: term, script: script)
    try program.waitForStart()
    try program.press("jjq")
    try program.waitFor(text: "isig")
    #expect(program.screen.modes.left == [])
    let text = program.screen.text
    #expect(!text.contains(BrowsingProgram.firstQuoteWord) && !text.contains("? help"))
    let status = try #require(program.screen.row(containing: "status 0"))
    #expect(program.screen.rows[status] == "status 0")
    #expect(text.contains(" echo ") && text.contains(" icanon ") && text.contains(" icrnl "))
    // A terminal without a second screen is wiped; elsewhere what stood there is back.
    if term != "vt100" { #expect(program.screen.rows[0] == "before" && status == 1) }
    try program.press("typed\r")
    try program.terminal.waitFor("echo and answer") { screen in
      screen.rows.filter { $0 == "typed" }.count == 2
    }
  }
}
