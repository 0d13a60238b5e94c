/// How far two coders agree on values that have no order.
public struct NominalAgreement: Hashable, Sendable {
  /// How many units both coders gave a value.
  public let count: Int
  /// On how many of them the values are the same.
  public let agreed: Int
  /// Krippendorff's alpha for nominal data: 1 for perfect agreement, 0 for what chance alone would
  /// give, below 0 for less; nil where it is not defined, since all values are the same or there are
  /// none.
  public let alpha: Double?

  /// Compares the values of two coders, unit by unit.
  ///
  /// - Parameter values: The two values of each unit; none is missing, so an absent one must be a
  ///   value too.
  public init<Value: Hashable>(_ values: [(Value, Value)]) {
    count = values.count
    agreed = values.count { $0.0 == $0.1 }
    var counts: [Value: Int] = [:]
    for (left, right) in values {
      counts[left, default: 0] += 1
      counts[right, default: 0] += 1
    }
    let total = 2 * values.count
    // Ordered pairs of values that differ, of all that could be drawn.
    let differing = total * total - counts.values.reduce(0) { $0 + $1 * $1 }
    guard differing > 0 else {
      alpha = nil
      return
    }
    let observed = 2 * (count - agreed)
    alpha = 1 - Double(total - 1) * Double(observed) / Double(differing)
  }

  /// The share of units on which both agree, from 0 to 1; nil where there are none.
  public var share: Double? { count == 0 ? nil : Double(agreed) / Double(count) }
}
