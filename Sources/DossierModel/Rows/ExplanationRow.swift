/// A position with its reasons.
public struct ExplanationRow: Hashable, Sendable {
  /// One piece of evidence, as it is listed.
  public struct Line: Hashable, Sendable {
    /// The evidence and what became of it.
    public var line: Position.Line
    /// Who said it; nil if unknown.
    public var speaker: NamedActor?
    /// How the words reach us.
    public var mode: Mode
    /// The words.
    public var quote: String
    /// The document they stand in.
    public var document: DocumentID

    /// Makes the row.
    public init(
      line: Position.Line,
      speaker: NamedActor? = nil,
      mode: Mode,
      quote: String,
      document: DocumentID
    ) {
      self.line = line
      self.speaker = speaker
      self.mode = mode
      self.quote = quote
      self.document = document
    }
  }

  /// The position.
  public var position: PositionRow
  /// The evidence, in order.
  public var lines: [Line]
  /// What origins are called, in the order of the position's origins.
  public var originNames: [String]

  /// Makes the row.
  public init(
    position: PositionRow,
    lines: [Line] = [],
    originNames: [String] = []
  ) {
    self.position = position
    self.lines = lines
    self.originNames = originNames
  }
}
