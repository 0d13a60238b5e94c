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
  public init(_ position: Position, setAsideCount: Int) {
    self.init(
      party: position.party,
      shown: position.shown,
      span: position.span,
      isUndated: position.isUndated,
      isAttributedByOthers: position.isAttributedByOthers,
      originCount: position.origins.count,
      others: position.others,
      laterCount: position.laterCount,
      setAsideCount: setAsideCount
    )
  }

  /// Makes the cell of a position that is known; without more, of a party that nothing is known of.
  public init(
    party: ActorID,
    shown: Position.Shown? = nil,
    span: DaySpan = DaySpan(first: nil, last: nil),
    isUndated: Bool = false,
    isAttributedByOthers: Bool = false,
    originCount: Int = 0,
    others: Position.Others? = nil,
    laterCount: Int = 0,
    setAsideCount: Int = 0
  ) {
    self.party = party
    self.shown = shown
    self.span = span
    self.isUndated = isUndated
    self.isAttributedByOthers = isAttributedByOthers
    self.originCount = originCount
    self.others = others
    self.laterCount = laterCount
    self.setAsideCount = setAsideCount
  }
}
