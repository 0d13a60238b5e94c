import Canvas
import DossierModel

/// Going to where the last session was left.
///
/// The view and the day are there from the first frame on; the rest follows as soon as the issues are known,
/// and every list is asked for around the row that was selected in it.
extension State {
  /// Takes what was kept of the last session; to be called before ``start(_:)``.
  ///
  /// A day chosen already stays.
  public mutating func resume(_ session: Session) {
    adoptMarks(of: session)
    guard let last = session.views.last, let view = ViewName(commandID: last.name) else { return }
    pendingSession = session
    self.view = view
    chosenDay = chosenDay ?? session.day.flatMap { Day($0) }
    pendingSession?.day = chosenDay?.text
    search = Search(text: session.search, isShown: session.showsSearch)
    for (name, words) in session.paneFilters {
      if let pane = Command.Context(rawValue: name) { filters.set(words, of: pane) }
    }
    issues.treeWords = session.paneFilters[Command.Context.tree.rawValue] ?? ""
    matrix.words = session.paneFilters[Command.Context.matrix.rawValue] ?? ""
  }

  /// Takes the marks of the last session and nothing else.
  public mutating func adoptMarks(of session: Session) {
    for (letter, mark) in session.knownMarks { marks[letter] = mark.place }
  }

  /// What is asked for first beside the dossier itself: the issues, for which a filter must be known.
  mutating func askFirstRows() -> [Effect] {
    guard let words = pendingSession?.filter, !words.isEmpty else { return ask(.issues, .issues) }
    return readFilter(words)
  }

  /// Takes what the words of the last session's filter mean.
  mutating func takeSessionFilter(_ row: FilterRow) -> [Effect] {
    if let filter = row.filter {
      filters.use(filter, text: row.text)
    } else {
      note("The filter is lifted, as it fits no more: \(row.problem ?? "")")
      pendingSession?.filter = ""
    }
    return ask(.issues, .issues)
  }

  /// What an answer has to do with the session: the issues begin it, rows are selected as they come.
  mutating func followSession(_ slot: Slot, _ answer: Answer) -> [Effect] {
    if let session = pendingSession, summary != nil, issues.tree.isLoaded,
      session.filter.isEmpty || !filters.text.isEmpty
    {
      pendingSession = nil
      return resumeViews(of: session)
    }
    if restoresOverlay { dropEmptyOverlay(slot) }
    guard let name = SessionList(slot) else { return [] }
    restoreRow(of: name, nearest: answer.anchored, isLast: answer.isDone)
    return []
  }

  // MARK: - Rows

  /// Where a list is to begin: around the row that was selected in it; nil where none was.
  func sessionWindow(of slot: Slot) -> Window? {
    guard let name = SessionList(slot), let row = restored[name], row.scope == scope(of: name)
    else { return nil }
    guard name == .hits else { return window(around: .key(RowKey(row.key)), of: slot) }
    // Hits are held from the first on.
    let rows = max(0, min(row.place, 10_000)) + screenful(of: slot) * 3
    return Window(anchor: .start, before: 0, after: rows)
  }

  /// Selects the row of a list that was selected when the session was left.
  ///
  /// - Parameters:
  ///   - name: The list.
  ///   - nearest: The row nearest to it in order; nil where there is none.
  ///   - isLast: Whether the row will not come any more if it is not there.
  mutating func restoreRow(of name: SessionList, nearest: RowKey? = nil, isLast: Bool = true) {
    guard let row = restored[name], let list = list(name), list.isLoaded else { return }
    let isSame = row.scope == scope(of: name)
    if isSame, list.holds(RowKey(row.key)) {
      restore(row, of: name)
    } else if isSame, !isLast || (name == .compare && !compare.isDone) {
      return
    } else if isSame, let nearest, [.documents, .actors, .timeline].contains(name) {
      restore(Session.Row(key: nearest.text), of: name)
    }
    restored[name] = nil
  }

  // MARK: - Views

  /// Brings every view to where it was.
  private mutating func resumeViews(of session: Session) -> [Effect] {
    var visits: [Visit] = []
    for view in session.views.suffix(ViewName.allCases.count) {
      guard let name = ViewName(commandID: view.name) else { continue }
      visits.removeAll { $0.view == name }
      for (name, row) in view.rows {
        if let name = SessionList(rawValue: name) { restored[name] = row }
      }
      resume(name, from: view)
      visits.append(Visit(view: name, overlays: view.overlays.compactMap { overlay(from: $0) }))
    }
    guard let shown = visits.popLast() else { return [] }
    trail = visits
    view = shown.view
    overlays = shown.overlays
    restoresOverlay = !overlays.isEmpty
    if let row = session.views.last?.overlays.last?.row {
      for name in [SessionList.findings, .lineage, .explanation] { restored[name] = row }
    }
    return askAgain()
  }

