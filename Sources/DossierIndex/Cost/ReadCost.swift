/// What SQLite did to read something; the same on every machine, but for ``misses``.
public struct ReadCost: Hashable, Sendable {
  /// Statements run.
  public var statements = 0
  /// Steps of SQLite's machine.
  public var steps = 0
  /// Rows gone through one after the other because no index led to those that were wanted.
  public var scanSteps = 0
  /// Sorts that no index saved.
  public var sorts = 0
  /// Pages read that the connection had at hand.
  public var hits = 0
  /// Pages read that it had not.
  public var misses = 0

  /// Nothing done yet.
  public init() {}

  /// What two readings cost together.
  public static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.statements += right.statements
    sum.steps += right.steps
    sum.scanSteps += right.scanSteps
    sum.sorts += right.sorts
    sum.hits += right.hits
    sum.misses += right.misses
    return sum
  }
}
