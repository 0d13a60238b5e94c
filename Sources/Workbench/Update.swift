import Canvas
import DossierModel

/// Changes the state by one message and says what else is wanted.
///
/// Pure: the same state and message give the same state and effects.
///
/// - Parameters:
///   - state: The state, changed in place.
///   - message: What happened.
/// - Returns: What is wanted of others, in order.
public func update(_ state: inout State, _ message: Message) -> [Effect] {
  var effects = state.take(message)
  state.layOut()
  effects += state.questions()
  return effects
}

/// What is wanted first: the dossier and its issues.
public func start(_ state: inout State) -> [Effect] {
  state.layOut()
  return state.ask(.summary, .summary) + state.ask(.issues, .issues)
}

extension State {
  fileprivate mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .keyPressed(let key): return take(key)
    case .resized(let size): self.size = size
    case .answered(let answer): take(answer)
    case .reloaded(let generation): return reloaded(generation)
    case .openFailed(let reason): self.message = Remark(text: SafeText(reason), isAlarm: true)
    case .reloadFailed(let reason):
      isRereading = false
      indexStatus = nil
      self.message = Remark(text: "Not read again: \(SafeText(reason))", isAlarm: true)
    case .textSent(let outcome): self.message = Remark(text: SafeText(outcome))
    case .indexing(let status): take(status)
    case .noticed(let notice): self.message = Remark(text: SafeText(notice))
    }
    return []
  }

  private mutating func take(_ status: IndexStatus?) {
    indexStatus = status
    guard status == nil else { return }
    sayReread()
  }

  /// Says that the dossier was read again, where that was asked for.
  private mutating func sayReread() {
    guard isRereading else { return }
    message = Remark(text: "The dossier was read again.")
    isRereading = false
  }

  private mutating func reloaded(_ generation: Int) -> [Effect] {
    self.generation = generation
    sayReread()
    var effects = ask(.summary, .summary) + ask(.issues, .issues) + askAgain()
    if case .reader(let reader)? = overlays.last {
      effects += ask(.document, .document(reader.document))
    }
    if case .findings? = overlays.last { effects += ask(.findings, .findings) }
    return effects
  }

  // MARK: - Asking

  /// Asks for a part of the screen; an older question for it is forgotten.
  mutating func ask(_ slot: Slot, _ what: What, window: Window = .all) -> [Effect] {
    let question = Question(what, day: chosenDay, window: window, generation: generation)
    guard awaited[slot] != question else { return [] }
    awaited[slot] = question
    return [.ask(slot, question)]
  }

  /// What the panes lack: the stances on the selected issue, the quotes behind the selected stance,
  /// the rows the selection comes near to.
  fileprivate mutating func questions() -> [Effect] {
    var effects: [Effect] = []
    if let issue = issues.selectedIssue, issue != issues.stancesIssue {
      issues.stancesIssue = issue
      issues.stances.clear()
      forgetQuotes()
      effects += ask(.stances, .stances(issue), window: startWindow(of: .stances))
    } else if let issue = issues.stancesIssue, awaited[.stances] == nil,
      let window = issues.stances.windowAhead(rows: screenful(of: .stances))
    {
      effects += ask(.stances, .stances(issue), window: window)
    }
    guard issues.stances.isLoaded else { return effects }
    let scope = issues.wantedScope
    if scope != issues.quotesScope {
      forgetQuotes()
      issues.quotesScope = scope
      if let scope { effects += ask(.quotes, .quotes(scope), window: startWindow(of: .quotes)) }
    } else if let scope, awaited[.quotes] == nil,
      let window = issues.quotes.windowAhead(rows: screenful(of: .quotes))
    {
      effects += ask(.quotes, .quotes(scope), window: window)
    }
    return effects
  }

  private mutating func forgetQuotes() {
    issues.quotes.clear()
    issues.quotesScope = nil
    awaited[.quotes] = nil
  }

  /// Rows of a pane that fill the screen at most: a quote takes four lines or more.
  private func screenful(of pane: IssuesView.Pane) -> Int {
    max(1, pane == .quotes ? size.height / 4 : size.height)
  }

  /// Three screens from the start.
  private func startWindow(of pane: IssuesView.Pane) -> Window {
    Window(anchor: .start, before: 0, after: screenful(of: pane) * 3)
  }

  /// Three screens to both sides of an anchor.
  func window(around anchor: Window.Anchor, of pane: IssuesView.Pane) -> Window {
    let rows = screenful(of: pane) * 3
    return Window(anchor: anchor, before: rows, after: rows)
  }

  /// Asks again for everything that depends on the day, keeping selections.
  mutating func askAgain() -> [Effect] {
    var effects: [Effect] = []
    if let issue = issues.stancesIssue {
      let anchor = issues.stances.selected.map { Window.Anchor.key($0.key) } ?? .start
      effects += ask(.stances, .stances(issue), window: window(around: anchor, of: .stances))
    }
    if let scope = issues.quotesScope {
      let anchor = issues.quotes.selected.map { Window.Anchor.key($0.key) } ?? .start
      effects += ask(.quotes, .quotes(scope), window: window(around: anchor, of: .quotes))
    }
    if case .explanation(let view)? = overlays.last {
      effects += ask(.explanation, .explanation(view.party, view.topic))
    }
    return effects
  }

  // MARK: - Answers

  private mutating func take(_ answer: Answer) {
    guard let slot = awaited.first(where: { $0.value == answer.question })?.key else { return }
    if answer.isDone { awaited[slot] = nil }
    switch slot {
    case .summary:
      if case .summary(let row)? = answer.rows.first?.row { summary = row }
    case .issues: takeIssues(answer)
    case .stances: takeStances(answer)
    case .quotes: takeQuotes(answer)
    case .document, .explanation, .findings: takeOverlay(answer)
    }
  }

  private mutating func takeIssues(_ answer: Answer) {
    issues.allIssues = answer.rows.compactMap { row in
      if case .issue(let issue) = row.row { issue } else { nil }
    }
    if !issues.tree.isLoaded, let first = issues.allIssues.first { issues.unfolded = [first.id] }
    issues.refold()
  }

  private mutating func takeStances(_ answer: Answer) {
    let isNew = !issues.stances.isLoaded
    issues.stances.replace(answer, of: answer.question.window) { $0 }
    if isNew {
      // Where a key asked for a row before there were any, that row is selected.
      let wanted = answer.question.window == startWindow(of: .stances) ? nil : answer.anchored
      if wanted.map({ issues.stances.select($0) }) != true {
        issues.stances.select(firstStance(in: issues.stances))
      }
    }
    noteMissingMatch(answer)
  }

  /// The row to begin at: the followed party's first position with a stance, else the first of
  /// anyone, else the first row that has quotes.
  private func firstStance(in stances: ListPane<Row>) -> Int {
    func isPosition(_ row: Row, of party: ActorID? = nil) -> Bool {
      guard case .position(let position) = row, position.position.shown != nil else { return false }
      return party == nil || position.party.id == party
    }
    let rows = stances.items
    let followed = issues.followedParty.flatMap { party in
      rows.firstIndex { isPosition($0.element, of: party) }
    }
    return followed
      ?? rows.firstIndex { isPosition($0.element) }
      ?? rows.firstIndex { if case .status = $0.element { true } else { false } }
      ?? 0
  }

  private mutating func takeQuotes(_ answer: Answer) {
    issues.quotes.replace(answer, of: answer.question.window) { row in
      if case .quote(let quote) = row { quote } else { nil }
    }
    noteMissingMatch(answer)
  }

  /// Says so where a search led nowhere.
  private mutating func noteMissingMatch(_ answer: Answer) {
    guard case .match(let text, _, _) = answer.question.window.anchor, answer.anchored == nil else {
      return
    }
    message = Remark(text: "Not found: \(SafeText(text))", isAlarm: true)
  }

  private mutating func takeOverlay(_ answer: Answer) {
    guard let index = overlays.indices.last else { return }
    switch (overlays[index], answer.question.what) {
    case (.reader(var reader), .document):
      reader.take(answer.rows)
      overlays[index] = .reader(reader)
    case (.explanation(var view), .explanation):
      if case .explanation(let row)? = answer.rows.first?.row { view.take(row) }
      overlays[index] = .explanation(view)
    case (.findings(var view), .findings):
      view.findings.replace(answer, of: answer.question.window) { row in
        if case .finding(let finding) = row { finding } else { nil }
      }
      overlays[index] = .findings(view)
    default: break
    }
  }
}

extension ListPane {
  /// Takes the rows of an answer; where its window was asked for by a move, the selection goes along.
  mutating func replace(_ answer: Answer, of window: Window, element: (Row) -> Element?) {
    let items = answer.rows.compactMap { row in
      element(row.row).map { Item(key: row.key, element: $0) }
    }
    if case .match = window.anchor, answer.anchored == nil, isLoaded { return }
    let moves =
      switch window.anchor {
      case .key: false
      case .start: isLoaded
      default: true
      }
    replace(
      items: items,
      first: answer.first ?? 0,
      total: answer.total.count,
      anchored: moves ? answer.anchored : nil
    )
  }
}
