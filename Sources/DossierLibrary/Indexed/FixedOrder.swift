internal import DossierModel

/// An order whose rows are all at hand.
struct FixedOrder: IndexOrder {
  private let order: Order

  init(_ rows: [KeyedRow]) { order = Order(rows: rows) }

  var count: Int { order.rows.count }

  func cursors(after cursor: Int?, limit: Int) -> [Int] {
    let start = cursor.map { $0 + 1 } ?? 0
    return start < count ? Array(start..<start + min(limit, count - start)) : []
  }

  func cursors(before cursor: Int?, limit: Int) -> [Int] {
    let end = cursor ?? count
    return Array((end - min(limit, end)..<end).reversed())
  }

  func cursor(at place: Int) -> Int? { place < count ? place : nil }
  func cursor(of key: RowKey) -> Int? { order.place(of: key) }
  func place(of cursor: Int) -> Int? { cursor }
  func rows(at cursors: [Int]) -> [KeyedRow] { cursors.map { order.rows[$0] } }
}
