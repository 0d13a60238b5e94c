public import DossierModel
internal import GRDB

/// A sound statement as the index has it.
public struct FoundStatement: Sendable {
  /// Its number, by which statements are ordered by document and place.
  public let number: Int
  /// The statement.
  public let statement: DossierModel.Statement
  /// The words around its quote; nil without a text.
  public let excerpt: IndexedExcerpt?
  /// The statement it repeats in the end; itself where it repeats none.
  public let original: StatementID
  /// Its place in time order.
  public let key: TimeKey
}

/// A line of a text that holds what was searched for.
public struct FoundLine: Hashable, Sendable {
  /// The line's number, which rises from the newest document to the oldest.
  public let number: Int
  /// Code points of the text.
  public let range: Range<Int>
  /// The same in bytes of the file.
  public let bytes: Range<Int>

  /// The numbers that the statements of its document can have.
  public var statementNumbers: Range<Int> {
    StatementNumber.all(inDocument: LineNumber.document(of: number))
  }
}

/// What a statement says, and where.
public struct FoundQuote: Hashable, Sendable {
  /// The statement's number.
  public let number: Int
  /// Where it begins, in code points of the text.
  public let start: Int
  /// The quote.
  public let text: String
}

extension IndexReader {
  /// Statements by number, those that are not settled left out.
  public func statements(_ numbers: [Int]) throws -> [FoundStatement] {
    let query = try RowStatement(Self.select("number = ? AND original <> ''"), in: database)
    return try numbers.flatMap { number in try query.rows({ $0.add(number) }, Self.found) }
  }

  /// A statement by its identifier; nil where it is not there, or not sound.
  public func statement(_ id: StatementID) throws -> FoundStatement? {
    try RowStatement(Self.select("id = ? AND original <> ''"), in: database)
      .rows({ $0.add(id.text) }, Self.found).first
  }

  /// The statements of a document, by place.
  public func statements(in document: DocumentID) throws -> [FoundStatement] {
    guard let number = try number(of: document) else { return [] }
    let first = StatementNumber.first(inDocument: number)
    return try statements(from: first, to: first + StatementNumber.most, limit: .max)
  }

  /// The statements of a document that touch a line of its text, or begin at its break, by place.
  public func statements(
    in document: DocumentID,
    touching line: Range<Int>
  ) throws -> [FoundStatement] {
    guard let number = try number(of: document) else { return [] }
    let first = StatementNumber.first(inDocument: number)
    let query = try RowStatement(
      Self.select(
        """
        number >= ? AND number < ? AND start < ? AND "end" >= ? AND original <> '' ORDER BY number
        """
      ),
      in: database
    )
    // A break is a code point or two.
    let bounds = [first, first + StatementNumber.most, line.upperBound + 2, line.lowerBound]
    return try query.rows({ $0.add(bounds) }, Self.found)
  }

  /// Statements by document and place.
  ///
  /// - Parameters:
  ///   - first: The first number that may be among them.
  ///   - end: The first number after them.
  ///   - isBackwards: Whether to begin at the end.
  ///   - skipped: How many to leave out at the beginning.
  ///   - limit: How many at most.
  /// - Returns: Those that are sound and settled.
  /// - Throws: What SQLite says.
  public func statements(
    from first: Int = 0,
    to end: Int = .max,
    isBackwards: Bool = false,
    skipping skipped: Int = 0,
    limit: Int
  ) throws -> [FoundStatement] {
    let order = isBackwards ? "DESC" : "ASC"
    let query = try RowStatement(
      Self.select(
        "number >= ? AND number < ? AND original <> '' ORDER BY number \(order) LIMIT ? OFFSET ?"
      ),
      in: database
    )
    return try query.rows(
      { $0.add([first, end, limit, skipped]) },
      Self.found
    )
  }

