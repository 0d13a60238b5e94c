internal import DossierModel
internal import GRDB

/// Faults that only show beside other records.
extension Settler {
  /// Sets statements aside for what only shows beside other records.
  ///
  /// - Parameters:
  ///   - number: The statement after which to begin.
  ///   - limit: How many to look at; those of which nothing can show are passed over.
  /// - Returns: The last one looked at; nil at the end.
  /// - Throws: What SQLite says.
  mutating func findFaults(after number: Int, limit: Int) throws -> Int? {
    let query = try RowStatement(
      """
      SELECT \(StatementTable.columns), places,
        EXISTS (SELECT 1 FROM statement AS twin
          WHERE twin.id = statement.id AND twin.number <> statement.number) AS has_twin
      FROM statement
      WHERE original IS NULL AND number > ?
        AND (repeats IS NOT NULL OR said IS NOT NULL OR has_twin)
      ORDER BY number LIMIT ?
      """,
      in: database
    )
    var last: Int?
    let suspects = try query.rows({ $0.add([number, limit]) }) { row in
      last = row[0]
      return StatementTable.statement(row).map { statement in
        Suspect(statement: statement, number: row[0], places: row[26], hasTwin: row[27])
      }
    }
    let part = try shelf.part(frame.dossier, for: suspects.map(\.statement))
    for suspect in suspects {
      let faults = try faults(of: suspect, in: part)
      if faults.isEmpty { continue }
      try setAside(suspect.statement, number: suspect.number, for: faults.map(tell))
    }
    try ledger.close()
    return last
  }

  private mutating func setAside(
    _ statement: DossierModel.Statement,
    number: Int,
    for findings: [Finding]
  ) throws {
    let aside = SetAside(
      id: statement.id,
      document: statement.document,
      quote: statement.quote,
      parties: statement.parties,
      issues: statement.issues,
      options: statement.options,
      findings: findings
    )
    try ledger.setAside(aside, number: number, statement: number)
    try ledger.add(findings, owner: Ledger.owner(ofFault: number))
    try database.cachedStatement(sql: "UPDATE statement SET original = '' WHERE number = ?")
      .execute(arguments: [number])
  }

  /// A statement that may be faulty beside others.
  private struct Suspect {
    let statement: DossierModel.Statement
    let number: Int
    /// Where its `id`, `repeats` and `when` stand, packed.
    let places: String
    /// Whether another statement has its identifier.
    let hasTwin: Bool
  }

  private func faults(of suspect: Suspect, in part: Dossier) throws -> [IndexFault] {
    let statement = suspect.statement
    let when = lateDay(of: statement, in: part)
    guard suspect.hasTwin || statement.repeats != nil || when != nil else { return [] }
    let places = Packed.numbers(suspect.places).map { LinePlace(line: $0[0], column: $0[1]) }
    guard places.count == 3, let path = try recordPath(ofStatement: suspect.number) else {
      return []
    }
    var faults: [IndexFault] = []
    func note(_ kind: IndexFault.Kind, _ place: LinePlace) {
      faults.append(IndexFault(kind: kind, id: statement.id.text, path: path, place: place))
    }
    if suspect.hasTwin,
      let first = try earlier(than: suspect.number, path: path, id: statement.id)
    {
      note(.duplicate(path: first.path, line: first.line), places[0])
    }
    if let repeats = statement.repeats {
      let reader = IndexReader(database: database)
      if try !reader.isDeclared(repeats) {
        if try reader.isEverythingRead {
          note(.unknownRepeats(repeats, declared: try reader.declaredStatements()), places[1])
        }
      } else if try closesCycle(statement, path: path) {
        note(.repeatsItself, places[1])
      }
    }
    if let when { note(when, places[2]) }
    return faults
  }

  /// What is wrong where a statement is said to be later than its origin was published.
  private func lateDay(
    of statement: DossierModel.Statement,
    in part: Dossier
  ) -> IndexFault.Kind? {
    guard let when = statement.when, let first = when.first else { return nil }
    let origin = part.origin(of: statement)
    guard let last = part.document(origin)?.published?.last, last < first else { return nil }
    return .laterThanOrigin(when: when.text, origin: origin, last: last)
  }

  private func recordPath(ofStatement number: Int) throws -> String? {
    try RowStatement("SELECT stem || '.yaml' FROM document WHERE number = ?", in: database)
      .rows({ $0.add(number / StatementNumber.most) }) { $0[0] as String }.first
  }

  /// The first statement of the same identifier, where that is another one.
  private func earlier(
    than number: Int,
    path: String,
    id: StatementID
  ) throws -> (path: String, line: Int)? {
    let rows = try SQLRow.fetchAll(
      try database.cachedStatement(sql: "SELECT number, places FROM statement WHERE id = ?"),
      arguments: [id.text]
    )
    let others = try rows.compactMap { row -> (path: String, number: Int, line: Int)? in
      guard let path = try recordPath(ofStatement: row[0]) else { return nil }
      return (path, row[0], Packed.numbers(row[1]).first?.first ?? 1)
    }
    let first = others.min { ($0.path, $0.line) < ($1.path, $1.line) }
    guard let first, first.number != number else { return nil }
    return (first.path, first.line)
  }

  /// Whether a statement is the one of a circle of repeats that closes it.
  ///
  /// That is the one that leads to the first of them, by the path of the record.
  private func closesCycle(_ statement: DossierModel.Statement, path: String) throws -> Bool {
    var members = [(path: path, id: statement.id.text)]
    var next = statement.repeats?.text
    while let id = next {
      if id == statement.id.text {
        let first = members.min { $0 < $1 }
        return statement.repeats?.text == first?.id || members.count == 1
      }
      if members.contains(where: { $0.id == id }) { return false }
      let found = try RowStatement(
        "SELECT repeats, number FROM statement WHERE id = ?",
        in: database
      )
      .rows({ $0.add(id) }) { (repeats: $0[0] as String?, number: $0[1] as Int) }.first
      guard let found else { return false }
      members.append((try recordPath(ofStatement: found.number) ?? "", id))
      next = found.repeats
    }
    return false
  }
}
