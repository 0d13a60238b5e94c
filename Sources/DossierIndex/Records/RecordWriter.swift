internal import DossierModel
internal import GRDB

/// Writes what was read of records, and takes out what they said before.
///
/// Of a record that the index has, only what is different is written where the document is the same;
/// see ``update(_:)``.
struct RecordWriter {
  let database: Database
  var ledger: Ledger
  private let frame: IndexFrame
  private let numbers: DocumentNumbers
  /// The lines of the texts that are yet to be written, each text with the number of its first line.
  private var texts: [(base: Int, lines: [IndexedLine])] = []
  /// The first lines of texts that are yet to be taken out, as they may be written again as they were.
  private var outdated: Set<Int> = []
  /// The statements that are yet to be written, each with its number.
  var statements: [(number: Int, statement: IndexedStatement)] = []
  /// The identifiers of statements, sound or not, that were written.
  var names: Set<String> = []
  /// The documents that were written.
  private var documents: [Document] = []
  /// The numbers of documents that were taken out, to have them again.
  private var given: [String: Int] = [:]

  init(database: Database, frame: IndexFrame, numbers: DocumentNumbers) {
    self.database = database
    self.frame = frame
    ledger = Ledger(database: database, frame: frame)
    self.numbers = numbers
  }

  /// Writes the lines and the statements, has settled anew what the new records concern, and writes what
  /// was counted; to be called once at the end.
  mutating func close() throws {
    for base in outdated.sorted() { try DocumentTable.deleteLines(base: base, from: database) }
    try DocumentTable.insert(texts, into: database)
    // Those of the new statements are not there yet, so these are others.
    let twins = try ledger.unsettle(named: names)
    try ledger.unsettle(from: Set(documents.map(\.id.text)))
    try insertStatements(twins: twins)
    (texts, outdated, statements, names, documents) = ([], [], [], [], [])
    try ledger.close()
  }

  /// Writes the statements; those that nothing yet to come decides about are settled at once.
  ///
  /// - Parameter twins: Identifiers that other statements have too.
  /// - Throws: What SQLite says.
  private mutating func insertStatements(twins: Set<String>) throws {
    let settling = try PromptSettling(
      of: statements.map(\.statement).filter { $0.settlement == nil }.map(\.statement),
      among: documents,
      frame: frame,
      database: database
    )
    var seen: Set<String> = []
    var shared = twins
    for (_, indexed) in statements where !seen.insert(indexed.statement.id.text).inserted {
      shared.insert(indexed.statement.id.text)
    }
    let insertion = try StatementTable.insertion(into: database)
    var settlements: [Settlement] = []
    for (number, indexed) in statements {
      var settlement: Settlement?
      if !shared.contains(indexed.statement.id.text) {
        settlement = indexed.settlement ?? settling.settlement(of: indexed.statement)
        settlement?.statement.number = number
      }
      try StatementTable.insert(
        indexed,
        number: number,
        settled: settlement?.statement,
        by: insertion
      )
      if let settlement { settlements.append(settlement) }
    }
    try ledger.enter(settlements)
    try ledger.list(settlements.flatMap(\.statement.listings), isOn: true)
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
    try takeBackSetAside(of: row[1])
    removeLines(base: row[2])
    try database.cachedStatement(sql: "DELETE FROM derivation WHERE document = ?")
      .execute(arguments: [number])
    try database.cachedStatement(sql: "DELETE FROM document WHERE number = ?")
      .execute(arguments: [number])
    ledger.tallies.add(-1, to: .documents)
    if row[3] as String? != nil { ledger.tallies.add(-1, to: .texts) }
  }

  /// Takes back everything that was set aside of a document.
  mutating func takeBackSetAside(of document: String) throws {
    let numbers = try Int.fetchAll(
      try database.cachedStatement(sql: "SELECT number FROM set_aside WHERE document = ?"),
      arguments: [document]
    )
    for number in numbers { try ledger.takeBack(number) }
  }

  private mutating func removeStatements(ofDocument number: Int) throws {
    let first = StatementNumber.first(inDocument: number)
    let rows = try SQLRow.fetchAll(
      try database.cachedStatement(
        sql: "SELECT number, id FROM statement WHERE number >= ? AND number < ?"
      ),
      arguments: [first, first + StatementNumber.most]
    )
    try removeStatements(rows.map { ($0[0], $0[1]) })
  }

  /// Takes statements out.
  mutating func removeStatements(_ statements: [(number: Int, id: String)]) throws {
    for (number, _) in statements { try ledger.unsettle(number) }
    try ledger.unsettle(named: Set(statements.map(\.id)))
    for (number, _) in statements {
      try database.cachedStatement(sql: "DELETE FROM statement WHERE number = ?")
        .execute(arguments: [number])
    }
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
    try insertMentions(of: record)
    guard let document = record.document else { return }
    let id = document.id.text
    let number = try numbers.number(for: id, keeping: given[id], in: database)
    try DocumentTable.insert(
      document,
      number: number,
      stem: record.stem,
      certainDay: record.certainDay,
      into: database
    )
    ledger.tallies.add(1, to: .documents)
    if document.file != nil { ledger.tallies.add(1, to: .texts) }
    try insertDerivations(of: document, number: number, places: record.derivationPlaces)
    try insertLines(record.lines, base: LineNumber.base(of: document, number: number))
    let first = StatementNumber.first(inDocument: number)
    for (place, statement) in record.statements.enumerated() {
      statements.append((first + place, statement))
      names.insert(statement.statement.id.text)
    }
    try insertSetAside(of: record, first: first)
    documents.append(document)
  }

  /// Has lines written, unless they are there already.
  mutating func insertLines(_ lines: [IndexedLine], base: Int) throws {
    if outdated.contains(base), try DocumentTable.lines(base: base, are: lines, in: database) {
      outdated.remove(base)
    } else {
      texts.append((base, lines))
    }
  }

  /// Has the lines of a text taken out, unless they are written again as they were.
  mutating func removeLines(base: Int) { outdated.insert(base) }

  /// Writes the statements of a record that are set aside.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - first: The number of its first statement.
  /// - Throws: What SQLite says.
  mutating func insertSetAside(of record: IndexedRecord, first: Int) throws {
    for (place, aside) in record.setAside.enumerated() {
      try ledger.setAside(aside, number: first + record.statements.count + place, statement: nil)
      if let id = aside.id { names.insert(id.text) }
    }
  }

  func insertMentions(of record: IndexedRecord) throws {
    for target in record.mentions {
      try database.cachedStatement(
        sql: "INSERT OR IGNORE INTO mention (target, stem) VALUES (?,?)"
      ).execute(arguments: [target.text, record.stem])
    }
  }

  func insertDerivations(
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

extension IndexedRecord {
  /// The last day that it names for certain.
  var certainDay: Int? {
    let dates = [document?.published] + statements.map(\.statement.when)
    return dates.compactMap { $0?.certainDay?.number }.max()
  }
}

extension EDTF {
  /// The one day it names for certain; nil for any other date.
  var certainDay: Day? { first == last && !isUncertain ? last : nil }
}
