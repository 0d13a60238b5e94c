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
  /// Lines looked at in one go under a filter, at first and at most.
  private static let sifted = 200...5_000

  private let words: SearchWords
  private let order: SearchOrder
  private var lastLine = -1
  private var isAtEnd = false
  private var rows: [KeyedRow] = []

  init(_ query: String, _ order: SearchOrder) {
    words = SearchWords(query)
    self.order = order
  }

  /// The answer to a question, which may look further.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - part: What it is answered from, each time under the same filter.
  ///   - passing: The statements that the filter lets through, which alone are found then; nil without one.
  /// - Returns: The answer.
  /// - Throws: What SQLite says.
  mutating func answer(
    _ question: Question,
    part: IndexPart,
    among passing: NumberSet?
  ) throws -> Answer {
    let window = question.window
    func look(for wanted: Int) throws { try self.look(for: wanted, part, passing) }
    switch window.anchor {
    case .start: try look(for: window.after.advancedSafely(by: 1))
    case .place(let place):
      try look(for: max(0, place).advancedSafely(by: window.after.advancedSafely(by: 1)))
    case .key(let key):
      while !isAtEnd, !rows.contains(where: { $0.key == key }) { try look(for: rows.count + 1) }
      let place = rows.firstIndex { $0.key == key } ?? 0
      try look(for: place.advancedSafely(by: window.after.advancedSafely(by: 1)))
    case .end, .percent, .match: try look(for: .max)
    }
    var answer = Order(rows: rows).answer(question) { _ in nil }
    if !isAtEnd { answer.total = .atLeast(rows.count) }
    return answer
  }

  /// Looks on until there are so many hits, or no more.
  private mutating func look(for wanted: Int, _ part: IndexPart, _ passing: NumberSet?) throws {
    while !isAtEnd, rows.count < wanted {
      if order == .best {
        rows = try hits(in: nextLines(max(Self.weighed, wanted), part, passing), part)
        isAtEnd = true
      } else {
        let lacking = min(max(wanted - rows.count, Self.stride.lowerBound), Self.stride.upperBound)
        rows += try hits(in: nextLines(lacking, part, passing), part)
      }
    }
  }

  /// The next lines that can have a hit, so many at least if there are.
  private mutating func nextLines(
    _ count: Int,
    _ part: IndexPart,
    _ passing: NumberSet?
  ) throws -> [FoundLine] {
    guard let expression = words.matchExpression, passing?.count != 0 else {
      isAtEnd = true
      return []
    }
    var sieve = passing.map { QuoteSieve(words: words, passing: $0, reader: part.reader) }
    var found: [FoundLine] = []
    // Where most lines have no hit, more are looked at, since to begin anew costs as much as many lines.
    var limit = passing == nil ? count : max(count, Self.sifted.lowerBound)
    while !isAtEnd, found.count < count {
      let lines = try part.reader.lines(matching: expression, after: lastLine, limit: limit)
      found += try lines.filter { try sieve?.lets($0) ?? true }
      isAtEnd = lines.count < limit
      if let last = lines.last { lastLine = last.number }
      if limit < Self.sifted.upperBound { limit *= 2 }
    }
    return found
  }

  private func hits(in lines: [FoundLine], _ part: IndexPart) throws -> [KeyedRow] {
    var documents: [DocumentID] = []
    var places: [DocumentID: [FoundLine]] = [:]
    var last: (numbers: Range<Int>, id: DocumentID?)?
    for line in lines {
      let numbers = line.statementNumbers
      let id = try last?.numbers == numbers ? last?.id : part.reader.document(of: line)
      last = (numbers, id)
      guard let id else { continue }
      if places[id] == nil { documents.append(id) }
      places[id, default: []].append(line)
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
