/// A document in the tree of those that have their words from one record.
public struct LineageRow: Hashable, Sendable {
  /// The document.
  public var record: DocumentRow
  /// How many documents stand above it in its tree, from 0.
  public var depth: Int
  /// How it has its words from the document above it; nil for the first of the tree.
  public var derivation: Derivation?
  /// Whether it is the document that was asked about.
  public var isAsked: Bool
  /// Its statements that are the same utterance as one in the document asked about, kept or reworded, as
  /// ``PairRow`` pairs them; of that document itself those that repeat another.
  public var repeatCount: Int

  /// Makes the row.
  public init(
    record: DocumentRow,
    depth: Int,
    derivation: Derivation? = nil,
    isAsked: Bool = false,
    repeatCount: Int = 0
  ) {
    self.record = record
    self.depth = depth
    self.derivation = derivation
    self.isAsked = isAsked
    self.repeatCount = repeatCount
  }
}
