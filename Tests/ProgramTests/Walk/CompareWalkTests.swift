import Foundation
import TerminalDriver
import TestSupport
import Testing

/// The comparison of the real program.
struct `The comparison of the bundled dossier` {
  private static let whole = ScreenSize(columns: 240, rows: 140)

  /// The rows of the list, without the mark of the selection.
  private func rows(_ screen: ScreenEmulator) -> [String] {
    screen.rows.dropFirst(2).map { String($0.dropFirst()) }
  }

  /// What the screen shows otherwise than the news are printed.
  private func faults(in screen: ScreenEmulator, _ moved: [[String: String]]) -> [String] {
    zip(moved, rows(screen)).compactMap { record, row in
      let isFirst = record["what"] == "first statement"
      let before =
        isFirst ? "first statement" : record["before"]?.components(separatedBy: ",").first ?? "-"
      let after = record["after"]?.components(separatedBy: ",").first ?? "-"
      let topic = record["on"]?.components(separatedBy: " > ").last?.prefix(40) ?? "-"
      let words = row.components(separatedBy: "››")
      let isSo =
        row.hasPrefix(record["party"]?.prefix(18) ?? "-") && words.count == 2
        && words[0].contains(before) && words[1].contains(after) && row.contains(topic)
      return isSo ? nil : "\(record["party"] ?? "") on \(topic): \(row)"
    }
  }

  @Test(arguments: [("2025-12-01", "2025-12-02"), ("2025-11-01", "2025-11-02")])
  func `shows the positions that news print as moved`(from: String, since: String) throws {
    let text = try Program.output("news", Program.seeds, "--since", since, "--format", "csv")
    let moved = CSVReader(text).records.filter { $0["kind"] == "position" }
    let program = try BrowsingProgram(size: Self.whole)
    try program.waitForStart()
    try program.press(":compare \(from)\r")
    try program.waitFor(text: "to 2026-01-31: \(ShownText.count(ofMoved: moved))]")
    #expect(!moved.isEmpty)
    // That a row never came is told below, with what stands there.
    try? program.terminal.waitFor("every row") { faults(in: $0, moved).isEmpty }
    #expect(faults(in: program.screen, moved) == [])
    #expect(program.screen.report.isQuiet)
  }

  @Test func `groups what two parties hold as positions are printed`() throws {
    let text = try Program.output("positions", Program.seeds, "--format", "csv")
    var stances: [String: [String: String]] = [:]
    for record in CSVReader(text).records where !(record["stance"] ?? "").isEmpty {
      let option = record["option"] ?? ""
      let topic = option.isEmpty ? "issue \(record["issue"] ?? "")" : option
      stances[topic, default: [:]][record["party"] ?? ""] = record["stance"]
    }
    var counts: [String: Int] = [:]
    for stances in stances.values {
      switch (stances["ukraine"], stances["russia"]) {
      case (nil, nil): break
      case (let one?, let other?):
        counts[one == other && one != "mixed" ? "They hold the same" : "They differ", default: 0] +=
          1
      default: counts["One is silent", default: 0] += 1
      }
    }
    let program = try BrowsingProgram(size: Self.whole)
    try program.waitForStart()
    try program.press("gdc=ukraine\r=russia\r")
    try program.waitFor(text: "[Ukraine and Russia]")
    try program.waitFor(text: "One is silent")
    #expect(counts.count > 1)
    let sum = counts.values.reduce(counts.count, +)
    try program.waitFor(text: "2/\(sum)")
    for (heading, count) in counts {
      #expect(
        rows(program.screen).contains { row in
          row.hasPrefix(heading) && row.split(separator: " ").last == "\(count)"
        },
        "\(heading) \(count)"
      )
    }
    #expect(program.screen.report.isQuiet)
  }

  @Test func `pairs the statements of two documents`() throws {
    let exported = try Program.export()["statements"].list
    func said(in document: String) -> [String] {
      exported.filter { $0["document"].text == document }.map { statement in
        statement["repeats"].text ?? statement["id"].text ?? ""
      }
    }
    let left = said(in: "000_9c981105ee6aab2e")
    var added = said(in: "001_2748d6b88bc82ad4")
    for original in left {
      if let place = added.firstIndex(of: original) { added.remove(at: place) }
    }
    let program = try BrowsingProgram(size: Self.whole)
    try program.waitForStart()
    // The one that is selected first gives way to the two that are named.
    try program.press("gdcc=000_9c981105ee6aab2e\rs")
    try program.press("=001_2748d6b88bc82ad4\r")
    try program.waitFor(text: "[Business Standard 2025-12-27 and 000_9c981105ee6aab2e]")
    try program.waitFor(text: "1/\(left.count + added.count)")
    #expect(program.screen.report.isQuiet)
  }

  @Test(arguments: ["C.UTF-8", "C"])
  func `is entered, walked and left`(locale: String) throws {
    let program = try BrowsingProgram(environment: ["LC_ALL": locale])
    try program.waitForStart()
    let name = locale == "C" ? "ascii" : "unicode"
    try program.press(":compare 2025-12-01\r")
    try program.waitFor(text: "[Moved from 2025-12-01")
    try program.press("c")
    try program.waitFor(text: "They differ")
    try program.expectScreen(named: "80x24-\(name)-compare-parties")
    try program.press("\r")
    try program.waitFor(text: "[Quotes")
    try program.waitFor(text: " 1 of ")
    try program.press("\r")
    try program.waitFor(text: "}/{ statement")
    try program.press("q\u{7}\u{7}c=000_9c981105ee6aab2e\rs=001_2748d6b88bc82ad4\r")
    try program.waitFor(text: "[Business Standard 2025-12-27 and 000")
    try program.expectScreen(named: "80x24-\(name)-compare-documents")
    try program.press("\u{7}")
    try program.waitForStart()
    #expect(program.screen.report.isQuiet)
    if locale == "C" { #expect(program.terminal.output.allSatisfy { $0 < 0x80 }) }
  }
}
