internal import GRDB
internal import GRDBSQLite
internal import Synchronization

/// Counts what the reads of an index cost while somebody wants to know; otherwise SQLite is not asked.
final class CostCounter: Sendable {
  private let cost = Mutex<ReadCost?>(nil)

  /// Runs some work and gives what was read meanwhile.
  func counting<Value>(_ work: () throws -> Value) rethrows -> (Value, ReadCost) {
    cost.withLock { $0 = ReadCost() }
    defer { cost.withLock { $0 = nil } }
    let value = try work()
    return (value, cost.withLock { $0 } ?? ReadCost())
  }

  /// Reads from a database, and counts that where somebody wants to know.
  func read<Value>(_ database: Database, _ body: () throws -> Value) rethrows -> Value {
    guard cost.withLock({ $0 != nil }), let connection = database.sqliteConnection else {
      return try body()
    }
    let tally = Tally()
    _ = tally.pages(SQLITE_DBSTATUS_CACHE_HIT, of: connection)
    _ = tally.pages(SQLITE_DBSTATUS_CACHE_MISS, of: connection)
    // Told of each statement when it has come to its end; the address is good until the trace is off.
    sqlite3_trace_v2(
      connection,
      UInt32(SQLITE_TRACE_PROFILE),
      { _, tally, statement, _ in
        guard let tally, let statement else { return 0 }
        Unmanaged<Tally>.fromOpaque(tally).takeUnretainedValue().add(OpaquePointer(statement))
        return 0
      },
      Unmanaged.passUnretained(tally).toOpaque()
    )
    defer {
      sqlite3_trace_v2(connection, 0, nil, nil)
      tally.cost.hits = tally.pages(SQLITE_DBSTATUS_CACHE_HIT, of: connection)
      tally.cost.misses = tally.pages(SQLITE_DBSTATUS_CACHE_MISS, of: connection)
      cost.withLock { $0 = $0.map { $0 + tally.cost } }
    }
    return try withExtendedLifetime(tally) { try body() }
  }

  /// What one read has cost so far.
  private final class Tally {
    var cost = ReadCost()

    func add(_ statement: OpaquePointer) {
      func count(_ counter: Int32) -> Int { Int(sqlite3_stmt_status(statement, counter, 1)) }
      cost.statements += 1
      cost.steps += count(SQLITE_STMTSTATUS_VM_STEP)
      cost.scanSteps += count(SQLITE_STMTSTATUS_FULLSCAN_STEP)
      cost.sorts += count(SQLITE_STMTSTATUS_SORT)
    }

    func pages(_ counter: Int32, of connection: OpaquePointer) -> Int {
      var current: Int32 = 0
      var highest: Int32 = 0
      sqlite3_db_status(connection, counter, &current, &highest, 1)
      return Int(current)
    }
  }
}
