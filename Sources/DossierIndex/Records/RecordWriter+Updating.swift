internal import DossierModel
internal import GRDB

/// Writing what is different in a record that the index has already.
extension RecordWriter {
  /// A statement as it stands in the index.
  private struct Known {
    let number: Int
    let statement: DossierModel.Statement
    let places: String
    let excerpt: String?
    /// Whether it is on its lists.
    let isListed: Bool
  }

  /// Writes what was read of a record where its document is the same as it was, and only some of its
  /// statements, or the words around them, are not.
  ///
  /// Whatever depends on the document, in this record or in others, then stays as it is.
  ///
  /// - Parameter record: What was read.
  /// - Returns: Whether it was written; false where more is different.
  /// - Throws: What SQLite says.
  mutating func update(_ record: IndexedRecord) throws -> Bool {
    guard let document = record.document, !record.isUnread, try !isUnread(record.stem),
      let (known, number, base) = try known(record.stem), known == document,
      try !isInCycle(number)
    else { return false }
    try updateNotes(of: record, document: document, number: number)
    removeLines(base: base)
    try insertLines(record.lines, base: base)
    try updateStatements(of: record, first: StatementNumber.first(inDocument: number))
    return true
  }

  /// The document of a record, its number, and that of the first line of its text.
  private func known(_ stem: String) throws -> (document: Document, number: Int, base: Int)? {
    try RowStatement(
      "SELECT \(DocumentTable.columns), newest_first FROM document WHERE stem = ?",
      in: database
    )
    .rows({ $0.add(stem) }) { (DocumentTable.document($0), $0[16] as Int, $0[17] as Int) }.first
  }

  private func isUnread(_ stem: String) throws -> Bool {
    try Bool.fetchOne(
      try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM unread WHERE stem = ?)"),
      arguments: [stem]
    ) ?? false
  }

  /// Whether a derivation of a document closes a cycle; what is said of that goes by its place.
  private func isInCycle(_ number: Int) throws -> Bool {
    try Bool.fetchOne(
      try database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM derivation WHERE document = ? AND is_closing)"
      ),
      arguments: [number]
    ) ?? false
  }

  /// Writes what is noted beside the document anew.
  private mutating func updateNotes(
    of record: IndexedRecord,
    document: Document,
    number: Int
  ) throws {
    try ledger.removeFindings(owner: record.stem)
    try ledger.add(record.findings, owner: record.stem)
    try database.cachedStatement(sql: "DELETE FROM mention WHERE stem = ?")
      .execute(arguments: [record.stem])
    try insertMentions(of: record)
    try database.cachedStatement(sql: "DELETE FROM derivation WHERE document = ?")
      .execute(arguments: [number])
    try insertDerivations(of: document, number: number, places: record.derivationPlaces)
    try database.cachedStatement(sql: "UPDATE document SET certain_day = ? WHERE number = ?")
      .execute(arguments: [record.certainDay, number])
  }

  /// Writes the statements that are different, and where the others stand now.
  private mutating func updateStatements(of record: IndexedRecord, first: Int) throws {
    let known = try knownStatements(from: first)
    var moved: Set<String> = []
    var old = known
    for (place, statement) in record.statements.enumerated() {
      let number = first + place
      if let same = known[number], same.isListed, same.statement == statement.statement {
        old[number] = nil
        if try move(same, to: statement) { moved.insert(statement.statement.id.text) }
      } else {
        statements.append((number, statement))
        names.insert(statement.statement.id.text)
      }
    }
    let aside = try SQLRow.fetchAll(
      try database.cachedStatement(
        sql: "SELECT number, id FROM set_aside WHERE document = ? AND statement IS NULL"
      ),
      arguments: [record.document?.id.text]
    )
    try removeStatements(old.values.map { ($0.number, $0.statement.id.text) })
    try ledger.unsettle(named: Set(aside.compactMap { $0[1] as String? }))
    for row in aside { try ledger.takeBack(row[0]) }
    try insertSetAside(of: record, first: first)
    try unsettleTwins(of: moved)
  }

  private func knownStatements(from first: Int) throws -> [Int: Known] {
    let query = try RowStatement(
      """
      SELECT \(StatementTable.columns), places, excerpt, original FROM statement
      WHERE number >= ? AND number < ?
      """,
      in: database
    )
    let range = [first, first + StatementNumber.most]
    let known = try query.rows({ $0.add(range) }) { row in
      StatementTable.statement(row).map { statement in
        Known(
          number: row[0],
          statement: statement,
          places: row[26],
          excerpt: row[27],
          isListed: !((row[28] as String?) ?? "").isEmpty
        )
      }
    }
    return Dictionary(known.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Notes where a statement that is the same stands now.
  ///
  /// - Returns: Whether that is another place in its record.
  /// - Throws: What SQLite says.
  private func move(_ known: Known, to statement: IndexedStatement) throws -> Bool {
    let (places, excerpt) = (statement.places, statement.excerpt)
    guard places != known.places || excerpt != known.excerpt else { return false }
    try database.cachedStatement(
      sql: "UPDATE statement SET places = ?, excerpt = ? WHERE number = ?"
    ).execute(arguments: [places, excerpt, known.number])
    return places != known.places
  }

  /// Unsettles those that are set aside because others have their names, since what is said of them names
  /// the place of these.
  private mutating func unsettleTwins(of names: Set<String>) throws {
    let twins = try SomeIDs.rows(
      "SELECT number FROM statement WHERE id IN (…) AND original = ''",
      of: names,
      in: database
    ) { $0[0] as Int }
    for twin in twins { try ledger.unsettle(twin) }
  }
}
