/// What is new in a dossier: documents, statements, and positions that moved.
public struct News: Hashable, Sendable {
  /// Why something is new.
  public enum Novelty: String, Hashable, Sendable {
    /// It was published on the day that was asked for or later, or may have been.
    case published
    /// It was retrieved since; it was published before, or nobody knows when.
    case retrieved
    /// It was said since, or may have been.
    case said
    /// It was not there when last looked at.
    case added
    /// It was there, and said something else.
    case changed
    /// It was there, and is no longer.
    case removed
  }

  /// A document that is new.
  public struct NewDocument: Hashable, Sendable {
    /// The document.
    public var id: DocumentID
    /// Why it is new.
    public var novelty: Novelty
    /// The document as it is; nil for one that was removed.
    public var row: DocumentRow?

    /// Makes a new document.
    public init(id: DocumentID, novelty: Novelty, row: DocumentRow? = nil) {
      self.id = id
      self.novelty = novelty
      self.row = row
    }
  }

  /// A statement that is new.
  public struct NewStatement: Hashable, Sendable {
    /// The statement.
    public var id: StatementID
    /// Why it is new.
    public var novelty: Novelty
    /// The statement as it is; nil for one that was removed.
    public var row: StatementRow?

    /// Makes a new statement.
    public init(id: StatementID, novelty: Novelty, row: StatementRow? = nil) {
      self.id = id
      self.novelty = novelty
      self.row = row
    }
  }

  /// The first day that counts as new; nil where new is what was not seen yet.
  public var since: Day?
  /// Documents and records, by identifier, the removed ones last.
  public var documents: [NewDocument]
  /// Statements by document and place, the removed ones last.
  public var statements: [NewStatement]
  /// Positions by issue, topic and party, those without a statement by now last.
  public var moved: [MovedPosition]

  /// Makes news.
  public init(
    since: Day? = nil,
    documents: [NewDocument] = [],
    statements: [NewStatement] = [],
    moved: [MovedPosition] = []
  ) {
    self.since = since
    self.documents = documents
    self.statements = statements
    self.moved = moved
  }
}