  private mutating func resume(_ name: ViewName, from view: Session.View) {
    let subject = known(view.subject.subject, path: view.path)
    let showsQuotes = view.showsQuotes || view.pane == Command.Context.quotes.rawValue
    switch name {
    case .issues:
      issues.unfolded = Set(view.folds.ids.map(IssueID.init))
      issues.refold()
      issues.show(Subject(issue: view.path.lazy.compactMap(known).first))
      issues.followedParty = view.party.map(ActorID.init)
      restoreRow(of: .tree)
    case .matrix:
      matrix.fold(Set(view.folds.ids.map(IssueID.init)), in: issues.allIssues)
      matrix.show(subject, in: issues.allIssues)
      matrix.firstColumn = view.party.map(ActorID.init)
      matrix.showsQuotes = showsQuotes
      restoreRow(of: .matrix)
    case .timeline:
      timeline.show(subject)
      timeline.list.showsQuotes = showsQuotes
      timeline.resume(axis: view.axis, at: restored[.timeline]?.key)
    case .compare:
      compare.resume(view, subject: subject, columns: matrix.columns.map(\.id))
      compare.list.showsQuotes = showsQuotes
    case .sources:
      sources.show(subject)
      sources.wanted = nil
    case .actors:
      actors.show(subject)
      actors.wanted = nil
    case .news:
      news.show(subject)
      news.list.showsQuotes = showsQuotes
    case .search:
      searchView.subject = subject
      searchView.words = view.words
      searchView.order = view.isBest ? .best : .newest
    }
    resumePane(of: name, from: view)
  }

  /// Gives the keys to the pane that had them.
  private mutating func resumePane(of name: ViewName, from view: Session.View) {
    let here = self.view
    self.view = name
    defer { self.view = here }
    withRoot { root in
      root.zoom = PaneZoom(rawValue: view.zoom) ?? .shared
      // No view has more panes than this.
      for _ in 0..<2 where name != .search && root.context.rawValue != view.pane {
        root.focus(by: 1, around: false)
      }
    }
  }

  private mutating func overlay(from overlay: Session.Overlay) -> Overlay? {
    let document = overlay.document.map(DocumentID.init)
    switch Command.Context(rawValue: overlay.kind) {
    case .reader:
      return document.map { document in
        var reader = Reader(document: document, at: overlay.statement.map(StatementID.init))
        reader.wantedTop = Reader.Top(words: overlay.words, at: overlay.at)
        return .reader(reader)
      }
    case .lineage: return document.map { .lineage(LineageView(document: $0)) }
    case .explanation:
      let subject = overlay.subject.subject
      guard let party = subject.party, let topic = subject.topic else { return nil }
      return .explanation(ExplanationView(party: party, topic: topic))
    case .findings: return .findings(FindingsView())
    case .brief:
      let issue = overlay.subject.subject.issue
      guard issue == nil || issue.flatMap({ known($0.text) }) != nil else { return nil }
      var view = BriefView(
        order: BriefOrder(issue: issue, day: chosenDay, generation: generation)
      )
      view.wanted = overlay.row
      return .brief(view)
    case .weakCells:
      matrix.lastWeakCell = overlay.row.map { RowKey($0.key) }
      return .weakCells(
        WeakCellsView(
          issues: issues.allIssues,
          selected: matrix.selectedLine?.issue,
          wanted: matrix.lastWeakCell
        )
      )
    default: return nil
    }
  }

  /// Closes a view that came back over another one and has nothing to show any more.
  private mutating func dropEmptyOverlay(_ slot: Slot) {
    switch (overlays.last, slot) {
    case (.reader(let reader), .document): if reader.record == nil { overlays.removeLast() }
    case (.explanation(let view), .explanation): if view.row == nil { overlays.removeLast() }
    case (.lineage(let view), .lineage): if view.rows.items.isEmpty { overlays.removeLast() }
    case (.findings, .findings), (.weakCells, .weakCells), (.brief, _), (nil, _): break
    default: return
    }
    restoresOverlay = false
  }

  // MARK: - What is still there

  /// An issue, where it is still there.
  private func known(_ issue: String) -> IssueID? {
    issues.allIssues.first { $0.id.text == issue }?.id
  }

  /// As much of a subject as is still there; of an issue that is gone the nearest above it.
  private func known(_ subject: Subject, path: [String]) -> Subject {
    var subject = subject
    let issue = subject.issue.flatMap { known($0.text) }
    if issue == nil {
      subject.issue = path.lazy.compactMap(known).first
      subject.topic = subject.issue.map { .issue($0) }
    } else if case .option(let option)? = subject.topic,
      issues.allIssues.first(where: { $0.id == issue })?.options.contains(where: { $0.id == option }
      )
        != true
    {
      subject.topic = issue.map { .issue($0) }
    }
    if !matrix.columns.contains(where: { $0.id == subject.party }) { subject.party = nil }
    return subject
  }
}
