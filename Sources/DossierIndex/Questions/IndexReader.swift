public import DossierModel
internal import GRDB

/// Reads one state of the index; to be used only where it was handed out.
public struct IndexReader {
  let database: Database

  // MARK: State

  /// Counted up with everything that is written; the same number means the same answers.
  public var changeCount: Int {
    get throws {
      try Int.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'changes'") ?? 0
    }
  }

  /// Whether the index is made of these files at the top; see ``IndexFrame/fingerprint``.
  public func isMade(for fingerprint: String) throws -> Bool {
    try String.fetchOne(
      try database.cachedStatement(sql: "SELECT value FROM meta WHERE name = 'frame'")
    ) == fingerprint
  }

  /// What files at the top say.
  ///
  /// - Parameter fingerprint: What tells this state of the files from another.
  /// - Returns: The dossier without documents; nil where the index does not know it.
  /// - Throws: What SQLite says.
  public func top(for fingerprint: String) throws -> Dossier? {
    let query = "SELECT packed FROM frame WHERE fingerprint = ?"
    return try RowStatement(query, in: database, isKept: false)
      .rows({ $0.add(fingerprint) }, { $0.bytes(at: 0, PackedFrame.dossier) })
      .first
  }

  /// Whether it is known what these files at the top say; see ``top(for:)``.
  func hasTop(for fingerprint: String) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM frame WHERE fingerprint = ?)",
      arguments: [fingerprint]
    ) ?? false
  }

  /// Whether every statement that was written is on its lists.
  public var isSettled: Bool {
    get throws {
      try Bool.fetchOne(
        database,
        sql: "SELECT NOT EXISTS (SELECT 1 FROM meta WHERE name = 'unsettled')"
      ) ?? true
    }
  }

  /// The files as they were last seen, by path inside the folder.
  public func files() throws -> [String: IndexedFile] {
    var files: [String: IndexedFile] = [:]
    let rows = try SQLRow.fetchCursor(
      database,
      sql: "SELECT path, size, modified, changed, inode, is_fresh FROM file"
    )
    while let row = try rows.next() { files[row[0]] = Self.indexedFile(row) }
    return files
  }

  /// A file as it was last seen; nil for one that is not known.
  public func file(_ path: String) throws -> IndexedFile? {
    try SQLRow.fetchOne(
      try database.cachedStatement(
        sql: "SELECT path, size, modified, changed, inode, is_fresh FROM file WHERE path = ?"
      ),
      arguments: [path]
    ).map(Self.indexedFile)
  }

  private static func indexedFile(_ row: SQLRow) -> IndexedFile {
    IndexedFile(
      stamp: FileStamp(size: row[1], modified: row[2], changed: row[3], inode: row[4]),
      isFresh: row[5]
    )
  }

  /// The records that name a document, or that stand under its name: they are to be read again when it
  /// comes or goes.
  public func stems(mentioning document: DocumentID) throws -> [String] {
    try String.fetchAll(
      try database.cachedStatement(sql: "SELECT stem FROM mention WHERE target = ?"),
      arguments: [document.text]
    )
  }

  // MARK: Counts

  /// What is counted over the whole dossier.
  public struct Counts: Hashable, Sendable {
    /// Documents with a text or without.
    public var documents = 0
    /// Documents with a text.
    public var texts = 0
    /// Sound statements.
    public var statements = 0
    /// Origins of sound statements.
    public var origins = 0
    /// Findings that are errors.
    public var errors = 0
    /// Findings that are warnings.
    public var warnings = 0
    /// Findings of both kinds.
    public var findings = 0
  }

  /// What is counted over the whole dossier.
  public func counts() throws -> Counts {
    var counts = Counts()
    for row in try SQLRow.fetchAll(database, sql: "SELECT name, value FROM count") {
      switch CountName(rawValue: row[0]) {
      case .documents: counts.documents = row[1]
      case .texts: counts.texts = row[1]
      case .statements: counts.statements = row[1]
      case .origins: counts.origins = row[1]
      case .errors: counts.errors = row[1]
      case .warnings: counts.warnings = row[1]
      case .findings: counts.findings = row[1]
      case nil: break
      }
    }
    return counts
  }

  /// How many documents the index has, with a text or without.
  public func documentCount() throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM document") ?? 0
  }

  /// The last day that any document or statement certainly names.
  public func lastCertainDay() throws -> Day? {
    try Int.fetchOne(database, sql: "SELECT max(certain_day) FROM document")
      .map { Day(number: $0) }
  }

  /// What is counted on a topic, or on an issue and everything below it.
  public struct Tally: Hashable, Sendable {
    /// Distinct statements, repeats apart; of issues only.
    public var statements = 0
    /// Statements that were set aside.
    public var setAside = 0
    /// Utterances.
    public var listed = 0
    /// Statements on the state of play; of topics only.
    public var statuses = 0
    /// Parties that have evidence, or would have; of topics only.
    public var cells = 0

    /// Nothing counted.
    public init() {}
  }

  /// The tallies of every issue that has any, by number.
  public func issueTallies() throws -> [Int: Tally] {
    try tallies(from: ListNumber.issue(0), to: ListNumber.firstVoice, less: ListNumber.issue(0))
  }

  /// The tallies of some topics, by number.
  public func topicTallies(_ topics: Range<Int>) throws -> [Int: Tally] {
    try tallies(
      from: ListNumber.topic(topics.lowerBound),
      to: ListNumber.topic(topics.upperBound),
      less: 0
    )
  }

  private func tallies(from: Int, to end: Int, less offset: Int) throws -> [Int: Tally] {
    var tallies: [Int: Tally] = [:]
    let rows = try SQLRow.fetchCursor(
      try database.cachedStatement(
        sql: """
          SELECT list, statements, set_aside, listed, statuses, cells FROM tally
          WHERE list >= ? AND list < ?
          """
      ),
      arguments: [from, end]
    )
    while let row = try rows.next() {
      var tally = Tally()
      tally.statements = row[1]
      tally.setAside = row[2]
      tally.listed = row[3]
      tally.statuses = row[4]
      tally.cells = row[5]
      tallies[row[0] - offset] = tally
    }
    return tallies
  }
}
