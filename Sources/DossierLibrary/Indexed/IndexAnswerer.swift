internal import DossierFiles
internal import DossierIndex
internal import DossierModel
internal import Synchronization

/// Answers questions from the index, each from one state of it.
///
/// What an answer shows of a file is compared with the file's stamp first where nobody watches the
/// folder; see ``StaleFiles``.
final class IndexAnswerer: Sendable {
  /// Files that are not as the index last saw them: to be read again before they are shown.
  struct StaleFiles: Error {
    let stems: Set<String>
  }

  private struct OrderName: Hashable {
    var what: What
    var day: Day?
    var words = ""
  }

  private struct Kept {
    var fixed: [OrderName: FixedOrder] = [:]
    var answers: [Question: Answer] = [:]
    var answeredRows = 0
    var served: [OrderName: ServedRows] = [:]
    var remembered: [OrderName: ServedRows] = [:]

    mutating func keep(_ answer: Answer, of question: Question) {
      if answers.count > keptAnswers || answeredRows > keptAnsweredRows {
        answers = [:]
        answeredRows = 0
      }
      answeredRows += answer.rows.count
      answers[question] = answer
    }
  }

  /// Orders whose rows, or last window, are kept.
  private static let keptOrders = 64
  private static let keptAnswers = 128
  /// Rows that answers are kept up to; with the texts they show these take a few megabytes.
  private static let keptAnsweredRows = 4_000
  /// Rows that fixed orders are kept up to.
  private static let keptRows = 20_000

  let state: IndexedState
  /// What the index had counted when the answerer was made; see `IndexReader.changeCount`.
  let changeCount: Int
  private let index: DossierIndex
  private let trust: FolderTrust
  private let marks = MarkShelf()
  private let searches = SearchShelf()
  private let timelines = TimelineShelf()
  private let filtered: FilteredAnswerer
  private let kept: Mutex<Kept>

  /// Makes an answerer of the index as it is now.
  ///
  /// - Parameters:
  ///   - index: The index.
  ///   - state: What stands at the top; the counts are read anew.
  ///   - trust: Whether files must be compared with their stamps before they are shown.
  ///   - previous: The answerer this one takes over from.
  /// - Throws: `IndexError`.
  init(
    index: DossierIndex,
    state: IndexedState,
    trust: FolderTrust,
    replacing previous: IndexAnswerer?
  ) throws {
    var state = state
    changeCount = try index.read { reader in
      guard try reader.isMade(for: state.frame.fingerprint) else { throw IndexError.otherFrame }
      try state.take(from: reader)
      return try reader.changeCount
    }
    self.state = state
    self.index = index
    self.trust = trust
    filtered = FilteredAnswerer(searches: searches, marks: marks, timelines: timelines)
    let old = previous?.kept.withLock { $0.remembered.merging($0.served) { $1 } }
    kept = Mutex(Kept(remembered: old ?? [:]))
  }

  /// Answers a question.
  ///
  /// - Throws: `IndexError`; ``StaleFiles`` where files changed that the answer shows.
  func answer(_ question: Question) throws -> Answer {
    let day = question.day ?? state.day
    let name = OrderName(what: question.what, day: day, words: question.words)
    let answer = try index.read { reader in
      // Numbers of issues and parties may mean others.
      guard try reader.isMade(for: state.frame.fingerprint) else { throw IndexError.otherFrame }
      let filter = question.isFiltered ? question.filter : Filter()
      let part = IndexPart(state: state, reader: reader, day: day, filter: filter)
      if question.isFiltered { return try answerFiltered(question, part) }
      return try self.answer(question, name: name, part: part)
    }
    // Every window of the matrix asks for topics of its own, and who asks for cells keeps them.
    switch question.what {
    case .matrix, .moved: return answer
    default: if question.isFiltered { return answer }
    }
    kept.withLock { kept in
      kept.keep(answer, of: question)
      if kept.served.count > Self.keptOrders { kept.served = [:] }
      kept.served[name] = ServedRows(keys: answer.rows.map(\.key), first: answer.first)
    }
    return answer
  }

  private func answerFiltered(_ question: Question, _ part: IndexPart) throws -> Answer {
    let near = kept.withLock { $0.served[OrderName(what: question.what, day: part.day)] }
    let answer = try filtered.answer(question, part: part, near: near)
    try verify(quotesOf: answer, part)
    return answer
  }

  /// The answer to a question that was answered already; nil for another one, and where files are to be
  /// looked at first.
  func answerAtHand(_ question: Question) -> Answer? {
    trust.holds ? kept.withLock { $0.answers[question] } : nil
  }

