import Foundation
import TerminalDriver
import TestSupport
import Testing

/// The search over everything of the real program.
struct `The search over the bundled dossier` {
  /// A screen that has every hit at once.
  private static let whole = ScreenSize(columns: 240, rows: 220)

  /// Hits of each kind, in order, without blanks.
  private struct Hits: Equatable {
    var statements: [String] = []
    var passages: [String] = []
  }

  /// What `demarche search` prints.
  private func printed(_ words: String, newest: Bool) throws -> Hits {
    let options = newest ? ["--newest"] : []
    let text = try Program.run(["search", Program.seeds] + options + [words]).output
    let ids = Set(try DossierFacts().statements.map(\.id))
    var hits = Hits()
    for line in text.split(separator: "\n") {
      let place = line.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
      let rest = try #require(place.last)
      let end = rest.range(of: "  (", options: .backwards)
      let source = end.map { rest[$0.upperBound...].dropLast() } ?? ""
      let passage = ShownText.bare(String(rest[..<(end?.lowerBound ?? rest.endIndex)]))
      if source.components(separatedBy: ", ").last.map(ids.contains) == true {
        hits.statements.append(passage)
      } else {
        hits.passages.append(passage)
      }
    }
    return hits
  }

  /// What a screen shows: under each heading the hits, each from the row with its date on.
  private func shown(_ screen: ScreenEmulator) -> Hits {
    var kind = ""
    var found: [String: [String]] = [:]
    for row in screen.rows.dropFirst(2).dropLast() {
      let column = String(row.prefix(35)).dropFirst(2)
      if row.hasPrefix(" "), row.dropFirst().first.map({ $0 != " " }) == true {
        kind = String(row.dropFirst().prefix { $0 != " " })
      } else if row.trimmingCharacters(in: .whitespaces).isEmpty {
        continue
      } else {
        let words = ShownText.bare(String(row.dropFirst(35)))
        let isFirst = column.contains { $0 != " " }
        if isFirst {
          found[kind, default: []].append(words)
        } else if let last = found[kind]?.popLast() {
          found[kind]?.append(last + words)
        }
      }
    }
    return Hits(statements: found["Statements"] ?? [], passages: found["Passages"] ?? [])
  }

  @Test(arguments: ["territory", "security guarantees", "nuclear"], [true, false])
  func `shows what search prints`(words: String, newest: Bool) throws {
    let printed = try printed(words, newest: newest)
    #expect(!printed.statements.isEmpty)
    let program = try BrowsingProgram(size: Self.whole)
    try program.waitForStart()
    try program.press("gf\(words)" + (newest ? "" : "\r"))
    try program.waitFor(text: "\(words) · \(newest ? "newest" : "best") first")
    // That they never came is told below, with what stands there.
    try? program.terminal.waitFor("every hit") { shown($0) == printed }
    #expect(shown(program.screen) == printed)
  }

  @Test(arguments: ["C.UTF-8", "C"])
  func `is entered, walked and left`(locale: String) throws {
    let program = try BrowsingProgram(environment: ["LC_ALL": locale])
    try program.waitForStart()
    let name = locale == "C" ? "ascii" : "unicode"
    try program.press("gfterritory")
    try program.expectScreen(named: "80x24-\(name)-search")
    try program.press("\r\t")
    try program.expectScreen(named: "80x24-\(name)-search-ranked")
    try program.press("\r")
    try program.waitFor(text: "}/{ statement")
    try program.press("n")
    try program.waitFor(text: "Hit 2 of")
    try program.press("q")
    try program.waitFor(text: "[Search: territory")
    try program.press("gf\u{15}qqqzzz")
    try program.waitFor(text: "Nothing holds all of: qqqzzz")
    try program.press("\u{7}\u{7}")
    try program.waitForStart()
    #expect(program.screen.report.isQuiet)
    if locale == "C" { #expect(program.terminal.output.allSatisfy { $0 < 0x80 }) }
  }
}
