/// What every party holds on one topic: a row of the matrix.
public struct MatrixRow: Hashable, Sendable {
  /// The topic.
  public var topic: Topic
  /// A cell for each party, then for each other, in display order; those without a statement too.
  public var cells: [MatrixCell]

  /// Makes the row.
  public init(topic: Topic, cells: [MatrixCell]) {
    self.topic = topic
    self.cells = cells
  }
}

/// A party's position on a topic, as far as a cell of the matrix shows it.
public struct MatrixCell: Hashable, Sendable {
  /// The party.
  public var party: ActorID
  /// What is shown; nil where no evidence counts.
  public var shown: Position.Shown?
  /// The days of the deciding words; unbounded at both ends where they are undated.
  public var span: DaySpan
  /// Whether undated evidence decides.
  public var isUndated: Bool
  /// Whether the party is known only through others.
  public var isAttributedByOthers: Bool
  /// How many independent origins carry what is shown.
  public var originCount: Int
  /// What others certainly say since, where it differs; nil where nothing does.
  public var others: Position.Others?
  /// Statements that would count if they were not later than the asked day.
  public var laterCount: Int
  /// Statements that would have touched this cell and were set aside.
  public var setAsideCount: Int

  /// Makes the cell of a position.
  public init(_ row: PositionRow) {
    party = row.party.id
    shown = row.position.shown
    span = row.position.span
    isUndated = row.position.isUndated
    isAttributedByOthers = row.position.isAttributedByOthers
    originCount = row.position.origins.count
    others = row.position.others
    laterCount = row.laterCount
    setAsideCount = row.setAsideCount
  }
}
