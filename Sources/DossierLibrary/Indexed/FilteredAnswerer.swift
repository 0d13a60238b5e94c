internal import DossierIndex
internal import DossierModel

/// Answers questions under a filter from one state of the index.
///
/// No list is kept for a filter. Which statements it lets through is found once, as numbers, and which rows of
/// an order stay, as their cursors; what the rows show is read for the window alone. Positions are made of
/// everything nevertheless, since a filter changes none.
final class FilteredAnswerer: Sendable {
  private let searches: SearchShelf
  private let marks: MarkShelf
  private let timelines: TimelineShelf
  private let shelf = FilterShelf()

  init(searches: SearchShelf, marks: MarkShelf, timelines: TimelineShelf) {
    (self.searches, self.marks, self.timelines) = (searches, marks, timelines)
  }

  /// Answers a question.
  ///
  /// - Parameters:
  ///   - question: The question, with a filter.
  ///   - part: What it is answered from, at the question's day and with its filter.
  ///   - near: Rows of the same order without a filter, which tell what stands next to a hidden one.
  /// - Returns: The answer.
  /// - Throws: What SQLite says.
  func answer(_ question: Question, part: IndexPart, near: ServedRows?) throws -> Answer {
    if case .search(let query, let order) = question.what {
      let passing = try shelf.passing(within: .everywhere, part)
      return try searches.answer(question, query, order, part, among: passing)
    }
    let name = FilterShelf.OrderName(
      what: question.what,
      filter: part.filter,
      day: part.day,
      words: question.words
    )
    func answer(_ order: some IndexOrder) throws -> Answer {
      guard !question.words.isEmpty else {
        return try IndexWindow(order: order, served: nil, remembered: near).answer(question)
      }
      let found = try shelf.fixedOrder(name) { try FixedOrder(of: order, holding: question.words) }
      return try IndexWindow(order: found, served: nil, remembered: near).answer(question)
    }
    var whole = name
    whole.words = ""
    switch question.what {
    case .statements:
      let passing = try shelf.passing(within: .everywhere, part)
      return try answer(SiftedOrder(StatementOrder(part: part), cursors: passing.numbers))
    case .documents: return try answer(documents(whole, part))
    case .quotes(.issue(let issue)):
      guard let number = part.state.frame.number(of: issue) else { break }
      return try answer(utterances(on: .issue(number), whole, part))
    case .quotes(.topic(let topic)):
      guard let number = part.state.frame.number(of: topic) else { break }
      return try answer(utterances(on: .topic(number), whole, part))
    case .quotes(.document(let id)): return try answer(quotes(in: id, whole, part))
    case .quotes(.cell(let party, let topic)):
      return try answer(quotes(of: party, on: topic, whole, part))
    case .actor(let id):
      let stretches = try stretches(of: id, whole, part)
      return try answer(VoiceOrder(part: part, actor: id, sifted: stretches))
    case .timeline(let scope): return try answer(timeline(of: scope, whole, part))
    case .stances(let issue):
      let shown = try shownTopics(from: issue, whole, part)
      return try answer(StanceOrder(part: part, issue: issue, shown: shown))
    case .positions:
      let shown = try shownTopics(from: nil, whole, part)
      return try answer(StanceOrder(part: part, issue: nil, shown: shown))
    case .quotes, .issues, .matrix, .actors, .moved, .assessments, .documentPair, .search, .summary,
      .document, .lineage, .explanation, .names, .filter, .findings:
      return try answer(shelf.fixedOrder(whole) { FixedOrder(try rows(of: whole, part)) })
    }
    return try answer(FixedOrder([]))
  }

  // MARK: Orders of which a window is read

  private func documents(
    _ name: FilterShelf.OrderName,
    _ part: IndexPart
  ) throws -> SiftedOrder<DocumentOrder> {
    let passing = try shelf.passing(within: .everywhere, part)
    return try shelf.sifted(DocumentOrder(part: part, statements: passing), name) {
      { passing.hasAny(in: $0.statementNumbers) }
    }
  }

  private func utterances(
    on list: IndexList,
    _ name: FilterShelf.OrderName,
    _ part: IndexPart
  ) throws -> SiftedOrder<UtteranceOrder> {
    try shelf.sifted(UtteranceOrder(part: part, list: list, marks: marks), name) {
      let passing = try shelf.utterances(within: .lists([list]), part)
      return { cursor in
        switch cursor {
        case .listed(let statement): passing.contains(statement.number)
        case .setAside: true
        }
      }
    }
  }

