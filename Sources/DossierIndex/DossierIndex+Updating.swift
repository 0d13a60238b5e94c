public import DossierModel
internal import GRDB

/// A file as the index last saw it.
public struct IndexedFile: Hashable, Sendable {
  /// What the file system said of it.
  public var stamp: FileStamp
  /// Whether it had changed so shortly before it was read that its stamp may be the same after
  /// another change.
  public var isFresh: Bool

  /// Makes a file.
  public init(stamp: FileStamp, isFresh: Bool) {
    self.stamp = stamp
    self.isFresh = isFresh
  }
}

/// Some records that were read, with what the file system said of their files.
public struct IndexBatch: Sendable {
  /// The records that are new or changed; of one that is gone there is no document.
  public var records: [IndexedRecord] = []
  /// The files that were read, by path inside the folder; nil: the file is gone.
  public var files: [String: IndexedFile?] = [:]

  /// Makes an empty batch.
  public init() {}
}

/// Bringing the index up to date.
extension DossierIndex {
  /// Empties the index unless it was made of these files at the top.
  ///
  /// - Parameter fingerprint: What tells one state of the files at the top from another.
  /// - Returns: Whether what was there stays.
  /// - Throws: ``IndexError``, where it cannot be written.
  public func keep(for fingerprint: String) throws(IndexError) -> Bool {
    // What changes nothing is not to be counted as a change.
    if try isMade(for: fingerprint) { return true }
    return try write { database in
      if try IndexReader(database: database).isMade(for: fingerprint) { return true }
      try Schema.empty(database)
      try database.execute(
        sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('frame', ?)",
        arguments: [fingerprint]
      )
      return false
    }
  }

  /// Whether the index was made of these files at the top.
  public func isMade(for fingerprint: String) throws(IndexError) -> Bool {
    try read { try $0.isMade(for: fingerprint) }
  }

  /// Writes, unless another program began to index other files at the top.
  ///
  /// - Parameters:
  ///   - frame: The files at the top.
  ///   - count: What must have been counted last; nil: anything. See `IndexReader.changeCount`.
  ///   - body: The work.
  /// - Returns: What the work gave; nil where something else was counted last.
  /// - Throws: ``IndexError/otherFrame`` and others.
  func write<Value>(
    _ frame: IndexFrame,
    after count: Int? = nil,
    _ body: (Database) throws -> Value
  ) throws(IndexError) -> Value? {
    try write { database in
      let reader = IndexReader(database: database)
      guard try reader.isMade(for: frame.fingerprint) else { throw IndexError.otherFrame }
      if try count.map({ try $0 != reader.changeCount }) ?? false { return nil }
      return try body(database)
    }
  }

  /// Notes what the files at the top say, unless it is noted already, so that whoever opens the
  /// dossier next need not understand them; see ``IndexReader/top(for:)``.
  ///
  /// - Parameter frame: What they say; nothing but the files may go into it.
  /// - Throws: ``IndexError``, where it cannot be written.
  public func noteTop(_ frame: IndexFrame) throws(IndexError) {
    if try read({ try $0.hasTop(for: frame.fingerprint) }) { return }
    _ = try write(frame) { database in
      try database.execute(sql: "DELETE FROM frame")
      let insert = "INSERT INTO frame (fingerprint, packed) VALUES (?, ?)"
      try RowStatement(insert, in: database, isKept: false).run { values in
        values.add(frame.fingerprint)
        values.add(PackedFrame.pack(frame.dossier))
      }
    }
  }

  /// Notes what is wrong with the files at the top and with the folder; replaces what was noted before.
  public func note(_ findings: [Finding], frame: IndexFrame) throws(IndexError) {
    let known = try read { try $0.findings(ownedBy: "") }
    if known == findings.sorted() { return }
    _ = try write(frame) { database in
      var ledger = Ledger(database: database, frame: frame)
      try ledger.removeFindings(owner: "")
      try ledger.add(findings, owner: "")
      try ledger.close()
    }
  }

