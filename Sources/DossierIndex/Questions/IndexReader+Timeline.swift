internal import DossierModel
internal import GRDB

/// Lists of statements that are read as one, in time order, each statement once; those that repeat
/// another one are left out.
public struct TimelineList: Hashable, Sendable {
  private enum Table: Hashable {
    /// The lists of issues; whether a statement on them may repeat one that is not.
    case listing(withRepeats: Bool)
    /// What gives a party, by its number, a stance on topics.
    case candidate(party: Int)
  }

  private let table: Table
  /// The numbers of the lists, or of the topics.
  private let numbers: [Int]

  /// What is on some issues and below them.
  ///
  /// - Parameters:
  ///   - issues: The issues, by number.
  ///   - withRepeats: Whether a statement on them may repeat one that is on none of them.
  public init(issues: [Int], withRepeats: Bool) {
    table = .listing(withRepeats: withRepeats)
    numbers = issues.map(ListNumber.issue)
  }

  /// What gives a party a stance on some topics, all by number.
  public init(party: Int, topics: [Int]) {
    table = .candidate(party: party)
    numbers = topics
  }

  /// The statements on some of the lists; what stands for the lists comes first.
  fileprivate func source(_ condition: String) -> String {
    switch table {
    case .listing(let withRepeats):
      "FROM listing WHERE list \(condition)"
        + (withRepeats
          ? """
           AND NOT EXISTS (
            SELECT 1 FROM statement WHERE number = listing.statement AND repeats IS NOT NULL
          )
          """ : "")
    case .candidate(let party):
      """
      FROM candidate WHERE topic \(condition) AND party = \(party)
        AND (exclusion IS NULL OR exclusion NOT LIKE 'repeats %')
      """
    }
  }

  fileprivate var lists: [Int] { numbers }

  /// All lists at once; a statement may come several times.
  fileprivate var source: String {
    source("IN (" + numbers.map(String.init).joined(separator: ",") + ")")
  }
}

extension IndexReader {
  /// Statements in time order.
  ///
  /// - Parameters:
  ///   - list: The lists.
  ///   - range: From the first place (included) to the second (left out).
  ///   - isBackwards: Whether to begin at the end of the range.
  ///   - limit: How many at most.
  /// - Returns: The statements, nearest to the beginning first.
  /// - Throws: What SQLite says.
  public func moments(
    of list: TimelineList,
    in range: Range<TimeKey>,
    isBackwards: Bool = false,
    limit: Int
  ) throws -> [ListedStatement] {
    guard limit > 0, !range.isEmpty else { return [] }
    let order = isBackwards ? "DESC" : "ASC"
    let query = try database.cachedStatement(
      sql: """
        SELECT first, last, id, statement \(list.source("= ?"))
          AND (first, last, id) >= (?, ?, ?) AND (first, last, id) < (?, ?, ?)
        ORDER BY first \(order), last \(order), id \(order) LIMIT ?
        """
    )
    func rows(_ number: Int, _ range: Range<TimeKey>, _ limit: Int) throws -> [ListedStatement] {
      try SQLRow.fetchAll(
        query,
        arguments: StatementArguments([number]) + Self.arguments(range) + [limit]
      ).map(Self.listed)
    }
    if list.lists.count == 1 { return try rows(list.lists[0], range, limit) }
    var merging = Merging(isBackwards: isBackwards)
    let share = limit / max(1, list.lists.count) + 1
    for number in list.lists {
      merging.add(try rows(number, range, share), of: number, limit: share)
    }
    while let (number, last, limit) = merging.lacking(for: limit) {
      let rest = isBackwards ? range.lowerBound..<last : last.next..<range.upperBound
      merging.add(rest.isEmpty ? [] : try rows(number, rest, limit), of: number, limit: limit)
    }
    return Array(merging.merged.prefix(limit))
  }

  /// How many statements stand in a range of time order; reads them all.
  public func countMoments(of list: TimelineList, in range: Range<TimeKey>) throws -> Int {
    guard !range.isEmpty else { return 0 }
    let counted = list.lists.count == 1 ? "count(*)" : "count(DISTINCT statement)"
    return try Int.fetchOne(
      database,
      sql: """
        SELECT \(counted) \(list.source)
          AND (first, last, id) >= (?, ?, ?) AND (first, last, id) < (?, ?, ?)
        """,
      arguments: Self.arguments(range)
    ) ?? 0
  }

  /// The statement that many after the first of a range of time order; nil past the end.
  public func moment(
    of list: TimelineList,
    in range: Range<TimeKey>,
    skipping skipped: Int
  ) throws -> ListedStatement? {
    guard !range.isEmpty else { return nil }
    return try SQLRow.fetchOne(
      database,
      sql: """
        SELECT DISTINCT first, last, id, statement \(list.source)
          AND (first, last, id) >= (?, ?, ?) AND (first, last, id) < (?, ?, ?)
        ORDER BY first, last, id LIMIT 1 OFFSET ?
        """,
      arguments: Self.arguments(range) + [skipped]
    ).map(Self.listed)
  }

  private static func arguments(_ range: Range<TimeKey>) -> StatementArguments {
    [
      range.lowerBound.first, range.lowerBound.last, range.lowerBound.id,
      range.upperBound.first, range.upperBound.last, range.upperBound.id,
    ]
  }
}

/// Lists in time order that are read as one, a few rows of each at a time.
private struct Merging {
  private struct Run {
    var rows: [ListedStatement] = []
    var limit = 0
    var isAtEnd = false
  }

  let isBackwards: Bool
  private var runs: [Int: Run] = [:]

  init(isBackwards: Bool) { self.isBackwards = isBackwards }

  /// Adds the next rows of a list.
  mutating func add(_ rows: [ListedStatement], of number: Int, limit: Int) {
    runs[number, default: Run()].rows += rows
    runs[number]?.limit = limit
    runs[number]?.isAtEnd = rows.count < limit
  }

  /// The rows that nothing unread stands before, in order and each once.
  var merged: [ListedStatement] {
    let end = horizon?.key
    var seen: Set<Int> = []
    return runs.values.flatMap(\.rows)
      .filter { row in
        (end.map { !isBefore($0, row.key) } ?? true) && seen.insert(row.number).inserted
      }
      .sorted { isBefore($0.key, $1.key) }
  }

  /// The list of which more must be read to have so many rows, the last place read of it, and how many
  /// rows to read; nil where there are enough, or no more.
  func lacking(for limit: Int) -> (number: Int, last: TimeKey, limit: Int)? {
    guard let (number, last) = horizon, merged.count < limit else { return nil }
    return (number, last, 2 * (runs[number]?.limit ?? 1))
  }

  /// The list that ends first of those that have more, and its last place.
  private var horizon: (number: Int, key: TimeKey)? {
    var nearest: (number: Int, key: TimeKey)?
    for (number, run) in runs where !run.isAtEnd {
      guard let last = run.rows.last?.key else { continue }
      if nearest.map({ isBefore(last, $0.key) }) ?? true { nearest = (number, last) }
    }
    return nearest
  }

  private func isBefore(_ left: TimeKey, _ right: TimeKey) -> Bool {
    isBackwards ? right < left : left < right
  }
}
