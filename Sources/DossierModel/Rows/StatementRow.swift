/// A statement with its names, for lists.
public struct StatementRow: Hashable, Sendable {
  /// The statement.
  public var statement: Statement
  /// Who said it; nil if unknown.
  public var speaker: NamedActor?
  /// The parties whose stance it gives.
  public var parties: [NamedActor]
  /// What it is on, in words.
  public var topicTexts: [String]
  /// The medium it stands in; nil if unknown.
  public var outlet: NamedActor?
  /// The days on which the words can have been said.
  public var span: DaySpan
  /// Where the words come from first.
  public var origin: DocumentID

  /// Makes the row.
  public init(
    statement: Statement,
    speaker: NamedActor? = nil,
    parties: [NamedActor] = [],
    topicTexts: [String] = [],
    outlet: NamedActor? = nil,
    span: DaySpan,
    origin: DocumentID
  ) {
    self.statement = statement
    self.speaker = speaker
    self.parties = parties
    self.topicTexts = topicTexts
    self.outlet = outlet
    self.span = span
    self.origin = origin
  }
}
