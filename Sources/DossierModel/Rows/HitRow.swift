/// A place where searched words stand.
public struct HitRow: Hashable, Sendable {
  /// The document.
  public var document: DocumentID
  /// The medium it appeared in; nil if unknown.
  public var outlet: NamedActor?
  /// When the document was published; nil if unknown.
  public var published: EDTF?
  /// Where the passage stands in the document.
  public var range: TextRange
  /// The passage.
  public var passage: String
  /// The statement whose words these are; nil for a passage that no one statement holds.
  public var statement: StatementID?
  /// The line the passage begins on, from 1.
  public var line: Int
  /// The column the passage begins at in code points, from 1.
  public var column: Int

  /// Makes the row.
  public init(
    document: DocumentID,
    outlet: NamedActor? = nil,
    published: EDTF? = nil,
    range: TextRange,
    passage: String,
    statement: StatementID? = nil,
    line: Int,
    column: Int
  ) {
    self.document = document
    self.outlet = outlet
    self.published = published
    self.range = range
    self.passage = passage
    self.statement = statement
    self.line = line
    self.column = column
  }
}
