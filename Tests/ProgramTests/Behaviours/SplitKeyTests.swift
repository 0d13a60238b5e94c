import TerminalDriver
import TestSupport
import Testing

/// Keys as a slow line delivers them.
///
/// Here, and only here, it is the pauses that are tried.
struct `On a slow line` {
  private let program: BrowsingProgram

  init() throws {
    program = try BrowsingProgram()
    try program.waitForStart()
    try program.press("zR")
    try program.waitFor(selected: "Security guarantees")
    try program.waitFor(text: "Recognition")
  }

  @Test(arguments: [["\u{1B}", "[B"], ["\u{1B}[", "B"], ["\u{1B}", "OB"], ["\u{1B}O", "B"]])
  func `an arrow in pieces arrives whole`(pieces: [String]) throws {
    try program.terminal.write(pieces: pieces, gap: .milliseconds(60))
    try program.waitFor(selected: "Nature and scope")
    #expect(!program.screen.footer.contains("does nothing here"))
  }

  @Test(arguments: ["[B", "OB", "[6~", "[1;5B"])
  func `the late tail of an arrow runs nothing`(tail: String) throws {
    try program.press("j")
    try program.waitFor(selected: "Nature and scope")
    try program.terminal.write(pieces: ["\u{1B}", tail], gap: .milliseconds(200))
    try program.waitUntilIdle()
    #expect(program.screen.selection?.contains("Nature and scope") == true)
    #expect(program.screen.footer.contains("2/32"), "\(program.screen.framed)")
  }

  @Test func `a lone Esc acts soon, and not at once`() throws {
    try program.press("?")
    try program.waitFor(text: "Help for Issues")
    try program.terminal.readUntilQuiet()
    let start = ContinuousClock.now
    try program.press("\u{1B}")
    try program.terminal.waitFor("the help closed") { !$0.contains("Help for Issues") }
    let duration = ContinuousClock.now - start
    #expect(duration >= .milliseconds(95) && duration < .milliseconds(400), "\(duration)")
  }

  @Test func `letters typed right after Esc are not lost`() throws {
    try program.press("?")
    try program.waitFor(text: "Help for Issues")
    try program.terminal.write(pieces: ["\u{1B}", "j"], gap: .milliseconds(200))
    try program.waitFor(selected: "Nature and scope")
  }
}
