import DossierModel
import Testing

extension AnsweringConformance {
  /// Timelines of everything, of each issue, of each party, and of a party on an issue.
  var timelines: [TimelineScope] {
    let parties = dossier.partiesAndOthers
    return [TimelineScope()] + parties.map { TimelineScope(party: $0) }
      + dossier.issues.flatMap { issue in
        ([nil] + parties.map { $0 }).map { TimelineScope(issue: issue.id, party: $0) }
      }
  }

  /// A timeline has the events and statements of its scope, each once, in time order, the undated last.
  func checkTimelines() {
    for scope in timelines {
      let all = rows(.timeline(scope))
      let moments = all.compactMap { row -> MomentRow? in
        if case .moment(let moment) = row.row { moment } else { nil }
      }
      #expect(moments.count == all.count)
      let statements = moments.compactMap { row -> Statement? in
        if case .statement(let said) = row.content { said.statement } else { nil }
      }
      let wanted = dossier.statements.filter { isOn($0, scope) }
      #expect(Set(statements) == Set(wanted) && statements.count == wanted.count, "\(scope)")
      let events = moments.compactMap { row -> EventID? in
        if case .event(let event, _) = row.content { event.id } else { nil }
      }
      let wantedEvents = dossier.events.filter { isOn($0, scope) }.map(\.id)
      #expect(Set(events) == Set(wantedEvents) && events.count == wantedEvents.count, "\(scope)")
      for (before, after) in zip(moments, moments.dropFirst()) {
        #expect(Self.isInOrder(before, after), "\(scope): \(before) \(after)")
      }
      for moment in moments { checkDays(of: moment) }
    }
  }

  private func isOn(_ statement: Statement, _ scope: TimelineScope) -> Bool {
    guard statement.repeats == nil else { return false }
    if let party = scope.party, statement.stance == nil || !statement.parties.contains(party) {
      return false
    }
    return scope.issue.map { wanted in
      dossier.issues(of: statement).contains { dossier.isIssue($0, at: wanted) }
    } ?? true
  }

  private func isOn(_ event: Event, _ scope: TimelineScope) -> Bool {
    if let party = scope.party {
      guard event.participants.contains(where: { dossier.speaks($0, for: party) }) else {
        return false
      }
    }
    guard let wanted = scope.issue else { return true }
    return event.statements.compactMap { dossier.statement($0) }.contains { statement in
      dossier.issues(of: statement).contains { dossier.isIssue($0, at: wanted) }
    }
  }

  private static func isInOrder(_ before: MomentRow, _ after: MomentRow) -> Bool {
    func key(_ row: MomentRow) -> (Int, Int, Int, Int) {
      let isStatement = if case .statement = row.content { 1 } else { 0 }
      let first = row.span.first?.number ?? .min
      return (row.span.isUndated ? 1 : 0, first, row.span.last?.number ?? .max, isStatement)
    }
    func id(_ row: MomentRow) -> String {
      switch row.content {
      case .event(let event, _): event.id.text
      case .statement(let said): said.statement.id.text
      }
    }
    return key(before) == key(after) ? id(before) < id(after) : key(before) < key(after)
  }

  private func checkDays(of row: MomentRow) {
    let said: EDTF?
    switch row.content {
    case .event(let event, _):
      said = event.when
      #expect(row.span == DaySpan(first: event.when?.first, last: event.when?.last))
      #expect(event.statements.allSatisfy { dossier.statement($0) != nil })
    case .statement(let coded):
      said =
        coded.statement.when ?? dossier.document(dossier.origin(of: coded.statement))?.published
      #expect(row.span == dossier.span(of: coded.statement))
    }
    #expect(row.isUncertain == (said?.isUncertain ?? false))
    let isLater = dossier.defaultDay.map { !row.span.counts(asOf: $0) } ?? false
    #expect(row.isLater == (isLater && !row.span.isUndated))
  }
}
