internal import DossierModel

/// The documents that share a lineage with one, as trees.
struct LineageTree {
  /// A document's place in a tree.
  struct Place: Hashable {
    /// The first document of the tree.
    let root: DocumentID
    let document: DocumentID
    let depth: Int
    /// The document above; nil for the first.
    let parent: DocumentID?

    /// The key of its row.
    var key: RowKey { RowKey("lineage:\(root.text):\(document.text)") }
  }

  /// Every place, parents before children.
  let places: [Place]

  /// Makes the trees of a document.
  ///
  /// For each of its sources, in order, it is the one from the end of that source's lineage down; of a
  /// document without a source its own. Records that cannot be read stand in none.
  ///
  /// - Parameters:
  ///   - document: The document asked about.
  ///   - dossier: What holds it and all that its words come from.
  ///   - derived: The documents that derive from one, in display order.
  init(
    of document: Document,
    in dossier: Dossier,
    derived: (DocumentID) throws -> [DocumentID]
  ) rethrows {
    var roots = document.derivesFrom.compactMap { Self.root(of: $0.record, in: dossier) }
    if roots.isEmpty { roots = [document.id] }
    var known: Set<DocumentID> = []
    var places: [Place] = []
    for root in roots where known.insert(root).inserted {
      var seen: Set<DocumentID> = []
      var waiting = [Place(root: root, document: root, depth: 0, parent: nil)]
      while let place = waiting.popLast() {
        guard seen.insert(place.document).inserted else { continue }
        places.append(place)
        waiting += try derived(place.document).reversed().map { child in
          Place(root: root, document: child, depth: place.depth + 1, parent: place.document)
        }
      }
    }
    self.places = places
  }

  /// The last document that can be read of those a document comes from; nil where it cannot be read itself.
  private static func root(of id: DocumentID, in dossier: Dossier) -> DocumentID? {
    guard var document = dossier.document(id) else { return nil }
    var seen: Set<DocumentID> = [id]
    while let next = document.derivesFrom.first?.record, seen.insert(next).inserted,
      let source = dossier.document(next)
    {
      document = source
    }
    return document.id
  }
}
