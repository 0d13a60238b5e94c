import TerminalDriver
import TestSupport
import Testing

struct `Pasted text` {
  /// What would do much harm if it were typed.
  private static let text = "jjj\nq\n:q\nQ"

  private func pasted(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }

  @Test func `does nothing in a list but bring a hint`() throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    #expect(program.screen.modes.bracketedPaste)
    try program.press(pasted(Self.text))
    try program.waitFor(text: "Pasted text ignored")
    #expect(program.screen.selection?.contains("Security guarantees") == true)
    try program.press("j")
    try program.waitFor(selected: "Nature and scope")
    #expect(!program.screen.footer.contains("Pasted"), "the hint goes with the next key")
  }

  @Test(arguments: ["/", ":", "t"])
  func `stands in a prompt as it is, in one line`(prompt: String) throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    try program.press(prompt)
    try program.terminal.waitFor("a prompt") { $0.modes.cursorVisible }
    try program.press(pasted("one\ntwo q \u{9}\u{1B}[31mé “x”\n"))
    try program.terminal.waitFor("the text") { $0.footer.contains("one two q") }
    #expect(program.screen.footer.contains("é “x”"))
    #expect(program.screen.modes.cursorVisible, "nothing was submitted")
    #expect(program.screen.report.isQuiet)
    try program.press("\u{3}")
    try program.waitFor(text: "? help")
  }

  @Test func `in pieces is one paste`() throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    try program.press("/")
    let pieces = ["\u{1B}[200", "~par", "tly\u{1B}[20", "1~"]
    try program.terminal.write(pieces: pieces, gap: .milliseconds(30))
    try program.terminal.waitFor("the text") { $0.footer.contains("partly") }
    #expect(!program.screen.footer.contains("200"))
  }

  @Test func `comes through tmux the same way`() throws {
    let tmux = try TmuxSession.browsing()
    try tmux.paste(Self.text)
    try tmux.waitFor(text: "Pasted text ignored")
    #expect(try tmux.picture().selection?.contains("Security guarantees") == true)
    try tmux.send("/")
    try tmux.paste("held\nterritory")
    try tmux.waitFor(text: "held territory")
    #expect(try tmux.isAlive())
  }
}
