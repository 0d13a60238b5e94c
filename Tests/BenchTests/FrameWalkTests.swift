import DossierGenerator
import DossierIndex
import DossierLibrary
import TestSupport
import Testing

@testable import demarche_bench

/// What the frames of a workbench cost SQLite, in a dossier and in one four times as large.
struct `A frame of the workbench` {
  /// Walks through a generated dossier.
  ///
  /// Only the amount differs from one to the other: there are issues for every document, and the same
  /// number of parties.
  private func walk(documents: Int, in folder: TemporaryFolder) throws -> FrameWalk {
    var plan = DossierPlan(documents: documents, seed: 1)
    plan.issues = documents / 5
    (plan.parties, plan.others) = (8, 4)
    let path = folder.path(of: "dossier-\(documents)")
    try DossierGenerator(plan).write(into: path)
    let dossier = try IndexedDossier.open(path, cacheFolder: folder.path(of: "cache")) { _ in }
    guard dossier.update() else { throw FixtureError(message: "\(path) was not indexed") }
    return FrameWalk(through: dossier)
  }

  @Test func `costs what it shows, not what the dossier holds`() throws {
    let folder = try TemporaryFolder()
    let walks = try [150, 600].map { try walk(documents: $0, in: folder) }
    for frame in walks.flatMap(\.frames) where frame.rows > 0 {
      #expect(frame.cost.steps < 30_000, "\(frame.keys): \(frame.questions)")
      #expect(frame.cost.scanSteps < 20, "\(frame.keys): \(frame.questions)")
      #expect(frame.cost.sorts <= 1, "\(frame.keys): \(frame.questions)")
    }
    #expect(walks[0].mostSteps > 4000, "the walk shows something")
    // The two do not show the same rows: what stands on an issue differs from one to the next.
    let steps = walks.map { $0.frames.reduce(0) { $0 + $1.cost.steps } }
    let rows = walks.map { $0.frames.reduce(0) { $0 + $1.rows } }
    let ratio = Double(steps[1] * rows[0]) / Double(steps[0] * rows[1])
    #expect((0.9...1.1).contains(ratio), "\(steps) steps for \(rows) rows")
  }
}
