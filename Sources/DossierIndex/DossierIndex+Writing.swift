internal import GRDB

/// How much of the database the connection that writes holds.
extension DossierIndex {
  /// Does some work that writes much: meanwhile more of the database is held in memory, and what was
  /// written is taken over into the file less often.
  ///
  /// The same pages are written by one transaction after another, since every list grows with every
  /// document; what is held is written once.
  public func writingMuch<Value>(_ work: () throws -> Value) rethrows -> Value {
    set(cache: 64 << 20, pagesBeforeCheckpoint: 16_000)
    defer { set(cache: Self.cache, pagesBeforeCheckpoint: 1_000) }
    return try work()
  }

  /// What a connection holds of the database, in bytes.
  static let cache = 8 << 20

  private func set(cache: Int, pagesBeforeCheckpoint: Int) {
    // Where this fails it only takes longer.
    try? withWriter { database in
      try database.execute(
        sql: """
          PRAGMA cache_size = \(-cache >> 10);
          PRAGMA wal_autocheckpoint = \(pagesBeforeCheckpoint)
          """
      )
      try database.execute(sql: "PRAGMA shrink_memory")
    }
  }
}
