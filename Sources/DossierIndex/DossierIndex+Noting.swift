internal import DossierModel
internal import GRDB

/// What is noted whenever the index has been brought up to date: to find it out takes reading more than
/// an answer shows.
///
/// It holds as long as nothing else is written; then answers find out for themselves.
extension DossierIndex {
  /// Documents from one mark to the next.
  static let markStride = 100
  /// Stretches of what is said by or of an actor from one mark to the next.
  static let voiceStride = 16

  /// Notes the places of every so many-th document, newest first, and of every so many-th issue that
  /// something is said on by or of an actor, and which issues each event is on; unless that is noted already.
  ///
  /// - Parameter frame: The files at the top.
  /// - Throws: ``IndexError``, where it cannot be written.
  public func noteOrders(frame: IndexFrame) throws(IndexError) {
    let known = try read { reader in
      try reader.isNoted
        ? nil
        : (
          count: reader.changeCount, marks: reader.documentMarks(), voices: reader.voiceMarks(),
          issues: reader.issues(of: frame)
        )
    }
    guard let (count, marks, voices, issues) = known else { return }
    // Where another program wrote meanwhile, that program notes it.
    _ = try write(frame, after: count) { database in
      try database.execute(
        sql: "DELETE FROM document_mark; DELETE FROM voice_mark; DELETE FROM occasion"
      )
      let voice = try RowStatement("INSERT INTO voice_mark VALUES (?,?,?)", in: database)
      for mark in voices { try voice.run { $0.add([mark.actor, mark.place, mark.list]) } }
      let mark = try RowStatement("INSERT INTO document_mark VALUES (?,?)", in: database)
      for (place, age) in marks.enumerated() {
        try mark.run { $0.add([place * Self.markStride, age]) }
      }
      let occasion = try RowStatement("INSERT INTO occasion VALUES (?,?)", in: database)
      for (event, issues) in issues.enumerated() {
        for issue in issues { try occasion.run { $0.add([issue, event]) } }
      }
      try database.execute(
        sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('noted', ?)",
        arguments: [count + 1]
      )
    }
  }
}

extension IndexReader {
  /// Whether what is noted holds.
  var isNoted: Bool {
    get throws {
      try Bool.fetchOne(
        try database.cachedStatement(
          sql: """
            SELECT (SELECT value FROM meta WHERE name = 'noted')
              = (SELECT value FROM meta WHERE name = 'changes')
            """
        )
      ) ?? false
    }
  }

  /// The events that a statement on an issue, or on one below it, tells of.
  ///
  /// - Parameter issue: The issue's number.
  /// - Returns: The events, by their places in file order; nil where that is not noted.
  /// - Throws: What SQLite says.
  public func events(on issue: Int) throws -> [Int]? {
    guard try isNoted else { return nil }
    return try RowStatement(
      "SELECT event FROM occasion WHERE issue = ? ORDER BY event",
      in: database
    )
    .rows({ $0.add(issue) }, { $0[0] as Int })
  }

  /// The last mark that is not behind a document, or not behind a place among those newest first.
  ///
  /// - Returns: The mark's place and the age of its document; nil where none is noted.
  func documentMark(upTo column: DocumentMarkColumn, _ value: Int) throws -> (place: Int, age: Int)?
  {
    guard try isNoted else { return nil }
    return try RowStatement(
      """
      SELECT place, newest_first FROM document_mark
      WHERE \(column.rawValue) <= ? ORDER BY \(column.rawValue) DESC LIMIT 1
      """,
      in: database
    ).rows({ $0.add(value) }, { (place: $0[0] as Int, age: $0[1] as Int) }).first
  }

  /// What a mark is looked for by.
  enum DocumentMarkColumn: String {
    case place
    case age = "newest_first"
  }

  /// The ages of every so many-th document, newest first; reads them all.
  fileprivate func documentMarks() throws -> [Int] {
    var place = -1
    return try RowStatement("SELECT newest_first FROM document ORDER BY newest_first", in: database)
      .rows({ _ in }) { row in
        place += 1
        return place.isMultiple(of: DossierIndex.markStride) ? row[0] as Int : nil
      }
  }

  /// For each event, the issues that its statements are on, with those above them, by number.
  fileprivate func issues(of frame: IndexFrame) throws -> [[Int]] {
    let events = frame.dossier.events
    let coded = try SomeIDs.rows(
      "SELECT id, issues, options FROM statement WHERE original <> '' AND id IN (…)",
      of: Set(events.flatMap { $0.statements.map(\.text) }),
      in: database
    ) { row -> (id: String, issues: [IssueID]) in
      let issues: [IssueID] = Packed.ids(row[1])
      let options: [OptionID] = Packed.ids(row[2])
      return (row[0], issues + options.compactMap { frame.dossier.issue(of: $0) })
    }
    let issues = Dictionary(coded, uniquingKeysWith: { first, _ in first })
    return events.map { event in
      Array(Set(frame.lineage(of: event.statements.flatMap { issues[$0.text] ?? [] })))
    }
  }
}
