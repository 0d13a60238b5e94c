import TerminalDriver
import TestSupport
import Testing

/// What a slow line has to carry at 80x24, in bytes; counts only, so that no machine is too slow for them.
struct `On the line the program` {
  private let program: BrowsingProgram

  init() throws {
    program = try BrowsingProgram()
    try program.waitForStart()
    try program.terminal.readUntilQuiet()
  }

  /// Types keys that change the picture and gives the bytes sent until nothing more comes.
  private func bytes(_ keys: String) throws -> Int {
    let mark = program.terminal.mark
    try program.press(keys)
    try program.terminal.waitFor("a change") { _ in program.terminal.mark > mark }
    try program.terminal.readUntilQuiet(.milliseconds(100))
    return program.terminal.output(since: mark).count
  }

  /// Opens the article of the first quote, and waits until it is there with its statements.
  private func openArticle() throws {
    try program.press("\t\t\r")
    try program.waitFor(text: "}/{ statement")
    try program.waitFor(text: BrowsingProgram.firstQuoteWord)
    try program.terminal.readUntilQuiet(.milliseconds(100))
  }

  @Test func `needs little to start`() throws {
    #expect(program.terminal.mark <= 3000)
  }

  @Test func `needs little for a move in a list that leads nowhere`() throws {
    _ = try bytes("?")
    let moves = try (0..<8).map { _ in try bytes("j") }
    #expect(moves.allSatisfy { $0 > 0 && $0 <= 200 }, "\(moves)")
  }

  @Test func `needs little for a line in the article`() throws {
    try openArticle()
    _ = try bytes("gg")
    let moves = try (0..<12).map { _ in try bytes("j") }
    #expect(moves.reduce(0, +) / moves.count <= 120, "\(moves)")
  }

  @Test func `needs little for a move that two more panes follow`() throws {
    _ = try bytes("zR")
    let moves = try (0..<31).map { _ in try bytes("j") }
    #expect(moves.reduce(0, +) / moves.count <= 1500 && moves.allSatisfy { $0 <= 2500 }, "\(moves)")
    _ = try bytes("gg\t")
    let stances = try (0..<12).map { _ in try bytes("j") }
    #expect(stances.allSatisfy { $0 <= 1500 }, "\(stances)")
  }

  @Test(arguments: [("gt", "xixp"), ("go", ""), ("ga", ""), ("gfterritory", "\r"), ("gn", "")])
  func `needs little for a move in a view`(view: String, more: String) throws {
    #expect(try bytes(view) <= 3000)
    if !more.isEmpty { _ = try bytes(more) }
    let moves = try (0..<8).map { _ in try bytes("j") }
    let isLittle = moves.reduce(0, +) / moves.count <= 1500 && moves.allSatisfy { $0 <= 2500 }
    #expect(isLittle, "\(moves)")
  }

  @Test func `needs little for a page`() throws {
    _ = try bytes("zR")
    var pages: [Int] = []
    for key in ["f", "b", "G", "gg"] { pages.append(try bytes(key)) }
    try openArticle()
    for key in ["gg", "f", "f", "b", "G", "50%"] { pages.append(try bytes(key)) }
    #expect(pages.allSatisfy { $0 <= 2500 }, "\(pages)")
    var views = [try bytes("q")]
    for key in ["?", "q"] { views.append(try bytes(key)) }
    #expect(views.allSatisfy { $0 <= 3000 }, "\(views)")
  }

  @Test func `needs little in the matrix`() throws {
    let entered = try bytes("gm")
    #expect(entered <= 3000, "\(entered)")
    let moves = try "jljhjjlljjhhjjjj".map { try bytes(String($0)) }
    #expect(moves.allSatisfy { $0 <= 1500 }, "\(moves)")
    #expect(moves.reduce(0, +) / moves.count <= 500, "\(moves)")
    let pages = try ["f", "b", "G", "gg", "\r", "\t", "j", "gi"].map { try bytes($0) }
    #expect(pages.allSatisfy { $0 <= 3000 }, "\(pages)")
    _ = try bytes("gm")
    for key in ["j", "l", "h", "k"] {
      let count = try bytes(String(repeating: key, count: 200))
      #expect(count <= 12_000, "\(key): \(count)")
    }
  }

  @Test func `keeps up with 200 keys at once`() throws {
    _ = try bytes("zR")
    for key in ["j", "k", "\t"] {
      let count = try bytes(String(repeating: key, count: 200 / key.count))
      #expect(count <= 12_000, "\(key): \(count)")
    }
    #expect(program.screen.report.isQuiet)
  }

  #if os(Linux)
  @Test func `is silent and asleep while nothing happens`() throws {
    // Also with a count begun, in an article, in a prompt: nothing ticks.
    for (keys, sign) in [("", "? help"), ("3", " 3"), ("\u{7}\t\t\r", "}/{"), ("/x", "/x")] {
      try program.press(keys)
      try program.waitFor(text: sign)
      // What a thread of the start still has to do has been done then.
      try program.terminal.readUntilQuiet(.milliseconds(400))
      let identifier = program.terminal.process.identifier
      let before = try #require(ProcessCost(of: identifier))
      let mark = program.terminal.mark
      program.terminal.read(throughout: .milliseconds(keys.isEmpty ? 2000 : 400))
      let after = try #require(ProcessCost(of: identifier))
      #expect(program.terminal.mark == mark, "bytes after \(keys)")
      #expect(after.wakeUps(since: before) == 0, "after \(keys)")
    }
  }
  #endif
}
