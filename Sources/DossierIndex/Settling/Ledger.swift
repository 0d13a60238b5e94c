internal import DossierModel
internal import GRDB

/// Puts statements on the lists and takes them off again.
///
/// What is taken off is worked out from the same facts it was put on by, so the tables need no
/// indices backwards.
struct Ledger {
  let database: Database
  let frame: IndexFrame
  var tallies = Tallies()

  init(database: Database, frame: IndexFrame) {
    self.database = database
    self.frame = frame
  }

  /// Writes what was counted; to be called once at the end.
  mutating func close() throws { try tallies.flush(into: database) }

  // MARK: Utterances

  /// The settled statements of some utterances, by the statement that the others repeat; those of
  /// which none is settled are left out.
  func utterances(_ originals: Set<String>) throws -> [String: Utterance] {
    var utterances: [String: Utterance] = [:]
    for condition in [
      "id IN (…) AND original = id AND repeats IS NULL",
      "original IN (…) AND repeats IS NOT NULL",
    ] {
      let members = try SomeIDs.rows(
        "SELECT \(SettledStatement.columns) FROM statement WHERE \(condition)",
        of: originals,
        in: database
      ) { SettledStatement($0, frame: frame) }
      for member in members {
        guard let original = member.original else { continue }
        utterances[original, default: Utterance(original: original)].members.append(member)
      }
    }
    return utterances
  }

  /// Writes rows of lists, or takes them out.
  mutating func list(_ listings: [Listing], isOn: Bool) throws {
    let listings = listings.sorted()
    if isOn {
      try insert(listings, into: "listing (list")
    } else {
      let delete = try RowStatement(
        "DELETE FROM listing WHERE list = ? AND first = ? AND last = ? AND id = ?",
        in: database
      )
      for listing in listings {
        try delete.run { values in
          values.add([listing.list, listing.first, listing.last])
          values.add(listing.id)
        }
      }
    }
    var rest = listings[...]
    while let list = rest.first?.list {
      let count = rest.prefix { $0.list == list }.count
      rest = rest.dropFirst(count)
      tallies.add(Tallies.List(listed: isOn ? count : -count), to: list)
    }
  }

  /// Writes rows that are in the order of a table.
  ///
  /// - Parameters:
  ///   - listings: The rows.
  ///   - table: The table, and the column that says which list it is.
  /// - Throws: What SQLite says.
  private func insert(_ listings: [Listing], into table: String) throws {
    let insert = try RowStatement(
      "INSERT OR REPLACE INTO \(table), first, last, id, statement) VALUES (?,?,?,?,?)",
      in: database
    )
    for listing in listings {
      try insert.run { values in
        values.add([listing.list, listing.first, listing.last])
        values.add(listing.id)
        values.add(listing.statement)
      }
    }
  }

  // MARK: Statements

  /// Writes what statements count for; they are yet to be put on the lists.
  mutating func enter(_ settlements: [Settlement]) throws {
    var statuses: [Listing] = []
    var candidates: [Candidate] = []
    for settlement in settlements {
      let statement = settlement.statement
      count(statement, by: 1)
      for topic in statement.topics {
        if statement.hasStatus, statement.repeats == nil {
          statuses.append(Listing(statement, on: topic))
        }
        for (party, evidence) in settlement.evidence {
          candidates.append(
            Candidate(listing: Listing(statement, on: topic), party: party, evidence: evidence)
          )
        }
      }
    }
    try insert(statuses.sorted(), into: "status (topic")
    try insert(candidates)
  }

  /// A row of what gives a party a stance on a topic.
  private struct Candidate {
    /// By the topic's number.
    let listing: Listing
    let party: Int
    let evidence: Evidence
  }

  private func insert(_ candidates: [Candidate]) throws {
    let insert = try RowStatement(
      """
      INSERT OR REPLACE INTO candidate
        (topic, party, first, last, id, statement, stance, is_own, origin, exclusion)
      VALUES (?,?,?,?,?,?,?,?,?,?)
      """,
      in: database
    )
    // Neighbours are written one after the other.
    let inOrder = candidates.sorted {
      ($0.listing.list, $0.party, $0.listing.first) < ($1.listing.list, $1.party, $1.listing.first)
    }
    for candidate in inOrder {
      try insert.run { values in
        values.add([
          candidate.listing.list, candidate.party, candidate.listing.first, candidate.listing.last,
        ])
        values.add(candidate.listing.id)
        values.add(candidate.listing.statement)
        values.add(candidate.evidence.stance.rawValue)
        values.add(candidate.evidence.isOwnWords)
        values.add(candidate.evidence.origin.text)
        values.add(Self.text(candidate.evidence.exclusion))
      }
    }
  }

  /// Takes out what a statement counted for.
  mutating func strike(_ statement: SettledStatement) throws {
    count(statement, by: -1)
    for topic in statement.topics {
      if statement.hasStatus, statement.repeats == nil {
        try database.cachedStatement(
          sql: "DELETE FROM status WHERE topic = ? AND first = ? AND last = ? AND id = ?"
        ).execute(arguments: [topic, statement.first, statement.last, statement.id])
      }
      guard statement.hasStance else { continue }
      for party in statement.parties {
        try database.cachedStatement(
          sql: """
            DELETE FROM candidate
            WHERE topic = ? AND party = ? AND first = ? AND last = ? AND id = ?
            """
        ).execute(arguments: [topic, party, statement.first, statement.last, statement.id])
      }
    }
  }

