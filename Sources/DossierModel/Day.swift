/// One day of the proleptic Gregorian calendar.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before.
  public let number: Int

  /// The day that many days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// The day of a calendar date, or nil where there is no such date.
  public init?(year: Int, month: Int, day: Int) { return nil }

  /// Orders days in time.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
