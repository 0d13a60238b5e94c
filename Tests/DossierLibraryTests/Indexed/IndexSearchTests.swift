import DossierGenerator
import DossierLibrary
import DossierModel
import TestSupport
import Testing

/// A search of an index in a dossier where more lines hold a word than are weighed for a screen.
struct `A search of an index` {
  @Test func `weighs every line where all hits are asked for`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "dossier")
    try DossierGenerator(DossierPlan(documents: 220, seed: 6)).write(into: path)
    let indexed = try IndexedDossier.open(path, cacheFolder: folder.path(of: "cache")) { _ in }
    #expect(indexed.update())
    let screen = Window(anchor: .start, before: 0, after: 20)
    let shown = indexed.answer(Question(.search("s", .best), window: screen))
    #expect(shown.rows.count > 20)
    // Begun anew: what a screen has looked for is not gone through again.
    let other = try IndexedDossier.open(path, cacheFolder: folder.path(of: "cache")) { _ in }
    let all = other.answer(Question(.search("s", .best)))
    let read = try DossierLibrary.open(path).answer(Question(.search("s", .best)))
    #expect(all.rows.count > 1_000)
    #expect(all.rows.map(\.key) == read.rows.map(\.key))
  }
}
