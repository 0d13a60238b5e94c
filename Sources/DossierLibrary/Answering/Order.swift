internal import DossierModel

/// All rows of an order, and the way from a window to the rows in it.
struct Order: Sendable {
  let rows: [KeyedRow]
  private let places: [RowKey: Int]

  /// Makes an order; of rows with one key the later ones get a number after it.
  init(rows: [KeyedRow]) {
    var numbered = rows
    var places: [RowKey: Int] = [:]
    for (place, row) in rows.enumerated() {
      var key = row.key
      var number = 1
      while places[key] != nil {
        number += 1
        key = RowKey("\(row.key.text)#\(number)")
      }
      numbered[place].key = key
      places[key] = place
    }
    self.rows = numbered
    self.places = places
  }

  /// The place of a row; nil for one that is not there.
  func place(of key: RowKey) -> Int? { places[key] }

  /// The answer to a question that this order has the rows of.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - lost: Where a key would stand that the order does not have; nil where nobody knows.
  /// - Returns: The rows of the question's window.
  func answer(_ question: Question, lost: (RowKey) -> Int?) -> Answer {
    let window = question.window
    let anchored = place(of: window.anchor, lost: lost)
    // Without a match the window lies where the search began, and leads nowhere.
    var place = anchored
    if place == nil, case .match(_, let key?, _) = window.anchor {
      place = self.place(of: .key(key), lost: lost)
    }
    guard let middle = place ?? (rows.isEmpty ? nil : 0) else {
      return Answer(question: question, rows: [], first: nil, anchored: nil, total: .exactly(0))
    }
    let first = middle - min(middle, max(0, window.before))
    let last = middle + min(rows.count - 1 - middle, max(0, window.after))
    return Answer(
      question: question,
      rows: Array(rows[first...last]),
      first: first,
      anchored: anchored.map { rows[$0].key },
      total: .exactly(rows.count)
    )
  }

  private func place(of anchor: Window.Anchor, lost: (RowKey) -> Int?) -> Int? {
    guard !rows.isEmpty else { return nil }
    let last = rows.count - 1
    return switch anchor {
    case .start: 0
    case .end: last
    case .key(let key): places[key] ?? lost(key) ?? 0
    case .place(let place): min(max(0, place), last)
    case .percent(let percent):
      max(0, (min(max(0, percent), 100) * rows.count + 99) / 100 - 1)
    case .match(let words, let key, let backwards):
      match(
        PlainSearch(words),
        from: key.map { places[$0] ?? lost($0) ?? 0 },
        backwards: backwards
      )
    }
  }

  /// The first row that holds the words, going round from the one after `start` to `start` itself.
  private func match(_ search: PlainSearch, from start: Int?, backwards: Bool) -> Int? {
    let count = rows.count
    let before = start ?? (backwards ? count : -1)
    return (1...count).lazy
      .map { ((before + (backwards ? -$0 : $0)) % count + count) % count }
      .first { place in rows[place].row.searchedTexts.contains { search.isFound(in: $0) } }
  }

  /// The place of the row that stands nearest to `key` in another order of the same rows; nil where
  /// that order does not have the key either, or shares no row with this one.
  func place(nearest key: RowKey, among keys: [RowKey]) -> Int? {
    guard let middle = keys.firstIndex(of: key) else { return nil }
    for distance in 0..<keys.count {
      for index in [middle + distance, middle - distance] where keys.indices.contains(index) {
        if let place = places[keys[index]] { return place }
      }
    }
    return nil
  }
}
