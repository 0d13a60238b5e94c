import TerminalDriver
import TestSupport
import Testing

struct `A control key` {
  private let program: BrowsingProgram

  init() throws {
    program = try BrowsingProgram()
    try program.waitForStart()
  }

  @Test func `^S does not freeze the screen`() throws {
    #expect(program.terminal.modes?.flowControl == false)
    try program.press("\u{13}")
    try program.press("j")
    try program.waitFor(selected: "Nature and scope")
    try program.press("\u{11}k")
    try program.waitFor(selected: "Security guarantees")
  }

  @Test func `^C ends nothing and loses nothing`() throws {
    #expect(program.terminal.modes?.signals == false)
    try program.press("j\t")
    try program.terminal.waitFor("the stances and their quote") { screen in
      screen.contains("[Security guarantees › Nature")
        && screen.contains(BrowsingProgram.firstQuoteWord)
    }
    let before = program.screen.rows.dropLast()
    try program.press("\u{3}\u{3}\u{3}")
    try program.waitFor(text: "Q leaves")
    #expect(program.screen.rows.dropLast() == before)
    try program.press("/supp\u{3}")
    try program.waitFor(text: "? help")
    #expect(program.screen.rows.dropLast() == before, "a prompt is left, nothing else happens")
    #expect(program.terminal.process.poll() == nil)
  }

  @Test(arguments: ["\u{8}", "\u{7F}"])
  func `that is Backspace in either spelling deletes`(backspace: String) throws {
    try program.press("/xterritory")
    try program.terminal.waitFor("what was typed") { $0.footer.hasPrefix("/xterritory") }
    try program.press(String(repeating: backspace, count: 9))
    try program.terminal.waitFor("one letter left") {
      $0.footer.hasPrefix("/x ") || $0.footer == "/x"
    }
    try program.press(backspace + backspace)
    try program.waitFor(text: "? help")
  }

  @Test(arguments: [("\u{1A}", "after ^Z"), ("\u{1C}", "after ^\\"), ("\u{4}", "after ^D")])
  func `does not end the program where no shell waits`(key: String, name: String) throws {
    try program.press(key)
    try program.waitUntilIdle()
    #expect(program.terminal.process.poll() == nil, "\(name)")
    #expect(program.terminal.modes?.isSane == false, "\(name)")
  }
}
