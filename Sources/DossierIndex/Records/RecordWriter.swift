internal import DossierModel
internal import GRDB

/// Writes what was read of records, and takes out what they said before.
struct RecordWriter {
  private let database: Database
  private var ledger: Ledger
  private let numbers: DocumentNumbers
  /// The lines of the texts that are yet to be written, each text with the number of its first line.
  private var texts: [(base: Int, lines: [IndexedLine])] = []
  /// What was written: identifiers of statements, and documents.
  private var statements: Set<String> = []
  private var documents: Set<String> = []
  /// The numbers of documents that were taken out, to have them again.
  private var given: [String: Int] = [:]

  init(database: Database, frame: IndexFrame, numbers: DocumentNumbers) {
    self.database = database
    ledger = Ledger(database: database, frame: frame)
    self.numbers = numbers
  }

  /// Writes the lines, has settled anew what the new records concern, and writes what was counted; to
  /// be called once at the end.
  mutating func close() throws {
    try DocumentTable.insert(texts, into: database)
    try ledger.unsettle(named: statements)
    try ledger.unsettle(from: documents)
    (texts, statements, documents) = ([], [], [])
    try ledger.close()
  }

  // MARK: Removing

  /// Takes out everything a record said.
  mutating func remove(_ stem: String) throws {
    try ledger.removeFindings(owner: stem)
    for table in ["mention", "unread"] {
      try database.cachedStatement(sql: "DELETE FROM \(table) WHERE stem = ?")
        .execute(arguments: [stem])
    }
    let row = try SQLRow.fetchOne(
      try database.cachedStatement(
        sql: "SELECT number, id, newest_first, file FROM document WHERE stem = ?"
      ),
      arguments: [stem]
    )
    guard let row else { return }
    let number: Int = row[0]
    given[row[1]] = number
    try ledger.unsettle(from: [row[1]])
    try removeStatements(ofDocument: number)
    for aside in try Int.fetchAll(
      try database.cachedStatement(sql: "SELECT number FROM set_aside WHERE document = ?"),
      arguments: [row[1] as String]
    ) {
      try ledger.takeBack(aside)
    }
    try DocumentTable.deleteLines(base: row[2], from: database)
    try database.cachedStatement(sql: "DELETE FROM derivation WHERE document = ?")
      .execute(arguments: [number])
    try database.cachedStatement(sql: "DELETE FROM document WHERE number = ?")
      .execute(arguments: [number])
    ledger.tallies.add(-1, to: .documents)
    if row[3] as String? != nil { ledger.tallies.add(-1, to: .texts) }
  }

  private mutating func removeStatements(ofDocument number: Int) throws {
    let first = StatementNumber.first(inDocument: number)
    let range: StatementArguments = [first, first + StatementNumber.most]
    let rows = try SQLRow.fetchAll(
      try database.cachedStatement(
        sql: "SELECT number, id FROM statement WHERE number >= ? AND number < ?"
      ),
      arguments: range
    )
    for row in rows { try ledger.unsettle(row[0]) }
    try ledger.unsettle(named: Set(rows.map { $0[1] }))
    try database.cachedStatement(sql: "DELETE FROM statement WHERE number >= ? AND number < ?")
      .execute(arguments: range)
  }

  // MARK: Inserting

  /// Writes what was read of a record.
  ///
  /// - Throws: ``IndexError/numbersUsedUp`` where no number is left between its neighbours'.
  mutating func insert(_ record: IndexedRecord) throws {
    try ledger.add(record.findings, owner: record.stem)
    if record.isUnread {
      try database.cachedStatement(sql: "INSERT INTO unread (stem) VALUES (?)")
        .execute(arguments: [record.stem])
    }
    for target in record.mentions {
      try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO mention (target, stem) VALUES (?,?)"
      ).execute(arguments: [target.text, record.stem])
    }
    guard let document = record.document else { return }
    let id = document.id.text
    let number = try numbers.number(for: id, keeping: given[id], in: database)
    let dates = [document.published] + record.statements.map(\.statement.when)
    try DocumentTable.insert(
      document,
      number: number,
      stem: record.stem,
      certainDay: dates.compactMap { $0?.certainDay?.number }.max(),
      into: database
    )
    ledger.tallies.add(1, to: .documents)
    if document.file != nil { ledger.tallies.add(1, to: .texts) }
    try insertDerivations(of: document, number: number, places: record.derivationPlaces)
    texts.append((LineNumber.base(of: document, number: number), record.lines))
    let first = StatementNumber.first(inDocument: number)
    for (place, statement) in record.statements.enumerated() {
      try StatementTable.insert(statement, number: first + place, into: database)
      statements.insert(statement.statement.id.text)
    }
    for (place, aside) in record.setAside.enumerated() {
      try ledger.setAside(aside, number: first + record.statements.count + place, statement: nil)
      if let id = aside.id { statements.insert(id.text) }
    }
    documents.insert(document.id.text)
  }

  private func insertDerivations(
    of document: Document,
    number: Int,
    places: [LinePlace]
  ) throws {
    for (position, derivation) in document.derivesFrom.enumerated() {
      let place =
        places.indices.contains(position) ? places[position] : LinePlace(line: 1, column: 1)
      try database.cachedStatement(
        sql: """
          INSERT INTO derivation (document, position, record, line, "column") VALUES (?,?,?,?,?)
          """
      ).execute(arguments: [
        number, position, derivation.record.text, place.line, place.column,
      ])
    }
  }
}

extension EDTF {
  /// The one day it names for certain; nil for any other date.
  var certainDay: Day? { first == last && !isUncertain ? last : nil }
}
