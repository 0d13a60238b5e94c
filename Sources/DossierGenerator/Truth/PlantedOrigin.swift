public import DossierModel

/// A statement with where its words come from.
public struct PlantedOrigin: Hashable, Sendable {
  /// The statement.
  public let statement: StatementID
  /// The document it stands in.
  public let document: DocumentID
  /// The document its words come from first.
  public let origin: DocumentID
  /// The statement of which it is the same utterance; nil for none.
  public let repeats: StatementID?

  /// Says where a statement's words come from.
  public init(
    statement: StatementID,
    document: DocumentID,
    origin: DocumentID,
    repeats: StatementID?
  ) {
    self.statement = statement
    self.document = document
    self.origin = origin
    self.repeats = repeats
  }
}
