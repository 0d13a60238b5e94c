import Foundation
import TerminalDriver
import Testing

/// A walk through every issue, every stance and every quote, comparing each picture with the files.
final class DossierWalk {
  let program: BrowsingProgram
  let facts: DossierFacts
  /// The ids of the statements that were shown and recognised.
  private(set) var seen: Set<String> = []
  /// Whether each quote is opened in its article and come back from.
  let opensArticles: Bool

  private static let signs = [
    "supports": "+", "conditional": "~", "open": "o", "opposes": "-", "unclear": "?", "mixed": "!",
  ]
  private static let statuses = [
    "unresolved", "under-discussion", "proposed", "expected", "agreed", "done",
  ]

  private var picture: WalkedScreen
  private var issue: DossierFacts.Issue
  private var option: String?

  init(_ program: BrowsingProgram, facts: DossierFacts, opensArticles: Bool) throws {
    self.program = program
    self.facts = facts
    self.opensArticles = opensArticles
    try program.waitForStart()
    picture = try #require(WalkedScreen(program.screen))
    issue = try #require(facts.displayed.first)
  }

  /// Walks all of it.
  func walk() throws {
    let issues = facts.displayed
    try go("zR", to: "1/\(issues.count)")
    for (place, issue) in issues.enumerated() {
      if place > 0 { try go("j", to: "\(place + 1)/\(issues.count)") }
      self.issue = issue
      try expectIssue(issue)
      try go("\t", to: nil, in: .stances)
      try walkStances(of: issue)
      // Esc needs a moment to be told from the beginning of a key; once is enough.
      try go(place == 0 ? "\u{1B}" : "\u{1B}[Z", to: "\(place + 1)/\(issues.count)")
    }
  }

  // MARK: - Keys

  /// A pane that has the keys, told by the brackets of its title.
  private enum Focus {
    case stances, quotes
  }

  /// Types keys and waits until the footer has the place and every pane its rows.
  private func go(_ keys: String, to place: String?, in focus: Focus? = nil) throws {
    let before = program.terminal.mark
    try program.press(keys)
    try program.terminal.waitFor("\(place ?? "an answer") after \(keys.debugDescription)") {
      screen in
      guard program.terminal.mark > before else { return false }
      picture.show(screen)
      guard picture.isFilled, place == nil || place == picture.place else { return false }
      return switch focus {
      case .stances: picture.title(of: picture.stances).hasPrefix("[")
      case .quotes: picture.title(of: picture.quotes).hasPrefix("[")
      case nil: true
      }
    }
  }

  /// The place and the number of rows in the focused list.
  private func place() throws -> (row: Int, count: Int) {
    let numbers = picture.place.split(separator: "/").compactMap { Int($0) }
    let both = try #require(numbers.count == 2 ? numbers : nil, "\(picture.screen.framed)")
    return (both[0], both[1])
  }

  // MARK: - What is shown

