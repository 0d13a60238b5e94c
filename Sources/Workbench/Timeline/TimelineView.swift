import Canvas
import DossierModel

/// The timeline: events and statements in time order, each with a bar over one scale of days.
struct TimelineView: Hashable, Sendable {
  /// The rows near the view, and the quotes behind the selected one.
  var list = QuotedList<MomentRow>()
  /// What the rows are of.
  private(set) var scope = TimelineScope()
  /// What they were asked with; nil before they were.
  var asked: TimelineScope?
  /// The issue that ``liftIssue()`` took out of the scope.
  private var liftedIssue: IssueID?
  /// The party that ``liftParty()`` took out of the scope.
  private var liftedParty: ActorID?
  /// The line of time; nil until rows have been laid out.
  private(set) var axis: TimeAxis?
  /// Cells of the line of time.
  private(set) var axisWidth = 0
  /// The row whose days were last brought into view.
  private var shownKey: RowKey?

  /// Shows what another view was left with.
  mutating func show(_ subject: Subject) {
    liftedIssue = subject.issue
    liftedParty = subject.party
    change(TimelineScope(issue: subject.issue, party: subject.party))
  }

  /// Shows every issue, or only the one again that the view was entered with.
  mutating func liftIssue() {
    var scope = scope
    scope.issue = scope.issue == nil ? liftedIssue : nil
    change(scope)
  }

  /// Shows every party, or only the one again that the view was entered with.
  mutating func liftParty() {
    var scope = scope
    scope.party = scope.party == nil ? liftedParty : nil
    change(scope)
  }

  private mutating func change(_ scope: TimelineScope) {
    if scope == self.scope { return }
    self.scope = scope
    axis = nil
    shownKey = nil
  }

  /// Takes the line of time of a session: its scale and first day, and the row it stood at.
  mutating func resume(axis: [Int], at key: String?) {
    guard axis.count == 2 else { return }
    self.axis = TimeAxis(scale: axis[0], from: axis[1])
    shownKey = key.map(RowKey.init)
  }

  // MARK: - Time

  /// Shows earlier or later days: a quarter of the line for each step.
  mutating func moveInTime(by steps: Int) {
    axis?.move(by: max(-100_000, min(steps, 100_000)) * max(1, axisWidth / 4))
  }

  /// Takes a finer (below zero) or coarser scale around the selected row, else the middle of the line.
  mutating func zoomTime(by step: Int) {
    guard let axis else { return }
    let span = list.rows.selected?.element.span
    let known = [span?.first, span?.last].compactMap(\.self)
    let inView = known.first { (0..<axisWidth).contains(axis.place(of: $0)) }
    self.axis?.zoom(by: step, around: inView ?? axis.day(at: axisWidth / 2))
  }

  /// Fits the line of time to a width: to the rows held at first, then to the row newly selected.
  mutating func layAxis(width: Int) {
    axisWidth = width
    guard list.rows.isLoaded, width > 0 else { return }
    if axis == nil {
      axis = TimeAxis(fitting: list.rows.items.map(\.element.span), width: width)
    }
    guard let selected = list.rows.selected, selected.key != shownKey else { return }
    shownKey = selected.key
    axis?.show(selected.element.span, width: width)
  }
}

extension TimelineView: QuotedListView {
  var listContext: Command.Context { .timeline }

  var subject: Subject { Subject(issue: scope.issue, party: scope.party) }

  var selectedStatement: Statement? {
    guard scope.issue == nil, case .statement(let row)? = list.rows.selected?.element.content
    else { return nil }
    return row.statement
  }

  var selectedScope: QuoteScope? {
    switch list.rows.selected?.element.content {
    case .event(let event, _): .statements(event.statements)
    case .statement(let row): .statement(row.statement.id)
    case nil: nil
    }
  }
}