  private func quotes(
    in document: DocumentID,
    _ name: FilterShelf.OrderName,
    _ part: IndexPart
  ) throws -> SiftedOrder<DocumentQuoteOrder> {
    let base = try DocumentQuoteOrder(part: part, document: document)
    return try shelf.sifted(base, name) {
      let passing = try shelf.passing(within: .document(document), part)
      return { base.statement(at: $0).map(passing.contains) ?? true }
    }
  }

  private func quotes(
    of party: ActorID,
    on topic: Topic,
    _ name: FilterShelf.OrderName,
    _ part: IndexPart
  ) throws -> SiftedOrder<CellQuoteOrder> {
    let base = try CellQuoteOrder(part: part, party: party, topic: topic)
    return try shelf.sifted(base, name) {
      let passing = try shelf.utterances(within: Self.scope(of: [topic], in: part), part)
      let numbers = try part.reader.numbers(of: base.statements)
      let isKept = base.statements.map { numbers[$0].map(passing.contains) ?? false }
      return { isKept.indices.contains($0) ? isKept[$0] : true }
    }
  }

  private func stretches(
    of id: ActorID,
    _ name: FilterShelf.OrderName,
    _ part: IndexPart
  ) throws -> [VoiceOrder.SiftedStretch] {
    guard let actor = part.state.frame.number(ofActor: id) else { return [] }
    return try shelf.shelved(name, { $0.last?.stretch.end ?? 0 }) {
      let passing = try shelf.utterances(within: .everywhere, part)
      return try VoiceOrder.sifted(of: actor, in: part.reader) { passing.contains($0.number) }
    }
  }

  private func timeline(
    of scope: TimelineScope,
    _ name: FilterShelf.OrderName,
    _ part: IndexPart
  ) throws -> SiftedOrder<TimelineOrder> {
    let base = try timelines.order(of: scope, in: part)
    return try shelf.sifted(base, name) {
      let passing = try shelf.passing(within: Self.scope(of: scope.issue, in: part), part)
      let events = base.facts.events.map(\.event.statements)
      let cited = events.flatMap(\.self)
      let telling = try shelf.passing(within: .statements(cited), part)
      let numbers = try part.reader.numbers(of: cited)
      let isKept = events.map { $0.contains { numbers[$0].map(telling.contains) ?? false } }
      return { cursor in
        switch cursor {
        case .statement(let statement): passing.contains(statement.number)
        case .event(let place): isKept[place]
        }
      }
    }
  }

  /// What is shown on each topic of an issue and below it, by number; without an issue, on every topic.
  private func shownTopics(
    from issue: IssueID?,
    _ name: FilterShelf.OrderName,
    _ part: IndexPart
  ) throws -> [Int: StanceOrder.ShownTopic] {
    let state = part.state
    let first = issue.flatMap { state.frame.number(of: $0) }
    return try shelf.shelved(
      name,
      { $0.values.reduce(0) { $0 + $1.statuses.count + $1.parties.count } }
    ) {
      let passing = try shelf.passing(within: Self.scope(of: issue, in: part), part)
      var shown: [Int: StanceOrder.ShownTopic] = [:]
      for number in state.numbers(from: issue) {
        for topic in state.frame.topicsOfIssue[number] {
          // On the options of the issue itself those parties are shown too that say nothing.
          let isOfAll = number == first && topic != state.frame.topicsOfIssue[number].lowerBound
          let isFilled = state.topicTallies[topic].cells > 0
          let parties = isFilled || isOfAll ? try part.parties(on: topic, of: passing) : []
          let filled = isOfAll ? [] : try Set(isFilled ? part.reader.cells(of: topic) : [])
          shown[topic] = StanceOrder.ShownTopic(
            statuses: state.topicTallies[topic].statuses == 0
              ? []
              : try part.reader.statuses(of: topic, skipping: 0, limit: .max)
                .filter { passing.contains($0.number) },
            parties: isOfAll ? parties : parties.filter(filled.contains)
          )
        }
      }
      return shown
    }
  }

  // MARK: Orders that are short

