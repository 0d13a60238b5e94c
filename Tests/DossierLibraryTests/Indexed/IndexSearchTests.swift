import DossierGenerator
import DossierLibrary
import DossierModel
import TestSupport
import Testing

/// A search of an index in a dossier where more lines hold a word than are weighed for a screen.
struct `A search of an index` {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path(of: "dossier")
  }

  private func open() throws -> IndexedDossier {
    try IndexedDossier.open(path, cacheFolder: folder.path(of: "cache")) { _ in }
  }

  /// A generated dossier, in the index.
  private func indexed(documents: Int, seed: UInt64) throws -> IndexedDossier {
    try DossierGenerator(DossierPlan(documents: documents, seed: seed)).write(into: path)
    let indexed = try open()
    #expect(indexed.update())
    return indexed
  }

  @Test func `weighs every line where all hits are asked for`() throws {
    let indexed = try indexed(documents: 220, seed: 6)
    let screen = Window(anchor: .start, before: 0, after: 20)
    let shown = indexed.answer(Question(.search("s", .best), window: screen))
    #expect(shown.rows.count > 20)
    // Begun anew: what a screen has looked for is not gone through again.
    let other = try open()
    let all = other.answer(Question(.search("s", .best)))
    let read = try DossierLibrary.open(path).answer(Question(.search("s", .best)))
    #expect(all.rows.count > 1_000)
    #expect(all.rows.map(\.key) == read.rows.map(\.key))
  }

  @Test func `finds under a filter what reading every text finds`() throws {
    let indexed = try indexed(documents: 120, seed: 7)
    let read = try DossierLibrary.open(path)
    var filters = [Filter(), Filter(), Filter()]
    filters[0].modes = [.reported]
    filters[1].modes = [.opinion]
    filters[2].coders = ["nobody"]
    for (filter, isFound) in zip(filters, [true, true, false]) {
      for (words, order) in [("s", SearchOrder.newest), ("s", .best), ("a s", .newest)] {
        let what = What.search(words, order)
        let screen = Window(anchor: .start, before: 0, after: 40)
        let shown = indexed.answer(Question(what, filter: filter, window: screen))
        let all = indexed.answer(Question(what, filter: filter))
        let expected = read.answer(Question(what, filter: filter))
        #expect(all.rows == expected.rows)
        #expect(shown.rows == Array(expected.rows.prefix(41)))
        #expect(words == "a s" || expected.rows.isEmpty != isFound)
      }
    }
  }
}
