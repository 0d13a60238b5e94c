import Foundation
import TerminalDriver
import TestSupport
import Testing

struct `On a terminal` {
  /// Names that a server often does not know; what `TERM` says is never drawn as it is.
  @Test(arguments: ["xterm-ghostly", "xterm-kitten", "footnote", "unheard-of", "\u{1B}[31mred"])
  func `of an unknown type the program starts, with a note`(term: String) throws {
    let program = try BrowsingProgram(term: term)
    try program.waitForStart()
    #expect(program.screen.footer.contains("is not known here; using "), "\(program.screen.framed)")
    #expect(program.screen.report.isQuiet)
    try program.press("j")
    try program.waitFor(selected: "Nature and scope")
    #expect(!program.screen.footer.contains("is not known"), "it is said once")
    try program.press("Q")
    #expect(try program.terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: [
    "xterm", "xterm-256color", "screen", "screen-256color", "tmux-256color", "vt100",
    "xterm-ghostty",
    "xterm-kitty", "foot",
  ])
  func `of a known type it starts`(term: String) throws {
    let program = try BrowsingProgram(term: term)
    try program.waitForStart()
    let screen = program.screen
    #expect(screen.report.isQuiet, "\(screen.report)")
    #expect(screen.contains("│") && screen.contains("├"), "\(screen.framed)")
    #expect(!screen.contains("qqq") && !screen.contains("\u{FFFD}"))
  }

  /// Neither of these has a string that makes its keys say what terminfo says they do, with which ncurses
  /// would send what was said before.
  @Test(arguments: [("linux", "\u{1B}[?7h"), ("ansi", "\u{1B}[0;10m")])
  func `everything is set up before the first text`(term: String, setting: String) throws {
    let program = try BrowsingProgram(term: term)
    try program.waitForStart()
    let text = String(decoding: program.terminal.output, as: UTF8.self)
    let blank = try #require(text.range(of: "\u{1B}[H\u{1B}[J"))
    #expect(text[..<blank.lowerBound].contains(setting), "\(text.prefix(80).debugDescription)")
  }

  @Test(arguments: ["dumb", nil])
  func `that can only show lines it prints the positions`(term: String?) throws {
    let program = try BrowsingProgram(term: term)
    #expect(try program.terminal.waitForExit() == .exited(0))
    let text = String(decoding: program.terminal.output, as: UTF8.self)
    #expect(!text.contains("\u{1B}") && text.contains("opposes") && text.contains("Ukraine"))
    #expect(program.screen.modes == .reset)
  }

  @Test(arguments: ["\"$0\" \"$1\" | cat > out", "\"$0\" \"$1\" < /dev/null > out"])
  func `but with a stream led elsewhere it prints the positions`(script: String) throws {
    let program = try BrowsingProgram(script: script)
    #expect(try program.terminal.waitForExit() == .exited(0))
    let text = try program.home.folder.text(of: "out")
    #expect(!text.contains("\u{1B}") && text.contains("opposes") && text.contains("Ukraine"))
    #expect(program.screen.text == "" && program.screen.modes == .reset)
  }
}
