import Foundation
import TerminalDriver
import TestSupport
import Testing

/// The matrix of the real program.
struct `The matrix of the bundled dossier` {
  private static let signs = [
    "supports": "+", "conditional": "~", "open": "o", "opposes": "−", "unclear": "?", "mixed": "!",
  ]
  private static let raised: [Character: String] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹",
  ]

  /// A screen that has the whole matrix at once.
  private static let whole = ScreenSize(columns: 240, rows: 100)

  /// Every cell that `positions` prints, by topic and party.
  private func printed(_ day: String) throws -> [String: [String: String]] {
    let text = try Program.output(
      "positions",
      Program.seeds,
      "--as-of",
      day,
      "--format",
      "csv"
    )
    var cells: [String: [String: String]] = [:]
    for record in CSVReader(text).records {
      let option = record["option"] ?? ""
      let topic = option.isEmpty ? "issue \(record["issue"] ?? "")" : option
      cells["\(topic) \(record["party"] ?? "")"] = record
    }
    return cells
  }

  /// What the cell of a printed position begins with.
  private func expected(_ record: [String: String]?, isIssue: Bool) -> String {
    guard let record, let stance = record["stance"], !stance.isEmpty else {
      return isIssue ? "" : "·"
    }
    let count = (record["originCount"] ?? "").map { Self.raised[$0] ?? "" }.joined()
    let voice = record["attributedByOthers"] == "true" ? "a" : ""
    let undated = record["undated"] == "true" ? " undated" : ""
    return "\(Self.signs[stance] ?? "") \(stance) \(count)\(voice)\(undated)"
  }

  @Test(arguments: ["2026-01-31", "2025-12-01", "2026-12-31"])
  func `shows in every cell what positions prints`(day: String) throws {
    let printed = try printed(day)
    let facts = try DossierFacts()
    let program = try BrowsingProgram(size: Self.whole)
    try program.waitForStart()
    try program.press("t\(day)\rgmgg")
    try program.waitFor(text: "as of \(day)")
    try program.waitFor(text: "[Matrix]")
    let lines = facts.displayed.flatMap { issue in
      [("issue \(issue.id)", issue.title)] + issue.options.map { ($0.id, $0.text) }
    }
    let last = try #require(lines.lastIndex { !$0.0.hasPrefix("issue ") })
    try program.terminal.waitFor("the last cell") { screen in
      screen.rows[last + 2].contains("·")
        || Self.signs.contains { screen.rows[last + 2].contains(" \($1) \($0) ") }
    }
    let screen = program.screen
    func row(_ index: Int) -> [String] {
      (0..<screen.size.columns).map { screen.cell(row: index, column: $0)?.text ?? "" }
    }
    func text(_ cells: ArraySlice<String>) -> String {
      String(cells.joined().reversed().drop { $0 == " " }.reversed())
    }
    let head = row(1).joined()
    let starts = try facts.parties.map { party -> Int in
      let name = try #require(facts.names[party])
      let place = try #require(head.range(of: name), "\(name) in \(head)")
      let column = head.distance(from: head.startIndex, to: place.lowerBound)
      return row(1)[column - 1] == "[" ? column - 1 : column
    }
    let width = starts[1] - starts[0]
    var compared = 0
    for (line, (topic, title)) in lines.enumerated() {
      let cells = row(line + 2)
      let shown = text(cells[1..<starts[0]]).drop { " ▾▸".contains($0) }
      #expect(ShownText.isShown(String(shown), for: title), "\(cells.joined())")
      for (party, start) in zip(facts.parties, starts) {
        let cell = text(cells[start..<min(start + width - 1, cells.count)])
        let record = printed["\(topic) \(party)"]
        let wanted = expected(record, isIssue: topic.hasPrefix("issue "))
        if wanted == "·" || wanted.isEmpty {
          #expect(cell == wanted || cell == "· later", "\(topic) \(party) on \(day): \(cell)")
        } else {
          #expect(cell.hasPrefix(wanted), "\(topic) \(party) on \(day): \(cell)")
        }
        if record != nil { compared += 1 }
      }
    }
    #expect(compared == printed.count, "every printed position has a cell")
    #expect(screen.report.isQuiet)
  }

  @Test(arguments: ["C.UTF-8", "C"])
  func `is entered, walked and left`(locale: String) throws {
    let program = try BrowsingProgram(environment: ["LC_ALL": locale])
    try program.waitForStart()
    try program.press("\u{7}")
    try program.terminal.readUntilQuiet()
    let start = program.screen.rows
    try program.press("gm")
    try program.waitFor(text: "[Matrix]")
    try program.waitFor(text: "Ukraine: no statement on the issue as a whole")
    try program.press("/entire Donbas\r")
    try program.waitFor(selected: "opposes")
    try program.press("l")
    try program.waitFor(text: "Russia: + supports, 1 origin, said by others")
    try program.terminal.readUntilQuiet(.milliseconds(100))
    let name = locale == "C" ? "ascii" : "unicode"
    expectSnapshot(program.screen.text, named: "80x24-\(name)-matrix")
    try program.press("\r")
    try program.waitFor(text: "[Russia: supports")
    try program.press("\r")
    try program.waitFor(text: "}/{ statement")
    try program.press("q")
    try program.waitFor(text: "[Russia: supports")
    try program.press("\u{7}\u{7}\u{7}")
    try program.terminal.waitFor("the start again") { $0.rows == start }
    #expect(program.screen.report.isQuiet)
    if locale == "C" { #expect(program.terminal.output.allSatisfy { $0 < 0x80 }) }
  }
}