  /// Whether every record there is can be read, so that a statement that is in none does not exist.
  public var isEverythingRead: Bool {
    get throws {
      try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM unread)") ?? true
    }
  }

  /// Whether a statement of an identifier was read, sound or not.
  public func isDeclared(_ id: StatementID) throws -> Bool {
    try Bool.fetchOne(
      try database.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM statement WHERE id = ?1)
            OR EXISTS (SELECT 1 FROM set_aside WHERE id = ?1)
          """
      ),
      arguments: [id.text]
    ) ?? false
  }

  /// The identifiers among some that statements have that were read, sound or not.
  public func declaredStatements(among ids: Set<String>) throws -> Set<String> {
    Set(
      try ["statement", "set_aside"].flatMap { table in
        try SomeIDs.rows("SELECT id FROM \(table) WHERE id IN (…)", of: ids, in: database) {
          $0[0] as String
        }
      }
    )
  }

  /// The identifiers of all statements that were read; reads them all.
  public func declaredStatements() throws -> [String] {
    try String.fetchAll(
      database,
      sql: "SELECT id FROM statement UNION SELECT id FROM set_aside WHERE id IS NOT NULL"
    )
  }

  /// Every statement of the utterance that one belongs to, that one too.
  public func utterance(of found: FoundStatement) throws -> [FoundStatement] {
    let query = try RowStatement(
      Self.select("original = ? AND repeats IS NOT NULL"),
      in: database
    )
    let others = try query.rows({ $0.add(found.original.text) }, Self.found)
    let isThere = ([found] + others).contains { $0.statement.id == found.original }
    let original = isThere ? nil : try statement(found.original)
    return others.filter { $0.number != found.number } + [found] + (original.map { [$0] } ?? [])
  }

  /// What each of some statements repeats in the end, or itself; those not settled are left out.
  public func originals(of ids: [StatementID]) throws -> [StatementID: StatementID] {
    let known = try SomeIDs.rows(
      "SELECT id, original FROM statement WHERE id IN (…) AND original <> ''",
      of: Set(ids.map(\.text)),
      in: database
    ) { (StatementID($0[0]), StatementID($0[1])) }
    return Dictionary(known, uniquingKeysWith: { first, _ in first })
  }

  /// Reads the statements that a condition holds for.
  static func select(_ condition: String) -> String {
    """
    SELECT \(StatementTable.columns), excerpt, original, first, last FROM statement
    WHERE \(condition)
    """
  }

  /// Makes a statement of a row of what ``select(_:)`` reads.
  static func found(_ row: RowStatement.Columns) -> FoundStatement? {
    guard let statement = StatementTable.statement(row) else { return nil }
    return FoundStatement(
      number: row[0],
      statement: statement,
      excerpt: StatementTable.excerpt(row[26]),
      original: StatementID(row[27]),
      key: TimeKey(first: row[28], last: row[29], id: row[1])
    )
  }

  /// A document; nil for an unknown one.
  public func document(_ id: DocumentID) throws -> Document? {
    try DocumentShelf(database: database).document(id)
  }

  /// The record of a document, as its path inside the folder without ending; nil for an unknown one.
  public func stem(of document: DocumentID) throws -> String? {
    try String.fetchOne(
      try database.cachedStatement(sql: "SELECT stem FROM document WHERE id = ?"),
      arguments: [document.text]
    )
  }

  func number(of document: DocumentID) throws -> Int? {
    try Int.fetchOne(
      try database.cachedStatement(sql: "SELECT number FROM document WHERE id = ?"),
      arguments: [document.text]
    )
  }

  /// The part of a dossier that some statements and documents stand in: their documents, and those
  /// their words come from.
  ///
  /// - Parameters:
  ///   - frame: What is known without reading.
  ///   - statements: The statements.
  ///   - documents: More documents.
  ///   - setAside: What was set aside, whose documents are read too.
  ///   - withPassages: Whether the documents have the passages that are marked in their texts, which may
  ///     be many.
  /// - Returns: The frame with all of that.
  /// - Throws: What SQLite says.
  public func part(
    of frame: IndexFrame,
    statements: [DossierModel.Statement],
    documents: [DocumentID] = [],
    setAside: [SetAside] = [],
    withPassages: Bool = true
  ) throws -> Dossier {
    try DocumentShelf(database: database).part(
      frame.dossier,
      for: statements,
      documents: documents,
      setAside: setAside,
      withPassages: withPassages
    )
  }

  /// Lines that hold what is searched for, the newest document first.
  ///
  /// - Parameters:
  ///   - expression: What FTS5 is to match.
  ///   - number: The line after which to begin.
  ///   - limit: How many at most.
  /// - Returns: The lines, in the order of their numbers.
  /// - Throws: What SQLite says.
  public func lines(
    matching expression: String,
    after number: Int,
    limit: Int
  ) throws -> [FoundLine] {
    try RowStatement(
      """
      SELECT line.number, start, "end", first_byte, last_byte FROM search
      JOIN line ON line.number = search.rowid
      WHERE search MATCH ? AND search.rowid > ? ORDER BY search.rowid LIMIT ?
      """,
      in: database
    )
    .rows({ values in
      values.add(expression)
      values.add(number)
      values.add(limit)
    }) { row in
      let (start, end, first, last) = (row[1] as Int, row[2] as Int, row[3] as Int, row[4] as Int)
      guard start <= end, first <= last else { return nil }
      return FoundLine(number: row[0], range: start..<end, bytes: first..<last)
    }
  }

  /// The document that a line is in; nil where that is gone.
  public func document(of line: FoundLine) throws -> DocumentID? {
    try RowStatement("SELECT id FROM document WHERE number = ?", in: database)
      .rows({ $0.add(LineNumber.document(of: line.number)) }) { DocumentID($0[0]) }.first
  }

  /// What some sound statements say, by number.
  ///
  /// - Parameter numbers: The numbers they may have, as ``FoundLine/statementNumbers``.
  /// - Returns: The quotes, in the order of the numbers.
  /// - Throws: What SQLite says.
  public func quotes(of numbers: Range<Int>) throws -> [FoundQuote] {
    try RowStatement(
      """
      SELECT number, start, quote FROM statement
      WHERE number >= ? AND number < ? AND original <> '' ORDER BY number
      """,
      in: database
    )
    .rows({ $0.add([numbers.lowerBound, numbers.upperBound]) }) { row in
      FoundQuote(number: row[0], start: row[1], text: row[2])
    }
  }
}
