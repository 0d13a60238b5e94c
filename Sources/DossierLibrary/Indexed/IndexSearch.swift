internal import DossierFiles
internal import DossierIndex
internal import DossierModel
internal import DossierText

/// A search that was begun, with the hits found so far.
///
/// Newest first it goes on where it stopped. The best first are chosen among the newest lines, since
/// to weigh every line of a large dossier would take longer than anybody waits; unless all are asked for.
struct IndexSearch: Sendable {
  /// Lines looked at in one go, at least and at most; each has a hit or more.
  private static let stride = 10...100
  /// Lines that the best hits are chosen from.
  static let weighed = 1_000

  private let words: SearchWords
  private let order: SearchOrder
  private var lastLine = -1
  private var isAtEnd = false
  private var rows: [KeyedRow] = []

  init(_ query: String, _ order: SearchOrder) {
    words = SearchWords(query)
    self.order = order
  }

  /// The answer to a question, which may look further; the part has the question's filter each time.
  mutating func answer(_ question: Question, part: IndexPart) throws -> Answer {
    let window = question.window
    switch window.anchor {
    case .start: try look(for: window.after.advancedSafely(by: 1), part)
    case .place(let place):
      try look(for: max(0, place).advancedSafely(by: window.after.advancedSafely(by: 1)), part)
    case .key(let key):
      while !isAtEnd, !rows.contains(where: { $0.key == key }) {
        try look(for: rows.count + 1, part)
      }
      let place = rows.firstIndex { $0.key == key } ?? 0
      try look(for: place.advancedSafely(by: window.after.advancedSafely(by: 1)), part)
    case .end, .percent, .match: try look(for: .max, part)
    }
    var answer = Order(rows: rows).answer(question) { _ in nil }
    if !isAtEnd { answer.total = .atLeast(rows.count) }
    return answer
  }

  /// Looks on until there are so many hits, or no more.
  private mutating func look(for wanted: Int, _ part: IndexPart) throws {
    guard let expression = words.matchExpression else {
      isAtEnd = true
      return
    }
    while !isAtEnd, rows.count < wanted {
      let lacking = min(max(wanted - rows.count, Self.stride.lowerBound), Self.stride.upperBound)
      let limit = order == .best ? max(Self.weighed, wanted) : lacking
      let lines = try part.reader.lines(matching: expression, after: lastLine, limit: limit)
      rows += try hits(in: lines, part)
      isAtEnd = lines.count < limit || order == .best
      if let last = lines.last { lastLine = last.number }
    }
  }

  private func hits(in lines: [FoundLine], _ part: IndexPart) throws -> [KeyedRow] {
    var documents: [DocumentID] = []
    var places: [DocumentID: [FoundLine]] = [:]
    for line in lines {
      if places[line.document] == nil { documents.append(line.document) }
      places[line.document, default: []].append(line)
    }
    let maker = try part.maker(ofLines: places.mapValues { $0.map(\.range) })
    let found = documents.compactMap { id -> (Document, [Hit])? in
      guard let document = maker.dossier.document(id), let text = maker.relations.texts.text(id)
      else { return nil }
      let numbers = (places[id] ?? []).map { text.line(at: $0.range.lowerBound) }
      return (document, maker.hits(of: words, in: document, lines: numbers))
    }
    return maker.hitRows(found, order)
  }
}

extension Int {
  /// The sum, or the greatest number where that is too much.
  fileprivate func advancedSafely(by count: Int) -> Int {
    let (sum, isTooMuch) = addingReportingOverflow(count)
    return isTooMuch ? .max : sum
  }
}
