/// A statement as a document's text marks it.
public struct TextMark: Hashable, Sendable {
  /// The statement.
  public var statement: StatementID
  /// Where it stands in the document.
  public var range: TextRange
  /// The parts of it that are not the quoted words.
  public var omit: [TextRange]
  /// The stance it gives; nil for none.
  public var stance: Stance?
  /// Whose stance it gives.
  public var parties: [NamedActor]
  /// What it says of the state of play; nil for nothing.
  public var status: Status?
  /// What it is on.
  public var topics: [Topic]
  /// What it is on, in words.
  public var topicTexts: [String]
  /// Who said it; nil if unknown.
  public var speaker: NamedActor?
  /// How the words reach us.
  public var mode: Mode

  /// Makes the row.
  public init(
    statement: StatementID,
    range: TextRange,
    omit: [TextRange] = [],
    stance: Stance? = nil,
    parties: [NamedActor] = [],
    status: Status? = nil,
    topics: [Topic] = [],
    topicTexts: [String] = [],
    speaker: NamedActor? = nil,
    mode: Mode
  ) {
    self.statement = statement
    self.range = range
    self.omit = omit
    self.stance = stance
    self.parties = parties
    self.status = status
    self.topics = topics
    self.topicTexts = topicTexts
    self.speaker = speaker
    self.mode = mode
  }
}
