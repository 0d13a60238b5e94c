internal import DossierIndex
internal import DossierModel

/// What there is on an issue and below it, or on every issue.
///
/// How many rows a topic has is known from its tally, so a row is found by its place without reading
/// those before it.
struct StanceOrder: PlacedOrder {
  /// What is shown on a topic where a filter hides some of it.
  struct ShownTopic: Sendable {
    /// What says the state of play, in time order.
    let statuses: [ListedStatement]
    /// The parties whose positions are shown, by number, rising.
    let parties: [Int]
  }

  /// Rows that belong together.
  fileprivate struct Block {
    enum Content {
      case heading(Int)
      case topic(Int)
      case statuses(Int)
      /// Of every party, or of those alone that have something on the topic.
      case positions(Int, ofAll: Bool)
    }

    let content: Content
    let start: Int
    let count: Int
  }

  private let part: IndexPart
  /// The issue the order is of; nil for every position there is.
  private let issue: Int?
  /// What is shown on each topic, by number; nil: all there is.
  private let shown: [Int: ShownTopic]?
  private let blocks: [Block]
  let count: Int

  private var state: IndexedState { part.state }

  /// The state of play and the positions on an issue, then whatever there is below it; without one, every
  /// position that has something.
  ///
  /// - Parameters:
  ///   - part: What is read.
  ///   - issue: The issue.
  ///   - shown: What is shown on each topic, by number; nil: all there is.
  init(part: IndexPart, issue: IssueID?, shown: [Int: ShownTopic]? = nil) {
    self.part = part
    self.shown = shown
    self.issue = issue.flatMap { part.state.frame.number(of: $0) }
    let issues = part.state.numbers(from: issue)
    var blocks: [Block] = []
    var count = 0
    func add(_ content: Block.Content, _ rows: Int) {
      guard rows > 0 else { return }
      blocks.append(Block(content: content, start: count, count: rows))
      count += rows
    }
    let state = part.state
    func statuses(_ topic: Int) -> Int {
      shown.map { $0[topic]?.statuses.count ?? 0 } ?? state.topicTallies[topic].statuses
    }
    func positions(_ topic: Int) -> Int {
      shown.map { $0[topic]?.parties.count ?? 0 } ?? state.topicTallies[topic].cells
    }
    for number in issues {
      let topics = state.frame.topicsOfIssue[number]
      guard let issue = self.issue else {
        for topic in topics { add(.positions(topic, ofAll: false), positions(topic)) }
        continue
      }
      let isFirst = number == issue
      let isEmpty = topics.allSatisfy { statuses($0) == 0 && positions($0) == 0 }
      if isEmpty, !isFirst { continue }
      if !isFirst { add(.heading(number), 1) }
      for topic in topics {
        let (statuses, positions) = (statuses(topic), positions(topic))
        if topic == topics.lowerBound {
          add(.statuses(topic), statuses)
          if positions > 0 { add(.topic(topic), 1) }
          add(.positions(topic, ofAll: false), positions)
        } else if isFirst, shown == nil {
          add(.topic(topic), 1)
          add(.statuses(topic), statuses)
          add(.positions(topic, ofAll: true), state.frame.parties.count)
        } else if statuses + positions > 0 {
          add(.topic(topic), 1)
          add(.statuses(topic), statuses)
          add(.positions(topic, ofAll: false), positions)
        }
      }
    }
    self.blocks = blocks
    self.count = count
  }

  // MARK: Places

