import DossierModel

/// The line of time of the bridge: a row of each kind that is drawn differently.
extension ScriptedLibrary {
  /// The rows of a timeline; the name has none, and the city takes part in nothing.
  func timeline(_ scope: TimelineScope) -> [KeyedRow] {
    if scope.issue == IssueID("name") || scope.party == city.id { return [] }
    let rows = [
      said("q-0", "../2031-05-04", "Northland will not pay five crowns", .opposes),
      said("q-1", "2031-04-02", "The toll is still talked about", nil),
      event("flood", "The river takes the old bridge", "2030-11-17?", at: "The lower ford"),
      event("meeting", "The mayors meet on the bridge", "2031-05-02"),
      said("q-2", "2031-05-06~/2031-05-12~", "Five crowns are fair", .supports),
      said("q-3", "2031-05-25", "We shall see about children", .open),
      event("next", "Another meeting is expected", "2031-06-01/.."),
      event("founding", "The first bridge is built", nil),
    ]
    // In another order of parties than of time, so that it is seen that the workbench keeps it.
    return scope.party == nil ? rows : rows.filter { $0.key.text.hasPrefix("statement") }
  }

  private func said(_ id: String, _ when: String, _ quote: String, _ stance: Stance?) -> KeyedRow {
    let date = EDTF(when)
    let statement = Statement(
      id: StatementID(id),
      document: DocumentID("paper-0"),
      range: TextRange.of(63, 63 + quote.count),
      quote: quote,
      mode: .reported,
      parties: stance == nil ? [] : [north.id],
      options: [OptionID("five")],
      stance: stance,
      status: stance == nil ? .underDiscussion : nil,
      when: date
    )
    let row = StatementRow(
      statement: statement,
      speaker: NamedActor(id: ActorID("minister"), name: "Ada Minister", shortName: "Minister"),
      parties: stance == nil ? [] : [north],
      topicTexts: ["Everyone pays five crowns to cross the bridge"],
      span: DaySpan(first: date?.first, last: date?.last),
      origin: DocumentID("paper-0")
    )
    return keyed("statement:" + id, .moment(moment(.statement(row), date)))
  }

  private func event(
    _ id: String,
    _ title: String,
    _ when: String?,
    at place: String? = nil
  ) -> KeyedRow {
    let date = when.flatMap { EDTF($0) }
    let event = Event(
      id: EventID(id),
      title: title,
      when: date,
      place: place,
      participants: [north.id, south.id],
      statements: id == "meeting" ? [StatementID("q-0"), StatementID("q-1")] : []
    )
    return keyed("event:" + id, .moment(moment(.event(event, participants: [north, south]), date)))
  }

  private func moment(_ content: MomentRow.Content, _ date: EDTF?) -> MomentRow {
    let span = DaySpan(first: date?.first, last: date?.last)
    let today = Day(year: 2031, month: 5, day: 20)
    return MomentRow(
      content: content,
      span: span,
      isUncertain: date?.isUncertain ?? false,
      isLater: today.map { !span.isUndated && !span.counts(asOf: $0) } ?? false
    )
  }
}
