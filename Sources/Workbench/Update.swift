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
  effects += state.takeHeldKeys()
  return effects
}

/// What is wanted first: the dossier and its issues.
public func start(_ state: inout State) -> [Effect] {
  state.layOut()
  return state.ask(.summary, .summary) + state.askFirstRows()
}

extension State {
  /// Takes the keys that were held for rows, as long as those are there.
  ///
  /// Each is taken as if it were typed now, so a key may be held again, and those after it.
  fileprivate mutating func takeHeldKeys() -> [Effect] {
    guard !heldKeys.isEmpty, !isExpectingRows else { return [] }
    let keys = heldKeys
    heldKeys = []
    var effects: [Effect] = []
    for key in keys {
      effects += take(key)
      layOut()
      effects += questions()
    }
    return effects
  }

  fileprivate mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .keyPressed(let key):
      defer { showNotice() }
      return take(key)
    case .resized(let size): self.size = size
    case .answered(let answer): return take(answer)
    case .reloaded(let generation): return reloaded(generation)
    case .openFailed(let reason): self.message = Remark(text: SafeText(reason), isAlarm: true)
    case .reloadFailed(let reason):
      isRereading = false
      indexStatus = nil
      self.message = Remark(text: "Not read again: \(SafeText(reason))", isAlarm: true)
    case .textSent(let outcome): self.message = Remark(text: SafeText(outcome))
    case .newsRead(let reading): take(reading)
    case .newsMarked(let problem): return takeSeen(problem)
    case .briefMade(let reading): take(reading)
    case .exported(let outcome): return take(outcome)
    case .indexing(let status): take(status)
    case .noticed(let notice): note(notice)
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
    return ask(.summary, .summary) + askFirstRows() + askAgain()
  }

  // MARK: - Asking

  /// Asks for a part of the screen; an older question for it is forgotten.
  mutating func ask(_ slot: Slot, _ what: What, window: Window = .all) -> [Effect] {
    let question = question(for: slot, what, window: window)
    guard awaited[slot] != question else { return [] }
    awaited[slot] = question
    return [.ask(slot, question)]
  }

  /// What is asked for a part of the screen, with the day and the filters in force.
  func question(for slot: Slot, _ what: What, window: Window = .all) -> Question {
    Question(
      what,
      filter: what.isFiltered ? filters.filter : Filter(),
      day: chosenDay,
      window: window,
      generation: generation,
      words: filters.words(of: slot)
    )
  }

  /// What the view at the root lacks of what it shows or is about to.
  fileprivate mutating func questions() -> [Effect] {
    if pendingSession != nil { return [] }
    let effects =
      switch view {
      case .issues: issuesQuestions()
      case .matrix: matrixQuestions()
      case .timeline: timelineQuestions()
      case .sources: sourcesQuestions()
      case .actors: actorsQuestions()
      case .compare: compareQuestions()
      case .search: searchViewQuestions()
      case .news: newsQuestions()
      }
    return effects + lineageQuestions()
  }

  /// Rows of a list that fill the screen at most, and of the stances their pane: a quote takes four lines or more.
  func screenful(of slot: Slot) -> Int {
    switch slot {
    case .quotes, .cellQuotes, .timelineQuotes, .documentQuotes, .voices, .compareQuotes,
      .newsQuotes:
      max(1, size.height / 4)
    case .stances: max(1, frame.panes[.stances]?.body.height ?? size.height)
    default: max(1, size.height)
    }
  }

  /// A screen from the start: a pane that follows another is mostly left before it is looked through.
  ///
  /// Of the stances and quotes that follow the tree of issues no more than fill their panes, since every key
  /// there asks for them; of what a search found, which nothing else is shown beside, there are three screens.
  /// Under a filter most of that stands in texts of their own, which are to be read, so there is one.
  func startWindow(of slot: Slot) -> Window {
    if let window = sessionWindow(of: slot) { return window }
    let rows =
      switch slot {
      case .stances: panefulOfStances
      case .quotes: panefulOfQuotes
      case .hits: screenful(of: slot) * (filters.filter.isEmpty ? 3 : 1)
      default: screenful(of: slot)
      }
    return Window(anchor: .start, before: 0, after: rows)
  }

  /// Stances that fill their pane, and enough that no more are asked for at once; where a party is followed,
  /// also one of each party, as its own may be the last on an option.
  private var panefulOfStances: Int {
    let rows = screenful(of: .stances)
    guard issues.followedParty != nil else { return rows + rows / 2 + 1 }
    return size.height + (summary.map { $0.parties.count + $0.others.count } ?? 0)
  }

  /// Quotes that fill the pane of the issues, and enough that no more are asked for at once.
  private var panefulOfQuotes: Int {
    let rows = screenful(of: .quotes)
    guard let height = frame.panes[.quotes]?.body.height else { return rows }
    return max(rows / 2 + 1, height * rows / max(1, size.height) + 1)
  }

  /// Three screens to both sides of an anchor.
  func window(around anchor: Window.Anchor, of slot: Slot) -> Window {
    let rows = screenful(of: slot) * 3
    return Window(anchor: anchor, before: rows, after: rows)
  }

  /// Asks again for everything that is shown, keeping selections; for another day, after the files
  /// changed, and when a view is shown again.
  mutating func askAgain() -> [Effect] {
    var effects: [Effect] =
      switch view {
      case .issues: askIssuesAgain()
      case .matrix: askAgain(\.matrix.quotes, slot: .cellQuotes)
      case .timeline: askTimelineAgain()
      // Its rows depend on what they were asked with, and are asked for when that changes.
      case .compare: askAgain(\.compare.list.quotes, slot: .compareQuotes)
      case .sources: askSourcesAgain()
      case .actors: askActorsAgain()
      case .search: []
      case .news: askAgain(\.news.list.quotes, slot: .newsQuotes)
      }
    effects += askOverlayAgain()
    return effects
  }

  /// Asks again for what the innermost view over the root shows.
  mutating func askOverlayAgain() -> [Effect] {
    var effects: [Effect] = []
    switch overlays.last {
    case .explanation(let view):
      effects += ask(.explanation, .explanation(view.party, view.topic))
    case .reader(let reader): effects += ask(.document, .document(reader.document))
    case .findings: effects += ask(.findings, .findings)
    case .weakCells(let view): effects += beginAgain(view)
    case .lineage(let view): effects += askAgain(view)
    case .brief(let view): effects += makeAgain(view)
    case .help, nil: break
    }
    return effects
  }

  // MARK: - Answers

  private mutating func take(_ answer: Answer) -> [Effect] {
    guard let slot = awaited.first(where: { $0.value == answer.question })?.key else { return [] }
    if answer.isDone { awaited[slot] = nil }
    return take(answer, into: slot) + followSession(slot, answer)
  }

  private mutating func take(_ answer: Answer, into slot: Slot) -> [Effect] {
    switch slot {
    case .summary:
      if case .summary(let row)? = answer.rows.first?.row { take(row) }
    case .issues: takeIssues(answer)
    case .stances: takeStances(answer)
    case .quotes: takeQuotes(answer, into: \.issues.quotes)
    case .matrix: takeMatrix(answer)
    case .cellQuotes: takeQuotes(answer, into: \.matrix.quotes)
    case .timeline: takeTimeline(answer)
    case .timelineQuotes: takeQuotes(answer, into: \.timeline.list.quotes)
    case .compare: return takeCompared(answer)
    case .compareQuotes: takeQuotes(answer, into: \.compare.list.quotes)
    case .newsQuotes: takeQuotes(answer, into: \.news.list.quotes)
    case .document, .explanation, .findings: takeOverlay(answer)
    case .documents: takeDocuments(answer)
    case .documentQuotes: takeQuotes(answer, into: \.sources.quotes)
    case .lineage: takeLineage(answer)
    case .actors: takeActors(answer)
    case .voices: takeVoices(answer)
    case .weakCells: return takeWeakCells(answer)
    case .names: searchView.take(names: answer.rows)
    case .hits: takeHits(answer)
    case .filter: return takeFilter(answer)
    }
    return []
  }

  private mutating func take(_ row: SummaryRow) {
    summary = row
    widestName =
      (row.parties + row.others).map { repertoire.width(of: SafeText($0.name)) }.max() ?? 0
    matrix.take(row)
  }

  /// Says so where a search led nowhere; while it is still typed, the selection goes back.
  mutating func noteMissingMatch(_ answer: Answer) {
    guard case .match(let text, _, _) = answer.question.window.anchor, answer.anchored == nil else {
      return
    }
    message = Remark(text: "Not found: \(SafeText(text))", isAlarm: true)
    guard prompt?.kind == .search, let origin = prompt?.origin,
      let index = focusedFacts?.heldIndex(of: .place(origin.index))
    else { return }
    move(.select(index))
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
