internal import DossierModel
internal import GRDB

/// Settles statements: finds what only shows beside other records, the statement each repeats in the
/// end, its origin and its days, and puts it on the lists.
///
/// Done in pieces, each a transaction of its own, so that it can be broken off and gone on with.
struct Settler {
  let database: Database
  private let frame: IndexFrame
  private let tell: (IndexFault) -> Finding
  var ledger: Ledger
  private let shelf: DocumentShelf

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

  // MARK: Faults

  /// Sets statements aside for what only shows beside other records.
  ///
  /// - Parameters:
  ///   - number: The statement after which to begin.
  ///   - limit: How many to look at.
  /// - Returns: The last one looked at; nil at the end.
  mutating func findFaults(after number: Int, limit: Int) throws -> Int? {
    let rows = try SQLRow.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT \(StatementTable.columns), places FROM statement
          WHERE original IS NULL AND number > ? ORDER BY number LIMIT ?
          """
      ),
      arguments: [number, limit]
    )
    var last: Int?
    for row in rows {
      last = row[0]
      guard let statement = StatementTable.statement(row) else { continue }
      let faults = try faults(of: statement, number: row[0], places: row[26])
      if !faults.isEmpty { try setAside(statement, number: row[0], for: faults.map(tell)) }
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
    try ledger.setAside(aside, number: Ledger.number(ofFault: number), statement: number)
    try ledger.add(findings, owner: Ledger.owner(ofFault: number))
    try settle(number, original: "", origin: nil, span: DaySpan(first: nil, last: nil))
  }

  private func faults(
    of statement: DossierModel.Statement,
    number: Int,
    places: String
  ) throws -> [IndexFault] {
    let places = Packed.numbers(places).map { LinePlace(line: $0[0], column: $0[1]) }
    guard places.count == 3, let path = try recordPath(ofStatement: number) else { return [] }
    var faults: [IndexFault] = []
    func note(_ kind: IndexFault.Kind, _ place: LinePlace) {
      faults.append(IndexFault(kind: kind, id: statement.id.text, path: path, place: place))
    }
    if let first = try earlier(than: number, path: path, id: statement.id) {
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
    if let when = statement.when, let first = when.first {
      let origin = try shelf.part(frame.dossier, for: [statement]).origin(of: statement)
      if let last = try shelf.document(origin)?.published?.last, last < first {
        note(.laterThanOrigin(when: when.text, origin: origin, last: last), places[2])
      }
    }
    return faults
  }

  private func recordPath(ofStatement number: Int) throws -> String? {
    try String.fetchOne(
      try database.cachedStatement(sql: "SELECT stem || '.yaml' FROM document WHERE number = ?"),
      arguments: [number / StatementNumber.most]
    )
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
    guard rows.count > 1 else { return nil }
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
      let row = try SQLRow.fetchOne(
        try database.cachedStatement(sql: "SELECT repeats, number FROM statement WHERE id = ?"),
        arguments: [id]
      )
      guard let row else { return false }
      members.append((try recordPath(ofStatement: row[1]) ?? "", id))
      next = row[0]
    }
    return false
  }

  // MARK: Settling

  /// Puts statements on the lists.
  ///
  /// - Parameter limit: How many.
  /// - Returns: Whether more are to be settled.
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

  private func settle(_ number: Int, original: String, origin: DocumentID?, span: DaySpan) throws {
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
