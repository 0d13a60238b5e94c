internal import GRDB

/// Every so many-th place of a list, so that a row's number, and the row of a number, are found without
/// counting from the start.
public struct ListMarks: Sendable {
  /// Utterances from one mark to the next.
  private static let stride = 500

  private let list: IndexList
  private var marks: [TimeKey] = []
  /// Utterances on the list.
  public private(set) var count = 0

  /// Notes the marks of a list; reads it all, once.
  ///
  /// - Throws: What SQLite says.
  public init(of list: IndexList, in reader: IndexReader) throws {
    self.list = list
    let rows = try SQLRow.fetchCursor(
      try reader.database.cachedStatement(
        sql: "SELECT first, last, id FROM listing WHERE list = ? ORDER BY first, last, id"
      ),
      arguments: [list.number]
    )
    while let row = try rows.next() {
      if count.isMultiple(of: Self.stride) {
        marks.append(TimeKey(first: row[0], last: row[1], id: row[2]))
      }
      count += 1
    }
  }

  /// How many utterances stand before a place in time order.
  ///
  /// - Throws: What SQLite says.
  public func number(before key: TimeKey, in reader: IndexReader) throws -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle] < key { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    // From the last mark before the place on, the rest of a stride.
    return (low - 1) * Self.stride
      + (try reader.countUtterances(of: list, in: marks[low - 1]..<key))
  }

  /// The utterance of a number, from 0; nil past the end.
  ///
  /// - Throws: What SQLite says.
  public func utterance(at number: Int, in reader: IndexReader) throws -> ListedStatement? {
    guard number >= 0, number < count else { return nil }
    return try reader.utterances(
      of: list,
      in: marks[number / Self.stride]..<(.end),
      skipping: number % Self.stride,
      limit: 1
    ).first
  }
}
