internal import DossierIndex
internal import DossierModel

/// What is known of a timeline as long as the index stays as it is.
struct TimelineFacts: Sendable {
  /// A place in the order of a timeline.
  struct Place: Comparable, Sendable {
    let key: TimeKey

    static func < (left: Place, right: Place) -> Bool {
      left.key.isUndated == right.key.isUndated ? left.key < right.key : right.key.isUndated
    }

    /// Whether it stands after everything in a stretch of the index's order that does not hold it.
    func isPast(_ stretch: Range<TimeKey>) -> Bool {
      if stretch.contains(key) || stretch.lowerBound.isUndated { return false }
      return key.isUndated || stretch.upperBound <= key
    }
  }

  /// An event and where it stands: before the statements of the same days.
  struct PlacedEvent: Sendable {
    let event: Event
    let place: Place
  }

  /// The statements; nil where the scope has none.
  let list: TimelineList?
  /// How many they are.
  let statementCount: Int
  /// The events, in order.
  let events: [PlacedEvent]

  /// Finds out what a timeline is made of; reads the statements that tell of events, where it is not
  /// noted which events are on the issue.
  ///
  /// - Throws: What SQLite says.
  init(of scope: TimelineScope, in part: IndexPart) throws {
    list = try Self.list(of: scope, in: part)
    if let issue = scope.issue, scope.party == nil {
      let number = part.state.frame.number(of: issue)
      statementCount = number.map { part.state.issueTallies[$0].statements } ?? 0
    } else {
      statementCount =
        try list.map {
          try part.reader.countMoments(of: $0, in: .start ..< .end)
        } ?? 0
    }
    events = try Self.events(of: scope, in: part)
  }

  private static func list(of scope: TimelineScope, in part: IndexPart) throws -> TimelineList? {
    let state = part.state
    let issues: [Int]
    if let issue = scope.issue {
      guard let number = state.frame.number(of: issue) else { return nil }
      issues = [number]
    } else {
      issues = state.tree.places.indices.filter { state.tree.places[$0].depth == 0 }
    }
    guard let party = scope.party else {
      let tallies = issues.map { state.issueTallies[$0] }
      return TimelineList(
        issues: issues,
        withRepeats: tallies.contains { $0.listed != $0.statements }
      )
    }
    guard let number = state.frame.number(of: party),
      let actor = state.frame.number(ofActor: party)
    else { return nil }
    // Of the topics below an issue, which may be thousands, only those where something is said of the party.
    let spokenOf = try Set(part.reader.voiceStretches(of: actor).map(\.issue))
    let topics = issues.flatMap { issue in
      state.tree.places(from: state.frame.issues[issue]).indices
        .filter(spokenOf.contains)
        .flatMap { state.frame.topicsOfIssue[$0] }
    }
    return TimelineList(party: number, topics: topics)
  }

  private static func events(
    of scope: TimelineScope,
    in part: IndexPart
  ) throws -> [PlacedEvent] {
    let maker = try part.maker(cells: [])
    let dossier = part.state.frame.dossier
    let number = scope.issue.flatMap { part.state.frame.number(of: $0) }
    let noted = try number.flatMap { try part.reader.events(on: $0) }
    let events: [Event]
    if let noted {
      events = noted.filter(dossier.events.indices.contains).map { dossier.events[$0] }
        .filter { maker.isOn($0, scope) { _ in true } }
    } else {
      events = try dossier.events.filter { event in
        var evidence: [Statement] = []
        if scope.issue != nil {
          evidence = try event.statements.compactMap { try part.reader.statement($0)?.statement }
        }
        return maker.isOn(event, scope) { issue in
          evidence.contains { statement in
            dossier.issues(of: statement).contains { dossier.isIssue($0, at: issue) }
          }
        }
      }
    }
    return
      events
      .map { event in
        PlacedEvent(event: event, place: Place(key: .start(of: RowMaker.span(of: event))))
      }
      .sorted { left, right in
        left.place < right.place || (left.place == right.place && left.event.id < right.event.id)
      }
  }
}
