internal import GRDB

extension DossierIndex {
  /// The version of SQLite, as it says itself.
  public static var engineVersion: String {
    let version = try? DatabaseQueue().read { database in
      try String.fetchOne(database, sql: "SELECT sqlite_version()")
    }
    return version ?? "unknown"
  }

  /// How texts are searched, as options of SQLite's FTS5: they are folded already, words may be begun
  /// with one letter, and nobody asks how long a line is.
  public static var searchOptions: String { "tokenize = 'ascii', prefix = '1 2', columnsize = 0" }
}
