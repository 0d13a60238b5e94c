/// A row of a list: an utterance, by the statement that stands for it.
struct Listing: Hashable {
  let list: Int
  let first: Int
  let last: Int
  let id: String
  let statement: Int

  init(_ statement: SettledStatement, on list: Int) {
    self.list = list
    first = statement.first
    last = statement.last
    id = statement.id
    self.statement = statement.number
  }
}

extension Listing: Comparable {
  /// Orders as the table does, so that neighbours are written one after the other.
  static func < (left: Self, right: Self) -> Bool {
    if left.list != right.list { return left.list < right.list }
    if left.first != right.first { return left.first < right.first }
    if left.last != right.last { return left.last < right.last }
    return left.id < right.id
  }
}
