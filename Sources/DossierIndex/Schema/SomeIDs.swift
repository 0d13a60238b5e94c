internal import GRDB

/// Looking for many identifiers in one go.
enum SomeIDs {
  /// SQLite takes so many values at least in one statement.
  private static let most = 500

  /// The rows that belong to any of some identifiers.
  ///
  /// - Parameters:
  ///   - sql: What is asked; `…` stands for the identifiers.
  ///   - ids: The identifiers.
  ///   - database: Where.
  ///   - value: Makes a value of a row; nil leaves it out.
  /// - Returns: The values, in no order.
  /// - Throws: What SQLite says.
  static func rows<Value>(
    _ sql: String,
    of ids: Set<String>,
    in database: Database,
    _ value: (RowStatement.Columns) -> Value?
  ) throws -> [Value] {
    var values: [Value] = []
    var rest = Array(ids)[...]
    while !rest.isEmpty {
      let some = rest.prefix(most)
      rest = rest.dropFirst(most)
      let parts = sql.split(separator: "…", omittingEmptySubsequences: false)
      let asked = parts.joined(separator: databaseQuestionMarks(count: some.count))
      // One at a time and as many as may be are asked for again and again; what is left over is not.
      let isKept = some.count == 1 || some.count == most
      let statement = try RowStatement(asked, in: database, isKept: isKept)
      values += try statement.rows({ for id in some { $0.add(id) } }, value)
    }
    return values
  }
}
