public import DossierModel
internal import GRDB

/// Settles statements before everything is written, where nothing that is yet to be read, or that other
/// records say, decides about them.
///
/// The others, which are few, wait until everything is written; see ``Settler``. What is settled here
/// is settled anew, as everything is, when something it depends on comes after all.
public struct PromptSettling: Sendable {
  /// The documents that the statements' words come from, as far as they are known.
  private let part: Dossier
  private let frame: IndexFrame

  /// Settles the statements of a record by what it says itself; most records derive from no other.
  ///
  /// - Parameters:
  ///   - document: The record's document.
  ///   - frame: The files at the top.
  public init(within document: Document, frame: IndexFrame) {
    part = frame.dossier.holding(documents: [document], statements: [])
    self.frame = frame
  }

  /// Settles statements by what the index has, too.
  ///
  /// - Parameters:
  ///   - statements: The statements.
  ///   - documents: Those that were just written, which need not be looked for.
  ///   - frame: The files at the top.
  ///   - database: The index.
  /// - Throws: What SQLite says.
  init(
    of statements: [DossierModel.Statement],
    among documents: [Document],
    frame: IndexFrame,
    database: Database
  ) throws {
    let shelf = DocumentShelf(database: database)
    for document in documents { shelf.hold(document) }
    let sources = statements.flatMap { statement -> [DocumentID] in
      if case .record(let id) = statement.from {
        [statement.document, id]
      } else {
        [statement.document]
      }
    }
    part = try shelf.part(frame.dossier, for: [], documents: Array(Set(sources)))
    self.frame = frame
  }

  /// What a statement counts for, where it stands by itself, its lineage is known to the end, and nothing
  /// about it is at fault that only shows beside other records; nil where that is not known.
  ///
  /// It does not hold where another statement has the same identifier. The number is yet to be given.
  func settlement(of statement: DossierModel.Statement) -> Settlement? {
    guard statement.repeats == nil, isLineageKnown(of: statement) else { return nil }
    if let when = statement.when?.first,
      let last = part.document(part.origin(of: statement))?.published?.last, last < when
    {
      return nil
    }
    return Settlement(
      of: statement,
      number: 0,
      original: statement.id.text,
      in: part,
      frame: frame
    )
  }

  /// Whether every document is known on the way from a statement to its origin, and none comes twice.
  private func isLineageKnown(of statement: DossierModel.Statement) -> Bool {
    var id = part.source(of: statement)
    var seen = [id]
    while let document = part.document(id) {
      guard let next = document.derivesFrom.first?.record else { return true }
      if seen.contains(next) { return false }
      seen.append(next)
      id = next
    }
    return false
  }
}
