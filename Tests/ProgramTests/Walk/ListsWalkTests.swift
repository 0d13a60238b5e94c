import Foundation
import TerminalDriver
import TestSupport
import Testing

/// Sources, lineage and actors of the real program.
struct `The lists of the bundled dossier` {
  private static let sizes = [ScreenSize.standard, ScreenSize(columns: 160, rows: 48)]

  @Test(arguments: sizes, ["C.UTF-8", "C"])
  func `come by these screens`(size: ScreenSize, locale: String) throws {
    let program = try BrowsingProgram(size: size, environment: ["LC_ALL": locale])
    try program.waitForStart()
    func expectScreen(_ name: String) throws {
      try program.expectScreen(named: "\(size)-\(locale == "C" ? "ascii" : "unicode")-\(name)")
    }
    try program.press("go")
    try program.waitFor(text: "[Sources]")
    try expectScreen("sources")
    try program.press("jgl")
    try program.waitFor(text: "this document")
    try expectScreen("lineage")
    try program.press("q\r")
    try program.waitFor(text: "}/{ statement")
    try expectScreen("reader")
    try program.press("ga")
    try program.waitFor(text: "[Actors]")
    try expectScreen("actors")
    #expect(program.screen.report.isQuiet)
    if locale == "C" { #expect(program.terminal.output.allSatisfy { $0 < 0x80 }) }
  }

  /// The records that `statements` prints.
  private func printed(_ arguments: String...) throws -> [[String: String]] {
    let outcome = try Program.run(
      ["statements", Program.seeds, "--format", "csv"] + arguments
    )
    return CSVReader(outcome.output).records
  }

  /// The words copied last; nil for none.
  private func copied(_ screen: ScreenEmulator) -> [String] {
    screen.report.strings.compactMap { ClipboardText($0)?.text }
  }

  /// Words as they can be compared, whatever stands for what was left out.
  private func bare(_ words: String) -> String {
    ShownText.bare(words).replacingOccurrences(of: "[...]", with: "")
  }

  /// The quotes of the list that has the keys, from its first row down; rows without one are left out.
  private func quotes(_ program: BrowsingProgram) throws -> [String] {
    var found: [String] = []
    var row = 1
    func place(_ screen: ScreenEmulator) -> [Int] {
      screen.footer.split(separator: " ").last.map {
        $0.split(separator: "/").compactMap { Int($0) }
      } ?? []
    }
    try program.press("gg")
    try program.terminal.waitFor("the first row") { place($0).first == 1 }
    let count = try #require(place(program.screen).last)
    while true {
      let before = copied(program.screen).count
      try program.press("yq")
      try program.terminal.waitFor("a quote, or none") {
        copied($0).count > before || $0.footer.contains("No quote is selected.")
      }
      if copied(program.screen).count > before { found.append(copied(program.screen)[before]) }
      if row == count { return found }
      // A row taller than the pane is scrolled through first.
      while place(program.screen).first == row {
        try program.press("j")
        try program.waitUntilIdle()
      }
      row += 1
      try #require(place(program.screen).first == row)
    }
  }

  @Test func `a document has the statements that are printed of its outlet`() throws {
    let facts = try DossierFacts()
    let words = Dictionary(uniqueKeysWithValues: facts.statements.map { ($0.id, bare($0.words)) })
    let records = try printed("--outlet", "business-standard")
    #expect(!records.isEmpty)
    let program = try BrowsingProgram(size: ScreenSize(columns: 160, rows: 48))
    try program.waitForStart()
    try program.press("go/Business\r")
    try program.waitFor(selected: "\(records.count) statements")
    try program.press("\t")
    try program.waitFor(text: "[Business Standard 2025-12-27")
    let shown = try quotes(program).map(bare)
    let expected = records.map { words[$0["id"] ?? ""] ?? "" }
    #expect(shown == expected)
  }

  @Test(arguments: [("rubio", "Marco Rubio"), ("european-allies", "European allies")])
  func `an actor has the statements that are printed of it`(actor: (String, String)) throws {
    let facts = try DossierFacts()
    let words = Dictionary(uniqueKeysWithValues: facts.statements.map { ($0.id, bare($0.words)) })
    let own = try printed("--speaker", actor.0)
    let others = facts.parties.contains(actor.0) ? try printed("--party", actor.0) : []
    let records = own + others
    #expect(!records.isEmpty)
    let program = try BrowsingProgram(size: ScreenSize(columns: 160, rows: 48))
    try program.waitForStart()
    try program.press("ga/\(actor.1)\r")
    try program.waitFor(selected: actor.1)
    try program.press("\t")
    try program.waitFor(text: "[\(actor.1)")
    let shown = Set(try quotes(program).map(bare))
    let all = Set(records.compactMap { words[$0["id"] ?? ""] })
    let firsts = Set(records.filter { $0["repeats"] == "" }.compactMap { words[$0["id"] ?? ""] })
    #expect(shown.isSubset(of: all), "\(shown.subtracting(all))")
    #expect(firsts.isSubset(of: shown), "\(firsts.subtracting(shown))")
  }
}