  private func answer(
    _ question: Question,
    name: OrderName,
    part: IndexPart
  ) throws -> Answer {
    switch question.what {
    case .stances(let issue):
      return try answer(question, name: name, from: StanceOrder(part: part, issue: issue))
    case .positions:
      return try answer(question, name: name, from: StanceOrder(part: part, issue: nil))
    case .quotes(.issue(let issue)):
      guard let number = state.frame.number(of: issue) else { break }
      return try quotes(
        question,
        name,
        UtteranceOrder(part: part, list: .issue(number), marks: marks),
        part
      )
    case .quotes(.topic(let topic)):
      guard let number = state.frame.number(of: topic) else { break }
      return try quotes(
        question,
        name,
        UtteranceOrder(part: part, list: .topic(number), marks: marks),
        part
      )
    case .quotes(.document(let id)):
      return try quotes(question, name, DocumentQuoteOrder(part: part, document: id), part)
    case .actor(let id):
      return try quotes(question, name, VoiceOrder(part: part, actor: id), part)
    case .documents: return try answer(question, name: name, from: DocumentOrder(part: part))
    case .lineage(let id):
      return try answer(question, name: name, from: LineageOrder(part: part, document: id))
    case .quotes(.cell(let party, let topic)):
      let order = try CellQuoteOrder(part: part, party: party, topic: topic)
      return try quotes(question, name, order, part)
    case .quotes: return try quotes(question, name, fixedOrder(name, part), part)
    case .statements: return try answer(question, name: name, from: StatementOrder(part: part))
    case .findings: return try answer(question, name: name, from: FindingOrder(part: part))
    case .document(let id):
      try verify(documents: [id], part)
      return try answer(question, name: name, from: fixedOrder(name, part))
    case .search(let query, let order):
      return try searches.answer(question, query, order, part)
    case .moved(let topics, from: let day):
      let rows = try part.maker(cells: cells(on: topics)).movedRows(on: topics, from: day)
      return try answer(question, name: name, from: FixedOrder(rows))
    case .timeline(let scope):
      return try answer(question, name: name, from: timelines.order(of: scope, in: part))
    case .matrix(let topics):
      let rows = try part.maker(matrixOf: cells(on: topics)).rows(of: .matrix(topics))
      return try answer(question, name: name, from: FixedOrder(rows))
    case .summary, .issues, .explanation, .assessments, .documentPair, .actors, .names, .filter:
      break
    }
    return try answer(question, name: name, from: fixedOrder(name, part))
  }

  private func quotes(
    _ question: Question,
    _ name: OrderName,
    _ order: some IndexOrder,
    _ part: IndexPart
  ) throws -> Answer {
    let answer = try self.answer(question, name: name, from: order)
    try verify(quotesOf: answer, part)
    return answer
  }

  private func answer(
    _ question: Question,
    name: OrderName,
    from order: some IndexOrder
  ) throws -> Answer {
    if !name.words.isEmpty { return try self.answer(question, from: matches(of: name, in: order)) }
    let (served, remembered) = kept.withLock { ($0.served[name], $0.remembered[name]) }
    return try IndexWindow(order: order, served: served, remembered: remembered).answer(question)
  }

  private func answer(_ question: Question, from order: FixedOrder) throws -> Answer {
    try IndexWindow(order: order, served: nil, remembered: nil).answer(question)
  }

  /// The rows of an order that hold the words of a name.
  private func matches(of name: OrderName, in order: some IndexOrder) throws -> FixedOrder {
    if let known = kept.withLock({ $0.fixed[name] }) { return known }
    let matches = try FixedOrder(of: order, holding: name.words)
    kept.withLock { $0.fixed[name] = matches }
    return matches
  }

  // MARK: Orders that are short

  private func fixedOrder(_ name: OrderName, _ part: IndexPart) throws -> FixedOrder {
    var name = name
    name.words = ""
    if let order = kept.withLock({ $0.fixed[name] }) { return order }
    let order = FixedOrder(try rows(of: name.what, part))
    // A text is read again each time, since it may have changed.
    if case .document = name.what { return order }
    kept.withLock { kept in
      let rows = kept.fixed.values.reduce(0) { $0 + $1.count }
      if kept.fixed.count > Self.keptOrders || rows > Self.keptRows { kept.fixed = [:] }
      kept.fixed[name] = order
    }
    return order
  }

