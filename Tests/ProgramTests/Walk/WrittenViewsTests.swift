import DossierGenerator
import Foundation
import TerminalDriver
import TestSupport
import Testing

/// Every view of the real program, written out, against what the commands print for the same question: of the
/// bundled dossier, and of one with many parties, deep trees and several scripts.
struct `What the views hold` {
  @Test(arguments: [false, true])
  func `is what the commands print`(isGenerated: Bool) throws {
    try TemporaryFolder.with { folder in
      var path = Program.seeds
      if isGenerated {
        path = folder.path(of: "dossier")
        var plan = DossierPlan(documents: 15, seed: 5)
        plan.issues = 12
        try DossierGenerator(plan).write(into: path)
      }
      let home = try TestHome()
      _ = try ProcessRunner.run(
        BuiltProducts.path(of: "demarche"),
        ["index", path],
        environment: home.environment([:])
      )
      let views = try WrittenViews(PrintedDossier(path, home: home))
      try views.expectMatrix()
      try views.expectStances()
      try views.expectTimeline()
      try views.expectSources()
      try views.expectActors()
      try views.expectParties()
      try views.expectDates()
      try views.expectSearch()
      try views.expectNews()
      #expect(views.program.screen.report.isQuiet)
    }
  }
}

/// The views of one program, each written to a file and read again.
private struct WrittenViews {
  let program: BrowsingProgram
  let printed: PrintedDossier

  init(_ printed: PrintedDossier) throws {
    self.printed = printed
    program = try BrowsingProgram(
      printed.path,
      size: ScreenSize(columns: 200, rows: 48),
      home: printed.home
    )
    // What is listed is written where there is a list.
    try program.terminal.waitFor("the issues") { $0.contains("[Issues]") && $0.selection != nil }
  }

  /// The rows of the focused pane after some keys.
  private func written(_ name: String, after keys: String = "") throws -> [[String: String]] {
    try program.press(keys + ":export \(name).csv\r")
    try program.waitFor(text: "/\(name).csv, ")
    return CSVReader(try program.home.folder.text(of: "\(name).csv")).records
  }

  private func ids(_ records: [[String: String]], _ column: String) -> [String] {
    records.compactMap { $0[column] }
  }

  private func isFirst(_ statement: [String: String]) -> Bool {
    (statement["repeats"] ?? "").isEmpty
  }

  private func voice(_ position: [String: String]) -> String {
    position["attributedByOthers"] == "true" ? "said by others" : "own words"
  }

  func expectMatrix() throws {
    let rows = try written("matrix", after: "gmzR")
    var cells: [[String]: [String]] = [:]
    for row in rows {
      for (party, cell) in row where !["Issue", "On"].contains(party) {
        let facts = cell.components(separatedBy: "; ")
        if facts.first == "no statement" { continue }
        cells[[row["Issue"] ?? "", row["On"] ?? "", party]] = [facts[0], facts[2], facts[3]]
      }
    }
    var wanted: [[String]: [String]] = [:]
    for position in printed.positions where position["stance"] != "" {
      let count = position["originCount"] ?? ""
      wanted[printed.topic(of: position) + [position["partyName"] ?? ""]] = [
        position["stance"] ?? "", voice(position), count == "1" ? "1 origin" : "\(count) origins",
      ]
    }
    #expect(!wanted.isEmpty)
    #expect(cells == wanted)
  }

  func expectStances() throws {
    let issue = printed.exported["issues"].list.first { issue in
      printed.positions.contains { $0["issue"] == issue["id"].text && $0["stance"] != "" }
    }
    let id = issue?["id"].text ?? ""
    let family = printed.family(of: id)
    try program.press("gizR/\(issue?["title"].text ?? "")\r\t")
    try program.waitFor(text: "[\(printed.path(of: id).replacingOccurrences(of: ">", with: "›"))")
    let rows = try written("stances")
    let shown = rows.filter { $0["Voice"]?.hasPrefix("state of play") != true }
      .filter { $0["Says"] != "no statement" }
      .map { row in ["On", "Who", "Says", "Voice", "Origins", "Statements"].map { row[$0] ?? "" } }
    let wanted = printed.positions
      .filter { family.contains($0["issue"] ?? "") && $0["stance"] != "" }
      .map { position in
        [
          printed.topic(of: position)[1], position["partyName"] ?? "", position["stance"] ?? "",
          voice(position), position["originCount"] ?? "", position["deciding"] ?? "",
        ]
      }
    #expect(!wanted.isEmpty)
    #expect(shown.map { $0.joined(separator: "|") } == wanted.map { $0.joined(separator: "|") })
    let states = rows.filter { $0["Voice"]?.hasPrefix("state of play") == true }
    let said = printed.exported["statements"].list.filter { statement in
      !statement["status"].isAbsent && statement["repeats"].isAbsent
        && !family.isDisjoint(with: statement["issues"].texts)
    }
    #expect(Set(ids(states, "Statements")) == Set(said.compactMap { $0["id"].text }))
  }

  func expectTimeline() throws {
    try program.press("gt")
    try program.waitFor(text: "[Timeline")
    let rows = try written("timeline", after: "xixp")
    let events = printed.exported["events"].list.compactMap { $0["id"].text }
    let wanted = ids(printed.statements.filter(isFirst), "id") + events
    #expect(ids(rows, "Id").sorted() == wanted.sorted())
  }

