internal import DossierModel

extension RowMaker {
  /// The documents that share a lineage with one, as trees; no row for an unknown one.
  func lineageRows(of id: DocumentID) -> [KeyedRow] {
    guard let document = dossier.document(id) else { return [] }
    var derived: [DocumentID: [Document]] = [:]
    for document in dossier.documents {
      for record in Set(document.derivesFrom.map(\.record)) {
        derived[record, default: []].append(document)
      }
    }
    let tree = LineageTree(of: document, in: dossier) { source in
      (derived[source] ?? []).sorted { ($0.newness, $0.id) < ($1.newness, $1.id) }.map(\.id)
    }
    let asked = relations.statements(in: id).map { dossier.original(of: $0) }
    return tree.places.compactMap { place in
      let statements = relations.statements(in: place.document)
      let repeats =
        place.document == id
        ? statements.count { $0.repeats != nil }
        : Self.sharedCount(asked, statements.map { dossier.original(of: $0) })
      return lineageRow(
        at: place,
        of: id,
        statements: statements.map(\.id),
        repeats: repeats
      )
    }
  }

  /// How many utterances two documents share, as a comparison pairs them: kept and reworded.
  static func sharedCount(_ one: [StatementID], _ other: [StatementID]) -> Int {
    pairs(one, other).count { $0.left != nil && $0.right != nil }
  }

  /// A document in such a tree; nil where it is not in this part of the dossier.
  func lineageRow(
    at place: LineageTree.Place,
    of asked: DocumentID,
    statements: [StatementID],
    repeats: Int
  ) -> KeyedRow? {
    guard let document = dossier.document(place.document) else { return nil }
    let row = LineageRow(
      record: documentRow(document, statements: statements),
      depth: place.depth,
      derivation: document.derivesFrom.first { $0.record == place.parent },
      isAsked: place.document == asked,
      repeatCount: repeats
    )
    return KeyedRow(key: place.key, row: .lineage(row))
  }
}
