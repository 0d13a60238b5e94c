internal import GRDB

/// Changes to what is counted, gathered over a transaction and written at its end.
struct Tallies {
  struct List {
    var statements = 0
    var setAside = 0
    var listed = 0
    var statuses = 0
  }

  struct Cell: Hashable {
    let topic: Int
    let party: Int
  }

  private var lists: [Int: List] = [:]
  private var cells: [Cell: (evidence: Int, setAside: Int)] = [:]
  private var origins: [String: Int] = [:]
  private var counts: [CountName: Int] = [:]

  mutating func add(_ count: Int, to path: WritableKeyPath<List, Int>, of list: Int) {
    guard count != 0 else { return }
    lists[list, default: List()][keyPath: path] += count
  }

  mutating func addEvidence(_ count: Int, to cell: Cell) {
    cells[cell, default: (0, 0)].evidence += count
  }

  mutating func addSetAside(_ count: Int, to cell: Cell) {
    cells[cell, default: (0, 0)].setAside += count
  }

  mutating func add(_ count: Int, toOrigin origin: String) { origins[origin, default: 0] += count }

  mutating func add(_ count: Int, to name: CountName) { counts[name, default: 0] += count }

  /// Writes the changes and forgets them.
  mutating func flush(into database: Database) throws {
    var filled: [Int: Int] = [:]
    for (cell, change) in cells {
      filled[cell.topic, default: 0] += try Self.write(change, to: cell, in: database)
    }
    for (topic, change) in filled where change != 0 { lists[topic] = lists[topic] ?? List() }
    let tally = try database.cachedStatement(
      sql: """
        INSERT INTO tally (list, statements, set_aside, listed, statuses, cells) VALUES (?,?,?,?,?,?)
        ON CONFLICT (list) DO UPDATE SET statements = statements + excluded.statements,
          set_aside = set_aside + excluded.set_aside, listed = listed + excluded.listed,
          statuses = statuses + excluded.statuses, cells = cells + excluded.cells
        """
    )
    for (list, change) in lists {
      try tally.execute(arguments: [
        list, change.statements, change.setAside, change.listed, change.statuses, filled[list] ?? 0,
      ])
    }
    for (origin, change) in origins where change != 0 {
      counts[.origins, default: 0] += try Self.write(change, toOrigin: origin, in: database)
    }
    for (name, change) in counts where change != 0 {
      try database.cachedStatement(
        sql: """
          INSERT INTO count (name, value) VALUES (?,?)
          ON CONFLICT (name) DO UPDATE SET value = value + excluded.value
          """
      ).execute(arguments: [name.rawValue, change])
    }
    self = Tallies()
  }

  /// Writes a cell; gives 1 where there is something in it now and was not before, -1 the other way.
  private static func write(
    _ change: (evidence: Int, setAside: Int),
    to cell: Cell,
    in database: Database
  ) throws -> Int {
    let before = try database.cachedStatement(
      sql: "SELECT evidence, set_aside FROM cell WHERE topic = ? AND party = ?"
    )
    let row = try SQLRow.fetchOne(before, arguments: [cell.topic, cell.party])
    let old: (Int, Int) = row.map { ($0[0], $0[1]) } ?? (0, 0)
    let new = (old.0 + change.evidence, old.1 + change.setAside)
    if new == (0, 0) {
      try database.cachedStatement(sql: "DELETE FROM cell WHERE topic = ? AND party = ?")
        .execute(arguments: [cell.topic, cell.party])
    } else {
      try database.cachedStatement(
        sql: "INSERT OR REPLACE INTO cell (topic, party, evidence, set_aside) VALUES (?,?,?,?)"
      ).execute(arguments: [cell.topic, cell.party, new.0, new.1])
    }
    return (new == (0, 0) ? 0 : 1) - (old == (0, 0) ? 0 : 1)
  }

  private static func write(
    _ change: Int,
    toOrigin origin: String,
    in database: Database
  ) throws -> Int {
    let before =
      try Int.fetchOne(
        try database.cachedStatement(sql: "SELECT statements FROM origin WHERE id = ?"),
        arguments: [origin]
      ) ?? 0
    if before + change == 0 {
      try database.cachedStatement(sql: "DELETE FROM origin WHERE id = ?")
        .execute(arguments: [origin])
    } else {
      try database.cachedStatement(
        sql: "INSERT OR REPLACE INTO origin (id, statements) VALUES (?,?)"
      ).execute(arguments: [origin, before + change])
    }
    return (before + change == 0 ? 0 : 1) - (before == 0 ? 0 : 1)
  }
}

/// What is counted over the whole dossier.
enum CountName: String {
  case documents, texts, statements, origins, errors, warnings, findings
}