  func expectSources() throws {
    let rows = try written("sources", after: "go")
    let known = printed.exported["documents"].list.compactMap { $0["id"].text }
    #expect(ids(rows, "Document").sorted() == known.sorted())
    let place = rows.firstIndex { $0["Statements"] != "0" } ?? 0
    try program.press("\(place + 1)G")
    try program.waitFor(text: " · 1 of \(rows[place]["Statements"] ?? "")")
    let quotes = try written("statements", after: "\t")
    let wanted = printed.statements.filter { $0["document"] == rows[place]["Document"] }
    #expect(ids(quotes, "Statement") == ids(wanted, "id"))
  }

  func expectActors() throws {
    let rows = try written("actors", after: "ga")
    let actors = printed.exported["actors"].list
    #expect(ids(rows, "Id").sorted() == actors.compactMap { $0["id"].text }.sorted())
    // Somebody for whom nobody else speaks.
    let place = rows.firstIndex { row in
      printed.statements.contains { $0["saidBy"] == row["Id"] }
        && !actors.contains { $0["party"].text == row["Id"] }
    }
    let row = try #require(place)
    try program.press("\(row + 1)G\t")
    try program.waitFor(text: "[\(rows[row]["Name"] ?? "")")
    try program.waitFor(text: "Says: ")
    let voices = try written("voices").filter { $0["Voice"] == "says" }
    let all = printed.statements.filter { $0["saidBy"] == rows[row]["Id"] }
    let shown = Set(ids(voices, "Statement"))
    #expect(shown.isSubset(of: ids(all, "id")))
    #expect(shown.isSuperset(of: ids(all.filter(isFirst), "id")))
  }

  func expectParties() throws {
    let parties = printed.exported["dossier"]["parties"].list.compactMap(\.text).prefix(2)
    let names = parties.map(printed.name)
    var stances: [[String]: [String: String]] = [:]
    for position in printed.positions where position["stance"] != "" {
      stances[printed.topic(of: position), default: [:]][position["party"] ?? ""] =
        position["stance"]
    }
    var wanted: [[String]: [String]] = [:]
    for (topic, held) in stances {
      let pair = parties.map { held[$0] ?? "no statement" }
      if Set(pair) == ["no statement"] { continue }
      let relation =
        pair.contains("no statement")
        ? "One is silent"
        : pair[0] == pair[1] && pair[0] != "mixed" ? "They hold the same" : "They differ"
      wanted[topic] = [relation] + pair
    }
    let headings = Set(wanted.values.compactMap(\.first)).count
    try program.press("gd=\(parties[0])\rs=\(parties[1])\r")
    try program.waitFor(text: "[\(names[0]) and \(names[1])")
    try program.waitFor(text: "/\(wanted.count + headings)")
    let rows = try written("parties")
    var shown: [[String]: [String]] = [:]
    for row in rows {
      let cells = names.map { row[$0]?.components(separatedBy: "; ").first ?? "" }
      shown[[row["Issue"] ?? "", row["On"] ?? ""]] = [row["Relation"] ?? ""] + cells
    }
    #expect(!wanted.isEmpty && rows.count == wanted.count)
    #expect(shown == wanted)
  }

  func expectDates() throws {
    let days = printed.statements.compactMap { $0["day"] }.filter { $0.count == 10 }.sorted()
    let day = try #require(days.first { $0.hasSuffix("-01") || !$0.hasSuffix("-31") })
    let month = String(day.prefix(8))
    let moved = try printed.news("--since", month + "02").filter { $0["kind"] == "position" }
    try program.press("=\(month)01\r")
    try program.waitFor(text: "[Moved from \(month)01")
    try program.waitFor(text: ": \(ShownText.count(ofMoved: moved))]")
    let rows = try written("moved")
    func words(_ stand: String?) -> String {
      (stand ?? "").replacingOccurrences(of: ", own words", with: "")
    }
    #expect(!moved.isEmpty)
    #expect(
      rows.map { [$0["Change"], $0["Who"], $0["Before"], $0["Now"], $0["Statements"]] }
        == moved.map {
          [$0["what"], $0["party"], words($0["before"]), words($0["after"]), $0["statements"]]
        }
    )
  }

  func expectSearch() throws {
    let words = printed.statements.flatMap { ($0["quote"] ?? "").split(separator: " ") }
      .map { $0.lowercased() }.filter { $0.count > 6 && $0.allSatisfy(\.isASCIILetter) }
    let word = try #require(words.max { $0 < $1 })
    let wanted = try printed.hits(word)
    #expect(!wanted.isEmpty)
    try program.press("gf\(word)\r")
    try program.waitFor(text: "[Search: \(word) · best first]")
    let rows = try written("hits").filter { ["statement", "passage"].contains($0["Kind"]) }
    #expect(
      rows.map { ShownText.bare($0["Words"] ?? "") + " " + ($0["Statement"] ?? "") } == wanted
    )
  }

  func expectNews() throws {
    try program.press("gn")
    try program.waitFor(text: "[News: all of it")
    let rows = try written("news")
    let wanted = try printed.news()
    for kind in ["document", "statement"] {
      let shown = rows.filter { $0["Kind"] == kind }
      #expect(ids(shown, "Id") == ids(wanted.filter { $0["kind"] == kind }, "id"))
    }
    let moved = wanted.filter { $0["kind"] == "position" }
    #expect(
      rows.filter { $0["Kind"] == "position" }.map { [$0["Who"], $0["Id"]] }
        == moved.map { [$0["party"], $0["statements"]] }
    )
  }
}

extension Character {
  fileprivate var isASCIILetter: Bool { isASCII && isLetter }
}
