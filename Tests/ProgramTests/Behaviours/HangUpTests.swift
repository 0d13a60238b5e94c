import TerminalDriver
import TestSupport
import Testing

struct `When the line drops` {
  /// The program is gone within a second of the moment that its terminal is.
  private func expectEnd(of program: BrowsingProgram, status: Int32) throws {
    try program.waitForStart()
    program.terminal.hangUp()
    let start = ContinuousClock.now
    let end = try program.terminal.waitForExit(within: .seconds(5))
    #expect(ContinuousClock.now - start < .seconds(1))
    #expect(end.shellStatus == status)
  }

  @Test func `the program ends`() throws {
    try expectEnd(of: try BrowsingProgram(), status: 129)
  }

  @Test func `the program ends also where SIGHUP is ignored`() throws {
    let script = "trap '' HUP; exec \"$0\" \"$1\""
    try expectEnd(of: try BrowsingProgram(script: script), status: 129)
  }

  @Test func `the program ends also in a view and with keys half typed`() throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    try program.press("?")
    try program.waitFor(text: "Help for Issues")
    try program.press("12z\u{1B}")
    program.terminal.hangUp()
    #expect(try program.terminal.waitForExit(within: .seconds(1)).shellStatus == 129)
  }

  #if os(Linux)
  @Test func `a program that is not in the foreground ends too`() throws {
    // As under sudo or su: the hang-up's signal goes to others, only reading tells.
    let script = "trap '' HUP; \"$0\" \"$1\"; echo $? > status"
    let program = try BrowsingProgram(script: script)
    try program.waitForStart()
    let start = ContinuousClock.now
    program.terminal.hangUp()
    try program.terminal.waitForExit(within: .seconds(5))
    #expect(ContinuousClock.now - start < .seconds(1))
    #expect(try program.home.folder.text(of: "status") == "129\n")
  }
  #endif
}
