import Canvas
import DossierModel

/// What the commands do beyond moving and searching.
extension State {
  // MARK: - Panes

  /// Gives the keys to another pane, `step` panes to the right.
  mutating func focus(by step: Int, around: Bool = false) {
    let count = IssuesView.Pane.allCases.count
    let next = issues.focus.rawValue + step
    let index = around ? (next + count) % count : max(0, min(next, count - 1))
    issues.focus = IssuesView.Pane(rawValue: index) ?? issues.focus
  }

  /// Moves in the pane to the right of the focused one, without leaving this one.
  mutating func moveInNextPane(by rows: Int) {
    let focus = issues.focus
    self.focus(by: 1)
    move(.rows(rows))
    issues.focus = focus
  }

  mutating func zoom(by step: Int) {
    issues.zoom = IssuesView.Zoom(rawValue: issues.zoom.rawValue + step) ?? issues.zoom
  }

  mutating func toggleZoom() {
    issues.zoom = issues.zoom == .alone ? .shared : .alone
  }

  // MARK: - Folding

  mutating func toggleFold() {
    guard let selected = issues.tree.selected?.element else { return }
    let branch = selected.hasChildren ? selected.id : selected.under
    guard let branch else { return }
    if issues.unfolded.remove(branch) == nil { issues.unfolded.insert(branch) }
    issues.refold()
  }

  mutating func unfoldAll() {
    issues.unfolded = Set(issues.allIssues.map(\.id))
    issues.refold()
  }

  mutating func foldAll() {
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
    case .findings, .reader: return []
    case nil: break
    }
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
    case .quotes:
      guard let quote = issues.quotes.selected?.element else { return [] }
      return openArticle(quote.document, at: quote.statement)
    }
    return []
  }

  private mutating func openArticle(_ document: DocumentID, at statement: StatementID?) -> [Effect]
  {
    overlays.append(.reader(Reader(document: document, at: statement)))
    return ask(.document, .document(document))
  }

  /// Explains the selected position.
  mutating func explain() -> [Effect] {
    guard case .position(let row)? = issues.stances.selected?.element else {
      return remark("Select a party's stance first: i explains a position.")
    }
    overlays.append(.explanation(ExplanationView(party: row.party.id, topic: row.topic)))
    return ask(.explanation, .explanation(row.party.id, row.topic))
  }

  mutating func openFindings() -> [Effect] {
    if case .findings? = overlays.last { return [] }
    overlays.append(.findings(FindingsView()))
    return ask(.findings, .findings)
  }

  mutating func openHelp() -> [Effect] {
    if case .help? = overlays.last { return [] }
    overlays.append(.help(HelpView(context: context)))
    return []
  }

  private mutating func runSelected(in help: HelpView) -> [Effect] {
    guard case .command(let id)? = help.entries.selected?.element, let command = Command.named(id)
    else { return [] }
    guard command.contexts.contains(help.context) else {
      return remark("\(SafeText(command.id)) works in another pane or view.")
    }
    overlays.removeLast()
    return run(command, count: nil)
  }

  // MARK: - Going back

  /// Whether there is anything to go back to.
  var canGoBack: Bool { !overlays.isEmpty || issues.focus != .tree }

  /// Closes the innermost view, else goes a pane back; at the root nothing.
  mutating func back() -> [Effect] {
    if !overlays.isEmpty { return closeView() }
    if issues.focus != .tree { focus(by: -1) }
    return []
  }

  mutating func closeView() -> [Effect] {
    overlays.removeLast()
    awaited[.document] = nil
    return []
  }

  // MARK: - Searching

  mutating func searchFor(_ words: String) -> [Effect] {
    search = Search(text: words, isShown: true)
    return find(backwards: false, inclusive: true)
  }

  mutating func findAgain(_ times: Int, backwards: Bool) -> [Effect] {
    var effects: [Effect] = []
    for _ in 0..<min(times, 1000) { effects = find(backwards: backwards) }
    return effects
  }

  // MARK: - Copying

  /// Hands on the selected quote.
  mutating func copyQuote(withCitation: Bool) -> [Effect] {
    guard let quote = selectedCitation else { return remark("No quote is selected.") }
    return [.send(withCitation ? quote.text : quote.quote)]
  }

  private var selectedCitation: Citation? {
    switch overlays.last {
    case .reader(let reader): Citation(reader)
    case .explanation(let view): view.lines.selected.flatMap { Citation($0.element) }
    case .findings, .help: nil
    case nil: issues.quotes.selected.flatMap { Citation($0.element) }
    }
  }
}
