import DossierGenerator
import DossierLibrary
import DossierModel
import TestSupport

/// A generated dossier in a temporary folder, read by the library.
struct GeneratedDossier {
  let generator: DossierGenerator
  let truth: PlantedTruth
  let folder: TemporaryFolder
  let library: DossierLibrary

  init(documents: Int, seed: UInt64) throws {
    generator = DossierGenerator(DossierPlan(documents: documents, seed: seed))
    truth = generator.truth
    folder = try TemporaryFolder()
    try generator.write(into: folder.path(of: "dossier"))
    library = try DossierLibrary.open(folder.path(of: "dossier"))
  }

  /// All rows on a question.
  func rows(_ what: What, filter: Filter = Filter(), day: Day? = nil) -> [Row] {
    library.answer(Question(what, filter: filter, day: day)).rows.map(\.row)
  }

  /// All statements.
  func statements() -> [StatementRow] {
    rows(.statements).compactMap { row in
      if case .statement(let statement) = row { statement } else { nil }
    }
  }
}
