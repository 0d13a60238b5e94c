import DossierModel

extension Session {
  /// What of a state is to come back.
  ///
  /// A state that was not yet brought to where its own session was keeps that one.
  public init(_ state: State) {
    if let pending = state.pendingSession {
      self = pending
      return
    }
    views =
      state.trail.map { state.sessionView($0.view, overlays: $0.overlays, isShown: false) }
      + [state.sessionView(state.view, overlays: state.overlays, isShown: true)]
    day = state.chosenDay?.text
    filter = state.filters.text
    for (pane, words) in state.filters.words { paneFilters[pane.rawValue] = words }
    search = state.search.text
    showsSearch = state.search.isShown
    for (letter, place) in state.marks { marks[String(Character(letter))] = Place(place) }
  }
}

extension State {
  /// A view as it comes back.
  fileprivate func sessionView(
    _ name: ViewName,
    overlays: [Overlay],
    isShown: Bool
  ) -> Session.View {
    let root = root(of: name)
    var view = Session.View(name: name.commandID, pane: root.context.rawValue)
    view.subject = Session.Subject(root.subject)
    view.zoom = root.zoom.rawValue
    for name in SessionList.lists(of: name) { view.rows[name.rawValue] = row(of: name) }
    view.overlays = overlays.enumerated().compactMap { index, overlay in
      overlay.session(row: isShown && index == overlays.count - 1 ? rowOfOverlay : nil)
    }
    addOwn(of: name, to: &view)
    return view
  }

  /// What a view alone has.
  private func addOwn(of name: ViewName, to view: inout Session.View) {
    switch name {
    case .issues:
      view.path = path(from: issues.selectedIssue)
      view.folds = IssueList(issues.unfolded.map(\.text))
      view.party = issues.followedParty?.text
    case .matrix:
      view.path = path(from: matrix.selectedLine?.issue)
      view.folds = IssueList(matrix.folded.map(\.text))
      view.party = matrix.firstColumn?.text
      view.showsQuotes = matrix.showsQuotes
    case .timeline:
      view.path = path(from: timeline.scope.issue)
      view.showsQuotes = timeline.list.showsQuotes
      if let axis = timeline.axis { view.axis = [axis.scale, axis.start * axis.daysPerCell] }
    case .compare:
      view.showsQuotes = compare.list.showsQuotes
      view.kind = compare.kind.rawValue
      view.from = compare.chosenFrom?.text
      view.parties = compare.parties.map(\.text)
      view.documents = compare.documents.map(\.text)
      view.isExchanged = compare.isExchanged
    case .news: view.showsQuotes = news.list.showsQuotes
    case .search:
      view.subject = Session.Subject(searchView.subject)
      view.words = searchView.words
      view.isBest = searchView.order == .best
    case .sources, .actors: break
    }
  }

  /// The selected row of a list; where it has not come yet, the one to be selected.
  private func row(of name: SessionList) -> Session.Row? {
    guard let list = list(name), list.isLoaded else { return restored[name] }
    var row = list.sessionRow
    row?.scope = scope(of: name)
    return row
  }

  private var rowOfOverlay: Session.Row? {
    [SessionList.findings, .lineage, .explanation].lazy.compactMap { self.row(of: $0) }.first
  }

  /// An issue and those above it.
  private func path(from issue: IssueID?) -> [String] {
    var path: [String] = []
    var current = issue
    while let here = current, !path.contains(here.text) {
      path.append(here.text)
      current = issues.allIssues.first { $0.id == here }?.under
    }
    return path
  }
}

extension Overlay {
  /// The view as it comes back; nil for the list of commands.
  fileprivate func session(row: Session.Row?) -> Session.Overlay? {
    switch self {
    case .help: return nil
    case .brief(let view):
      return Session.Overlay(
        kind: Command.Context.brief.rawValue,
        subject: Session.Subject(Subject(issue: view.order.issue)),
        row: view.wanted ?? view.blocks.sessionRow
      )
    case .findings: return Session.Overlay(kind: Command.Context.findings.rawValue, row: row)
    case .weakCells(let view):
      let row = view.entries.sessionRow
      return Session.Overlay(kind: Command.Context.weakCells.rawValue, row: row)
    case .lineage(let view):
      return Session.Overlay(
        kind: Command.Context.lineage.rawValue,
        document: view.document.text,
        row: row
      )
    case .explanation(let view):
      let subject = Subject(topic: view.topic, party: view.party)
      return Session.Overlay(
        kind: Command.Context.explanation.rawValue,
        subject: Session.Subject(subject),
        row: row
      )
    case .reader(let reader):
      let top = reader.topWords
      return Session.Overlay(
        kind: Command.Context.reader.rawValue,
        document: reader.document.text,
        statement: (reader.wanted ?? reader.selected?.statement)?.text,
        words: top.words,
        at: top.at
      )
    }
  }
}
