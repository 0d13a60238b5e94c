/// How far two dossiers that code the same texts agree.
///
/// Documents are the same when their bytes are. Statements match one to one, greedily, those first
/// that share the largest part of their union; at least half of it must be shared. Values are
/// compared over matched statements alone.
public struct Agreement: Hashable, Sendable {
  /// One text in both dossiers.
  public struct DocumentPair: Hashable, Sendable {
    /// The document in the first dossier.
    public let a: DocumentID
    /// The document in the second dossier.
    public let b: DocumentID
  }

  /// Two statements on the same words.
  public struct StatementPair: Hashable, Sendable {
    /// The statement of the first dossier.
    public let a: Statement
    /// The statement of the second dossier.
    public let b: Statement
  }

  /// The agreement on one key, over all matched statements.
  public struct Figure: Hashable, Sendable {
    /// The key.
    public let key: CodedKey
    /// The agreement.
    public let agreement: NominalAgreement
  }

  /// A key on which two matched statements differ.
  public struct Disagreement: Hashable, Sendable {
    /// The key.
    public let key: CodedKey
    /// The statements.
    public let pair: StatementPair
    /// What the first has; nil for nothing.
    public var a: String? { key.value(of: pair.a) }
    /// What the second has; nil for nothing.
    public var b: String? { key.value(of: pair.b) }
  }

  /// The texts both have, in the order of the first dossier's documents.
  public let documents: [DocumentPair]
  /// The texts only the first dossier has.
  public let documentsOnlyInA: [DocumentID]
  /// The texts only the second dossier has.
  public let documentsOnlyInB: [DocumentID]
  /// The matched statements, in the order of the first dossier.
  public let pairs: [StatementPair]
  /// The first dossier's statements in common texts that nothing in the second matches, in order.
  public let unmatchedA: [Statement]
  /// The second dossier's statements in common texts that nothing in the first matches, in order.
  public let unmatchedB: [Statement]

  /// Compares two dossiers; statements in texts that only one of them has are left out.
  public init(_ a: Dossier, _ b: Dossier) {
    let documents = Self.pairs(a.documents, b.documents)
    self.documents = documents
    documentsOnlyInA = Self.texts(a.documents, without: Set(documents.map(\.a)))
    documentsOnlyInB = Self.texts(b.documents, without: Set(documents.map(\.b)))
    let inA = Dictionary(grouping: a.statements, by: \.document)
    let inB = Dictionary(grouping: b.statements, by: \.document)
    var pairs: [StatementPair] = []
    var unmatchedA: [Statement] = []
    var unmatchedB: [Statement] = []
    for document in documents {
      let left = inA[document.a] ?? []
      let right = inB[document.b] ?? []
      let matches = StatementMatching.matches(left, right)
      pairs += matches.map { StatementPair(a: left[$0.left], b: right[$0.right]) }
        .sorted(by: Self.isInOrder)
      let matchedA = Set(matches.map(\.left))
      let matchedB = Set(matches.map(\.right))
      unmatchedA += left.indices.filter { !matchedA.contains($0) }.map { left[$0] }
      unmatchedB += right.indices.filter { !matchedB.contains($0) }.map { right[$0] }
    }
    self.pairs = pairs
    self.unmatchedA = unmatchedA
    self.unmatchedB = unmatchedB
  }

  /// How many statements the first dossier has in common texts.
  public var countA: Int { pairs.count + unmatchedA.count }

  /// How many statements the second dossier has in common texts.
  public var countB: Int { pairs.count + unmatchedB.count }

  /// The share of the first dossier's statements that match, from 0 to 1; nil where it has none.
  public var shareOfA: Double? { Self.share(pairs.count, of: countA) }

  /// The share of the second dossier's statements that match, from 0 to 1; nil where it has none.
  public var shareOfB: Double? { Self.share(pairs.count, of: countB) }

  /// The share of all statements that match, two matched ones counted once, from 0 to 1; nil where
  /// neither dossier has any.
  public var shareOfAll: Double? {
    Self.share(pairs.count, of: pairs.count + unmatchedA.count + unmatchedB.count)
  }

  /// The agreement on each key.
  public var figures: [Figure] {
    CodedKey.allCases.map { key in
      let values = pairs.map { (key.value(of: $0.a), key.value(of: $0.b)) }
      return Figure(key: key, agreement: NominalAgreement(values))
    }
  }

  /// Where matched statements differ, in their order; several keys of one pair in the keys' order.
  public var disagreements: [Disagreement] {
    pairs.flatMap { pair in
      CodedKey.allCases.map { Disagreement(key: $0, pair: pair) }.filter { $0.a != $0.b }
    }
  }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }

  private static func isInOrder(_ left: StatementPair, _ right: StatementPair) -> Bool {
    (left.a.range, left.a.id) < (right.a.range, right.a.id)
  }

  /// Documents with the same bytes; where one dossier has a text twice, each copy is matched once.
  private static func pairs(_ a: [Document], _ b: [Document]) -> [DocumentPair] {
    var copies = Dictionary(grouping: b.filter { $0.sha256 != nil }, by: \.sha256)
    return a.compactMap { document in
      guard document.sha256 != nil, var rest = copies[document.sha256], !rest.isEmpty else {
        return nil
      }
      let partner = rest.removeFirst()
      copies[document.sha256] = rest
      return DocumentPair(a: document.id, b: partner.id)
    }
  }

  private static func texts(_ all: [Document], without matched: Set<DocumentID>) -> [DocumentID] {
    all.filter { $0.sha256 != nil && !matched.contains($0.id) }.map(\.id)
  }
}
