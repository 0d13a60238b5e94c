import DossierGenerator
import TerminalDriver
import TestSupport
import Testing

/// Whole screens, as they are once the index is whole, of a dossier of many parties and issues, deep
/// trees, long words and several scripts.
struct `A crowded dossier` {
  /// The views, and the keys that lead to each from wherever one is.
  private static let views = [
    ("start", ""), ("matrix", "gm"), ("matrix-right", "9l9j"), ("timeline", "gtxixp"),
    ("sources", "go"), ("actors", "ga"), ("compare", "gdc"),
  ]

  private func generate(into folder: TemporaryFolder) throws {
    var plan = DossierPlan(documents: 40, seed: 5)
    plan.parties = 24
    plan.issues = 60
    try DossierGenerator(plan).write(into: folder.path(of: "dossier"))
  }

  /// What the program makes beside its answers: the news and the brief.
  @Test(
    arguments: [ScreenSize.standard, ScreenSize(columns: 160, rows: 48)],
    ["C.UTF-8", "C"]
  )
  func `has its news and its brief as far as they fit`(size: ScreenSize, locale: String) throws {
    try TemporaryFolder.with { folder in
      try generate(into: folder)
      let program = try BrowsingProgram(
        folder.path(of: "dossier"),
        size: size,
        environment: ["LC_ALL": locale]
      )
      try program.waitFor(text: "[Issues]")
      let kind = "\(size)-\(locale == "C" ? "ascii" : "unicode")"
      try program.press("gn")
      try program.waitFor(text: "First statements")
      try program.expectScreen(named: "crowded-\(kind)-news")
      try program.press("giB")
      try program.waitFor(text: "[Brief: ")
      try program.waitFor(text: "Sources: ")
      try program.expectScreen(named: "crowded-\(kind)-brief")
    }
  }

  @Test func `is shown as far as it fits, in every view`() throws {
    try TemporaryFolder.with { folder in
      try generate(into: folder)
      let program = try BrowsingProgram(folder.path(of: "dossier"))
      try program.waitFor(text: "[Issues]")
      for (name, keys) in Self.views {
        try program.press(keys)
        try program.expectScreen(named: "crowded-80x24-\(name)")
      }
      // More rows than are asked for in one go.
      try program.press("gtxixp:export all.csv\r")
      try program.waitFor(text: "all.csv, 344 rows.")
      let rows = CSVReader(try program.home.folder.text(of: "all.csv")).records
      #expect(Set(rows.map { $0["Id"] }).count == 344)
    }
  }
}
