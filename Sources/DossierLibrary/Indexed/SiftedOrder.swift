internal import DossierModel

/// What is left of an order where some of its rows are hidden.
///
/// Which rows stay is found once, by their cursors; what they show is read a window at a time, as that of the
/// whole order is.
struct SiftedOrder<Base: IndexOrder>: PlacedOrder {
  /// Cursors looked at in one go.
  private static var stride: Int { 1_000 }

  let base: Base
  /// Those that stay, in order.
  let cursors: [Base.Cursor]

  /// - Parameters:
  ///   - base: The whole order.
  ///   - cursors: What is known to stay, in order.
  init(_ base: Base, cursors: [Base.Cursor]) {
    self.base = base
    self.cursors = cursors
  }

  /// - Parameters:
  ///   - base: The whole order, which is gone through.
  ///   - isKept: Whether a row stays.
  /// - Throws: What SQLite says.
  init(_ base: Base, keeping isKept: (Base.Cursor) throws -> Bool) throws {
    var cursors: [Base.Cursor] = []
    var last: Base.Cursor?
    repeat {
      let next = try base.cursors(after: last, limit: Self.stride)
      cursors += try next.filter(isKept)
      last = next.count < Self.stride ? nil : next.last
    } while last != nil
    self.init(base, cursors: cursors)
  }

  var count: Int { cursors.count }

  func cursor(of key: RowKey) throws -> Int? {
    try base.cursor(of: key).flatMap { cursors.firstIndex(of: $0) }
  }

  func rows(at cursors: [Int]) throws -> [KeyedRow] {
    try base.rows(at: cursors.map { self.cursors[$0] })
  }
}
