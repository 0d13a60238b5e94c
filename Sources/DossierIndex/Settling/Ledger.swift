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

  /// Puts utterances on every list they belong to, or takes them off.
  mutating func list(_ utterances: some Sequence<Utterance>, isOn: Bool) throws {
    try list(utterances.flatMap(\.listings), isOn: isOn)
  }

  /// Writes rows of lists, or takes them out.
  mutating func list(_ listings: [Listing], isOn: Bool) throws {
    let change = try RowStatement(
      isOn
        ? "INSERT OR REPLACE INTO listing (list, first, last, id, statement) VALUES (?,?,?,?,?)"
        : "DELETE FROM listing WHERE list = ? AND first = ? AND last = ? AND id = ?",
      in: database
    )
    var run = (list: 0, count: 0)
    for listing in listings.sorted() {
      if listing.list != run.list {
        tallies.add(isOn ? run.count : -run.count, to: \.listed, of: run.list)
        run = (listing.list, 0)
      }
      run.count += 1
      try change.run { values in
        values.add(listing.list)
        values.add(listing.first)
        values.add(listing.last)
        values.add(listing.id)
        if isOn { values.add(listing.statement) }
      }
    }
    tallies.add(isOn ? run.count : -run.count, to: \.listed, of: run.list)
  }

  // MARK: Statements

  /// Works out what a statement counts for, and writes that; it is yet to be put on the lists.
  ///
  /// - Parameters:
  ///   - statement: The statement.
  ///   - number: Its number.
  ///   - original: The statement it repeats in the end, or itself.
  ///   - part: A dossier that has all documents its words come from.
  /// - Returns: What was found out.
  /// - Throws: What SQLite says.
  mutating func enter(
    _ statement: DossierModel.Statement,
    number: Int,
    original: String,
    in part: Dossier
  ) throws -> SettledStatement {
    let settled = SettledStatement(
      statement,
      number: number,
      original: original,
      origin: part.origin(of: statement),
      speaker: part.speaker(of: statement),
      span: part.span(of: statement),
      frame: frame
    )
    try enter(settled, evidence: evidence(of: statement, in: part))
    return settled
  }

  /// What a statement says of each party's stance, by the party's number.
  private func evidence(
    of statement: DossierModel.Statement,
    in part: Dossier
  ) -> [Int: Evidence] {
    var evidence: [Int: Evidence] = [:]
    for party in statement.parties {
      guard let number = frame.number(of: party) else { continue }
      evidence[number] = part.evidence(statement, of: party)
    }
    return evidence
  }

  private mutating func enter(_ statement: SettledStatement, evidence: [Int: Evidence]) throws {
    count(statement, by: 1)
    for topic in statement.topics {
      if statement.hasStatus, statement.repeats == nil {
        let status = try RowStatement(
          "INSERT OR REPLACE INTO status (topic, first, last, id, statement) VALUES (?,?,?,?,?)",
          in: database
        )
        try status.run { values in
          values.add(topic)
          values.add(statement.first)
          values.add(statement.last)
          values.add(statement.id)
          values.add(statement.number)
        }
      }
      for (party, evidence) in evidence {
        let candidate = try RowStatement(
          """
          INSERT OR REPLACE INTO candidate
            (topic, party, first, last, id, statement, stance, is_own, origin, exclusion)
          VALUES (?,?,?,?,?,?,?,?,?,?)
          """,
          in: database
        )
        try candidate.run { values in
          values.add(topic)
          values.add(party)
          values.add(statement.first)
          values.add(statement.last)
          values.add(statement.id)
          values.add(statement.number)
          values.add(evidence.stance.rawValue)
          values.add(evidence.isOwnWords)
          values.add(evidence.origin.text)
          values.add(Self.text(evidence.exclusion))
        }
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
        tallies.add(one, to: \.statements, of: ListNumber.issue(issue))
      }
    }
    for topic in statement.topics {
      if statement.hasStatus, statement.repeats == nil {
        tallies.add(one, to: \.statuses, of: topic)
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
      tallies.add(one, to: \.setAside, of: topic)
      for party in frame.numbers(of: aside.parties) {
        tallies.addSetAside(one, to: Tallies.Cell(topic: topic, party: party))
      }
    }
    for issue in issues { tallies.add(one, to: \.setAside, of: ListNumber.issue(issue)) }
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
