internal import DossierFiles
internal import DossierIndex
internal import DossierModel
internal import Synchronization

/// Answers questions under a filter from one state of the index.
///
/// No list is kept for a filter. What it lets through is found once and held, with all that its rows
/// need; positions are made of everything nevertheless, since a filter changes none.
final class FilteredAnswerer: Sendable {
  private struct OrderName: Hashable {
    var what: What
    var filter: Filter
    var day: Day?
    var words: String
  }

  /// A part of what a filter lets through.
  private struct PartName: Hashable {
    var filter: Filter
    var scope: FilterScope
    /// Whether what events and assessments name is in it too.
    var withCited: Bool
  }

  private struct Kept {
    var relations: [PartName: Relations] = [:]
    var orders: [OrderName: FixedOrder] = [:]
  }

  /// Orders that are kept.
  private static let mostKept = 32
  /// Parts that are kept; one may be most of the dossier.
  private static let mostParts = 4

  private let searches: SearchShelf
  private let kept = Mutex(Kept())

  init(searches: SearchShelf) { self.searches = searches }

  /// Answers a question.
  ///
  /// - Parameters:
  ///   - question: The question, with a filter.
  ///   - part: What it is answered from, at the question's day.
  ///   - near: Rows of the same order without a filter, which tell what stands next to a hidden one.
  /// - Returns: The answer.
  /// - Throws: What SQLite says.
  func answer(_ question: Question, part: IndexPart, near: ServedRows?) throws -> Answer {
    if case .search(let query, let order) = question.what, question.words.isEmpty {
      return try searches.answer(question, query, order, part)
    }
    let order = try order(of: question, part)
    return try IndexWindow(order: order, served: nil, remembered: near).answer(question)
  }

  private func order(of question: Question, _ part: IndexPart) throws -> FixedOrder {
    let name = OrderName(
      what: question.what,
      filter: question.filter,
      day: part.day,
      words: question.words
    )
    if let order = kept.withLock({ $0.orders[name] }) { return order }
    let search = PlainSearch(question.words)
    let rows = try rows(of: question, part)
      .filter { question.words.isEmpty || search.isFound(in: $0.row) }
    let order = FixedOrder(rows)
    kept.withLock { kept in
      if kept.orders.count > Self.mostKept { kept.orders = [:] }
      kept.orders[name] = order
    }
    return order
  }

  private func rows(of question: Question, _ part: IndexPart) throws -> [KeyedRow] {
    func maker(_ relations: Relations) throws -> RowMaker {
      RowMaker(
        relations:
          relations
          .holding(cells: try part.facts(of: Self.cells(of: question.what, in: part.state))),
        filter: question.filter,
        day: part.day
      )
    }
    if case .issues = question.what {
      // Only counts are shown of what passes.
      let issues = try part.reader.issues(passing: question.filter, in: part.state.frame)
      return try maker(part.relations(of: [])).issueRows(counting: issues)
    }
    return try maker(relations(of: question, part)).rows(of: question.what)
  }

  /// What a question asks of: the statements it names, those of its documents, or what its filter lets
  /// through where these can stand.
  private func relations(of question: Question, _ part: IndexPart) throws -> Relations {
    let isCitedWanted: Bool
    switch question.what {
    case .quotes(.statement(let id)): return try part.relations(naming: [id])
    case .quotes(.statements(let ids)): return try part.relations(naming: ids)
    case .documentPair(let document, let other, _):
      return try part.maker(comparing: document, with: other).relations
    case .timeline, .assessments: isCitedWanted = true
    default: isCitedWanted = false
    }
    let name = PartName(
      filter: question.filter,
      scope: Self.scope(of: question.what, in: part.state.frame),
      withCited: isCitedWanted
    )
    if let known = kept.withLock({ $0.relations[name] }) { return known }
    let relations = try part.relations(
      passing: name.filter,
      within: name.scope,
      withCited: name.withCited
    )
    kept.withLock { kept in
      if kept.relations.count >= Self.mostParts { kept.relations = [:] }
      kept.relations[name] = relations
    }
    return relations
  }

  /// Where all statements stand that an answer can show.
  private static func scope(of what: What, in frame: IndexFrame) -> FilterScope {
    func lists(_ topics: [Topic]) -> FilterScope {
      .lists(Set(topics).compactMap { frame.number(of: $0) }.sorted().map(IndexList.topic))
    }
    func list(_ issue: IssueID) -> FilterScope {
      .lists(frame.number(of: issue).map { [.issue($0)] } ?? [])
    }
    switch what {
    case .stances(let issue), .quotes(.issue(let issue)): return list(issue)
    case .timeline(let scope): return scope.issue.map(list) ?? .everywhere
    case .matrix(let topics), .moved(let topics, from: _): return lists(topics)
    case .quotes(.topic(let topic)), .quotes(.cell(_, let topic)), .quotes(.cells(_, let topic)):
      return lists([topic])
    case .quotes(.document(let id)): return .document(id)
    case .actor(let id): return frame.number(ofActor: id).map { .actor($0) } ?? .everywhere
    case .quotes, .issues, .documents, .actors, .statements, .assessments, .positions, .search,
      .summary, .document, .lineage, .explanation, .documentPair, .names, .filter, .findings:
      return .everywhere
    }
  }

  /// The cells whose positions an answer shows.
  private static func cells(of what: What, in state: IndexedState) -> [Relations.Cell] {
    let topics: [Topic]
    switch what {
    case .positions:
      // Those without evidence are not among them.
      topics = state.frame.topics.indices.filter { state.topicTallies[$0].cells > 0 }
        .map { state.frame.topics[$0] }
    case .matrix(let asked), .moved(let asked, from: _): topics = asked
    case .stances(let issue):
      topics = state.tree.places(from: issue).flatMap { place in
        state.frame.number(of: place.issue.id)
          .map { state.frame.topicsOfIssue[$0].map { state.frame.topics[$0] } } ?? []
      }
    case .quotes(.cell(_, let topic)), .quotes(.cells(_, let topic)): topics = [topic]
    case .quotes, .issues, .documents, .actors, .actor, .timeline, .statements, .assessments,
      .search,
      .summary, .document, .lineage, .explanation, .documentPair, .names, .filter, .findings:
      topics = []
    }
    return Set(topics).flatMap { topic in
      state.frame.parties.map { Relations.Cell(party: $0, topic: topic) }
    }
  }
}

extension IndexPart {
  /// What a filter lets through of what stands somewhere, with the utterances it belongs to; if wanted,
  /// every statement that events and assessments name.
  fileprivate func relations(
    passing filter: Filter,
    within scope: FilterScope,
    withCited isCitedWanted: Bool
  ) throws -> Relations {
    let dossier = state.frame.dossier
    let passing = try reader.statements(passing: filter, within: scope, in: state.frame)
    guard isCitedWanted else { return try relations(of: passing) }
    let named = dossier.events.flatMap(\.statements) + dossier.assessments.flatMap(\.statements)
    let cited = try Set(named).sorted().compactMap { try reader.statement($0)?.number }
    return try relations(of: passing + cited)
  }

  /// Some statements by name, with the utterances they belong to.
  fileprivate func relations(naming ids: [StatementID]) throws -> Relations {
    try relations(of: ids.compactMap { try reader.statement($0)?.number })
  }

  fileprivate func relations(of numbers: [Int]) throws -> Relations {
    let statements = try reader.utterances(of: Set(numbers).sorted())
    let aside = try setAside { try $0.allSetAside() }
    return try maker(ofUtterances: statements, setAside: aside).relations
  }
}
