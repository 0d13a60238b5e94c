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

  /// What the screen shows otherwise than `positions` prints it.
  private func faults(
    in screen: ScreenEmulator,
    lines: [(String, String)],
    facts: DossierFacts,
    printed: [String: [String: String]]
  ) throws -> [String] {
    func row(_ index: Int) -> [String] {
      (0..<screen.size.columns).map { screen.cell(row: index, column: $0)?.text ?? "" }
    }
    func text(_ cells: ArraySlice<String>) -> String {
      String(cells.joined().reversed().drop { $0 == " " }.reversed())
    }
    let head = row(1)
    let joined = head.joined()
    let starts = facts.parties.compactMap { party -> Int? in
      guard let name = facts.names[party], let place = joined.range(of: name) else { return nil }
      let column = joined.distance(from: joined.startIndex, to: place.lowerBound)
      return head[column - 1] == "[" ? column - 1 : column
    }
    guard starts.count == facts.parties.count, starts.count > 1 else {
      return ["not every party has a column: \(joined)"]
    }
    let width = starts[1] - starts[0]
    var faults: [String] = []
    for (line, (topic, title)) in lines.enumerated() {
      let cells = row(line + 2)
      let shown = text(cells[1..<starts[0]]).drop { " ▾▸".contains($0) }
      if !ShownText.isShown(String(shown), for: title) { faults.append("\(title): \(shown)") }
      for (party, start) in zip(facts.parties, starts) {
        let cell = text(cells[start..<min(start + width - 1, cells.count)])
        let wanted = expected(printed["\(topic) \(party)"], isIssue: topic.hasPrefix("issue "))
        let isSo =
          wanted == "·" || wanted.isEmpty
          ? cell == wanted || cell == "· later" : cell.hasPrefix(wanted)
        if !isSo { faults.append("\(topic) \(party): \(cell), not \(wanted)") }
      }
    }
    return faults
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
    // That a cell never came is told below, with what stands there.
    try? program.terminal.waitFor("every cell") {
      try faults(in: $0, lines: lines, facts: facts, printed: printed).isEmpty
    }
    let found = try faults(in: program.screen, lines: lines, facts: facts, printed: printed)
    #expect(found == [], "on \(day)")
    let compared = lines.flatMap { line in facts.parties.map { "\(line.0) \($0)" } }
    #expect(Set(printed.keys).isSubset(of: compared), "every printed position has a cell")
    #expect(program.screen.report.isQuiet)
  }

  @Test(arguments: ["C.UTF-8", "C"])
  func `is entered, walked and left`(locale: String) throws {
    let program = try BrowsingProgram(environment: ["LC_ALL": locale])
    try program.waitForStart()
    let name = locale == "C" ? "ascii" : "unicode"
    try program.press("\u{7}")
    try program.expectScreen(named: "80x24-\(name)-start")
    let start = program.screen.rows
    try program.press("gm")
    try program.waitFor(text: "[Matrix]")
    try program.waitFor(text: "Ukraine: no statement on the issue as a whole")
    try program.press("/entire Donbas\r")
    try program.waitFor(selected: "opposes")
    try program.press("l")
    try program.waitFor(text: "Russia: + supports, 1 origin, said by others")
    try program.expectScreen(named: "80x24-\(name)-matrix")
    try program.press("\r")
    try program.waitFor(text: "[Russia: supports")
    try program.waitFor(text: " 1 of ")
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
