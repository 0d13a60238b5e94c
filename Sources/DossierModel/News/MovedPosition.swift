/// A party's position on a topic that is another one than before.
public struct MovedPosition: Hashable, Sendable {
  /// What a position was at one time, as far as it can move.
  public struct Stand: Hashable, Sendable {
    /// What was shown: a stance's name, or `mixed`.
    public var word: String
    /// Whether the party was known only through others.
    public var isAttributedByOthers: Bool
    /// The statements that decided, in order.
    public var deciding: [StatementID]

    /// Makes a stand.
    public init(word: String, isAttributedByOthers: Bool, deciding: [StatementID]) {
      self.word = word
      self.isAttributedByOthers = isAttributedByOthers
      self.deciding = deciding
    }

    /// What a position is; nil where nothing is shown.
    public init?(_ position: Position) {
      guard let shown = position.shown else { return nil }
      self.init(
        word: shown.word,
        isAttributedByOthers: position.isAttributedByOthers,
        deciding: position.deciding
      )
    }
  }

  /// The position as it is now; nil where the dossier has nothing on it any more.
  public var row: PositionRow?
  /// The key of the position's row.
  public var key: RowKey
  /// What it was; nil for no statement.
  public var before: Stand?
  /// What it is; nil for no statement.
  public var after: Stand?

  /// Compares a position with what it was.
  ///
  /// - Returns: Nil where it did not move: the same stance, in the same voice.
  public init?(key: RowKey, row: PositionRow?, from before: Stand?, to after: Stand?) {
    let isSame =
      before?.word == after?.word && before?.isAttributedByOthers == after?.isAttributedByOthers
    if isSame { return nil }
    self.row = row
    self.key = key
    self.before = before
    self.after = after
  }

  /// Whether nothing was known of it before: then it did not move, its first statement came.
  public var isFirst: Bool { before == nil }

  /// What happened, in words: `moved`, or `first statement`.
  public var what: String { isFirst ? "first statement" : "moved" }

  /// The statements that moved it: those that decide and did not before; where there are none, all that
  /// decide, and where nothing is shown any more, those that did.
  public var statements: [StatementID] {
    guard let after else { return before?.deciding ?? [] }
    let new = after.deciding.filter { before?.deciding.contains($0) != true }
    return new.isEmpty ? after.deciding : new
  }
}
