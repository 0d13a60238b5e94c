internal import DossierModel
internal import GRDB

/// Settles statements: finds what only shows beside other records, the statement each repeats in the
/// end, its origin and its days, and puts it on the lists.
///
/// Done in pieces, each a transaction of its own, so that it can be broken off and gone on with.
struct Settler {
  let database: Database
  let frame: IndexFrame
  let tell: (IndexFault) -> Finding
  var ledger: Ledger
  let shelf: DocumentShelf

  init(database: Database, frame: IndexFrame, tell: @escaping (IndexFault) -> Finding) {
    self.database = database
    self.frame = frame
    self.tell = tell
    ledger = Ledger(database: database, frame: frame)
    shelf = DocumentShelf(database: database)
  }

  // MARK: Derivations

  /// Takes the derivations out that close a cycle, and brings those back that no longer do.
  mutating func breakDerivationCycles() throws {
    let rows = try SQLRow.fetchAll(
      database,
      sql: """
        SELECT derivation.document, position, record, line, "column", is_closing, stem, id
        FROM derivation JOIN document ON number = derivation.document ORDER BY stem, position
        """
    )
    var nodes: [String: Int] = [:]
    for row in rows where nodes[row[7]] == nil { nodes[row[7]] = nodes.count }
    var edges = [[(target: Int, row: SQLRow)]](repeating: [], count: nodes.count)
    for row in rows {
      guard let source = nodes[row[7]], let target = nodes[row[2]] else { continue }
      edges[source].append((target, row))
    }
    var closing: Set<Edge> = []
    for (node, edge) in Cycles.closingEdges(of: edges.map { $0.map(\.target) }) {
      let row = edges[node][edge].row
      closing.insert(Edge(document: row[0], position: row[1]))
    }
    for row in rows {
      let isClosing = closing.contains(Edge(document: row[0], position: row[1]))
      guard isClosing != row[5] else { continue }
      try mark(row, isClosing: isClosing)
    }
    try ledger.close()
  }

  private struct Edge: Hashable {
    let document: Int
    let position: Int
  }

  private mutating func mark(_ row: SQLRow, isClosing: Bool) throws {
    let id: String = row[7]
    try ledger.unsettle(from: [id])
    try database.execute(
      sql: "UPDATE derivation SET is_closing = ? WHERE document = ? AND position = ?",
      arguments: [isClosing, row[0] as Int, row[1] as Int]
    )
    let owner = "derivation \(row[0] as Int) \(row[1] as Int)"
    try ledger.removeFindings(owner: owner)
    guard isClosing else { return }
    let fault = IndexFault(
      kind: .derivesFromItself(by: DocumentID(row[2])),
      id: id,
      path: "\(row[6] as String).yaml",
      place: LinePlace(line: row[3], column: row[4])
    )
    try ledger.add([tell(fault)], owner: owner)
  }

  // MARK: Settling

  /// Puts statements on the lists.
  ///
  /// - Parameter limit: How many.
  /// - Returns: Whether more are to be settled.
  /// - Throws: What SQLite says.
  mutating func settle(limit: Int) throws -> Bool {
    let query = try RowStatement(
      """
      SELECT \(StatementTable.columns) FROM statement WHERE original IS NULL
      ORDER BY number LIMIT ?
      """,
      in: database
    )
    var count = 0
    let statements = try query.rows({ $0.add(limit) }) { row in
      count += 1
      return StatementTable.statement(row).map { (number: row[0] as Int, statement: $0) }
    }
    let part = try shelf.part(frame.dossier, for: statements.map(\.statement))
    let originals = try statements.map { try original(of: $0.statement) }
    var utterances = try ledger.utterances(Set(originals))
    let listed = Set(utterances.values.flatMap(\.listings))
    let settlements = zip(statements, originals).map { statement, original in
      Settlement(
        of: statement.statement,
        number: statement.number,
        original: original,
        in: part,
        frame: frame
      )
    }
    for (settled, original) in zip(settlements.map(\.statement), originals) {
      try write(settled)
      utterances[original, default: Utterance(original: original)].members.append(settled)
    }
    try ledger.enter(settlements)
    // Mostly the newcomers stand behind one that is on the lists already.
    let listings = Set(utterances.values.flatMap(\.listings))
    try ledger.list(Array(listed.subtracting(listings)), isOn: false)
    try ledger.list(Array(listings.subtracting(listed)), isOn: true)
    try ledger.close()
    return count == limit
  }

  private func write(_ settled: SettledStatement) throws {
    let update = try RowStatement(
      """
      UPDATE statement SET original = ?, origin = ?, voice = ?, first = ?, last = ? WHERE number = ?
      """,
      in: database
    )
    try update.run { values in
      values.add(settled.original)
      values.add(settled.origin)
      values.add(settled.speaker)
      values.add(settled.first)
      values.add(settled.last)
      values.add(settled.number)
    }
  }

  /// The statement that one repeats in the end, of those that are sound.
  private func original(of statement: DossierModel.Statement) throws -> String {
    var seen: Set<String> = [statement.id.text]
    var current = statement.id.text
    var next = statement.repeats?.text
    while let id = next, seen.insert(id).inserted {
      let found = try RowStatement(
        "SELECT repeats FROM statement WHERE id = ? AND (original IS NULL OR original <> '')",
        in: database
      )
      .rows({ $0.add(id) }) { (repeats: $0[0] as String?, id: id) }.first
      guard let found else { break }
      current = id
      next = found.repeats
    }
    return current
  }
}
