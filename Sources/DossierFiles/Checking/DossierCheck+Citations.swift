import DossierModel
import LocatedYAML

/// Assessments and events: what cites statements.
extension DossierCheck {
  /// Reads the assessments; one without a party, issue or summary is left out.
  mutating func readAssessments(_ items: [Item]) -> [Assessment] {
    var assessments: [Assessment] = []
    for var item in items {
      let id = item.id(AssessmentID.self)
      let isDouble = item.noteDuplicate(in: names.assessments)
      item.missing("party", "name whose position it sums up")
      item.missing("issue", "name the issue")
      item.missing("summary", "write one sentence")
      item.missing("statements", "name the statements it rests on")
      let party = item.party("party", names: names)
      let issue: IssueID? = item.reference("issue", in: names.issues)
      let summary = item.text("summary")
      let statements: [StatementID] = item.references("statements", in: names.statements)
      item.finish()
      findings += item.findings
      guard let id, let party, let issue, let summary, !isDouble else { continue }
      assessments.append(
        Assessment(id: id, party: party, issue: issue, summary: summary, statements: statements)
      )
    }
    return assessments
  }

  /// Reads the events.
  mutating func readEvents(_ items: [Item]) -> [Event] {
    var events: [Event] = []
    for var item in items {
      let id = item.id(EventID.self)
      let isDouble = item.noteDuplicate(in: names.events)
      item.missing("title", "say what it was")
      let title = item.text("title")
      let when = item.date("when")
      let place = item.text("place")
      let participants: [ActorID] = item.references("participants", in: names.actors)
      let statements: [StatementID] = item.references("statements", in: names.statements)
      item.finish()
      findings += item.findings
      guard let id, !isDouble else { continue }
      events.append(
        Event(
          id: id,
          title: title ?? id.text,
          when: when,
          place: place,
          participants: participants,
          statements: statements
        )
      )
    }
    return events
  }
}
