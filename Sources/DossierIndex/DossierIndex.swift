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
  private let file: FileIdentity?
  private let counter = CostCounter()

  private init(path: String?, database: any DatabaseWriter) {
    self.path = path
    self.database = database
    file = path.flatMap { FileIdentity(ofFileAt: $0) }
  }

  /// Whether the file is still the one that was opened: a part of it that is opened later would
  /// otherwise be of another index.
  public var isInPlace: Bool {
    guard let path else { return true }
    return file != nil && FileIdentity(ofFileAt: path) == file
  }

  // MARK: Opening

  /// Opens an index, or makes an empty one where there is no file.
  ///
  /// - Parameters:
  ///   - path: The database file; its folder must be there.
  ///   - forManyRecords: Whether a new file is laid out so that many records are written sooner, which
  ///     makes that of a few larger.
  /// - Returns: The index.
  /// - Throws: ``IndexError``: `unusable` where the file is damaged, foreign or of another version,
  ///   `unwritable` where it cannot be made or written.
  public static func open(
    _ path: String,
    forManyRecords: Bool = false
  ) throws(IndexError) -> DossierIndex {
    try translating {
      let configuration = configuration(withLargePages: forManyRecords)
      let database = try DatabasePool(path: path, configuration: configuration)
      try prepare(database)
      // A program that indexes beside us is waited for this long, in thousandths of a second.
      try database.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA busy_timeout = 10000")
      }
      return DossierIndex(path: path, database: database)
    }
  }

  /// Makes an empty index in memory.
  public static func inMemory() throws(IndexError) -> DossierIndex {
    try translating {
      let database = try DatabaseQueue(configuration: configuration(withLargePages: false))
      try prepare(database)
      return DossierIndex(path: nil, database: database)
    }
  }

  private static func configuration(withLargePages: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.label = "demarche"
    // Nobody of ours locks readers out; a file that another program holds is soon left alone.
    configuration.busyMode = .timeout(1)
    configuration.maximumReaderCount = 2
    configuration.prepareDatabase { database in
      if withLargePages {
        // Only a new file takes this up.
        try database.execute(sql: "PRAGMA page_size = \(Schema.largePage)")
      }
      // The index can be made anew, so a power failure may cost it; a killed program does not.
      try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY")
      try database.execute(sql: "PRAGMA cache_size = \(-cache >> 10)")
    }
    return configuration
  }

  private static func prepare(_ database: any DatabaseWriter) throws {
    if try database.read(Schema.isIn) { return }
    try database.write { database in
      // Another program may have made the tables since.
      if try Schema.isIn(database) { return }
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
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
      try database.read { database in
        try counter.read(database) { try body(IndexReader(database: database)) }
      }
    }
  }

  /// Runs some work, and says what all that was read of the index meanwhile cost, on whatever thread.
  public func counting<Value>(_ work: () throws -> Value) rethrows -> (Value, ReadCost) {
    try counter.counting(work)
  }

  /// Does something with the connection that writes, outside of a transaction.
  func withWriter(_ body: (Database) throws -> Void) throws {
    try database.writeWithoutTransaction(body)
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
