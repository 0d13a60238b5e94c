import GRDB
import TestSupport

/// What an index holds, table by table, without the numbers that depend on the order of indexing.
struct IndexTables {
  /// The rows of each table, in no order that matters.
  let rows: [String: [String]]

  /// Documents are numbered as they come, with room between them; these columns go by that.
  private static let numbers: Set<String> = ["number", "statement", "newest_first", "document"]
  /// What is no content: times of files, counts of changes, and what FTS5 makes of the lines.
  private static let passedOver = ["file", "meta"]

  init(_ indexed: IndexedFolder) throws {
    let path = indexed.folder.path(of: try indexed.database())
    var rows: [String: [String]] = [:]
    try DatabaseQueue(path: path).read { database in
      let tables = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'"
      )
      for table in tables where !Self.passedOver.contains(table) {
        rows[table] = try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"").map { row in
          row.filter { column, value in
            !Self.numbers.contains(column) || value.storage.value is String
          }.map { "\($0)=\($1)" }.joined(separator: " ")
        }.sorted()
      }
    }
    self.rows = rows
  }
}