  private func expectIssue(_ issue: DossierFacts.Issue) throws {
    let row = try #require(picture.selection(of: picture.tree), "\(picture.screen.framed)")
    let words = row.drop { " ▾▸v>".contains($0) && $0 != "v" || $0 == " " }
    let count = words.split(separator: " ").last.map(String.init)
    #expect(count == "\(facts.count(on: issue.id))", "\(row)")
    var title = String(words.dropLast((count ?? "").count)).trimmed
    if title.hasPrefix("v "), !issue.title.hasPrefix("v ") { title = String(title.dropFirst(2)) }
    #expect(ShownText.isShown(title, for: issue.title), "\(title) for \(issue.title)")
    let path = facts.path(to: issue.id).joined(separator: " › ")
    // Where the pane is scrolled, the place of the selected row follows.
    let shown = picture.title(of: picture.stances).replacing(#/ +\d+ of \d+$/#, with: "")
    #expect(ShownText.isShown(shown, for: path), "\(path)")
  }

  private func walkStances(of issue: DossierFacts.Issue) throws {
    option = nil
    // Down from the top: the selection began at the first stance.
    if try place().row > 1 { try go("gg", to: "1/\(try place().count)") }
    let count = try place().count
    for row in 1...max(1, count) where count > 0 {
      if row > 1 { try go("j", to: "\(row)/\(count)") }
      try expectStance()
    }
  }

  private func expectStance() throws {
    let row = try #require(picture.selection(of: picture.stances), "\(picture.screen.framed)")
    let words = ShownText.ascii(row).split(separator: " ").map(String.init)
    if let status = words.first, Self.statuses.contains(status) {
      // A row of the state of play is one statement.
      try walkQuotes(count: 1) { $0.status == status && $0.issues.contains(self.issue.id) }
    } else if row.hasPrefix("  ") {
      try expectPosition(row)
    } else if [">", "v"].contains(words.first), row.first != " " {
      let path = String(ShownText.ascii(row).dropFirst()).trimmed
      let title = path.components(of: " > ").last ?? ""
      issue = try #require(facts.issues.first { ShownText.isShown(title, for: $0.title) }, "\(row)")
      option = nil
    } else if let found = issue.options.first(where: {
      ShownText.bare($0.text).hasPrefix(ShownText.bare(row))
    }) {
      option = found.id
    } else {
      option = nil
    }
  }

  private func expectPosition(_ row: String) throws {
    let words = ShownText.ascii(row)
    let stance = Self.signs.keys.first { words.contains(" \(Self.signs[$0] ?? "") \($0) ") }
    let sign = stance.map { " \(Self.signs[$0] ?? "") \($0) " } ?? " no statement"
    let name = String(words[..<(try #require(words.range(of: sign), "\(row)").lowerBound)]).trimmed
    let party = try #require(
      facts.parties.first { ShownText.isShown(name, for: facts.names[$0] ?? "") },
      "\(row)"
    )
    let title = ShownText.ascii(picture.title(of: picture.quotes))
    let expected = "\(facts.names[party] ?? ""): \(stance ?? "no statement")"
    #expect(title.dropFirst(title.hasPrefix("[") ? 1 : 0).hasPrefix(expected), "\(title)")
    let evidence = facts.statements.filter { !$0.isRepeat && isEvidence($0, of: party) }
    let deciding = evidence.filter { !$0.isOpinion }
    if let stance {
      #expect(stance == "mixed" || deciding.contains { $0.stance == stance }, "\(row)")
      if Set(deciding.map(\.stance)).count == 1 { #expect(deciding.first?.stance == stance) }
    } else {
      #expect(deciding.isEmpty, "\(row) in \(issue.title)")
    }
    if evidence.isEmpty {
      #expect(
        picture.text(picture.quotes.rows.lowerBound, picture.quotes.columns) == "No statement."
      )
    } else {
      try walkQuotes(count: evidence.count) { self.isEvidence($0, of: party) }
    }
  }

  private func isEvidence(_ statement: DossierFacts.Statement, of party: String) -> Bool {
    guard statement.stance != nil, statement.parties.contains(party) else { return false }
    if let option { return statement.options.contains(option) }
    return statement.options.isEmpty && statement.issues.contains(issue.id)
  }

  // MARK: - Quotes

  private func walkQuotes(
    count expected: Int,
    of isMeant: (DossierFacts.Statement) -> Bool
  ) throws {
    let meant = facts.statements.filter { !$0.isRepeat && isMeant($0) }
    let title = ShownText.ascii(picture.title(of: picture.quotes))
    let isOne = title.contains(" 1 of 1") || title.hasSuffix(" 1 of...")
    try expectQuote(of: meant)
    // One quote is seen whole beside its stance, or reached by going there.
    if isOne, expected == 1, !opensArticles { return }
    let back = try place()
    try go("\t", to: nil, in: .quotes)
    let count = try place().count
    #expect(count == expected, "\(picture.screen.framed)")
    var row = 1
    var keys = 0
    while true {
      try expectQuote(of: meant)
      if opensArticles { try openArticle(of: meant) }
      if row == count { break }
      try go("j", to: nil)
      row = try place().row
      keys += 1
      try #require(keys < 100, "the end of the quotes is never reached")
    }
    try go("\u{1B}[Z", to: "\(back.row)/\(back.count)")
  }

  /// The words shown as spoken are those of a statement that is meant.
  private func expectQuote(of meant: [DossierFacts.Statement]) throws {
    let shown = ShownText.bare(picture.spokenWords)
    // A quote longer than its pane is scrolled through; the part with the notes has no words of it.
    if shown.isEmpty, picture.selectedRow(of: picture.quotes) == nil { return }
    let found =
      meant.first { ShownText.bare($0.words) == shown }
      ?? meant.first { !shown.isEmpty && ShownText.bare($0.words).contains(shown) }
    let statement = try #require(found, "no statement says \(shown)\n\(picture.screen.framed)")
    seen.insert(statement.id)
  }

  /// The article opens at the words of the selected quote, and closing it leads back to the same picture.
  private func openArticle(of meant: [DossierFacts.Statement]) throws {
    let before = program.screen.rows
    try program.press("\r")
    var found: DossierFacts.Statement?
    try program.terminal.waitFor("the article of \(meant.map(\.id))") { screen in
      let foot = screen.rows[screen.size.rows - 3]
      found = meant.first { foot.hasSuffix($0.id) }
      return found != nil
    }
    let statement = try #require(found)
    let screen = program.screen
    let words = (2..<screen.size.rows - 4).map { row in
      (8..<screen.size.columns).compactMap { screen.cell(row: row, column: $0) }
        .filter { $0.style.attributes.isSuperset(of: [.bold, .underline]) }.map(\.text).joined()
    }
    let shown = ShownText.bare(words.joined())
    #expect(!shown.isEmpty && ShownText.bare(statement.words).hasPrefix(shown), "\(screen.framed)")
    try program.press("q")
    try program.terminal.waitFor("the same spot") { $0.rows == before }
  }
}

extension String {
  var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  fileprivate func components(of separator: String) -> [String] {
    split(separator: separator).map(String.init)
  }
}
