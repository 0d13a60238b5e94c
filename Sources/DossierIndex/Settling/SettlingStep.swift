internal import GRDB

/// What is to be done next to settle what was written; each step is a transaction of its own.
enum SettlingStep {
  /// What concerns all records: derivations that close a cycle, records that cannot be read.
  case relations
  /// Faults that show beside other records, of statements after this number.
  case faults(after: Int)
  /// Statements are put on the lists.
  case lists
}

extension Settler {
  /// Does a step, or a part of it.
  ///
  /// - Parameters:
  ///   - step: The step.
  ///   - limit: Statements looked at in one go.
  /// - Returns: What comes next; after the last step everything is settled, and it is noted.
  /// - Throws: An error of SQLite.
  mutating func perform(_ step: SettlingStep, limit: Int) throws -> SettlingStep {
    switch step {
    case .relations:
      try breakDerivationCycles()
      try noteWhetherEverythingIsRead()
      return .faults(after: -1)
    case .faults(let number):
      return try findFaults(after: number, limit: limit).map { .faults(after: $0) } ?? .lists
    case .lists:
      if try !settle(limit: limit) {
        try database.execute(sql: "DELETE FROM meta WHERE name = 'unsettled'")
      }
      return .lists
    }
  }

  /// Settles those anew that repeat a statement nobody declares, where it may stand in a record that
  /// cannot be read, or no longer can: only where all records are read is it known not to be there.
  private mutating func noteWhetherEverythingIsRead() throws {
    let isRead = try IndexReader(database: database).isEverythingRead
    let was = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'read'")
    guard was != "\(isRead)" else { return }
    let numbers = try Int.fetchAll(
      database,
      sql: """
        SELECT number FROM statement WHERE repeats IS NOT NULL AND original IS NOT NULL
          AND repeats NOT IN (SELECT id FROM statement)
          AND repeats NOT IN (SELECT id FROM set_aside WHERE id IS NOT NULL)
        """
    )
    for number in numbers { try ledger.unsettle(number) }
    try ledger.close()
    try database.execute(
      sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('read', ?)",
      arguments: ["\(isRead)"]
    )
  }
}
