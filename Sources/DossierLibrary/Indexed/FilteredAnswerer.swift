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

  private struct Kept {
    var filter = Filter()
    /// What the filter lets through, alone and with what events and assessments name.
    var relations: [Bool: Relations] = [:]
    var orders: [OrderName: FixedOrder] = [:]
  }

  /// Orders that are kept.
  private static let mostKept = 32

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
    let maker = RowMaker(
      relations: try relations(of: question, part)
        .holding(cells: part.facts(of: Self.cells(of: question.what, in: part.state))),
      filter: question.filter,
      day: part.day
    )
    let search = PlainSearch(question.words)
    let rows = maker.rows(of: question.what)
      .filter { question.words.isEmpty || search.isFound(in: $0.row) }
    let order = FixedOrder(rows)
    kept.withLock { kept in
      if kept.orders.count > Self.mostKept { kept.orders = [:] }
      kept.orders[name] = order
    }
    return order
  }

  /// What a question asks of: the statements it names, those of its documents, or what its filter lets through.
  private func relations(of question: Question, _ part: IndexPart) throws -> Relations {
    switch question.what {
    case .quotes(.statement(let id)): try part.relations(naming: [id])
    case .quotes(.statements(let ids)): try part.relations(naming: ids)
    case .documentPair(let document, let other, _):
      try part.maker(comparing: document, with: other).relations
    case .timeline, .assessments: try relations(question.filter, withCited: true, part)
    default: try relations(question.filter, withCited: false, part)
    }
  }

  /// What a filter lets through, and what else is shown beside it.
  private func relations(
    _ filter: Filter,
    withCited isCitedWanted: Bool,
    _ part: IndexPart
  ) throws -> Relations {
    let known = kept.withLock { kept in
      kept.filter == filter ? kept.relations[isCitedWanted] ?? kept.relations[true] : nil
    }
    if let known { return known }
    let relations = try part.relations(passing: filter, withCited: isCitedWanted)
    kept.withLock { kept in
      if kept.filter != filter { (kept.filter, kept.relations) = (filter, [:]) }
      kept.relations[isCitedWanted] = relations
    }
    return relations
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
  /// What a filter lets through, with the utterances it belongs to; if wanted, every statement that events
  /// and assessments name.
  fileprivate func relations(
    passing filter: Filter,
    withCited isCitedWanted: Bool
  ) throws -> Relations {
    let dossier = state.frame.dossier
    let passing = try reader.statements(passing: filter, in: state.frame)
    guard isCitedWanted else { return try relations(of: passing) }
    let named = dossier.events.flatMap(\.statements) + dossier.assessments.flatMap(\.statements)
    let cited = try Set(named).sorted().compactMap { try reader.statement($0)?.number }
    return try relations(of: passing + cited)
  }

  /// Some statements by name, with the utterances they belong to.
  fileprivate func relations(naming ids: [StatementID]) throws -> Relations {
    try relations(of: ids.compactMap { try reader.statement($0)?.number })
  }

  private func relations(of numbers: [Int]) throws -> Relations {
    let statements = try reader.utterances(of: Set(numbers).sorted())
    let aside = try setAside { try $0.allSetAside() }
    return try maker(ofUtterances: statements, setAside: aside).relations
  }
}
