internal import GRDB

/// SQLite over a dossier's folder: a cache of what the files say, laid out for the questions that are
/// asked of it.
///
/// One program at a time writes; any number read meanwhile, each reading one state of the whole. Safe
/// to use from several threads at once.
public final class DossierIndex: Sendable {
  /// The database file; nil for an index in memory.
  public let path: String?
  private let database: any DatabaseWriter

  private init(path: String?, database: any DatabaseWriter) {
    self.path = path
    self.database = database
  }

  // MARK: Opening

  /// Opens an index, or makes an empty one where there is no file.
  ///
  /// - Parameter path: The database file; its folder must be there.
  /// - Returns: The index.
  /// - Throws: ``IndexError``: `unusable` where the file is damaged, foreign or of another version,
  ///   `unwritable` where it cannot be made or written.
  public static func open(_ path: String) throws(IndexError) -> DossierIndex {
    try translating {
      let database = try DatabasePool(path: path, configuration: configuration)
      try prepare(database, at: path)
      return DossierIndex(path: path, database: database)
    }
  }

  /// Makes an empty index in memory.
  public static func inMemory() throws(IndexError) -> DossierIndex {
    try translating {
      let database = try DatabaseQueue(configuration: configuration)
      try prepare(database, at: "memory")
      return DossierIndex(path: nil, database: database)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "demarche"
    // A program that indexes beside us is waited for this long, in seconds.
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 2
    configuration.prepareDatabase { database in
      // The index can be made anew, so a power failure may cost it; a killed program does not.
      try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY")
      try database.execute(sql: "PRAGMA cache_size = -8192")
    }
    return configuration
  }

  private static func prepare(_ database: any DatabaseWriter, at path: String) throws {
    let version = try database.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    if version == Schema.version { return }
    try database.write { database in
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      // Another program may have made the tables since.
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      if version == Schema.version { return }
      guard tables == 0 else { throw IndexError.unusable("it is of another version") }
      try Schema.create(in: database)
    }
  }

  /// Says SQLite's errors in the index's own terms.
  static func translating<Value>(_ body: () throws -> Value) throws(IndexError) -> Value {
    do {
      return try body()
    } catch let error as IndexError {
      throw error
    } catch let error as DatabaseError {
      let reason = error.message ?? "\(error.resultCode)"
      switch error.resultCode {
      case .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR,
        .SQLITE_BUSY, .SQLITE_LOCKED:
        throw .unwritable(reason)
      default: throw .unusable(reason)
      }
    } catch {
      throw .unusable("\(error)")
    }
  }

  /// Reads from one state of the index.
  public func read<Value>(_ body: (IndexReader) throws -> Value) throws(IndexError) -> Value {
    try Self.translating {
      try database.read { try body(IndexReader(database: $0)) }
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(IndexError) -> Value {
    try Self.translating {
      try database.write { database in
        let value = try body(database)
        try database.cachedStatement(
          sql: """
            INSERT INTO meta (name, value) VALUES ('changes', 1)
            ON CONFLICT (name) DO UPDATE SET value = value + 1
            """
        ).execute()
        return value
      }
    }
  }

  /// Closes the database; the index is not to be used afterwards.
  public func close() { try? database.close() }
}
