public import DossierModel
internal import GRDB

/// A list of utterances: those on a topic, on an issue and everything below it, or of an actor.
public enum IndexList: Hashable, Sendable {
  /// The topic of this number.
  case topic(Int)
  /// The issue of this number, with everything below it.
  case issue(Int)
  /// What the actor of this number says on the issue of that number, or others say of it there.
  case voice(Int, Voice, issue: Int)

  var number: Int {
    switch self {
    case .topic(let number): ListNumber.topic(number)
    case .issue(let number): ListNumber.issue(number)
    case .voice(let actor, let voice, let issue): ListNumber.voice(of: actor, voice, on: issue)
    }
  }
}

/// A statement's place in time order: by first day, last day and identifier.
public struct TimeKey: Hashable, Comparable, Sendable {
  let first: Int
  let last: Int
  let id: String

  init(first: Int, last: Int, id: String) {
    self.first = first
    self.last = last
    self.id = id
  }

  /// The place directly after this one; identifiers hold nothing as low as the character put behind.
  public var next: TimeKey { TimeKey(first: first, last: last, id: id + "\u{1}") }

  /// Before everything.
  public static let start = TimeKey(first: .min, last: .min, id: "")
  /// After everything.
  public static let end = TimeKey(first: .max, last: .max, id: "")

  /// The place of the first statement that begins on a day or after it.
  public static func beginning(on day: Day) -> TimeKey {
    TimeKey(first: day.number, last: .min, id: "")
  }

  /// Among those whose beginning is unbounded, the place of the first that ends after a day.
  public static func unboundedEnding(after day: Day) -> TimeKey {
    TimeKey(first: DayKey.unboundedFirst, last: day.number + 1, id: "")
  }

  /// The place of the first that is undated.
  public static let undated = TimeKey(
    first: DayKey.unboundedFirst,
    last: DayKey.unboundedLast,
    id: ""
  )

  /// The place of the first whose beginning is known: after those of an unbounded beginning, the undated
  /// among them.
  public static let begun = TimeKey(first: DayKey.unboundedFirst + 1, last: .min, id: "")

  /// The place before every statement of a span of days, and after those of any span before it.
  public static func start(of span: DaySpan) -> TimeKey {
    TimeKey(first: DayKey.first(of: span), last: DayKey.last(of: span), id: "")
  }

  /// Whether neither end is known.
  public var isUndated: Bool {
    first == DayKey.unboundedFirst && last == DayKey.unboundedLast
  }

  /// Orders as time does.
  public static func < (left: Self, right: Self) -> Bool {
    (left.first, left.last, left.id) < (right.first, right.last, right.id)
  }
}

/// A statement on a list.
public struct ListedStatement: Hashable, Sendable {
  /// Its place in time order.
  public let key: TimeKey
  /// Its number.
  public let number: Int
  /// Its identifier.
  public var id: StatementID { StatementID(key.id) }
  /// The days it may have been said on.
  public var span: DaySpan { DayKey.span(first: key.first, last: key.last) }
}

