import Foundation
import TerminalDriver
import TestSupport
import Testing

/// The timeline of the real program.
struct `The timeline of the bundled dossier` {
  private static let signs = [
    "supports": "+", "conditional": "~", "open": "o", "opposes": "−", "unclear": "?",
  ]

  /// A screen that has the whole timeline at once.
  private static let whole = ScreenSize(columns: 240, rows: 180)

  /// What a row begins with: the days in words, and the sign.
  private func lead(_ record: [String: String]) -> String {
    let day = record["day"] ?? ""
    let ends = day.components(separatedBy: "/")
    let when =
      day.isEmpty
      ? "undated"
      : ends == [day] || !ends.contains("..")
        ? day : ends[0] == ".." ? "by \(ends[1])" : "since \(ends[0])"
    let stance = record["stance"] ?? ""
    let noStance = (record["status"] ?? "").isEmpty ? "" : "="
    let sign = stance.isEmpty ? noStance : Self.signs[stance] ?? "?"
    return when + " " + sign
  }

  private func shown(_ screen: ScreenEmulator) -> [String] {
    screen.rows.dropFirst(2).map { row in
      // Without the line of time, the date's mark and the blanks between.
      String(row.dropFirst().prefix(131))
    }
  }

  @Test func `shows the statements that the command prints, and every event, in time order`() throws
  {
    let records = CSVReader(try Program.output("statements", Program.seeds, "--format", "csv"))
      .records.filter { ($0["repeats"] ?? "").isEmpty }
    let events = try Program.export()["events"].list.compactMap { $0["title"].text }
    let program = try BrowsingProgram(size: Self.whole)
    try program.waitForStart()
    try program.press("gtxixp")
    try program.waitFor(text: "1/\(records.count + events.count)")
    let rows = shown(program.screen)
    let undated = records.filter { ($0["day"] ?? "").isEmpty }
    #expect(!records.isEmpty && !events.isEmpty)
    var place = 0
    for record in records.filter({ !($0["day"] ?? "").isEmpty }).sorted(by: isEarlier) + undated {
      let lead = lead(record)
      let words = String(ShownText.bare(record["quote"] ?? "").prefix(12))
      let found = rows[place...].firstIndex { row in
        let bare = ShownText.bare(row.replacingOccurrences(of: "?", with: ""))
        return bare.hasPrefix(ShownText.bare(lead.replacingOccurrences(of: "?", with: "")))
          && bare.contains(words.replacingOccurrences(of: "?", with: ""))
      }
      #expect(found != nil, "\(record["id"] ?? ""): \(lead) … \(words)")
      place = found ?? place
    }
    for title in events {
      #expect(rows.contains { $0.contains("# ") && $0.contains(title.prefix(60)) }, "\(title)")
    }
    #expect(program.screen.report.isQuiet)
  }

  /// By first day, last day and identifier, an open beginning first and an open end last.
  private func isEarlier(_ left: [String: String], _ right: [String: String]) -> Bool {
    func key(_ record: [String: String]) -> [String] {
      var ends = (record["day"] ?? "").components(separatedBy: "/")
      if ends.count == 1 {
        ends = [ends[0] + "-01", ends[0] + "-31"].map { String($0.prefix(10)) }
      }
      return [ends[0] == ".." ? "" : ends[0], ends[1] == ".." ? "~" : ends[1], record["id"] ?? ""]
    }
    return key(left).lexicographicallyPrecedes(key(right))
  }

  @Test(arguments: ["C.UTF-8", "C"])
  func `is entered, walked and left`(locale: String) throws {
    let program = try BrowsingProgram(environment: ["LC_ALL": locale])
    try program.waitForStart()
    let name = locale == "C" ? "ascii" : "unicode"
    try program.press("gt")
    try program.waitFor(text: "[Timeline:")
    try program.press("xixp")
    try program.waitFor(text: "[Timeline: every issue")
    try program.press("/Geneva\r")
    try program.waitFor(selected: "First round")
    try program.expectScreen(named: "80x24-\(name)-timeline")
    try program.press("\r")
    try program.waitFor(text: "[Quotes")
    try program.waitFor(text: " 1 of ")
    try program.press("\r")
    try program.waitFor(text: "}/{ statement")
    try program.press("q\u{7}\u{7}\u{7}")
    try program.waitForStart()
    #expect(program.screen.report.isQuiet)
    if locale == "C" { #expect(program.terminal.output.allSatisfy { $0 < 0x80 }) }
  }
}
