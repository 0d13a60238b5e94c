/// A dossier that is measured.
struct BenchDossier {
  /// What its column is called.
  let name: String
  let path: String
  let title: String
  /// What it holds, in the order of ``sizeLabels``.
  let sizes: [Int]
  /// Words to search for, of each kind of ``searchKinds``.
  let searches: [String: String]
  /// Days to go to and fro between, each with other positions.
  let days: [String]
  /// The records, that changes can be made to.
  let records: [String]
  /// How long an answer may take.
  let pace: Pace

  /// What ``sizes`` count.
  static let sizeLabels = ["documents", "texts", "bytes of text", "statements"]
  /// The kinds of search that are measured.
  static let searchKinds = ["common", "rare", "prefix", "phrase", "no hit"]
  /// What the search under a filter lets through: some of the statements of every dossier.
  static let filter = "mode:reported"
}