  private func rows(of what: What, _ part: IndexPart) throws -> [KeyedRow] {
    switch what {
    case .summary:
      return [KeyedRow(key: RowKey("summary"), row: .summary(try summary(part)))]
    case .issues:
      return zip(state.tree.places, state.issueTallies).map { place, tally in
        RowMaker.issueRow(place, statements: tally.statements, setAside: tally.setAside)
      }
    case .explanation(let party, let topic): return try explanationRows(of: party, on: topic, part)
    case .quotes(.statement(let id)):
      let found = try part.reader.statement(id)
      let maker = try part.maker(of: found.map { [$0] } ?? [])
      let rows = found.map { maker.keyed(maker.quote($0.statement, standing: .listed)) }
      let aside = try part.setAside { try $0.setAside(id) }
      return (rows.map { [$0] } ?? [])
        + (aside.isEmpty ? [] : try part.maker(setAside: aside).asideRows(aside))
    case .quotes(.cells(let parties, let topic)):
      return RowMaker.once(
        try parties.flatMap { party in
          let order = try CellQuoteOrder(part: part, party: party, topic: topic)
          return try order.rows(at: order.cursors(after: nil, limit: order.count))
        }
      )
    case .quotes(.statements(let ids)):
      let found = try ids.compactMap { try part.reader.statement($0) }
      let aside = try part.setAside { reader in try ids.flatMap { try reader.setAside($0) } }
      return try part.maker(of: found).quoteRows(of: found.map(\.statement.id))
        + (aside.isEmpty ? [] : part.maker(setAside: aside).quoteRows(of: ids))
    case .documentPair(let document, let other, _):
      return try part.maker(comparing: document, with: other).rows(of: what)
    case .actors: return RowMaker.actorRows(of: state.frame.dossier)
    case .document(let id): return try part.maker(ofDocuments: [id]).documentRows(id)
    case .filter(let words):
      let dossier = state.frame.dossier
      guard FilterReader.asksForDocuments(words) else {
        return [RowMaker.filterRow(words, in: dossier)]
      }
      let named = dossier.holding(documents: try part.reader.allDocuments(), statements: [])
      return [RowMaker.filterRow(words, in: named)]
    case .names(let words): return try part.maker(cells: []).nameRows(words)
    case .assessments:
      let cited = Set(state.frame.dossier.assessments.flatMap(\.statements))
      let found = try cited.sorted().compactMap { try part.reader.statement($0) }
      return try part.maker(of: found).assessmentRows
    default: return []
    }
  }

  /// Every party's cell on some topics, of those topics alone that have something.
  private func cells(on topics: [Topic]) -> [Relations.Cell] {
    topics
      .filter { topic in
        state.frame.number(of: topic).map { state.topicTallies[$0].cells > 0 } ?? false
      }
      .flatMap { topic in state.frame.parties.map { Relations.Cell(party: $0, topic: topic) } }
  }

  private func explanationRows(
    of party: ActorID,
    on topic: Topic,
    _ part: IndexPart
  ) throws -> [KeyedRow] {
    let cell = Relations.Cell(party: party, topic: topic)
    let statements = try part.facts(of: [cell])[cell]?.candidates.map(\.statement) ?? []
    let found = try statements.compactMap { try part.reader.statement($0) }
    return try part.maker(cells: [cell], statements: found).explanationRows(of: party, on: topic)
  }

  private func summary(_ part: IndexPart) throws -> SummaryRow {
    let counts = try part.reader.counts()
    let dossier = state.frame.dossier
    let names = try part.maker(cells: []).relations
    return SummaryRow(
      title: dossier.title,
      summary: dossier.summary ?? "",
      day: state.day,
      documentCount: counts.texts,
      originCount: counts.origins,
      statementCount: counts.statements,
      parties: dossier.parties.map { names.named($0) },
      others: dossier.others.map { names.named($0) },
      errorCount: counts.errors,
      warningCount: counts.warnings
    )
  }

  // MARK: Verifying

  /// Compares the files of the documents that quotes are shown of.
  private func verify(quotesOf answer: Answer, _ part: IndexPart) throws {
    let documents = answer.rows.compactMap { row -> DocumentID? in
      if case .quote(let quote) = row.row { quote.document } else { nil }
    }
    try verify(documents: Set(documents), part)
  }

  /// Compares the files of documents with what the index saw of them.
  private func verify(documents: Set<DocumentID>, _ part: IndexPart) throws {
    guard !trust.holds else { return }
    var stale: Set<String> = []
    for id in documents {
      guard let stem = try part.reader.stem(of: id) else { continue }
      for file in FolderState.files(of: stem)
      where try part.reader.file(file)?.stamp != state.folder.stamp(of: file) {
        stale.insert(stem)
      }
    }
    if !stale.isEmpty { throw StaleFiles(stems: stale) }
  }
}

extension Question {
  /// Whether its filter may hide rows of the answer.
  fileprivate var isFiltered: Bool { what.isFiltered && !filter.isEmpty }
}