  func cursor(of key: RowKey) throws -> Int? {
    let parts: [String] = key.text.split(separator: ":").map(String.init)
    switch (parts.first, parts.count) {
    case ("heading", 2):
      guard let number = state.frame.number(of: IssueID(parts[1])) else { return nil }
      return blocks.first { if case .heading(number) = $0.content { true } else { false } }?.start
    case ("topic", 3):
      guard let number = topic(parts[1...]) else { return nil }
      return blocks.first { if case .topic(number) = $0.content { true } else { false } }?.start
    case ("position", 4):
      guard let number = topic(parts[2...]),
        let party = state.frame.number(of: ActorID(parts[1])),
        let block = blocks.first(where: { $0.holdsPositions(of: number) })
      else { return nil }
      let listed = try parties(of: block)
      return listed.firstIndex(of: party).map { block.start + $0 }
    case ("status", 4):
      guard let number = topic(parts[2...]),
        let block = blocks.first(where: { $0.holdsStatuses(of: number) }),
        let found = try part.reader.statement(StatementID(parts[1])),
        found.statement.status != nil, found.statement.repeats == nil
      else { return nil }
      if let shown {
        return shown[number]?.statuses.firstIndex { $0.number == found.number }
          .map { block.start + $0 }
      }
      let before = try part.reader.countStatuses(of: number, before: found.key)
      return before < block.count ? block.start + before : nil
    default: return nil
    }
  }

  private func topic(_ parts: ArraySlice<String>) -> Int? {
    guard parts.count == 2, let kind = parts.first, let id = parts.last else { return nil }
    return state.frame.number(
      of: kind == "issue" ? .issue(IssueID(id)) : Topic.option(OptionID(id))
    )
  }

  // MARK: Rows

  func rows(at cursors: [Int]) throws -> [KeyedRow] {
    guard let low = cursors.min(), let high = cursors.max() else { return [] }
    var pieces: [Piece] = []
    for block in blocks where block.start <= high && low < block.start + block.count {
      let range = max(low, block.start) - block.start..<min(high + 1 - block.start, block.count)
      pieces.append(try piece(of: block, range))
    }
    let maker = try part.maker(
      cells: pieces.flatMap(\.cells),
      statements: part.reader.statements(pieces.flatMap(\.statements).map(\.number))
    )
    let rows = pieces.flatMap { self.rows(of: $0, by: maker) }
    return cursors.compactMap { rows.indices.contains($0 - low) ? rows[$0 - low] : nil }
  }

  /// A part of a block, with what is to be read for it.
  private struct Piece {
    let content: Block.Content
    var cells: [Relations.Cell] = []
    var statements: [ListedStatement] = []
  }

  private func piece(of block: Block, _ range: Range<Int>) throws -> Piece {
    var piece = Piece(content: block.content)
    switch block.content {
    case .heading, .topic: break
    case .statuses(let topic):
      piece.statements =
        try shown.map { Array($0[topic]?.statuses[range] ?? []) }
        ?? part.reader.statuses(of: topic, skipping: range.lowerBound, limit: range.count)
    case .positions(let topic, _):
      piece.cells = try self.parties(of: block)[range].map { party in
        Relations.Cell(party: state.frame.parties[party], topic: state.frame.topics[topic])
      }
    }
    return piece
  }

  private func parties(of block: Block) throws -> [Int] {
    guard case .positions(let topic, let isOfAll) = block.content else { return [] }
    if let shown { return shown[topic]?.parties ?? [] }
    return isOfAll ? Array(state.frame.parties.indices) : try part.reader.cells(of: topic)
  }

  private func rows(of piece: Piece, by maker: RowMaker) -> [KeyedRow] {
    switch piece.content {
    case .heading(let number):
      let top = issue.map { state.frame.issues[$0] } ?? IssueID("")
      return maker.dossier.issue(state.frame.issues[number])
        .map { [maker.heading(of: $0, below: top)] } ?? []
    case .topic(let number): return [maker.heading(of: state.frame.topics[number])]
    case .statuses(let number):
      let topic = state.frame.topics[number]
      return piece.statements.compactMap { listed in
        maker.dossier.statement(listed.id).flatMap { maker.statusRow($0, on: topic) }
      }
    case .positions:
      return piece.cells.map { maker.keyed(maker.position(of: $0.party, on: $0.topic)) }
    }
  }
}

extension StanceOrder.Block {
  fileprivate func holdsPositions(of topic: Int) -> Bool {
    if case .positions(topic, _) = content { true } else { false }
  }

  fileprivate func holdsStatuses(of topic: Int) -> Bool {
    if case .statuses(topic) = content { true } else { false }
  }
}
