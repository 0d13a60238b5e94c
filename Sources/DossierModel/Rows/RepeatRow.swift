/// The same utterance in another document.
public struct RepeatRow: Hashable, Sendable {
  /// The statement there.
  public var statement: StatementID
  /// The document.
  public var document: DocumentID
  /// The medium that published it; nil if unknown.
  public var outlet: NamedActor?
  /// The words there.
  public var quote: String
  /// Whether the words are the same to the letter.
  public var isSameWording: Bool
  /// What the wording changed, as the coder noted it.
  public var note: String?

  /// Makes the row.
  public init(
    statement: StatementID,
    document: DocumentID,
    outlet: NamedActor? = nil,
    quote: String,
    isSameWording: Bool = false,
    note: String? = nil
  ) {
    self.statement = statement
    self.document = document
    self.outlet = outlet
    self.quote = quote
    self.isSameWording = isSameWording
    self.note = note
  }
}
