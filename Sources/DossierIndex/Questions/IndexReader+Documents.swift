public import DossierModel
internal import GRDB

/// A document's place among those newest first.
public struct ListedDocument: Hashable, Sendable {
  /// What orders it: the lower, the later it was published, then by identifier.
  public let age: Int
  /// Its identifier.
  public let id: DocumentID

  /// The numbers that its statements can have.
  public var statementNumbers: Range<Int> {
    StatementNumber.all(inDocument: LineNumber.document(of: age))
  }
}

/// Documents, newest publication first, and what they have to do with each other.
extension IndexReader {
  /// Documents with a text or without, newest first.
  ///
  /// - Parameters:
  ///   - age: The place after which to begin, or, going backwards, before which; nil: at the end.
  ///   - isBackwards: Whether to begin with the oldest.
  ///   - skipped: How many to leave out at the beginning.
  ///   - limit: How many at most.
  /// - Returns: The documents.
  /// - Throws: What SQLite says.
  public func documents(
    beyond age: Int?,
    isBackwards: Bool = false,
    skipping skipped: Int = 0,
    limit: Int
  ) throws -> [ListedDocument] {
    guard limit > 0 else { return [] }
    return try SQLRow.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT newest_first, id FROM document
          WHERE newest_first \(isBackwards ? "<" : ">") ?
          ORDER BY newest_first \(isBackwards ? "DESC" : "ASC") LIMIT ? OFFSET ?
          """
      ),
      arguments: [age ?? (isBackwards ? .max : .min), limit, skipped]
    ).map { ListedDocument(age: $0[0], id: DocumentID($0[1])) }
  }

  /// A document's place among those newest first; nil for an unknown one.
  public func listedDocument(_ id: DocumentID) throws -> ListedDocument? {
    try Int.fetchOne(
      try database.cachedStatement(sql: "SELECT newest_first FROM document WHERE id = ?"),
      arguments: [id.text]
    ).map { ListedDocument(age: $0, id: id) }
  }

  /// The document that many after the newest; nil past the oldest.
  public func document(at place: Int) throws -> ListedDocument? {
    let mark = try documentMark(upTo: .place, place)
    return try documents(
      beyond: mark.map { $0.age - 1 },
      skipping: place - (mark?.place ?? 0),
      limit: 1
    ).first
  }

  /// How many documents are newer than a place.
  public func countDocuments(newerThan age: Int) throws -> Int {
    let mark = try documentMark(upTo: .age, age)
    let counted = try Int.fetchOne(
      try database.cachedStatement(
        sql: "SELECT count(*) FROM document WHERE newest_first >= ? AND newest_first < ?"
      ),
      arguments: [mark?.age ?? .min, age]
    )
    return (mark?.place ?? 0) + (counted ?? 0)
  }

  /// The documents that derive from one, newest first; derivations that close a cycle left out.
  public func documents(derivedFrom id: DocumentID) throws -> [DocumentID] {
    try String.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT DISTINCT id FROM derivation JOIN document ON number = derivation.document
          WHERE record = ? AND NOT is_closing ORDER BY newest_first
          """
      ),
      arguments: [id.text]
    ).map { DocumentID($0) }
  }

  /// A statement of a document, as far as lists of documents need it.
  public struct StatementMark: Hashable, Sendable {
    /// Its number.
    public let number: Int
    /// Its identifier.
    public let id: StatementID
    /// The statement it repeats in the end; itself where it repeats none.
    public let original: StatementID
    /// Whether it repeats another.
    public let isRepeat: Bool
  }

  /// The sound statements of a document, by place, without their words.
  public func statementMarks(in document: DocumentID) throws -> [StatementMark] {
    guard let number = try number(of: document) else { return [] }
    let first = StatementNumber.first(inDocument: number)
    return try SQLRow.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT number, id, original, repeats IS NOT NULL FROM statement
          WHERE number >= ? AND number < ? AND original <> '' ORDER BY number
          """
      ),
      arguments: [first, first + StatementNumber.most]
    ).map { row in
      StatementMark(
        number: row[0],
        id: StatementID(row[1]),
        original: StatementID(row[2]),
        isRepeat: row[3]
      )
    }
  }

  /// The statements of a document that were set aside, by place.
  public func setAside(in document: DocumentID) throws -> [SetAside] {
    try SQLRow.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT id, document, quote, parties, issues, options, findings
          FROM set_aside WHERE document = ? ORDER BY number
          """
      ),
      arguments: [document.text]
    ).map(Ledger.readSetAside)
  }
}
