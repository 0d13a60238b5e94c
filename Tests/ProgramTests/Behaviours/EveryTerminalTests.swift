import TerminalDriver
import TestSupport
import Testing

/// What the line carries under each of the terminal types that people mostly have.
struct `On every terminal the program` {
  private static let terms = ["xterm-256color", "tmux-256color", "screen", "vt100"]
  /// The keys that show each view one after the other, and a text by which it is known.
  private static let views = [
    ("gm", "[Matrix]"), ("gt", "[Timeline"), ("go", "[Sources]"), ("ga", "[Actors]"),
    ("gd", "[Moved"), ("gn", "[News"), ("gf", "[Search everything]"), ("\u{7}gi\t\t\r", "}/{"),
  ]

  @Test(arguments: terms)
  func `needs little for a move that two more panes follow`(term: String) throws {
    let program = try BrowsingProgram(term: term)
    try program.waitForStart()
    try program.press("zR")
    try program.waitUntilIdle()
    let moves = try (0..<12).map { _ in
      let mark = program.terminal.mark
      try program.press("j")
      try program.terminal.waitFor("a change") { _ in program.terminal.mark > mark }
      try program.terminal.readUntilQuiet(.milliseconds(60))
      return program.terminal.mark - mark
    }
    #expect(moves.reduce(0, +) / moves.count <= 1500 && moves.allSatisfy { $0 <= 2500 }, "\(moves)")
  }

  #if os(Linux)
  @Test(arguments: terms)
  func `is silent and asleep in every view`(term: String) throws {
    let program = try BrowsingProgram(term: term)
    try program.waitForStart()
    // A thread that had something to do ends some seconds later, once; a clock would tick on.
    var restless = 0
    for (keys, sign) in [("", "? help")] + Self.views {
      try program.press(keys)
      try program.waitFor(text: sign)
      try program.terminal.readUntilQuiet(.milliseconds(100))
      while try !isResting(program), restless < 9 { restless += 1 }
    }
    #expect(restless <= 3)
  }

  private func isResting(_ program: BrowsingProgram) throws -> Bool {
    let identifier = program.terminal.process.identifier
    let before = try #require(ProcessCost(of: identifier))
    let mark = program.terminal.mark
    program.terminal.read(throughout: .milliseconds(300))
    let after = try #require(ProcessCost(of: identifier))
    return program.terminal.mark == mark && after.wakeUps(since: before) == 0
  }
  #endif
}
