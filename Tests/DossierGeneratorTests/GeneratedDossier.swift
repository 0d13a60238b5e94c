import DossierGenerator
import DossierLibrary
import DossierModel
import TestSupport

/// A generated dossier in a temporary folder, with what answers questions on it.
struct GeneratedDossier {
  /// What may answer.
  enum Answerer: CaseIterable {
    /// The whole dossier, read into memory.
    case memory
    /// The index.
    case index
  }

  let generator: DossierGenerator
  let truth: PlantedTruth
  let folder: TemporaryFolder
  private let answering: any Answering

  init(documents: Int, seed: UInt64, answeredBy answerer: Answerer = .memory) throws {
    generator = DossierGenerator(DossierPlan(documents: documents, seed: seed))
    truth = generator.truth
    folder = try TemporaryFolder()
    let path = folder.path(of: "dossier")
    try generator.write(into: path)
    switch answerer {
    case .memory: answering = try DossierLibrary.open(path)
    case .index:
      let indexed = try IndexedDossier.open(path, cacheFolder: folder.path(of: "cache")) { _ in }
      guard indexed.update() else { throw FixtureError(message: "\(path) was not indexed") }
      answering = indexed
    }
  }

  /// All rows on a question.
  func rows(_ what: What, filter: Filter = Filter(), day: Day? = nil) -> [Row] {
    answering.answer(Question(what, filter: filter, day: day)).rows.map(\.row)
  }

  /// All statements.
  func statements() -> [StatementRow] {
    rows(.statements).compactMap { row in
      if case .statement(let statement) = row { statement } else { nil }
    }
  }
}
