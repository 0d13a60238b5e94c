public import DossierModel
internal import GRDB

/// What a filter lets through; no list is kept for it.
extension IndexReader {
  /// The sound statements that a filter lets through.
  ///
  /// Those are looked at that stand on a list which holds them all, as that of an issue or a party; where
  /// there is none, or it holds most of what there is, every statement.
  ///
  /// - Parameters:
  ///   - filter: The filter.
  ///   - scope: Where those wanted stand; of others some may be given too.
  ///   - frame: The files at the top.
  /// - Returns: Their numbers.
  /// - Throws: What SQLite says.
  public func statements(
    passing filter: Filter,
    within scope: FilterScope = .everywhere,
    in frame: IndexFrame
  ) throws -> NumberSet {
    NumberSet(try rows(passing: filter, within: scope, in: frame) { row, _ in row[0] as Int })
  }

  /// Who says the statements that a filter lets through, and whose stances they tell.
  ///
  /// - Parameters:
  ///   - filter: The filter.
  ///   - frame: The files at the top.
  /// - Returns: For each statement the parties and the speaker; the same pair comes once.
  /// - Throws: What SQLite says.
  public func voices(
    passing filter: Filter,
    in frame: IndexFrame
  ) throws -> [(parties: [ActorID], speaker: ActorID?)] {
    struct Pair: Hashable {
      let parties: String?
      let speaker: String?
    }
    let pairs = try rows(passing: filter, within: .everywhere, in: frame) { row, _ in
      Pair(parties: row[4], speaker: row[5])
    }
    return Set(pairs).map { (Packed.ids($0.parties), $0.speaker.map { ActorID($0) }) }
  }

  /// The sound statements that a filter lets through, and the issues of those that repeat none.
  ///
  /// - Parameters:
  ///   - filter: The filter.
  ///   - frame: The files at the top.
  /// - Returns: The numbers of all; for each that repeats none the issues it is on, those of its options too.
  /// - Throws: What SQLite says.
  public func issues(
    passing filter: Filter,
    in frame: IndexFrame
  ) throws -> (statements: NumberSet, issues: [[IssueID]]) {
    var numbers: [Int] = []
    let issues = try rows(passing: filter, within: .everywhere, in: frame) { row, issues in
      numbers.append(row[0])
      return (row[3] as String?) == nil ? issues() : nil
    }
    return (NumberSet(numbers), issues)
  }

  private func rows<Value>(
    passing filter: Filter,
    within scope: FilterScope,
    in frame: IndexFrame,
    _ value: (SQLRow, () -> [IssueID]) -> Value?
  ) throws -> [Value] {
    let dossier = frame.dossier
    let voices = Self.voices(filter.speakers, in: dossier)
    let lists = try FilterLists(
      for: filter,
      voices: voices,
      within: scope,
      frame: frame,
      in: self
    )
    // Looking at all in order is quicker than at many one by one.
    let source = try lists.rows < counts().statements / 2 ? lists.source : nil
    var conditions = FilterConditions()
    conditions.add("stance", among: filter.stances.map(\.rawValue))
    conditions.add("status", among: filter.statuses.map(\.rawValue))
    conditions.add("mode", among: filter.modes.map(\.rawValue))
    conditions.add("coder", among: filter.coders)
    conditions.add("origin", among: filter.origins.map(\.text))
    conditions.add("voice", among: voices)
    conditions.add(
      "(SELECT outlet FROM document WHERE document.number = statement.number / \(StatementNumber.most))",
      among: filter.outlets.map(\.text)
    )
    conditions.add("parties", holding: filter.parties.map(\.text))
    conditions.add("options", holding: filter.options.map(\.text))
    conditions.add(since: filter.since, until: filter.until)
    let rows = try SQLRow.fetchCursor(
      database,
      sql: """
        SELECT number, issues, options, repeats, parties, voice FROM statement
        WHERE \(source.map { "number IN (\($0.sql)) AND " } ?? "")original <> ''
          \(conditions.sql) ORDER BY number
        """,
      arguments: StatementArguments((source?.arguments ?? []) + conditions.arguments)
    )
    let wanted = Self.issues(filter.issues, in: dossier)
    var values: [Value] = []
    while let row = try rows.next() {
      func issues() -> [IssueID] {
        Packed.ids(row[1], Issue.self)
          + Packed.ids(row[2], Option.self).compactMap { dossier.issue(of: $0) }
      }
      if let wanted, !issues().contains(where: wanted.contains) { continue }
      if let value = value(row, issues) { values.append(value) }
    }
    return values
  }

  /// Some statements with all others of the utterances they belong to.
  public func utterances(of statements: NumberSet) throws -> NumberSet {
    // Of many it is quicker to go through everything that repeats any than to ask of one after the other.
    let others =
      try statements.count > counts().statements / 20
      ? amongAllUtterances(of: statements) : oneByOneUtterances(of: statements)
    return NumberSet(statements.numbers + others)
  }

