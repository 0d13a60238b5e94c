/// An utterance in one or both of two documents; at least one side is there.
public struct PairRow: Hashable, Sendable {
  /// What became of an utterance from the left document to the right one.
  public enum Change: String, Hashable, Sendable, CaseIterable {
    /// Its words are the same to the letter.
    case kept
    /// Its words are others.
    case reworded
    /// It is in the left document alone.
    case cut
    /// It is in the right document alone.
    case added
  }

  /// The statement in the left document; nil where there is none.
  public var left: StatementRow?
  /// The statement in the right document; nil where there is none.
  public var right: StatementRow?

  /// Makes the row.
  public init(left: StatementRow?, right: StatementRow?) {
    self.left = left
    self.right = right
  }

  /// What became of the utterance.
  public var change: Change {
    guard let left else { return .added }
    guard let right else { return .cut }
    return left.statement.quote == right.statement.quote ? .kept : .reworded
  }
}