extension IndexReader {
  /// Utterances of a list in time order.
  ///
  /// - Parameters:
  ///   - list: The list.
  ///   - range: From the first place (included) to the second (left out).
  ///   - isBackwards: Whether to begin at the end of the range.
  ///   - skipped: How many to leave out at the beginning.
  ///   - limit: How many at most.
  /// - Returns: The utterances, each by the statement that stands for it.
  /// - Throws: What SQLite says.
  public func utterances(
    of list: IndexList,
    in range: Range<TimeKey>,
    isBackwards: Bool = false,
    skipping skipped: Int = 0,
    limit: Int
  ) throws -> [ListedStatement] {
    guard limit > 0, !range.isEmpty else { return [] }
    let order = isBackwards ? "DESC" : "ASC"
    let rows = try SQLRow.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT first, last, id, statement FROM listing
          WHERE list = ? AND (first, last, id) >= (?, ?, ?) AND (first, last, id) < (?, ?, ?)
          ORDER BY first \(order), last \(order), id \(order) LIMIT ? OFFSET ?
          """
      ),
      arguments: [
        list.number, range.lowerBound.first, range.lowerBound.last, range.lowerBound.id,
        range.upperBound.first, range.upperBound.last, range.upperBound.id, limit, skipped,
      ]
    )
    return rows.map(Self.listed)
  }

  /// How many utterances of a list stand in a range of time order; reads them all.
  public func countUtterances(of list: IndexList, in range: Range<TimeKey>) throws -> Int {
    guard !range.isEmpty else { return 0 }
    return try Int.fetchOne(
      try database.cachedStatement(
        sql: """
          SELECT count(*) FROM listing
          WHERE list = ? AND (first, last, id) >= (?, ?, ?) AND (first, last, id) < (?, ?, ?)
          """
      ),
      arguments: [
        list.number, range.lowerBound.first, range.lowerBound.last, range.lowerBound.id,
        range.upperBound.first, range.upperBound.last, range.upperBound.id,
      ]
    ) ?? 0
  }

  /// How many utterances a list has.
  public func count(of list: IndexList) throws -> Int {
    try Int.fetchOne(
      try database.cachedStatement(sql: "SELECT listed FROM tally WHERE list = ?"),
      arguments: [list.number]
    ) ?? 0
  }

  /// The statements on the state of play of a topic, in time order.
  public func statuses(
    of topic: Int,
    skipping skipped: Int,
    limit: Int
  ) throws -> [ListedStatement] {
    try SQLRow.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT first, last, id, statement FROM status WHERE topic = ?
          ORDER BY first, last, id LIMIT ? OFFSET ?
          """
      ),
      arguments: [topic, limit, skipped]
    ).map(Self.listed)
  }

  /// How many statements on the state of play of a topic stand before a place in time order.
  public func countStatuses(of topic: Int, before key: TimeKey) throws -> Int {
    try Int.fetchOne(
      try database.cachedStatement(
        sql: "SELECT count(*) FROM status WHERE topic = ? AND (first, last, id) < (?, ?, ?)"
      ),
      arguments: [topic, key.first, key.last, key.id]
    ) ?? 0
  }

  static func listed(_ row: SQLRow) -> ListedStatement {
    ListedStatement(key: TimeKey(first: row[0], last: row[1], id: row[2]), number: row[3])
  }

  /// The parties, as numbers, that have evidence on a topic, or would have; in order.
  public func cells(of topic: Int) throws -> [Int] {
    try Int.fetchAll(
      try database.cachedStatement(sql: "SELECT party FROM cell WHERE topic = ? ORDER BY party"),
      arguments: [topic]
    )
  }

  /// How many statements were set aside that would give a party a stance on a topic, by the party's
  /// number; parties without any are left out.
  public func setAsideCounts(topic: Int) throws -> [Int: Int] {
    let rows = try SQLRow.fetchAll(
      try database.cachedStatement(
        sql: "SELECT party, set_aside FROM cell WHERE topic = ? AND set_aside > 0"
      ),
      arguments: [topic]
    )
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }

  /// What gives each party a stance on a topic, by the party's number; of each in time order, repeats
  /// and the excluded too.
  public func candidates(topic: Int) throws -> [Int: [Evidence]] {
    try candidates("topic = ?", [topic])
  }

  /// What gives one party a stance on a topic, in time order, repeats and the excluded too.
  public func candidates(topic: Int, party: Int) throws -> [Evidence] {
    try candidates("topic = ? AND party = ?", [topic, party])[party] ?? []
  }

  private func candidates(_ condition: String, _ values: [Int]) throws -> [Int: [Evidence]] {
    let query = try RowStatement(
      """
      SELECT id, stance, is_own, first, last, origin, exclusion, party FROM candidate
      WHERE \(condition) ORDER BY party, first, last, id
      """,
      in: database
    )
    let rows = try query.rows({ $0.add(values) }) { row in
      Stance(rawValue: row[1]).map { stance in
        let evidence = Evidence(
          statement: StatementID(row[0]),
          stance: stance,
          isOwnWords: row[2],
          span: DayKey.span(first: row[3], last: row[4]),
          origin: DocumentID(row[5]),
          exclusion: Ledger.exclusion(row[6])
        )
        return (party: row[7] as Int, evidence: evidence)
      }
    }
    return Dictionary(grouping: rows, by: \.party).mapValues { $0.map(\.evidence) }
  }

  /// The statements of a list that were set aside, by document and place.
  public func setAside(on list: IndexList) throws -> [SetAside] {
    try SQLRow.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT id, document, quote, parties, issues, options, findings
          FROM set_aside_listing JOIN set_aside USING (number) WHERE list = ? ORDER BY number
          """
      ),
      arguments: [list.number]
    ).map(Ledger.readSetAside)
  }

  /// The statements of an identifier that were set aside.
  public func setAside(_ id: StatementID) throws -> [SetAside] {
    try SQLRow.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT id, document, quote, parties, issues, options, findings
          FROM set_aside WHERE id = ? ORDER BY number
          """
      ),
      arguments: [id.text]
    ).map(Ledger.readSetAside)
  }

  /// Findings by path, line, column and name.
  public func findings(skipping skipped: Int, limit: Int) throws -> [Finding] {
    try SQLRow.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT path, line, "column", severity, name, problem, remedy FROM finding
          ORDER BY path, line, "column", name, rowid LIMIT ? OFFSET ?
          """
      ),
      arguments: [limit, skipped]
    ).map(Self.finding)
  }

  /// The findings of one record, or of the files at the top (the empty text), in order.
  func findings(ownedBy owner: String) throws -> [Finding] {
    try SQLRow.fetchAll(
      try database.cachedStatement(
        sql: """
          SELECT path, line, "column", severity, name, problem, remedy FROM finding
          WHERE owner = ? ORDER BY path, line, "column", name, rowid
          """
      ),
      arguments: [owner]
    ).map(Self.finding)
  }

  private static func finding(_ row: SQLRow) -> Finding {
    Finding(
      path: row[0],
      line: row[1],
      column: row[2],
      severity: Severity(rawValue: row[3]) ?? .error,
      name: row[4],
      problem: row[5],
      remedy: row[6]
    )
  }
}
