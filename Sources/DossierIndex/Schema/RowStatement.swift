internal import GRDB
internal import GRDBSQLite

/// An SQL statement that is run over and over, for one row after another.
///
/// Values go to SQLite as they are. GRDB takes arguments of any type, each in a box of its own; where
/// there are hundreds of thousands of rows, that costs more than SQLite's work does.
struct RowStatement {
  /// Gives a statement its values, one after the other.
  struct Values {
    private let statement: GRDB.SQLiteStatement
    private var place: Int32 = 0

    fileprivate init(_ statement: GRDB.SQLiteStatement) { self.statement = statement }

    /// The next value is a number; nil for none.
    mutating func add(_ number: Int?) {
      place += 1
      if let number {
        sqlite3_bind_int64(statement, place, Int64(number))
      } else {
        sqlite3_bind_null(statement, place)
      }
    }

    /// The next value is a yes or no.
    mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }

    /// The next value is a text; nil for none.
    mutating func add(_ text: String?) {
      place += 1
      guard let text else {
        sqlite3_bind_null(statement, place)
        return
      }
      let count = Int32(text.utf8.count)
      _ = text.withCString { sqlite3_bind_text(statement, place, $0, count, Self.copied) }
    }

    /// Has SQLite copy what it is given (its `SQLITE_TRANSIENT`, which is no value Swift can import).
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  private let statement: GRDB.Statement
  private let database: Database

  /// Prepares a statement that gives no rows.
  init(_ sql: String, in database: Database) throws {
    statement = try database.cachedStatement(sql: sql)
    self.database = database
  }

  /// Runs the statement.
  ///
  /// - Parameter give: Gives the values, one for each question mark, in order.
  /// - Throws: What SQLite says.
  func run(_ give: (inout Values) -> Void) throws {
    var values = Values(statement.sqliteStatement)
    give(&values)
    let code = sqlite3_step(statement.sqliteStatement)
    sqlite3_reset(statement.sqliteStatement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: database.lastErrorMessage
      )
    }
  }
}
