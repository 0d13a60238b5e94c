/// Which rows are wanted; the words of the command's options and the workbench's filters.
///
/// Every set condition must hold; of several values of one condition any may. A filter hides rows
/// and never changes a position.
public struct Filter: Hashable, Sendable {
  /// On one of these issues or below them.
  public var issues: [IssueID] = []
  /// On one of these options.
  public var options: [OptionID] = []
  /// Of one of these parties or others.
  public var parties: [ActorID] = []
  /// With one of these stances.
  public var stances: [Stance] = []
  /// With one of these states of play.
  public var statuses: [Status] = []
  /// In one of these modes.
  public var modes: [Mode] = []
  /// Said by one of these, or by someone who speaks for them.
  public var speakers: [ActorID] = []
  /// In a document of one of these media.
  public var outlets: [ActorID] = []
  /// Of one of these origins.
  public var origins: [DocumentID] = []
  /// Coded by one of these.
  public var coders: [String] = []
  /// Possibly said on this day or later.
  public var since: Day?
  /// Possibly said on this day or earlier.
  public var until: Day?

  /// Makes a filter that lets everything through.
  public init() {}

  /// Says whether the filter lets everything through.
  public var isEmpty: Bool { self == Filter() }
}

extension Dossier {
  /// Says whether a filter lets a statement through.
  public func passes(_ statement: Statement, _ filter: Filter) -> Bool {
    func holds<Value: Equatable>(_ wanted: [Value], _ has: (Value) -> Bool) -> Bool {
      wanted.isEmpty || wanted.contains(where: has)
    }
    return holds(filter.issues) { wanted in
      issues(of: statement).contains { isIssue($0, at: wanted) }
    }
      && holds(filter.options, statement.options.contains)
      && holds(filter.parties, statement.parties.contains)
      && holds(filter.stances) { statement.stance == $0 }
      && holds(filter.statuses) { statement.status == $0 }
      && holds(filter.modes) { statement.mode == $0 }
      && holds(filter.speakers) { wanted in
        speaker(of: statement).map { speaks($0, for: wanted) } == true
      }
      && holds(filter.outlets) { document(statement.document)?.outlet == $0 }
      && holds(filter.origins) { origin(of: statement) == $0 }
      && holds(filter.coders) { statement.coder == $0 }
      && passes(span(of: statement), since: filter.since, until: filter.until)
  }

  private func passes(_ span: DaySpan, since: Day?, until: Day?) -> Bool {
    if since == nil, until == nil { return true }
    if span.isUndated { return false }
    let endsTooEarly = since.flatMap { since in span.last.map { $0 < since } } ?? false
    let beginsTooLate = until.flatMap { until in span.first.map { until < $0 } } ?? false
    return !endsTooEarly && !beginsTooLate
  }

  /// Says whether an issue is `ancestor` or stands below it.
  public func isIssue(_ id: IssueID, at ancestor: IssueID) -> Bool {
    var seen: Set<IssueID> = []
    var current: IssueID? = id
    while let here = current, seen.insert(here).inserted {
      if here == ancestor { return true }
      current = issue(here)?.under
    }
    return false
  }
}
