internal import GRDB

extension DossierIndex {
  /// The version of SQLite, as it says itself.
  public static var engineVersion: String {
    let version = try? DatabaseQueue().read { database in
      try String.fetchOne(database, sql: "SELECT sqlite_version()")
    }
    return version ?? "unknown"
  }
}
