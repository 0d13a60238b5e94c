import Canvas
import DossierModel

/// What the Issues view asks for, and what it makes of the answers.
extension State {
  /// What its panes lack: the stances on the selected issue, the quotes behind the selected stance,
  /// the rows the selection comes near to.
  mutating func issuesQuestions() -> [Effect] {
    var effects: [Effect] = []
    if let issue = issues.selectedIssue, issue != issues.stancesIssue {
      issues.stancesIssue = issue
      issues.stances.clear()
      effects += follow(\.issues.quotes, to: nil, slot: .quotes)
      effects += ask(.stances, .stances(issue), window: startWindow(of: .stances))
    } else if let issue = issues.stancesIssue, awaited[.stances] == nil,
      let window = issues.stances.windowAhead(rows: screenful(of: .stances))
    {
      effects += ask(.stances, .stances(issue), window: window)
    }
    guard issues.stances.isLoaded else { return effects }
    return effects + follow(\.issues.quotes, to: issues.wantedScope, slot: .quotes)
  }

  /// Asks again for what depends on the day, keeping selections.
  mutating func askIssuesAgain() -> [Effect] {
    var effects: [Effect] = []
    if let issue = issues.stancesIssue {
      let anchor = issues.stances.selected.map { Window.Anchor.key($0.key) } ?? .start
      effects += ask(.stances, .stances(issue), window: window(around: anchor, of: .stances))
    }
    return effects + askAgain(\.issues.quotes, slot: .quotes)
  }

  /// Takes the tree, which the other views have their issues from too.
  mutating func takeIssues(_ answer: Answer) {
    issues.allIssues = answer.rows.compactMap { row in
      if case .issue(let issue) = row.row { issue } else { nil }
    }
    if !issues.tree.isLoaded, let first = issues.allIssues.first { issues.unfolded = [first.id] }
    issues.refold()
    if matrix.rows.isLoaded { matrix.refold(issues.allIssues) }
  }

  mutating func takeStances(_ answer: Answer) {
    let isNew = !issues.stances.isLoaded
    issues.stances.replace(answer, of: answer.question.window) { $0 }
    if isNew {
      // Where a key asked for a row before there were any, that row is selected.
      let wanted = answer.question.window == startWindow(of: .stances) ? nil : answer.anchored
      if wanted.map({ issues.stances.select($0) }) != true {
        issues.stances.select(issues.firstStance)
      }
      issues.wantedCell = nil
    }
    noteMissingMatch(answer)
  }
}

extension IssuesView {
  /// The row to begin at: the stance that another view was left with; else the followed party's first
  /// position with a stance, else the first of anyone, else the first row that has quotes.
  fileprivate var firstStance: Int {
    func isPosition(_ row: Row, of party: ActorID? = nil) -> Bool {
      guard case .position(let position) = row, position.position.shown != nil else { return false }
      return party == nil || position.party.id == party
    }
    let rows = stances.items
    let followed = followedParty.flatMap { party in
      rows.firstIndex { isPosition($0.element, of: party) }
    }
    return wantedCell.flatMap(stanceIndex)
      ?? followed
      ?? rows.firstIndex { isPosition($0.element) }
      ?? rows.firstIndex { if case .status = $0.element { true } else { false } }
      ?? 0
  }
}
