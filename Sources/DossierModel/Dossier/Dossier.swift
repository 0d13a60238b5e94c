/// One negotiation: everything its folder says, with the ways to look it up.
///
/// A value without errors: what `check` finds wrong is left out and stands in ``setAside``. Lists
/// keep file order, which is display order; statements are ordered by document, then by place.
public struct Dossier: Hashable, Sendable {
  /// The dossier's title.
  public let title: String
  /// What the dossier is about, in a few sentences; nil if nothing is said.
  public let summary: String?
  /// The actors that negotiate, in display order.
  public let parties: [ActorID]
  /// The actors that only have stances, in display order.
  public let others: [ActorID]
  /// The day the dossier is opened at, as `dossier.yaml` says; nil where it says nothing.
  public let asOf: Day?
  /// Everyone the dossier names.
  public let actors: [Actor]
  /// The questions under negotiation, parents before children.
  public let issues: [Issue]
  /// The documents and the records without a text, by identifier.
  public private(set) var documents: [Document]
  /// The sound statements.
  public private(set) var statements: [Statement]
  /// The analysts' own sentences.
  public let assessments: [Assessment]
  /// Meetings, contacts, publications.
  public let events: [Event]
  /// The statements that take no part because something is wrong with them.
  public private(set) var setAside: [SetAside]

  private let actorPlaces: [ActorID: Int]
  private let issuePlaces: [IssueID: Int]
  private let issueOfOption: [OptionID: IssueID]
  private var documentPlaces: [DocumentID: Int]
  private var statementPlaces: [StatementID: Int]

  /// Makes a dossier of parts that were checked; of two parts with one identifier the first is
  /// found.
  public init(
    title: String,
    summary: String? = nil,
    parties: [ActorID] = [],
    others: [ActorID] = [],
    asOf: Day? = nil,
    actors: [Actor] = [],
    issues: [Issue] = [],
    documents: [Document] = [],
    statements: [Statement] = [],
    assessments: [Assessment] = [],
    events: [Event] = [],
    setAside: [SetAside] = []
  ) {
    self.title = title
    self.summary = summary
    self.parties = parties
    self.others = others
    self.asOf = asOf
    self.actors = actors
    self.issues = issues
    self.documents = documents
    self.statements = statements
    self.assessments = assessments
    self.events = events
    self.setAside = setAside
    actorPlaces = Self.places(of: actors.map(\.id))
    issuePlaces = Self.places(of: issues.map(\.id))
    issueOfOption = Dictionary(
      issues.flatMap { issue in issue.options.map { ($0.id, issue.id) } },
      uniquingKeysWith: { first, _ in first }
    )
    documentPlaces = Self.places(of: documents.map(\.id))
    statementPlaces = Self.places(of: statements.map(\.id))
  }

  /// The same dossier with other documents and what is coded in them.
  ///
  /// What stands at its top (actors, issues, events) is shared and costs nothing, so that a part of a
  /// large dossier can be had as a dossier of its own.
  ///
  /// - Parameters:
  ///   - documents: The documents, by identifier.
  ///   - statements: The statements, by document and place.
  ///   - setAside: The statements that were set aside.
  /// - Returns: The part.
  public func holding(
    documents: [Document],
    statements: [Statement],
    setAside: [SetAside] = []
  ) -> Dossier {
    var part = self
    part.documents = documents
    part.statements = statements
    part.setAside = setAside
    part.documentPlaces = Self.places(of: documents.map(\.id))
    part.statementPlaces = Self.places(of: statements.map(\.id))
    return part
  }

  private static func places<Kind>(of ids: [Identifier<Kind>]) -> [Identifier<Kind>: Int] {
    Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The actor of that identifier, or nil.
  public func actor(_ id: ActorID) -> Actor? { actorPlaces[id].map { actors[$0] } }

  /// The issue of that identifier, or nil.
  public func issue(_ id: IssueID) -> Issue? { issuePlaces[id].map { issues[$0] } }

  /// The issue an option belongs to, or nil.
  public func issue(of option: OptionID) -> IssueID? { issueOfOption[option] }

  /// The option of that identifier, or nil.
  public func option(_ id: OptionID) -> Option? {
    issueOfOption[id].flatMap { issue($0)?.options.first { $0.id == id } }
  }

  /// The document or record of that identifier, or nil.
  public func document(_ id: DocumentID) -> Document? { documentPlaces[id].map { documents[$0] } }

  /// The statement of that identifier, or nil.
  public func statement(_ id: StatementID) -> Statement? {
    statementPlaces[id].map { statements[$0] }
  }

  /// Everyone whose stances are shown: the parties, then the others.
  public var partiesAndOthers: [ActorID] { parties + others }

  /// The issue a topic belongs to, or nil for an unknown option.
  public func issue(of topic: Topic) -> IssueID? {
    switch topic {
    case .issue(let id): id
    case .option(let id): issue(of: id)
    }
  }

  /// The issues a statement is on: those it names and those of its options, without doubles.
  public func issues(of statement: Statement) -> [IssueID] {
    var found: [IssueID] = []
    for id in statement.issues + statement.options.compactMap({ issue(of: $0) })
    where !found.contains(id) {
      found.append(id)
    }
    return found
  }

  /// The day positions are shown for unless asked otherwise.
  ///
  /// `as-of` where the dossier says it; else the last day that a document or a statement certainly
  /// names, which is a single day without `?` or `~`; nil where no date names one.
  public var defaultDay: Day? {
    if let asOf { return asOf }
    let dates = documents.compactMap(\.published) + statements.compactMap(\.when)
    return dates.filter { $0.first == $0.last && !$0.isUncertain }.compactMap(\.last).max()
  }
}
