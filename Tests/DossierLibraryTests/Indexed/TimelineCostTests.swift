import DossierGenerator
import DossierIndex
import DossierLibrary
import DossierModel
import TestSupport
import Testing

/// A window of the timeline costs what it shows, not what the dossier holds.
struct `A window of a timeline` {
  /// What it takes to answer for the rows after one in the middle, in a dossier of so many documents.
  private func cost(documents: Int, _ scope: (Dossier) -> TimelineScope) throws -> (Int, Int) {
    try TemporaryFolder.with { folder in
      let path = folder.path(of: "dossier")
      try DossierGenerator(DossierPlan(documents: documents, seed: 3)).write(into: path)
      let indexed = try IndexedDossier.open(path, cacheFolder: folder.path(of: "cache")) { _ in }
      #expect(indexed.update())
      let walk = FrameWalk(of: indexed)
      let what = What.timeline(scope(try frame(of: indexed)))
      let start = Window(anchor: .start, before: 0, after: 40)
      // What is counted once for the whole timeline is counted here.
      let first = indexed.answer(Question(what, window: start))
      let last = try #require(first.rows.last)
      let next = Window(anchor: .key(last.key), before: 20, after: 20)
      let frame = walk.answer(Question(what, window: next))
      return (frame.cost.steps, first.total.count)
    }
  }

  /// The issues and parties of a dossier, as far as a scope needs them.
  private func frame(of indexed: IndexedDossier) throws -> Dossier {
    let summary = indexed.answer(Question(.summary)).rows.compactMap { row in
      if case .summary(let summary) = row.row { summary } else { nil }
    }
    let issues = indexed.answer(Question(.issues)).rows.compactMap { row in
      if case .issue(let row) = row.row {
        Issue(id: row.id, under: row.under, title: row.title)
      } else {
        nil
      }
    }
    return Dossier(title: "", parties: summary.flatMap(\.parties).map(\.id), issues: issues)
  }

  @Test(arguments: ["everything", "issue"])
  func `costs what it shows`(kind: String) throws {
    func scope(_ dossier: Dossier) -> TimelineScope {
      switch kind {
      case "issue": TimelineScope(issue: dossier.issues.first?.id)
      default: TimelineScope()
      }
    }
    let small = try cost(documents: 40, scope)
    let large = try cost(documents: 160, scope)
    #expect(large.1 > 2 * small.1, "\(small) \(large)")
    #expect(large.0 < 2 * small.0, "\(small) \(large)")
  }
}
