internal import DossierModel

/// An order whose rows are all at hand.
struct FixedOrder: PlacedOrder {
  private let order: Order

  init(_ rows: [KeyedRow]) { order = Order(rows: rows) }

  /// The rows of an order that hold some words, looked through some at a time.
  init<Base: IndexOrder>(of base: Base, holding words: String) throws {
    let search = PlainSearch(words)
    var found: [KeyedRow] = []
    var cursor: Base.Cursor?
    repeat {
      let next = try base.cursors(after: cursor, limit: Self.stride)
      found += try base.rows(at: next).filter { search.isFound(in: $0.row) }
      cursor = next.count < Self.stride ? nil : next.last
    } while cursor != nil
    self.init(found)
  }

  /// Rows looked at in one go.
  private static let stride = 200

  var count: Int { order.rows.count }

  func cursor(of key: RowKey) -> Int? { order.place(of: key) }
  func rows(at cursors: [Int]) -> [KeyedRow] { cursors.map { order.rows[$0] } }
}
