import Canvas
import DossierModel

/// What the commands do beyond moving and searching.
extension State {
  // MARK: - Panes

  /// Gives the keys to another pane, `step` panes to the right.
  mutating func focus(by step: Int, around: Bool = false) {
    withRoot { $0.focus(by: step, around: around) }
  }

  /// Moves in the pane to the right of the focused one, without leaving this one.
  mutating func moveInNextPane(by rows: Int) {
    if hidesQuotes {
      let key: SafeText = view == .matrix ? "Enter" : "Tab"
      message = Remark(text: "\(key) shows the quotes first.")
      return
    }
    withRoot { root in
      let context = root.context
      root.focus(by: 1, around: false)
      root.perform(.rows(rows))
      if root.context != context { root.focus(by: -1, around: false) }
    }
  }

  /// Whether the pane to the right is not shown yet.
  private var hidesQuotes: Bool {
    switch view {
    case .issues, .sources, .actors, .search: false
    case .matrix: !matrix.showsQuotes
    case .timeline: !timeline.list.showsQuotes
    case .compare: !compare.list.showsQuotes
    case .news: !news.list.showsQuotes
    }
  }

  mutating func zoom(by step: Int) {
    withRoot { $0.zoom = PaneZoom(rawValue: $0.zoom.rawValue + step) ?? $0.zoom }
  }

  mutating func toggleZoom() {
    withRoot { $0.zoom = $0.zoom == .alone ? .shared : .alone }
  }

  // MARK: - Folding

  mutating func toggleFold() {
    if view == .matrix { return matrix.toggleFold(in: issues.allIssues) }
    guard let selected = issues.tree.selected?.element else { return }
    let branch = selected.hasChildren ? selected.id : selected.under
    guard let branch else { return }
    if issues.unfolded.remove(branch) == nil { issues.unfolded.insert(branch) }
    issues.refold()
  }

  mutating func unfoldAll() {
    if view == .matrix { return matrix.fold([], in: issues.allIssues) }
    issues.unfolded = Set(issues.allIssues.map(\.id))
    issues.refold()
  }

  mutating func foldAll() {
    if view == .matrix {
      return matrix.fold(Set(issues.allIssues.map(\.id)), in: issues.allIssues)
    }
    issues.unfolded = []
    issues.refold()
  }

  // MARK: - Opening

  /// Opens what is selected: an issue its stances, a stance its quotes, a quote its article.
  mutating func open() -> [Effect] {
    switch overlays.last {
    case .help(let help): return runSelected(in: help)
    case .explanation(let view):
      guard let line = view.lines.selected?.element else { return [] }
      return openArticle(line.document, at: line.line.evidence.statement)
    case .weakCells(let view): return openWeakCell(of: view)
    case .lineage(let view):
      return view.rows.selected.map { openArticle($0.element.record.document.id, at: nil) } ?? []
    case .findings, .reader, .brief: return []
    case nil: break
    }
    if let quote = quoteToOpen { return openArticle(quote.document, at: quote.statement) }
    if context == .voices { return openHeading() }
    switch view {
    case .issues: openInIssues()
    case .matrix: matrix.open(in: issues.allIssues)
    case .timeline: return openInTimeline()
    case .compare:
      if compare.selectedScope == nil { return openHeading() }
      compare.focus(by: 1, around: false)
    case .sources:
      guard let document = sources.selected?.document.id else { return [] }
      return openArticle(document, at: nil)
    case .actors: focus(by: 1)
    case .news: return openInNews()
    case .search: return openFromSearch()
    }
    return []
  }

  /// Goes from a heading to the first row under it.
  mutating func openHeading() -> [Effect] {
    guard let facts = focusedFacts, facts.place.index + 1 < facts.count else {
      return remark("There is nothing to open.")
    }
    move(.rows(1))
    return []
  }

  /// The quote whose article Enter opens; nil where the quotes do not have the keys.
  private var quoteToOpen: QuoteRow? {
    [.quotes, .voices].contains(context) ? root.selectedQuote : nil
  }

  private mutating func openInIssues() {
    switch issues.focus {
    case .tree:
      if let selected = issues.tree.selected?.element, selected.hasChildren,
        issues.unfolded.insert(selected.id).inserted
      {
        issues.refold()
      } else {
        focus(by: 1)
      }
    case .stances:
      if case .heading(let heading)? = issues.stances.selected?.element {
        issues.reveal(heading.issue)
      } else {
        focus(by: 1)
      }
    case .quotes: break
    }
  }

  mutating func openArticle(_ document: DocumentID, at statement: StatementID?) -> [Effect] {
    overlays.append(.reader(Reader(document: document, at: statement)))
    return ask(.document, .document(document))
  }

