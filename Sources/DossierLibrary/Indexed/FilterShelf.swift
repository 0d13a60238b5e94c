internal import DossierIndex
internal import DossierModel
internal import Synchronization

/// What filters let through, for as long as the index stays as it is.
final class FilterShelf: Sendable {
  /// An order under a filter.
  struct OrderName: Hashable {
    var what: What
    var filter: Filter
    var day: Day?
    var words = ""
  }

  /// A part of what a filter lets through.
  private struct PartName: Hashable {
    var filter: Filter
    var scope: FilterScope
  }

  private struct Kept {
    /// The statements that pass.
    var passing: [PartName: NumberSet] = [:]
    /// Every statement of the utterances that one of those belongs to.
    var utterances: [PartName: NumberSet] = [:]
    /// What stays of orders: cursors, stretches, topics.
    var sifted: [OrderName: any Sendable] = [:]
    /// The rows held of those.
    var siftedRows = 0
    var fixed: [OrderName: FixedOrder] = [:]

    /// The part of a filter that serves for another: what passes anywhere, where that is known.
    func part(_ filter: Filter, within scope: FilterScope) -> PartName {
      let everywhere = PartName(filter: filter, scope: .everywhere)
      return passing[everywhere] == nil ? PartName(filter: filter, scope: scope) : everywhere
    }

    /// Makes room for so many statements.
    mutating func forget(for count: Int) {
      let held = (passing.values.map(\.count) + utterances.values.map(\.count)).reduce(0, +)
      if held + count > mostPassing { (passing, utterances) = ([:], [:]) }
    }
  }

  /// Orders that are kept.
  private static let mostKept = 32
  /// Rows that orders are kept up to; a cursor takes some fifty bytes.
  private static let mostRows = 100_000
  /// Statements that parts are kept up to; one may be most of the dossier.
  private static let mostPassing = 1_000_000
  /// Rows that fixed orders are kept up to.
  private static let mostFixedRows = 5_000

  private let kept = Mutex(Kept())

  // MARK: What passes

  /// The statements that the part's filter lets through; of those that do not stand where wanted, some may
  /// be missing.
  func passing(within scope: FilterScope, _ part: IndexPart) throws -> NumberSet {
    let known = kept.withLock { $0.passing[$0.part(part.filter, within: scope)] }
    if let known { return known }
    let passing = try part.reader.statements(
      passing: part.filter,
      within: scope,
      in: part.state.frame
    )
    keep(passing, of: part.filter, within: scope)
    return passing
  }

  /// Keeps what a filter lets through somewhere.
  func keep(_ passing: NumberSet, of filter: Filter, within scope: FilterScope) {
    kept.withLock { kept in
      kept.forget(for: passing.count)
      kept.passing[PartName(filter: filter, scope: scope)] = passing
    }
  }

  /// Every statement of the utterances that are let through anywhere; else as ``passing(within:_:)``.
  func utterances(within scope: FilterScope, _ part: IndexPart) throws -> NumberSet {
    let name = kept.withLock { $0.part(part.filter, within: scope) }
    if let known = kept.withLock({ $0.utterances[name] }) { return known }
    let utterances = try part.reader.utterances(of: passing(within: name.scope, part))
    kept.withLock { kept in
      kept.forget(for: utterances.count)
      kept.utterances[name] = utterances
    }
    return utterances
  }

  // MARK: What stays of orders

  /// An order without the rows that a sieve hides; the sieve is made where it is not known what stays.
  func sifted<Base: IndexOrder>(
    _ base: Base,
    _ name: OrderName,
    by sieve: () throws -> (Base.Cursor) -> Bool
  ) throws -> SiftedOrder<Base> {
    let cursors = try shelved(name, \.count) {
      try SiftedOrder(base, keeping: sieve()).cursors
    }
    return SiftedOrder(base, cursors: cursors)
  }

  /// What stays of an order, as it was found before or is now.
  func shelved<Value: Sendable>(
    _ name: OrderName,
    _ rows: (Value) -> Int,
    find: () throws -> Value
  ) throws -> Value {
    if let known = kept.withLock({ $0.sifted[name] }) as? Value { return known }
    let found = try find()
    kept.withLock { kept in
      kept.siftedRows += rows(found)
      if kept.sifted.count >= Self.mostKept || kept.siftedRows > Self.mostRows {
        (kept.sifted, kept.siftedRows) = ([:], rows(found))
      }
      kept.sifted[name] = found
    }
    return found
  }

  /// The rows of an order that is held whole.
  func fixedOrder(_ name: OrderName, make: () throws -> FixedOrder) throws -> FixedOrder {
    if let known = kept.withLock({ $0.fixed[name] }) { return known }
    let order = try make()
    kept.withLock { kept in
      let rows = kept.fixed.values.reduce(order.count) { $0 + $1.count }
      if kept.fixed.count >= Self.mostKept || rows > Self.mostFixedRows { kept.fixed = [:] }
      kept.fixed[name] = order
    }
    return order
  }
}
