internal import DossierIndex
internal import DossierModel

/// The utterances on a topic, or on an issue and below it: those as of the day in time order, the
/// later ones, then what was set aside.
struct UtteranceOrder: IndexOrder {
  enum Cursor: Hashable, Sendable {
    case listed(ListedStatement)
    /// A statement that was set aside, by its place among them.
    case setAside(Int)
  }

  private let part: IndexPart
  private let list: IndexList
  private let shelf: MarkShelf
  /// The stretches of time order that follow each other here.
  private let stretches: [Range<TimeKey>]
  private let setAside: FixedOrder

  init(part: IndexPart, list: IndexList, marks shelf: MarkShelf) throws {
    self.part = part
    self.list = list
    self.shelf = shelf
    stretches = Self.stretches(asOf: part.day)
    let aside = try part.setAside { try $0.setAside(on: list) }
    setAside = FixedOrder(aside.isEmpty ? [] : try part.maker(setAside: aside).asideRows(aside))
  }

  /// What counts as of a day (ending by it, then undated or begun by it), and what is later.
  private static func stretches(asOf day: Day?) -> [Range<TimeKey>] {
    guard let day else { return [.start ..< .end] }
    let later = TimeKey.beginning(on: day.adding(days: 1))
    let endingLater = TimeKey.unboundedEnding(after: day)
    return [.start..<endingLater, .undated..<later, endingLater..<(.undated), later..<(.end)]
  }

  var count: Int { get throws { try part.reader.count(of: list) + setAside.count } }

  func cursors(after cursor: Cursor?, limit: Int) throws -> [Cursor] {
    var found: [Cursor] = []
    if case .setAside = cursor {
    } else {
      for stretch in stretches(from: cursor) where found.count < limit {
        found += try part.reader.utterances(of: list, in: stretch, limit: limit - found.count)
          .map(Cursor.listed)
      }
    }
    guard found.count < limit else { return found }
    var last: Int?
    if case .setAside(let place) = cursor { last = place }
    return try found
      + setAside.cursors(after: last, limit: limit - found.count).map(Cursor.setAside)
  }

  private func stretches(from cursor: Cursor?) -> [Range<TimeKey>] {
    guard case .listed(let listed) = cursor,
      let index = stretches.firstIndex(where: { $0.contains(listed.key) })
    else { return stretches }
    return [listed.key.next..<stretches[index].upperBound] + stretches[(index + 1)...]
  }

  func cursors(before cursor: Cursor?, limit: Int) throws -> [Cursor] {
    var found: [Cursor] = []
    switch cursor {
    case nil: found = try setAside.cursors(before: nil, limit: limit).map(Cursor.setAside)
    case .setAside(let place):
      found = try setAside.cursors(before: place, limit: limit).map(Cursor.setAside)
    case .listed: break
    }
    for stretch in stretches(upTo: cursor).reversed() where found.count < limit {
      found += try part.reader.utterances(
        of: list,
        in: stretch,
        isBackwards: true,
        limit: limit - found.count
      ).map(Cursor.listed)
    }
    return found
  }

  private func stretches(upTo cursor: Cursor?) -> [Range<TimeKey>] {
    guard case .listed(let listed) = cursor,
      let index = stretches.firstIndex(where: { $0.contains(listed.key) })
    else { return stretches }
    return stretches[..<index] + [stretches[index].lowerBound..<listed.key]
  }

  func cursor(at place: Int) throws -> Cursor? {
    let marks = try shelf.marks(of: list, in: part.reader)
    var left = place
    for stretch in stretches {
      let start = try marks.number(before: stretch.lowerBound, in: part.reader)
      let count = try marks.number(before: stretch.upperBound, in: part.reader) - start
      if left < count {
        return try marks.utterance(at: start + left, in: part.reader).map(Cursor.listed)
      }
      left -= count
    }
    return try setAside.cursor(at: left).map(Cursor.setAside)
  }

  func place(of cursor: Cursor) throws -> Int? {
    guard let marks = shelf.marksAtHand(of: list) else { return nil }
    switch cursor {
    case .setAside(let place): return marks.count + place
    case .listed(let listed):
      var before = 0
      for stretch in stretches {
        let start = try marks.number(before: stretch.lowerBound, in: part.reader)
        if stretch.contains(listed.key) {
          return try before + marks.number(before: listed.key, in: part.reader) - start
        }
        before += try marks.number(before: stretch.upperBound, in: part.reader) - start
      }
      return nil
    }
  }

  func cursor(of key: RowKey) throws -> Cursor? {
    if let place = setAside.cursor(of: key) { return .setAside(place) }
    let parts = key.text.split(separator: ":").map(String.init)
    guard parts.count == 2, parts[0] == "quote",
      let found = try part.reader.statement(StatementID(parts[1]))
    else { return nil }
    return try part.reader.utterances(of: list, in: found.key..<found.key.next, limit: 1).first
      .map(Cursor.listed)
  }

  func rows(at cursors: [Cursor]) throws -> [KeyedRow] {
    let listed = cursors.compactMap { cursor -> ListedStatement? in
      if case .listed(let listed) = cursor { listed } else { nil }
    }
    let maker = try part.maker(of: part.reader.statements(listed.map(\.number)))
    return cursors.compactMap { cursor in
      switch cursor {
      case .setAside(let place): return setAside.rows(at: [place]).first
      case .listed(let listed):
        guard let statement = maker.dossier.statement(listed.id) else { return nil }
        let isLater = maker.isLater(listed.span)
        return maker.keyed(maker.quote(statement, standing: isLater ? .later : .listed))
      }
    }
  }
}
