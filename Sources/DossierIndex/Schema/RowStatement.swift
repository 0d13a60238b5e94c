internal import GRDB
internal import GRDBSQLite

/// An SQL statement that is run over and over, for one row after another.
///
/// Values go to SQLite and come from it as they are. GRDB takes arguments of any type, each in a box of its
/// own, and gives rows that know the names of their columns; where there are hundreds of thousands of
/// rows, or some for every key, that costs more than SQLite's work does.
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

    /// The next values are these numbers.
    mutating func add(_ numbers: [Int]) {
      for number in numbers { add(number) }
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

    /// The next value is bytes.
    mutating func add(_ bytes: [UInt8]) {
      place += 1
      _ = bytes.withUnsafeBytes {
        sqlite3_bind_blob(statement, place, $0.baseAddress, Int32($0.count), Self.copied)
      }
    }

    /// Has SQLite copy what it is given (its `SQLITE_TRANSIENT`, which is no value Swift can import).
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  /// The columns of a row, by place from 0; good until the next row is read.
  ///
  /// A number that is missing is 0, and a text empty, where none is expected to be.
  struct Columns {
    private let statement: GRDB.SQLiteStatement

    fileprivate init(_ statement: GRDB.SQLiteStatement) { self.statement = statement }

    subscript(place: Int) -> Int { Int(sqlite3_column_int64(statement, Int32(place))) }

    subscript(place: Int) -> Int? {
      isMissing(place) ? nil : Int(sqlite3_column_int64(statement, Int32(place)))
    }

    subscript(place: Int) -> Bool? { isMissing(place) ? nil : (self[place] as Int) != 0 }

    subscript(place: Int) -> Bool { (self[place] as Int) != 0 }

    subscript(place: Int) -> String { self[place] as String? ?? "" }

    subscript(place: Int) -> String? {
      guard let bytes = sqlite3_column_text(statement, Int32(place)) else { return nil }
      let count = Int(sqlite3_column_bytes(statement, Int32(place)))
      return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// Makes something of a column's bytes, which are there no longer than that takes.
    func bytes<Value>(at place: Int, _ read: (UnsafeRawBufferPointer) -> Value) -> Value {
      let start = sqlite3_column_blob(statement, Int32(place))
      let count = start == nil ? 0 : Int(sqlite3_column_bytes(statement, Int32(place)))
      return read(UnsafeRawBufferPointer(start: start, count: count))
    }

    private func isMissing(_ place: Int) -> Bool {
      sqlite3_column_type(statement, Int32(place)) == SQLITE_NULL
    }
  }

  private let statement: GRDB.Statement
  private let database: Database

  /// Prepares a statement; `isKept`: to have it ready the next time.
  init(_ sql: String, in database: Database, isKept: Bool = true) throws {
    statement = try isKept ? database.cachedStatement(sql: sql) : database.makeStatement(sql: sql)
    self.database = database
  }

  /// Runs a statement that gives no rows.
  ///
  /// - Parameter give: Gives the values, one for each question mark, in order.
  /// - Throws: What SQLite says.
  func run(_ give: (inout Values) -> Void) throws {
    var values = Values(statement.sqliteStatement)
    give(&values)
    let code = sqlite3_step(statement.sqliteStatement)
    sqlite3_reset(statement.sqliteStatement)
    guard code == SQLITE_DONE else { throw failure(code) }
  }

  /// Runs the statement and reads its rows.
  ///
  /// - Parameters:
  ///   - give: Gives the values, one for each question mark, in order.
  ///   - read: Makes a value of a row; nil leaves it out. It may not run the same statement.
  /// - Returns: The values, in the order of the rows.
  /// - Throws: What SQLite says.
  func rows<Value>(
    _ give: (inout Values) -> Void,
    _ read: (Columns) -> Value?
  ) throws -> [Value] {
    var values = Values(statement.sqliteStatement)
    give(&values)
    defer { sqlite3_reset(statement.sqliteStatement) }
    let columns = Columns(statement.sqliteStatement)
    var found: [Value] = []
    while true {
      switch sqlite3_step(statement.sqliteStatement) {
      case SQLITE_ROW: if let value = read(columns) { found.append(value) }
      case SQLITE_DONE: return found
      case let code: throw failure(code)
      }
    }
  }

  private func failure(_ code: CInt) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
  }
}
