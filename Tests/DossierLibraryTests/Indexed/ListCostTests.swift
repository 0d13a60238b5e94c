import DossierGenerator
import DossierIndex
import DossierLibrary
import TestSupport
import Testing

/// What the lists of documents and actors cost SQLite.
struct `A list of documents or actors` {
  /// The frames of a walk through the views, by what was pressed.
  private func frames(documents: Int) throws -> [(keys: String, cost: ReadCost)] {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "dossier")
    try DossierGenerator(DossierPlan(documents: documents, seed: 3)).write(into: path)
    let indexed = try IndexedDossier.open(path, cacheFolder: folder.path(of: "cache")) { _ in }
    #expect(indexed.update())
    var walk = FrameWalk(of: indexed)
    _ = walk.begin()
    var frames: [(String, ReadCost)] = []
    for keys in ["go", "j", "10j", "gl", "q", "ga", "j"] {
      let frame = walk.type(keys)
      frames.append((keys, frame.cost))
    }
    return frames
  }

  @Test func `costs what it shows, however large the dossier is`() throws {
    let small = try frames(documents: 150)
    let large = try frames(documents: 600)
    let asking = small.filter { $0.cost.statements > 0 }.map(\.keys)
    #expect(Set(["go", "gl", "ga"]).isSubset(of: asking))
    for (small, large) in zip(small, large) {
      #expect(
        large.cost.steps < 2 * small.cost.steps + 2_000,
        "\(small.keys): \(small.cost.steps) steps, \(large.cost.steps) of the larger one"
      )
      #expect(large.cost.scanSteps <= small.cost.scanSteps + 20, "\(small.keys)")
    }
  }
}
