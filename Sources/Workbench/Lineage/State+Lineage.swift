import Canvas
import DossierModel

/// Where a document has its words from.
extension State {
  /// Shows the lineage of the document that is looked at.
  mutating func openLineage() -> [Effect] {
    guard let document = documentInView else {
      return remark("Select a document or a quote first: gl shows where its words come from.")
    }
    if case .lineage(let view)? = overlays.last, view.document == document {
      return remark("This is its lineage; Enter opens the document.")
    }
    overlays.append(.lineage(LineageView(document: document)))
    return ask(.lineage, .lineage(document), window: startWindow(of: .lineage))
  }

  /// Asks again for a lineage, keeping the selection.
  mutating func askAgain(_ view: LineageView) -> [Effect] {
    let anchor = view.rows.selected.map { Window.Anchor.key($0.key) } ?? .start
    return ask(.lineage, .lineage(view.document), window: window(around: anchor, of: .lineage))
  }

  /// The rows that a lineage lacks near its selection.
  mutating func lineageQuestions() -> [Effect] {
    guard case .lineage(let view)? = overlays.last, awaited[.lineage] == nil,
      let window = view.rows.windowAhead(rows: screenful(of: .lineage))
    else { return [] }
    return ask(.lineage, .lineage(view.document), window: window)
  }

  mutating func takeLineage(_ answer: Answer) {
    guard case .lineage(var view)? = overlays.last,
      answer.question.what == .lineage(view.document)
    else { return }
    view.take(answer)
    overlays[overlays.count - 1] = .lineage(view)
    noteMissingMatch(answer)
  }
}
