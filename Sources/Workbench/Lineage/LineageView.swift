import DossierModel

/// The documents that share a lineage with one: where it has its words from, and who took them on.
struct LineageView: Hashable, Sendable {
  /// The document asked about.
  let document: DocumentID
  /// The documents as trees.
  var rows = ListPane<LineageRow>()

  /// Takes an answer; the selection begins at the document asked about.
  mutating func take(_ answer: Answer) {
    let isFirst = !rows.isLoaded
    rows.replace(answer, of: answer.question.window) { row in
      if case .lineage(let row) = row { row } else { nil }
    }
    if isFirst, let index = rows.items.firstIndex(where: { $0.element.isAsked }) {
      rows.select(index)
    }
  }

  /// What the document asked about is called; nil while it is not known.
  var name: String? { rows.items.first { $0.element.isAsked }?.element.record.name }
}
