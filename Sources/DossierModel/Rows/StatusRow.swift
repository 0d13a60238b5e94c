/// A statement on the state of play.
public struct StatusRow: Hashable, Sendable {
  /// The statement.
  public var statement: StatementID
  /// What it is on.
  public var topic: Topic
  /// The state of play it tells of.
  public var status: Status
  /// Who says so; nil if unknown.
  public var speaker: NamedActor?
  /// Through whom we have the words, first hand first: the agency, the relays.
  public var relays: [NamedActor]
  /// The mode of the words.
  public var mode: Mode
  /// The days on which they can have been said.
  public var span: DaySpan
  /// Whether they were, or may have been, said after the asked day.
  public var isLater: Bool

  /// Makes the row.
  public init(
    statement: StatementID,
    topic: Topic,
    status: Status,
    speaker: NamedActor? = nil,
    relays: [NamedActor] = [],
    mode: Mode,
    span: DaySpan,
    isLater: Bool = false
  ) {
    self.statement = statement
    self.topic = topic
    self.status = status
    self.speaker = speaker
    self.relays = relays
    self.mode = mode
    self.span = span
    self.isLater = isLater
  }
}
