internal import GRDB

/// Changes to what is counted, gathered over a transaction and written at its end.
struct Tallies {
  struct List {
    var statements = 0
    var setAside = 0
    var listed = 0
    var statuses = 0
    var cells = 0

    static func += (list: inout Self, change: Self) {
      list.statements += change.statements
      list.setAside += change.setAside
      list.listed += change.listed
      list.statuses += change.statuses
      list.cells += change.cells
    }
  }

  struct Cell: Hashable {
    let topic: Int
    let party: Int
  }

  private var lists: [Int: List] = [:]
  private var cells: [Cell: (evidence: Int, setAside: Int)] = [:]
  private var origins: [String: Int] = [:]
  private var counts: [CountName: Int] = [:]

  mutating func add(_ change: List, to list: Int) { lists[list, default: List()] += change }

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
    for (topic, change) in try writeCells(into: database) where change != 0 {
      add(List(cells: change), to: topic)
    }
    let tally = try RowStatement(
      """
      INSERT INTO tally (list, statements, set_aside, listed, statuses, cells) VALUES (?,?,?,?,?,?)
      ON CONFLICT (list) DO UPDATE SET statements = statements + excluded.statements,
        set_aside = set_aside + excluded.set_aside, listed = listed + excluded.listed,
        statuses = statuses + excluded.statuses, cells = cells + excluded.cells
      """,
      in: database
    )
    for (list, change) in lists.sorted(by: { $0.key < $1.key }) {
      try tally.run { values in
        values.add(list)
        values.add(change.statements)
        values.add(change.setAside)
        values.add(change.listed)
        values.add(change.statuses)
        values.add(change.cells)
      }
    }
    counts[.origins, default: 0] += try writeOrigins(into: database)
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

  /// Writes the cells.
  ///
  /// - Returns: For each topic how many more cells have something in them than before.
  /// - Throws: What SQLite says.
  private func writeCells(into database: Database) throws -> [Int: Int] {
    let before = try RowStatement(
      "SELECT party, evidence, set_aside FROM cell WHERE topic = ?",
      in: database
    )
    let delete = try RowStatement(
      "DELETE FROM cell WHERE topic = ? AND party = ?",
      in: database
    )
    let write = try RowStatement(
      "INSERT OR REPLACE INTO cell (topic, party, evidence, set_aside) VALUES (?,?,?,?)",
      in: database
    )
    var filled: [Int: Int] = [:]
    for (topic, cells) in Dictionary(grouping: cells, by: \.key.topic) {
      var known: [Int: (Int, Int)] = [:]
      let rows = try before.rows({ $0.add(topic) }) { ($0[0], $0[1], $0[2]) as (Int, Int, Int) }
      for row in rows { known[row.0] = (row.1, row.2) }
      for (cell, change) in cells {
        let old = known[cell.party] ?? (0, 0)
        let new = (old.0 + change.evidence, old.1 + change.setAside)
        filled[topic, default: 0] += (new == (0, 0) ? 0 : 1) - (old == (0, 0) ? 0 : 1)
        try (new == (0, 0) ? delete : write).run { values in
          values.add(topic)
          values.add(cell.party)
          if new != (0, 0) {
            values.add(new.0)
            values.add(new.1)
          }
        }
      }
    }
    return filled
  }

  /// Writes the origins, and says how many more have statements than before.
  private func writeOrigins(into database: Database) throws -> Int {
    let changes = origins.filter { $0.value != 0 }
    var known: [String: Int] = [:]
    let before = try SomeIDs.rows(
      "SELECT id, statements FROM origin WHERE id IN (…)",
      of: Set(changes.keys),
      in: database
    ) { ($0[0] as String, $0[1] as Int) }
    for (id, count) in before { known[id] = count }
    let delete = try RowStatement("DELETE FROM origin WHERE id = ?", in: database)
    let write = try RowStatement(
      "INSERT OR REPLACE INTO origin (id, statements) VALUES (?,?)",
      in: database
    )
    var more = 0
    for (id, change) in changes {
      let old = known[id] ?? 0
      let new = old + change
      more += (new == 0 ? 0 : 1) - (old == 0 ? 0 : 1)
      try (new == 0 ? delete : write).run { values in
        values.add(id)
        if new != 0 { values.add(new) }
      }
    }
    return more
  }
}

/// What is counted over the whole dossier.
enum CountName: String {
  case documents, texts, statements, origins, errors, warnings, findings
}
