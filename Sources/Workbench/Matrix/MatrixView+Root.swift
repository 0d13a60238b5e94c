import DossierModel

extension MatrixView: RootView {
  var context: Command.Context { focus == .grid ? .matrix : .quotes }

  var facts: ListFacts { focus == .grid ? rows.facts : quotes.list.facts }

  var subject: Subject {
    Subject(issue: selectedLine?.issue, topic: selectedLine?.topic, party: selectedParty?.id)
  }

  var selectedQuote: QuoteRow? { quotes.list.selected?.element }

  var canStepBack: Bool { showsQuotes }

  /// What the quotes are to be behind; nil while nobody wants them.
  var wantedScope: QuoteScope? {
    showsQuotes ? cellScope : wantedCopy?.scope
  }

  /// The quotes of the selected cell; nil where there is none.
  var cellScope: QuoteScope? {
    guard let line = selectedLine, let party = selectedParty else { return nil }
    return .cell(party.id, line.topic)
  }

  mutating func perform(_ movement: Movement) {
    switch focus {
    case .grid: rows.perform(movement)
    case .quotes: quotes.list.perform(movement)
    }
  }

  /// The quotes are shown when they get the keys.
  mutating func focus(by step: Int, around: Bool) {
    if around {
      focus = focus == .grid ? .quotes : .grid
    } else {
      focus = step > 0 ? .quotes : .grid
    }
    if focus == .quotes { showsQuotes = true }
  }

  /// From the quotes to the grid, then without them.
  mutating func stepBack() -> Bool {
    guard showsQuotes else { return false }
    if focus == .quotes {
      focus = .grid
    } else {
      showsQuotes = false
    }
    return true
  }

  /// Unfolds the selected issue, or shows the quotes of the selected cell and gives them the keys.
  mutating func open(in issues: [IssueRow]) {
    if let line = selectedLine, line.isIssue, folded.contains(line.issue) {
      toggleFold(in: issues)
    } else {
      focus(by: 1, around: false)
    }
  }
}