  /// Plans the numbers of all documents that are about to be written and are not in the index yet.
  public func numbers(for documents: [DocumentID]) throws(IndexError) -> DocumentNumbers {
    try read { try DocumentNumbers(for: documents.map(\.text), in: $0.database) }
  }

  /// Writes records that were read.
  ///
  /// - Parameters:
  ///   - batch: The records.
  ///   - frame: The files at the top.
  ///   - numbers: Those of the documents that the index does not have.
  ///   - tell: Where it is given, everything is settled in the same transaction, so that whoever reads
  ///     sees what was before or what is now and nothing between; see ``settle(frame:tell:goesOn:)``.
  /// - Throws: ``IndexError``.
  public func write(
    _ batch: IndexBatch,
    frame: IndexFrame,
    numbers: DocumentNumbers,
    settlingWith tell: ((IndexFault) -> Finding)? = nil
  ) throws(IndexError) {
    _ = try write(frame) { database in
      var writer = RecordWriter(database: database, frame: frame, numbers: numbers)
      let others = try batch.records.filter { try !writer.update($0) }
      for record in others { try writer.remove(record.stem) }
      for record in others { try writer.insert(record) }
      try writer.close()
      try Self.note(batch.files, in: database)
      try database.execute(
        sql: "INSERT OR REPLACE INTO meta (name, value) VALUES ('unsettled', '1')"
      )
      guard let tell else { return }
      var step = SettlingStep.relations
      while try !IndexReader(database: database).isSettled {
        var settler = Settler(database: database, frame: frame, tell: tell)
        step = try settler.perform(step, limit: Self.piece)
      }
    }
  }

  private static func note(_ files: [String: IndexedFile?], in database: Database) throws {
    let delete = try RowStatement("DELETE FROM file WHERE path = ?", in: database)
    let write = try RowStatement(
      """
      INSERT OR REPLACE INTO file (path, size, modified, changed, inode, is_fresh)
      VALUES (?,?,?,?,?,?)
      """,
      in: database
    )
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      guard let file else {
        try delete.run { $0.add(path) }
        continue
      }
      try write.run { values in
        values.add(path)
        values.add([file.stamp.size, file.stamp.modified, file.stamp.changed, file.stamp.inode])
        values.add(file.isFresh)
      }
    }
  }

  /// Settles everything that was written, in pieces.
  ///
  /// - Parameters:
  ///   - frame: The files at the top.
  ///   - tell: Puts into words what is wrong beside other records; paths stay inside the folder.
  ///   - goesOn: Asked between the pieces; false breaks off, and the next call goes on.
  /// - Returns: Whether everything is settled.
  /// - Throws: ``IndexError``, where it cannot be written.
  @discardableResult public func settle(
    frame: IndexFrame,
    tell: @escaping (IndexFault) -> Finding,
    goesOn: () -> Bool = { true }
  ) throws(IndexError) -> Bool {
    var step = SettlingStep.relations
    // What was counted when the last piece was done. Where another program wrote since, what was
    // found out before may not hold, so it begins again.
    var count: Int?
    while try !read({ try $0.isSettled }) {
      guard goesOn() else { return false }
      let done = try write(frame, after: count) { database -> (SettlingStep, Int) in
        var settler = Settler(database: database, frame: frame, tell: tell)
        let next = try settler.perform(step, limit: Self.piece)
        return (next, try IndexReader(database: database).changeCount + 1)
      }
      step = done?.0 ?? .relations
      count = done?.1
    }
    return true
  }

  /// Statements settled in one transaction.
  private static let piece = 2_000
}

extension Schema {
  /// Empties every table.
  static func empty(_ database: Database) throws {
    let tables = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%'
          AND name NOT LIKE 'sqlite_%' AND name <> 'search'
        """
    )
    for table in tables { try database.execute(sql: "DELETE FROM \"\(table)\"") }
    try database.execute(sql: "INSERT INTO search (search) VALUES ('delete-all')")
  }
}