  /// Explains the selected position.
  mutating func explain() -> [Effect] {
    guard let (party, topic) = selectedCell else {
      return remark("Select a party's stance first: i explains a position.")
    }
    overlays.append(.explanation(ExplanationView(party: party, topic: topic)))
    return ask(.explanation, .explanation(party, topic))
  }

  /// Whose position on what is selected; nil where none is.
  private var selectedCell: (ActorID, Topic)? {
    switch view {
    case .issues:
      guard case .position(let row)? = issues.stances.selected?.element else { return nil }
      return (row.party.id, row.topic)
    case .matrix:
      guard let party = matrix.selectedParty?.id, let line = matrix.selectedLine else { return nil }
      return (party, line.topic)
    case .timeline: return nil
    case .news:
      guard case .moved? = news.list.rows.selected?.element,
        let party = news.subject.party, let topic = news.subject.topic
      else { return nil }
      return (party, topic)
    case .compare:
      let subject = compare.subject
      guard compare.selectedScope != nil, let party = subject.party, let topic = subject.topic
      else {
        return nil
      }
      return (party, topic)
    case .sources, .actors:
      guard let quote = root.selectedQuote?.coded, quote.stance != nil,
        let party = quote.parties.first
      else { return nil }
      let topic = quote.options.first.map(Topic.option) ?? quote.issues.first.map(Topic.issue)
      return topic.map { (party, $0) }
    case .search: return nil
    }
  }

  mutating func openFindings() -> [Effect] {
    if case .findings? = overlays.last { return [] }
    overlays.append(.findings(FindingsView()))
    return ask(.findings, .findings)
  }

  mutating func openHelp() -> [Effect] {
    if case .help? = overlays.last { return [] }
    overlays.append(.help(HelpView(self)))
    return []
  }

  private mutating func runSelected(in help: HelpView) -> [Effect] {
    guard case .command(let id, _)? = help.entries.selected?.element,
      let command = keymap.named(id)
    else { return openHeading() }
    guard command.contexts.contains(help.context) else {
      return remark("\(SafeText(command.id)) works in another pane or view.")
    }
    overlays.removeLast()
    return run(command, count: nil)
  }

  // MARK: - Going back

  /// Whether there is anything to go back to.
  var canGoBack: Bool { !overlays.isEmpty || root.canStepBack || !trail.isEmpty }

  /// Breaks off what is being written; else closes the innermost view, else goes a pane back, else to the view this one was entered from; at
  /// the root nothing.
  mutating func back() -> [Effect] {
    if let effects = stopWriting() { return effects }
    if !overlays.isEmpty { return closeView() }
    return withRoot({ $0.stepBack() }) ? [] : leaveView()
  }

  /// Closes the innermost view; the first one there was is left for the shell.
  mutating func closeView() -> [Effect] {
    if overlays.isEmpty { return trail.isEmpty ? [.quit] : leaveView() }
    overlays.removeLast()
    awaited[.document] = nil
    awaited[.weakCells] = nil
    awaited[.lineage] = nil
    // What was covered before it came is asked for again.
    return overlays.last?.isEmpty == true ? askOverlayAgain() : []
  }

  // MARK: - Searching

  mutating func searchFor(_ words: String) -> [Effect] {
    search = Search(text: words, isShown: true)
    searchView.isWalked = false
    return find(backwards: false, inclusive: true, after: focusedKeys.before)
  }

  mutating func findAgain(_ times: Int, backwards: Bool) -> [Effect] {
    if walksHits { return walkHits(by: backwards ? -times : times) }
    var effects: [Effect] = []
    for _ in 0..<min(times, 1000) { effects = find(backwards: backwards) }
    return effects
  }

  // MARK: - Copying

  /// Hands on the selected quote.
  mutating func copyQuote(withCitation: Bool) -> [Effect] {
    switch context {
    case .matrix: return copyFromMatrix(withCitation: withCitation)
    case .timeline: return copy(from: \.timeline, withCitation: withCitation)
    case .compare: return copy(from: \.compare, withCitation: withCitation)
    case .news: return copy(from: \.news, withCitation: withCitation)
    default: break
    }
    guard let quote = selectedCitation else { return remark("No quote is selected.") }
    return [.send(withCitation ? quote.text : quote.quote)]
  }

  private var selectedCitation: Citation? {
    switch overlays.last {
    case .reader(let reader): Citation(reader)
    case .explanation(let view): view.lines.selected.flatMap { Citation($0.element) }
    case .findings, .weakCells, .lineage, .help, .brief: nil
    case nil where view == .search: searchView.selectedHit.map { Citation($0) }
    case nil: root.selectedQuote.map { Citation($0) }
    }
  }
}
