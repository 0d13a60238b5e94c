import DossierModel

extension IssuesView: RootView {
  var context: Command.Context { focus.context }

  var facts: ListFacts {
    switch focus {
    case .tree: tree.facts
    case .stances: stances.facts
    case .quotes: quotes.list.facts
    }
  }

  /// The selected issue, with the selected stance where that is on this very issue.
  var subject: Subject {
    guard case .position(let row)? = stances.selected?.element, stancesIssue == selectedIssue else {
      return Subject(issue: selectedIssue, party: followedParty)
    }
    if focus == .tree, row.issue != selectedIssue {
      return Subject(issue: selectedIssue, party: row.party.id)
    }
    return Subject(issue: row.issue, topic: row.topic, party: row.party.id)
  }

  var selectedQuote: QuoteRow? { quotes.list.selected?.element }

  var canStepBack: Bool { focus != .tree }

  mutating func perform(_ movement: Movement) {
    switch focus {
    case .tree: tree.perform(movement)
    case .stances: stances.perform(movement)
    case .quotes: quotes.list.perform(movement)
    }
    noteFollowedParty()
  }

  /// Remembers the party whose stance is selected, to follow it to the next issue.
  private mutating func noteFollowedParty() {
    guard focus == .stances, case .position(let row)? = stances.selected?.element else { return }
    followedParty = row.party.id
  }

  mutating func focus(by step: Int, around: Bool) {
    let count = Pane.allCases.count
    let next = focus.rawValue + step
    let index = around ? (next + count) % count : max(0, min(next, count - 1))
    focus = Pane(rawValue: index) ?? focus
  }

  mutating func stepBack() -> Bool {
    guard canStepBack else { return false }
    focus(by: -1, around: false)
    return true
  }

  /// Shows what another view was left with.
  mutating func show(_ subject: Subject) {
    followedParty = subject.party ?? followedParty
    if let issue = subject.issue, issue != selectedIssue { reveal(issue) }
    wantedCell = subject
    guard subject.issue == stancesIssue, let index = stanceIndex(of: subject) else { return }
    stances.select(index)
  }

  /// The row of a party's stance on a topic, of the topic itself where no party is named; nil where none
  /// is held.
  func stanceIndex(of subject: Subject) -> Int? {
    guard let topic = subject.topic else { return nil }
    guard let party = subject.party else {
      return stances.items.firstIndex { item in
        if case .topic(let row) = item.element { row.topic == topic } else { false }
      }
    }
    return stances.items.firstIndex { item in
      guard case .position(let row) = item.element else { return false }
      return row.topic == topic && row.party.id == party
    }
  }
}
