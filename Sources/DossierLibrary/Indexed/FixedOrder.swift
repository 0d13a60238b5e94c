internal import DossierModel

/// An order whose rows are all at hand.
struct FixedOrder: PlacedOrder {
  private let order: Order

  init(_ rows: [KeyedRow]) { order = Order(rows: rows) }

  var count: Int { order.rows.count }

  func cursor(of key: RowKey) -> Int? { order.place(of: key) }
  func rows(at cursors: [Int]) -> [KeyedRow] { cursors.map { order.rows[$0] } }
}