  private func rows(of name: FilterShelf.OrderName, _ part: IndexPart) throws -> [KeyedRow] {
    let frame = part.state.frame
    switch name.what {
    case .issues:
      // Only counts are shown of what passes; which statements these are, most other questions ask too.
      let passing = try part.reader.issues(passing: name.filter, in: frame)
      shelf.keep(passing.statements, of: name.filter, within: .everywhere)
      let aside = try part.setAside { try $0.allSetAside() }
      return try part.maker(setAside: aside).issueRows(counting: passing.issues)
    case .actors:
      return RowMaker.actorRows(
        of: frame.dossier,
        heardIn: try part.reader.voices(passing: name.filter, in: frame)
      )
    case .matrix(let topics):
      let parties = try parties(on: topics, part)
      let maker = try part.maker(matrixOf: Self.cells(parties))
      return topics.compactMap { maker.matrixRow(on: $0, of: parties[$0] ?? []) }
    case .moved(let topics, from: let day):
      let parties = try parties(on: topics, part)
      let maker = try part.maker(cells: Self.cells(parties))
      return maker.movedRows(on: topics, of: { parties[$0] ?? [] }, from: day)
    case .quotes(.cells(let parties, let topic)):
      return RowMaker.once(
        try parties.flatMap { party in
          var name = name
          name.what = .quotes(.cell(party, topic))
          let order = try quotes(of: party, on: topic, name, part)
          return try order.rows(at: Array(0..<order.count))
        }
      )
    case .quotes(.statement(let id)):
      return try part.maker(naming: [id]).rows(of: name.what)
    case .quotes(.statements(let ids)):
      return try part.maker(naming: ids).rows(of: name.what)
    case .assessments:
      let cited = Set(frame.dossier.assessments.flatMap(\.statements))
      return try part.maker(naming: cited.sorted()).rows(of: .assessments)
    case .documentPair(let document, let other, _):
      return try part.maker(comparing: document, with: other).rows(of: name.what)
    default: return []
    }
  }

  /// The parties whose positions on each of some topics pass.
  private func parties(on topics: [Topic], _ part: IndexPart) throws -> [Topic: [ActorID]] {
    let frame = part.state.frame
    let passing = try shelf.passing(within: Self.scope(of: topics, in: part), part)
    let parties = try topics.map { topic in
      let numbers = try frame.number(of: topic).map { try part.parties(on: $0, of: passing) }
      return (topic, (numbers ?? []).map { frame.parties[$0] })
    }
    return Dictionary(parties, uniquingKeysWith: { first, _ in first })
  }

  private static func cells(_ parties: [Topic: [ActorID]]) -> [Relations.Cell] {
    parties.flatMap { topic, parties in
      parties.map { Relations.Cell(party: $0, topic: topic) }
    }
  }

  /// Where all statements stand that are on some topics.
  private static func scope(of topics: [Topic], in part: IndexPart) -> FilterScope {
    let frame = part.state.frame
    return .lists(Set(topics).compactMap { frame.number(of: $0) }.sorted().map(IndexList.topic))
  }

  /// Where all statements stand that are on an issue or below it; without one, on any.
  private static func scope(of issue: IssueID?, in part: IndexPart) -> FilterScope {
    guard let issue else { return .everywhere }
    return .lists(part.state.frame.number(of: issue).map { [.issue($0)] } ?? [])
  }
}

extension IndexPart {
  /// The parties whose positions on a topic the filter lets through, by number; those are among them of which
  /// nothing is known, where it asks for places alone.
  ///
  /// - Parameters:
  ///   - topic: The topic, by number.
  ///   - passing: What passes of the statements on it.
  /// - Returns: The numbers, rising.
  /// - Throws: What SQLite says.
  fileprivate func parties(on topic: Int, of passing: NumberSet) throws -> [Int] {
    let frame = state.frame
    let maker = try maker(cells: [])
    let asked = frame.parties.indices.filter {
      maker.isPlaceAsked(of: frame.parties[$0], on: frame.topics[topic])
    }
    if asked.isEmpty || filter.withoutPlaces.isEmpty { return asked }
    let heard = try reader.candidateNumbers(topic: topic)
      .filter { passing.contains($0.statement) }
    return asked.filter(Set(heard.map(\.party)).contains)
  }

  /// Makes rows of some statements by name, with the utterances they belong to, and of those that were set
  /// aside under these names.
  fileprivate func maker(naming ids: [StatementID]) throws -> RowMaker {
    let found = try ids.compactMap { try reader.statement($0) }
    let aside = try setAside { reader in try ids.flatMap { try reader.setAside($0) } }
    return try maker(of: found, setAside: aside)
  }
}
