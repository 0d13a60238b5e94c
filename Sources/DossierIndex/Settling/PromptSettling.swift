internal import DossierModel
internal import GRDB

/// Tells which statements can be settled as they are written, because nothing that is yet to be read, or
/// that other records say, decides about them.
///
/// The others, which are few, wait until everything is written; see ``Settler``. What is settled here
/// is settled anew, as everything is, when something it depends on comes after all.
struct PromptSettling {
  /// The documents that the statements' words come from, as far as they are known.
  let part: Dossier
  private let shared: Set<String>

  /// Reads what the statements depend on.
  ///
  /// - Parameters:
  ///   - statements: The statements, which are not in the index yet.
  ///   - documents: Those that were just written, which need not be looked for.
  ///   - twins: Identifiers that statements in the index have.
  ///   - frame: The files at the top.
  ///   - database: The index.
  /// - Throws: What SQLite says.
  init(
    of statements: [DossierModel.Statement],
    among documents: [Document],
    twins: Set<String>,
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
    var seen: Set<String> = []
    var shared = twins
    for statement in statements where !seen.insert(statement.id.text).inserted {
      shared.insert(statement.id.text)
    }
    self.shared = shared
  }

  /// Whether a statement stands by itself, its lineage is known to the end, and nothing about it is at
  /// fault that only shows beside other records.
  func settles(_ statement: DossierModel.Statement) -> Bool {
    guard statement.repeats == nil, !shared.contains(statement.id.text),
      isLineageKnown(of: statement)
    else { return false }
    guard let when = statement.when?.first,
      let last = part.document(part.origin(of: statement))?.published?.last
    else { return true }
    return when <= last
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