  private mutating func count(_ statement: SettledStatement, by one: Int) {
    tallies.add(one, to: .statements)
    if let origin = statement.origin { tallies.add(one, toOrigin: origin) }
    if statement.repeats == nil {
      for issue in statement.issues {
        tallies.add(Tallies.List(statements: one), to: ListNumber.issue(issue))
      }
    }
    for topic in statement.topics {
      if statement.hasStatus, statement.repeats == nil {
        tallies.add(Tallies.List(statuses: one), to: topic)
      }
      guard statement.hasStance, !statement.isExcluded else { continue }
      for party in statement.parties {
        tallies.addEvidence(one, to: Tallies.Cell(topic: topic, party: party))
      }
    }
  }

  private static func text(_ exclusion: Evidence.Exclusion?) -> String? {
    switch exclusion {
    case nil: nil
    case .opinion: "opinion"
    case .uncounted: "uncounted"
    case .repeats(let id): "repeats \(id.text)"
    }
  }

  static func exclusion(_ text: String?) -> Evidence.Exclusion? {
    switch text {
    case nil: nil
    case "opinion": .opinion
    case "uncounted": .uncounted
    case let text?: .repeats(StatementID(String(text.dropFirst("repeats ".count))))
    }
  }

  // MARK: Set aside

  /// Writes a statement that is set aside.
  ///
  /// - Parameters:
  ///   - aside: The statement.
  ///   - number: Its number; of those set aside when they were read, after the sound ones.
  ///   - statement: The number of the statement it is, where it was sound by itself.
  /// - Throws: What SQLite says.
  mutating func setAside(_ aside: SetAside, number: Int, statement: Int?) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO set_aside (number, statement, id, document, quote, parties, issues, options, findings)
        VALUES (?,?,?,?,?,?,?,?,?)
        """
    ).execute(arguments: [
      number, statement, aside.id?.text, aside.document.text, aside.quote,
      Packed.ids(aside.parties), Packed.ids(aside.issues), Packed.ids(aside.options),
      Packed.findings(aside.findings),
    ])
    for list in count(aside, by: 1) {
      try database.cachedStatement(
        sql: "INSERT INTO set_aside_listing (list, number) VALUES (?,?)"
      ).execute(arguments: [list, number])
    }
  }

  /// Takes a statement out that was set aside.
  mutating func takeBack(_ number: Int) throws {
    let row = try SQLRow.fetchOne(
      try database.cachedStatement(
        sql: """
          SELECT id, document, quote, parties, issues, options, findings FROM set_aside
          WHERE number = ?
          """
      ),
      arguments: [number]
    )
    guard let row else { return }
    for list in count(Self.readSetAside(row), by: -1) {
      try database.cachedStatement(
        sql: "DELETE FROM set_aside_listing WHERE list = ? AND number = ?"
      ).execute(arguments: [list, number])
    }
    try database.cachedStatement(sql: "DELETE FROM set_aside WHERE number = ?")
      .execute(arguments: [number])
  }

  /// Counts a statement that is set aside, and gives the lists it belongs to.
  private mutating func count(_ aside: SetAside, by one: Int) -> [Int] {
    let topics = frame.numbers(
      of: aside.options.isEmpty ? aside.issues.map(Topic.issue) : aside.options.map(Topic.option)
    )
    let issues = frame.lineage(
      of: aside.issues + aside.options.compactMap { frame.dossier.issue(of: $0) }
    )
    for topic in topics {
      tallies.add(Tallies.List(setAside: one), to: topic)
      for party in frame.numbers(of: aside.parties) {
        tallies.addSetAside(one, to: Tallies.Cell(topic: topic, party: party))
      }
    }
    for issue in issues { tallies.add(Tallies.List(setAside: one), to: ListNumber.issue(issue)) }
    return topics.map(ListNumber.topic) + issues.map(ListNumber.issue)
  }

  static func readSetAside(_ row: SQLRow) -> SetAside {
    SetAside(
      id: (row[0] as String?).map { StatementID($0) },
      document: DocumentID(row[1]),
      quote: row[2],
      parties: Packed.ids(row[3]),
      issues: Packed.ids(row[4]),
      options: Packed.ids(row[5]),
      findings: Packed.findings(row[6] as String)
    )
  }

  // MARK: Findings

  mutating func add(_ findings: [Finding], owner: String) throws {
    for finding in findings {
      try database.cachedStatement(
        sql: """
          INSERT INTO finding (path, line, "column", name, owner, severity, problem, remedy)
          VALUES (?,?,?,?,?,?,?,?)
          """
      ).execute(arguments: [
        finding.path, finding.line, finding.column, finding.name, owner,
        finding.severity.rawValue, finding.problem, finding.remedy,
      ])
      count(finding.severity, by: 1)
    }
  }

  mutating func removeFindings(owner: String) throws {
    let severities = try String.fetchAll(
      try database.cachedStatement(sql: "SELECT severity FROM finding WHERE owner = ?"),
      arguments: [owner]
    )
    guard !severities.isEmpty else { return }
    for severity in severities.compactMap(Severity.init) { count(severity, by: -1) }
    try database.cachedStatement(sql: "DELETE FROM finding WHERE owner = ?")
      .execute(arguments: [owner])
  }

  private mutating func count(_ severity: Severity, by one: Int) {
    tallies.add(one, to: severity == .error ? .errors : .warnings)
    tallies.add(one, to: .findings)
  }
}
