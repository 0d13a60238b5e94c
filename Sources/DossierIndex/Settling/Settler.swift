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
    try ledger.unsettle(from: id)
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
    let rows = try SQLRow.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT \(StatementTable.columns) FROM statement WHERE original IS NULL
          ORDER BY number LIMIT ?
          """
      ),
      arguments: [limit]
    )
    let statements = rows.compactMap { row in
      StatementTable.statement(row).map { (number: row[0] as Int, statement: $0) }
    }
    let part = try shelf.part(frame.dossier, for: statements.map(\.statement))
    var touched: Set<String> = []
    for (number, statement) in statements {
      let original = try original(of: statement)
      // The utterance is listed again as a whole, with the newcomer.
      if touched.insert(original).inserted {
        try ledger.list(try ledger.utterance(original), isOn: false)
      }
      let span = part.span(of: statement)
      let origin = part.origin(of: statement)
      try settle(number, original: original, origin: origin, span: span)
      try enter(statement, number: number, in: part)
    }
    for original in touched { try ledger.list(try ledger.utterance(original), isOn: true) }
    try ledger.close()
    return rows.count == limit
  }

  private mutating func enter(
    _ statement: DossierModel.Statement,
    number: Int,
    in part: Dossier
  ) throws {
    let row = try SQLRow.fetchOne(
      try database.cachedStatement(
        sql: "SELECT \(SettledStatement.columns) FROM statement WHERE number = ?"
      ),
      arguments: [number]
    )
    guard let row else { return }
    var evidence: [Int: Evidence] = [:]
    for party in statement.parties {
      if let number = frame.number(of: party) {
        evidence[number] = part.evidence(statement, of: party)
      }
    }
    try ledger.enter(SettledStatement(row, frame: frame), evidence: evidence)
  }

  func settle(_ number: Int, original: String, origin: DocumentID?, span: DaySpan) throws {
    try database.cachedStatement(
      sql: "UPDATE statement SET original = ?, origin = ?, first = ?, last = ? WHERE number = ?"
    ).execute(arguments: [
      original, origin?.text, DayKey.first(of: span), DayKey.last(of: span), number,
    ])
  }

  /// The statement that one repeats in the end, of those that are sound.
  private func original(of statement: DossierModel.Statement) throws -> String {
    var seen: Set<String> = [statement.id.text]
    var current = statement.id.text
    var next = statement.repeats?.text
    while let id = next, seen.insert(id).inserted {
      let row = try SQLRow.fetchOne(
        try database.cachedStatement(
          sql: """
            SELECT repeats FROM statement WHERE id = ? AND (original IS NULL OR original <> '')
            """
        ),
        arguments: [id]
      )
      guard let row else { break }
      current = id
      next = row[0]
    }
    return current
  }
}
