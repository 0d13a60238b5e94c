internal import DossierIndex
internal import DossierModel

/// What there is on an issue and below it, or on every issue.
///
/// How many rows a topic has is known from its tally, so a row is found by its place without reading
/// those before it.
struct StanceOrder: PlacedOrder {
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
  private let blocks: [Block]
  let count: Int

  private var state: IndexedState { part.state }

  /// The state of play and the positions on an issue, then whatever there is below it.
  init(part: IndexPart, issue: IssueID) {
    let number = part.state.frame.number(of: issue)
    let below = part.state.tree.places(from: issue)
    self.init(part: part, issue: number, issues: below.startIndex..<below.endIndex)
  }

  /// Every position that has something.
  init(part: IndexPart) {
    self.init(part: part, issue: nil, issues: part.state.frame.issues.indices)
  }

  private init(part: IndexPart, issue: Int?, issues: Range<Int>) {
    self.part = part
    self.issue = issue
    var blocks: [Block] = []
    var count = 0
    func add(_ content: Block.Content, _ rows: Int) {
      guard rows > 0 else { return }
      blocks.append(Block(content: content, start: count, count: rows))
      count += rows
    }
    let state = part.state
    for number in issues {
      let topics = state.frame.topicsOfIssue[number]
      let isFirst = number == issue
      let isEmpty = topics.allSatisfy { state.topicTallies[$0].isEmpty }
      if isEmpty, !isFirst { continue }
      if issue != nil, !isFirst { add(.heading(number), 1) }
      for topic in topics {
        let tally = state.topicTallies[topic]
        guard issue != nil else {
          add(.positions(topic, ofAll: false), tally.cells)
          continue
        }
        if topic == topics.lowerBound {
          add(.statuses(topic), tally.statuses)
          if tally.cells > 0 { add(.topic(topic), 1) }
          add(.positions(topic, ofAll: false), tally.cells)
        } else if isFirst || !tally.isEmpty {
          add(.topic(topic), 1)
          add(.statuses(topic), tally.statuses)
          add(.positions(topic, ofAll: isFirst), isFirst ? state.frame.parties.count : tally.cells)
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
      piece.statements = try part.reader.statuses(
        of: topic,
        skipping: range.lowerBound,
        limit: range.count
      )
    case .positions(let topic, _):
      piece.cells = try self.parties(of: block)[range].map { party in
        Relations.Cell(party: state.frame.parties[party], topic: state.frame.topics[topic])
      }
    }
    return piece
  }

  private func parties(of block: Block) throws -> [Int] {
    guard case .positions(let topic, let isOfAll) = block.content else { return [] }
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

extension IndexReader.Tally {
  /// Whether a topic has nothing to show.
  var isEmpty: Bool { statuses == 0 && cells == 0 }
}
