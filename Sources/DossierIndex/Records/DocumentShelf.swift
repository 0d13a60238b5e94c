internal import DossierModel
internal import GRDB

/// Documents as they are needed, those looked at kept at hand.
final class DocumentShelf {
  private static let most = 20_000

  private let database: Database
  private var held: [DocumentID: Document?] = [:]
  /// Documents whose passages were not read.
  private var heldWithoutPassages: [DocumentID: Document?] = [:]

  init(database: Database) {
    self.database = database
  }

  /// Has a document at hand that was just written.
  func hold(_ document: Document) { held[document.id] = .some(document) }

  /// A document, without the derivations that would close a cycle.
  func document(_ id: DocumentID) throws -> Document? {
    if let held = held[id] { return held }
    if held.count > Self.most { held = [:] }
    let document = try read(id, by: Self.documentByID)
    held[id] = .some(document)
    return document
  }

  /// A document as above, but for the passages that are marked in its text.
  private func documentWithoutPassages(_ id: DocumentID) throws -> Document? {
    if let held = held[id] ?? heldWithoutPassages[id] { return held }
    let document = try read(id, by: Self.documentWithoutPassagesByID)
    heldWithoutPassages[id] = .some(document)
    return document
  }

  private func read(_ id: DocumentID, by query: String) throws -> Document? {
    let query = try RowStatement(query, in: database)
    let found = try query.rows({ $0.add(id.text) }) { row in
      (document: DocumentTable.document(row), number: row[16] as Int)
    }
    var document = found.first?.document
    if let number = found.first?.number, let count = document?.derivesFrom.count, count > 0 {
      let closing = try RowStatement(Self.closing, in: database)
        .rows({ $0.add(number) }) { $0[0] as Int }
      for position in closing.sorted(by: >) where position < count {
        document?.derivesFrom.remove(at: position)
      }
    }
    return document
  }

  private static let documentByID =
    "SELECT \(DocumentTable.columns) FROM document WHERE id = ?"
  private static let documentWithoutPassagesByID =
    "SELECT \(DocumentTable.columnsWithoutPassages) FROM document WHERE id = ?"
  /// The derivations that would close a cycle, by place.
  private static let closing =
    "SELECT position FROM derivation WHERE document = ? AND is_closing"

  /// Adds a document, and whatever its words come from, to some others.
  private func add(
    _ id: DocumentID,
    withPassages: Bool,
    to documents: inout [DocumentID: Document]
  ) throws {
    var waiting = [id]
    while let id = waiting.popLast() {
      guard documents[id] == nil,
        let document = try withPassages ? document(id) : documentWithoutPassages(id)
      else { continue }
      documents[id] = document
      waiting += document.derivesFrom.map(\.record)
    }
  }

  /// The part of a dossier that some statements stand in: their documents, and those their words come
  /// from.
  ///
  /// - Parameters:
  ///   - frame: What is known without reading.
  ///   - statements: The statements.
  ///   - others: More documents.
  ///   - setAside: What was set aside, whose documents are read too.
  ///   - withPassages: Whether the documents have the passages that are marked in their texts.
  /// - Returns: The frame with all of that.
  /// - Throws: What SQLite says.
  func part(
    _ frame: Dossier,
    for statements: [DossierModel.Statement],
    documents others: [DocumentID] = [],
    setAside: [SetAside] = [],
    withPassages: Bool = true
  ) throws -> Dossier {
    var documents: [DocumentID: Document] = [:]
    for statement in statements {
      try add(statement.document, withPassages: withPassages, to: &documents)
      if case .record(let id) = statement.from {
        try add(id, withPassages: withPassages, to: &documents)
      }
    }
    for id in others + setAside.map(\.document) {
      try add(id, withPassages: withPassages, to: &documents)
    }
    return frame.holding(
      documents: documents.values.sorted { $0.id < $1.id },
      statements: statements,
      setAside: setAside
    )
  }
}
