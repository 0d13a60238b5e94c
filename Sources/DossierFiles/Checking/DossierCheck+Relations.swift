import DossierModel
import LocatedYAML

/// What only shows when everything has been read.
extension DossierCheck {
  /// Notes each `derives-from` that closes a cycle, and takes it out.
  mutating func breakDerivationCycles(_ drafts: inout [DocumentDraft]) {
    let indices = Dictionary(
      zip(drafts.map(\.document.id), drafts.indices),
      uniquingKeysWith: { first, _ in first }
    )
    let known = drafts.map { draft in
      draft.document.derivesFrom.indices.filter {
        indices[draft.document.derivesFrom[$0].record] != nil
      }
    }
    let edges = zip(drafts, known).map { draft, known in
      known.compactMap { indices[draft.document.derivesFrom[$0].record] }
    }
    var closing: [(node: Int, source: Int)] = []
    for (node, edge) in Cycles.closingEdges(of: edges) {
      closing.append((node, known[node][edge]))
    }
    for (node, source) in closing.sorted(by: { $0.source > $1.source }) {
      let draft = drafts[node]
      let record = draft.document.derivesFrom[source].record
      let sources = draft.item.node["derives-from"]?.value.items ?? []
      let place = sources.lazy.compactMap { $0["record"]?.value }
        .first { $0.text == record.text }?.place
      findings.append(
        Finding.derivesFromItself(draft.document.id, by: record, draft.path, at: place ?? .start)
      )
      drafts[node].document.derivesFrom.remove(at: source)
    }
  }

  /// Notes each `repeats` that closes a cycle.
  func checkRepeats(_ drafts: inout [StatementDraft]) {
    let indices = Dictionary(
      drafts.indices.compactMap { index in drafts[index].id.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first }
    )
    let edges = drafts.map { draft in
      (draft.statement?.repeats).flatMap { indices[$0] }.map { [$0] } ?? []
    }
    for (node, _) in Cycles.closingEdges(of: edges) {
      let item = drafts[node].item
      drafts[node].item.note(
        .repeatsItself(item.path, at: item.node["repeats"]?.value.place ?? item.place)
      )
    }
  }

  /// Notes each `when` that begins after the last day on which the origin can have been published.
  func checkDays(_ drafts: inout [StatementDraft], documents: [Document]) {
    let dossier = Dossier(title: "", documents: documents)
    for index in drafts.indices {
      guard let statement = drafts[index].statement, let when = statement.when,
        let first = when.first
      else { continue }
      let origin = dossier.origin(of: statement)
      guard let published = dossier.document(origin)?.published, let last = published.last,
        last < first
      else { continue }
      let item = drafts[index].item
      drafts[index].item.note(
        .laterThanOrigin(
          when.text,
          origin: origin,
          last: last,
          item.path,
          at: item.node["when"]?.value.place ?? item.place
        )
      )
    }
  }
}