  private func oneByOneUtterances(of statements: NumberSet) throws -> [Int] {
    let query = try RowStatement("SELECT original FROM statement WHERE number = ?", in: database)
    let originals = try statements.numbers.flatMap { number in
      try query.rows({ $0.add(number) }) { $0[0] as String }
    }
    return try ["original IN (…) AND repeats IS NOT NULL", "id IN (…) AND original <> ''"]
      .flatMap { condition in
        try SomeIDs.rows(
          "SELECT number FROM statement WHERE \(condition)",
          of: Set(originals),
          in: database
        ) { $0[0] as Int }
      }
  }

  private func amongAllUtterances(of statements: NumberSet) throws -> [Int] {
    let repeats = try RowStatement(
      """
      SELECT number, ifnull(
          (SELECT number FROM statement AS first WHERE id = statement.original AND original <> ''),
          number)
      FROM statement WHERE repeats IS NOT NULL AND original <> ''
      """,
      in: database
    )
    .rows({ _ in }) { (number: $0[0] as Int, original: $0[1] as Int) }
    let originals = Set(
      repeats.filter { statements.contains($0.number) || statements.contains($0.original) }
        .map(\.original)
    )
    return repeats.filter { originals.contains($0.original) }.map(\.number) + originals
  }

  /// The numbers of some statements; those that are not there, or not sound, are left out.
  public func numbers(of ids: some Sequence<StatementID>) throws -> [StatementID: Int] {
    let known = try SomeIDs.rows(
      "SELECT id, number FROM statement WHERE id IN (…) AND original <> ''",
      of: Set(ids.map(\.text)),
      in: database
    ) { (StatementID($0[0]), $0[1] as Int) }
    return Dictionary(known, uniquingKeysWith: { first, _ in first })
  }

  /// What gives parties a stance on a topic: each statement with each party, by number.
  public func candidateNumbers(topic: Int) throws -> [(party: Int, statement: Int)] {
    try RowStatement("SELECT party, statement FROM candidate WHERE topic = ?", in: database)
      .rows({ $0.add(topic) }) { (party: $0[0] as Int, statement: $0[1] as Int) }
  }

  /// All statements that were set aside, by document and place.
  public func allSetAside() throws -> [SetAside] {
    try SQLRow.fetchAll(
      database,
      sql: """
        SELECT id, document, quote, parties, issues, options, findings FROM set_aside
        ORDER BY number
        """
    ).map(Ledger.readSetAside)
  }

  /// All documents, by identifier; reads them all.
  public func allDocuments() throws -> [Document] {
    try RowStatement("SELECT \(DocumentTable.columns) FROM document ORDER BY id", in: database)
      .rows({ _ in }, DocumentTable.document)
  }

  /// Everyone who speaks for one of some actors, these too.
  private static func voices(_ speakers: [ActorID], in dossier: Dossier) -> [String] {
    speakers.flatMap { wanted in
      [wanted.text]
        + dossier.actors.map(\.id).filter { dossier.speaks($0, for: wanted) }.map(\.text)
    }
  }

  /// Some issues and those below them; nil where none are wanted.
  private static func issues(_ wanted: [IssueID], in dossier: Dossier) -> Set<IssueID>? {
    guard !wanted.isEmpty else { return nil }
    return Set(
      dossier.issues.map(\.id).filter { id in wanted.contains { dossier.isIssue(id, at: $0) } }
    )
  }
}

/// What a filter asks of the rows of statements, in SQL.
private struct FilterConditions {
  private(set) var sql = ""
  private(set) var arguments: [any DatabaseValueConvertible] = []

  /// Has a value be one of some.
  mutating func add(_ value: String, among wanted: [String]) {
    guard !wanted.isEmpty else { return }
    sql += " AND \(value) IN (\(databaseQuestionMarks(count: wanted.count)))"
    arguments += wanted
  }

  /// Has a list of identifiers hold one of some.
  mutating func add(_ list: String, holding wanted: [String]) {
    guard !wanted.isEmpty else { return }
    let any = wanted.map { _ in "instr(' ' || \(list) || ' ', ?) > 0" }
    sql += " AND (\(any.joined(separator: " OR ")))"
    arguments += wanted.map { " \($0) " }
  }

  /// Has a statement possibly be said in a stretch of days; an undated one is not.
  mutating func add(since: Day?, until: Day?) {
    guard since != nil || until != nil else { return }
    sql += " AND NOT (first = \(DayKey.unboundedFirst) AND last = \(DayKey.unboundedLast))"
    if let since { sql += " AND last >= \(since.number)" }
    if let until { sql += " AND first <= \(until.number)" }
  }
}
