internal import GRDB

/// What was written and is not in the database file yet.
extension DossierIndex {
  /// Bytes of SQLite's log that opening the database may have to go through.
  static let fewLogged = 1 << 20

  /// Takes what was written over into the database file, where it is much: whoever opens the database
  /// first reads the whole log before anything else.
  ///
  /// Where somebody reads meanwhile and does not end soon, it is left for the next time.
  public func emptyLog() {
    guard let path, let log = FileIdentity.size(ofFileAt: path + "-wal"), log > Self.fewLogged
    else { return }
    // Where this fails it only takes longer to open.
    try? withWriter { database in
      let patience = try Int.fetchOne(database, sql: "PRAGMA busy_timeout") ?? 0
      try database.execute(sql: "PRAGMA busy_timeout = 100")
      defer { try? database.execute(sql: "PRAGMA busy_timeout = \(patience)") }
      _ = try database.checkpoint(.truncate)
    }
  }
}

/// How much of the database the connection that writes holds.
extension DossierIndex {
  /// Does some work that writes much: meanwhile more of the database is held in memory, and what was
  /// written is taken over into the file less often.
  ///
  /// The same pages are written by one transaction after another, since every list grows with every
  /// document; what is held is written once.
  public func writingMuch<Value>(_ work: () throws -> Value) rethrows -> Value {
    set(cache: 40 << 20, logged: 64 << 20)
    defer { set(cache: Self.cache, logged: 4 << 20) }
    return try work()
  }

  /// What a connection holds of the database, in bytes.
  static let cache = 8 << 20

  /// - Parameters:
  ///   - cache: What is held, in bytes.
  ///   - logged: How much is logged before it is taken over into the file, in bytes.
  private func set(cache: Int, logged: Int) {
    // Where this fails it only takes longer.
    try? withWriter { database in
      let pages = try logged / Schema.pageSize(of: database)
      try database.execute(
        sql: """
          PRAGMA cache_size = \(-cache >> 10);
          PRAGMA wal_autocheckpoint = \(pages)
          """
      )
      try database.execute(sql: "PRAGMA shrink_memory")
    }
  }
}
