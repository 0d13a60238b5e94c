internal import DossierIndex
internal import DossierModel

/// An order of rows that is read a window at a time.
///
/// A cursor is a row's place as the order knows it: what it takes to go on from there without counting
/// from the start.
protocol IndexOrder {
  associatedtype Cursor: Hashable, Sendable

  /// How many rows there are.
  var count: Int { get throws }
  /// The cursors after one, nearest first; nil: from the start.
  func cursors(after cursor: Cursor?, limit: Int) throws -> [Cursor]
  /// The cursors before one, nearest first; nil: from the end.
  func cursors(before cursor: Cursor?, limit: Int) throws -> [Cursor]
  /// The cursor at a place, from 0.
  func cursor(at place: Int) throws -> Cursor?
  /// The cursor of a row; nil where it is gone.
  func cursor(of key: RowKey) throws -> Cursor?
  /// The place of a cursor, where that is known without counting.
  func place(of cursor: Cursor) throws -> Int?
  /// The rows at some cursors, in their order.
  func rows(at cursors: [Cursor]) throws -> [KeyedRow]
}

extension IndexOrder {
  func place(of cursor: Cursor) throws -> Int? { nil }
}

/// An order whose rows are known by their places, from 0.
protocol PlacedOrder: IndexOrder where Cursor == Int {}

extension PlacedOrder {
  func cursors(after cursor: Int?, limit: Int) throws -> [Int] {
    let start = cursor.map { $0 + 1 } ?? 0
    let count = try count
    return start < count ? Array(start..<start + min(limit, count - start)) : []
  }

  func cursors(before cursor: Int?, limit: Int) throws -> [Int] {
    let end = try cursor ?? count
    return Array((end - min(limit, end)..<end).reversed())
  }

  func cursor(at place: Int) throws -> Int? { place < (try count) ? place : nil }
  func place(of cursor: Int) -> Int? { cursor }
}

/// Rows that an order gave before: where they stood, and what stood next to them.
struct ServedRows: Sendable {
  /// The keys of a window, in order.
  var keys: [RowKey]
  /// The place of the first.
  var first: Int?

  /// The place of a row; nil where that is not known.
  func place(of key: RowKey) -> Int? {
    guard let first, let index = keys.firstIndex(of: key) else { return nil }
    return first + index
  }

  /// The other rows, the nearest to a row first; none where it is not known.
  func neighbours(of key: RowKey) -> [RowKey] {
    guard let middle = keys.firstIndex(of: key) else { return [] }
    return (1..<max(1, keys.count)).flatMap { distance in
      [middle + distance, middle - distance].filter(keys.indices.contains).map { keys[$0] }
    }
  }
}

/// The answer to a question from an order.
struct IndexWindow<Order: IndexOrder> {
  let order: Order
  /// What was served of this order since the dossier last changed; places hold.
  let served: ServedRows?
  /// What was served before that; only who stood next to whom holds.
  let remembered: ServedRows?

  /// Rows looked at in one go when words are looked for.
  private static var stride: Int { 200 }

  func answer(_ question: Question) throws -> Answer {
    let window = question.window
    let count = try order.count
    guard count > 0 else {
      return Answer(question: question, rows: [], first: nil, anchored: nil, total: .exactly(0))
    }
    let before = max(0, window.before)
    let after = min(max(0, window.after), count)
    switch window.anchor {
    case .start: return try answer(question, around: nil, place: 0, before: 0, after: after)
    case .end:
      guard let last = try order.cursors(before: nil, limit: 1).first else { break }
      return try answer(question, around: last, place: count - 1, before: before, after: 0)
    case .place(let place):
      let place = min(max(0, place), count - 1)
      guard let cursor = try order.cursor(at: place) else { break }
      return try answer(question, around: cursor, place: place, before: before, after: after)
    case .percent(let percent):
      let place = max(0, (min(max(0, percent), 100) * count + 99) / 100 - 1)
      guard let cursor = try order.cursor(at: place) else { break }
      return try answer(question, around: cursor, place: place, before: before, after: after)
    case .key(let key):
      guard let (cursor, place) = try locate(key) else { break }
      return try answer(question, around: cursor, place: place, before: before, after: after)
    case .match(let words, let key, let backwards):
      return try match(words, from: key, backwards: backwards, question, count: count)
    }
    return try answer(question, around: nil, place: 0, before: 0, after: after)
  }

  /// The cursor of a key, or of the nearest that is still there.
  private func locate(_ key: RowKey) throws -> (Order.Cursor, Int?)? {
    if let cursor = try order.cursor(of: key) {
      return (cursor, try served?.place(of: key) ?? order.place(of: cursor))
    }
    let near = (served?.neighbours(of: key) ?? []) + (remembered?.neighbours(of: key) ?? [])
    for key in near {
      if let cursor = try order.cursor(of: key) {
        return (cursor, try served?.place(of: key) ?? order.place(of: cursor))
      }
    }
    return nil
  }

  /// The rows around a cursor; nil: from the start.
  private func answer(
    _ question: Question,
    around cursor: Order.Cursor?,
    place: Int?,
    before: Int,
    after: Int,
    isAnchored: Bool = true
  ) throws -> Answer {
    let above = cursor == nil ? [] : try order.cursors(before: cursor, limit: before)
    let below = try order.cursors(after: cursor, limit: cursor == nil ? after + 1 : after)
    let cursors = above.reversed() + (cursor.map { [$0] } ?? []) + below
    let rows = try order.rows(at: cursors)
    let first = place.map { max(0, $0 - above.count) }
    let count = try order.count
    return Answer(
      question: question,
      rows: rows,
      first: above.count < before ? 0 : first,
      anchored: isAnchored && rows.indices.contains(above.count) ? rows[above.count].key : nil,
      total: .exactly(count)
    )
  }

  /// The rows around the next that holds some words, going round at the end.
  private func match(
    _ words: String,
    from key: RowKey?,
    backwards: Bool,
    _ question: Question,
    count: Int
  ) throws -> Answer {
    let search = PlainSearch(words)
    let start = try key.flatMap { try locate($0) }
    var cursor = start?.0
    var seen = 0
    while seen <= count + Self.stride {
      let next =
        backwards
        ? try order.cursors(before: cursor, limit: Self.stride)
        : try order.cursors(after: cursor, limit: Self.stride)
      let rows = try order.rows(at: next)
      if let index = rows.firstIndex(where: { search.isFound(in: $0.row) }) {
        return try answer(
          question,
          around: next[index],
          place: try order.place(of: next[index]),
          before: max(0, question.window.before),
          after: min(max(0, question.window.after), count)
        )
      }
      seen += next.count
      // Past the end it goes on at the other one, once.
      if next.count < Self.stride {
        if cursor == nil || seen > count { break }
        cursor = nil
      } else {
        cursor = next.last
      }
    }
    return try answer(
      question,
      around: start?.0,
      place: start?.1 ?? (start == nil ? 0 : nil),
      before: start == nil ? 0 : max(0, question.window.before),
      after: min(max(0, question.window.after), count),
      isAnchored: false
    )
  }
}
