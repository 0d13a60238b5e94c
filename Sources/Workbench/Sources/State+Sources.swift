import Canvas
import DossierModel

/// What the Sources view asks for, and what it makes of the answers.
extension State {
  /// What its panes lack: documents near the selection, the statements of the selected one.
  mutating func sourcesQuestions() -> [Effect] {
    guard awaited[.documents] == nil else { return [] }
    if let wanted = sources.wanted {
      guard sources.documents.select(SourcesView.key(of: wanted)) else { return askDocuments() }
      sources.wanted = nil
    }
    guard sources.documents.isLoaded else { return askDocuments() }
    var effects: [Effect] = []
    if let window = sources.documents.windowAhead(rows: screenful(of: .documents)) {
      effects += ask(.documents, .documents, window: window)
    }
    let scope = sources.selected.map { QuoteScope.document($0.document.id) }
    return effects + follow(\.sources.quotes, to: scope, slot: .documentQuotes)
  }

  /// Asks for the documents around the one that is wanted, else around the selected one.
  private mutating func askDocuments() -> [Effect] {
    let key = sources.wanted.map(SourcesView.key) ?? sources.documents.selected?.key
    let window =
      key.map { self.window(around: .key($0), of: .documents) } ?? startWindow(of: .documents)
    return ask(.documents, .documents, window: window)
  }

  /// Asks again for what is shown, keeping selections.
  mutating func askSourcesAgain() -> [Effect] {
    askDocuments() + askAgain(\.sources.quotes, slot: .documentQuotes)
  }

  mutating func takeDocuments(_ answer: Answer) {
    sources.documents.replace(answer, of: answer.question.window) { row in
      if case .document(let document) = row { document } else { nil }
    }
    // A search that was typed meanwhile leads elsewhere.
    if let key = sources.wanted.map(SourcesView.key), answer.question.window.anchor == .key(key) {
      sources.documents.select(key)
    }
    sources.wanted = nil
    noteMissingMatch(answer)
  }

  /// The document that is looked at: the article, that of the selected quote, or the selected one; nil
  /// for none.
  var documentInView: DocumentID? {
    switch overlays.last {
    case .reader(let reader): return reader.document
    case .lineage(let view): return view.rows.selected?.element.record.document.id ?? view.document
    case .explanation(let view): return view.lines.selected?.element.document
    default: break
    }
    if context == .sources { return sources.selected?.document.id }
    return root.selectedQuote?.document
  }

  // MARK: - Layout

  mutating func layOutSources(_ text: BlockText) {
    let place = frame(of: sources)
    if let body = place.list?.body {
      sources.documents.lay(width: body.width - 1, height: body.height) {
        text.source($0, width: body.width - 1)
      }
    }
    if let body = place.detail?.body { sources.quotes.lay(in: body, text, from: &shelf) }
  }
}
