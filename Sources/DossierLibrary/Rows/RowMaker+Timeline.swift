internal import DossierModel

extension RowMaker {
  /// Events and statements in time order, the undated ones last.
  func timelineRows(of scope: TimelineScope) -> [KeyedRow] {
    let statements = dossier.inTimeOrder(
      dossier.statements.filter { isOn($0, scope) && passes($0) }
    )
    let events = dossier.events.filter { event in
      let evidence = event.statements.compactMap { dossier.statement($0) }
      return (filter.isEmpty || evidence.contains(where: passes))
        && isOn(event, scope) { issue in
          evidence.contains { isOn($0, issue) }
        }
    }
    let rows =
      events.map { (Self.span(of: $0), 0, $0.id.text, momentRow($0)) }
      + statements.map { (dossier.span(of: $0), 1, $0.id.text, momentRow($0)) }
    return rows.sorted { left, right in
      if left.0.isUndated != right.0.isUndated { return right.0.isUndated }
      func days(_ span: DaySpan) -> (Int, Int) {
        (span.first?.number ?? .min, span.last?.number ?? .max)
      }
      let (before, after) = (days(left.0), days(right.0))
      return before == after ? (left.1, left.2) < (right.1, right.2) : before < after
    }.map(\.3)
  }

  /// The days an event can have been on.
  static func span(of event: Event) -> DaySpan {
    DaySpan(first: event.when?.first, last: event.when?.last)
  }

  private func isOn(_ statement: Statement, _ scope: TimelineScope) -> Bool {
    statement.repeats == nil && (scope.issue.map { isOn(statement, $0) } ?? true)
      && (scope.party.map { dossier.evidence(statement, of: $0) != nil } ?? true)
  }

  private func isOn(_ statement: Statement, _ issue: IssueID) -> Bool {
    dossier.issues(of: statement).contains { dossier.isIssue($0, at: issue) }
  }

  /// Says whether an event belongs to a timeline.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - scope: What the timeline is of.
  ///   - hasEvidence: Says whether a statement that tells of the event is on an issue.
  /// - Returns: Whether it does.
  func isOn(_ event: Event, _ scope: TimelineScope, hasEvidence: (IssueID) -> Bool) -> Bool {
    (scope.issue.map(hasEvidence) ?? true)
      && (scope.party.map { party in
        event.participants.contains { dossier.speaks($0, for: party) }
      } ?? true)
  }

  /// An event under its key.
  func momentRow(_ event: Event) -> KeyedRow {
    var sound = event
    sound.statements = event.statements.filter { dossier.statement($0) != nil }
    let span = Self.span(of: event)
    let row = MomentRow(
      content: .event(sound, participants: event.participants.map { relations.named($0) }),
      span: span,
      isUncertain: event.when?.isUncertain ?? false,
      isLater: isLater(span)
    )
    return KeyedRow(key: RowKey("event:\(event.id.text)"), row: .moment(row))
  }

  /// A statement on the line of time under its key.
  func momentRow(_ statement: Statement) -> KeyedRow {
    let keyed = statementRow(statement)
    guard case .statement(let row) = keyed.row else { return keyed }
    let said = statement.when ?? dossier.document(row.origin)?.published
    let moment = MomentRow(
      content: .statement(row),
      span: row.span,
      isUncertain: said?.isUncertain ?? false,
      isLater: isLater(row.span)
    )
    return KeyedRow(key: keyed.key, row: .moment(moment))
  }
}

extension MomentRow {
  /// The words a search within a pane looks through.
  var searchedTexts: [String] {
    switch content {
    case .event(let event, let participants):
      [event.title, event.place ?? ""] + participants.map(\.name)
    case .statement(let row): Row.statement(row).searchedTexts + row.parties.map(\.name)
    }
  }
}
