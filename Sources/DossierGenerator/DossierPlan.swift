/// How large a generated dossier is to be, and of which seed.
///
/// The same plan gives the same bytes, on every machine.
public struct DossierPlan: Hashable, Sendable {
  /// What everything random is drawn from.
  public var seed: UInt64
  /// How many documents, records without a text among them.
  public var documents: Int
  /// How many statements a document with a text has, on average.
  public var statementsPerDocument = 10
  /// How many issues the tree has.
  public var issues: Int
  /// How many parties negotiate.
  public var parties: Int
  /// How many others only have stances.
  public var others: Int
  /// Over how many years the documents are spread.
  public var years = 20
  /// Whether `dossier.yaml` names the day that positions are shown for, with documents after it.
  public var hasAsOf: Bool

  /// Plans a dossier whose other sizes follow from the number of documents.
  ///
  /// - Parameters:
  ///   - documents: How many documents; fewer than 10 become 10.
  ///   - seed: The seed. Of odd ones `dossier.yaml` names a day, of even ones it does not.
  public init(documents: Int, seed: UInt64 = 1) {
    let documents = max(10, documents)
    self.seed = seed
    self.documents = documents
    issues = min(2000, max(10, documents / 5))
    parties = min(60, 3 + max(0, Self.root(of: documents) - 3) * 57 / 97)
    others = parties / 3 + 1
    hasAsOf = !seed.isMultiple(of: 2)
  }

  /// The whole part of a square root.
  static func root(of number: Int) -> Int {
    var root = 0
    while (root + 1) * (root + 1) <= number { root += 1 }
    return root
  }
}
