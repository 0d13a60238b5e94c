import Foundation
import TerminalDriver
import TestSupport
import Testing

/// The filter of all views of the real program.
struct `The filter of the bundled dossier` {
  /// A screen that has the whole tree at once.
  private static let whole = ScreenSize(columns: 200, rows: 60)

  /// How many statements that `demarche statements` prints stand on each issue or below it, by title.
  private func printed(_ options: [String]) throws -> [String: Int] {
    let text = try Program.run(["statements", Program.seeds, "--format", "csv"] + options).output
    let facts = try DossierFacts()
    let statements = CSVReader(text).records.filter { ($0["repeats"] ?? "").isEmpty }
      .map { record -> Set<String> in
        let options = (record["options"] ?? "").split(separator: " ").map(String.init)
        let owners = facts.issues.filter { $0.options.contains { options.contains($0.id) } }
        return Set((record["issues"] ?? "").split(separator: " ").map(String.init))
          .union(owners.map(\.id))
      }
    var counts: [String: Int] = [:]
    for issue in facts.issues {
      let family = facts.family(of: issue.id)
      let count = statements.count { !$0.isDisjoint(with: family) }
      if count > 0 { counts[ShownText.bare(issue.title)] = count }
    }
    return counts
  }

  /// The issues that the tree shows, with the count of each.
  private func shown(_ screen: ScreenEmulator) -> [String: Int] {
    guard let picture = WalkedScreen(screen) else { return [:] }
    var counts: [String: Int] = [:]
    for row in picture.tree.rows {
      let words = ShownText.ascii(picture.text(row, picture.tree.columns).trimmed)
        .drop { " *>v".contains($0) }.split(separator: " ")
      guard let count = words.last.flatMap({ Int($0) }) else { continue }
      counts[ShownText.bare(words.dropLast().joined())] = count
    }
    return counts
  }

  @Test(arguments: [
    ("party:russia", ["--party", "russia"]),
    ("mode:reported stance:opposes", ["--mode", "reported", "--stance", "opposes"]),
    ("speaker:zelenskyy issue:territory", ["--speaker", "zelenskyy", "--issue", "territory"]),
    ("since:2025-12-27", ["--since", "2025-12-27"]),
  ])
  func `counts what statements prints`(filter: String, options: [String]) throws {
    let printed = try printed(options)
    #expect(!printed.isEmpty)
    let program = try BrowsingProgram(size: Self.whole)
    try program.waitForStart()
    try program.press("g&\(filter)\r")
    try program.waitFor(text: "& \(filter)")
    try program.press("zR")
    func isSame(_ screen: ScreenEmulator) -> Bool {
      let shown = shown(screen)
      return shown.count == printed.count
        && shown.allSatisfy { title, count in
          printed.contains { ShownText.isShown(title, for: $0.key) && $0.value == count }
        }
    }
    // That it never came is told below, with what stands there.
    try? program.terminal.waitFor("the filtered tree", isSame)
    #expect(isSame(program.screen), "\(shown(program.screen)), not \(printed)")
  }

  @Test func `refuses what statements refuses, in the same words`() throws {
    let outcome = try Program.run(["statements", Program.seeds, "--party", "rusia"])
    let reason = try #require(outcome.errors.components(separatedBy: "--party: ").last)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let program = try BrowsingProgram(size: Self.whole)
    try program.waitForStart()
    try program.press("g&party:rusia\r")
    try program.waitFor(text: "Not filtered by that: party: \(reason)")
  }
}
