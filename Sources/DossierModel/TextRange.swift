/// A stretch of a text in Unicode code points, counted from 0, end exclusive.
public struct TextRange: Hashable, Sendable, Comparable {
  /// The first code point.
  public let start: Int
  /// One past the last code point; never before `start`.
  public let end: Int

  /// Makes the range, or nil where it would be negative or run backwards.
  public init?(start: Int, end: Int) {
    guard start >= 0, end >= start else { return nil }
    self.start = start
    self.end = end
  }

  /// Makes the range of places in a text; what lies before the first code point is left out.
  public init(_ places: Range<Int>) {
    start = max(0, places.lowerBound)
    end = max(0, places.upperBound)
  }

  /// Code points in the range.
  public var count: Int { end - start }

  /// Says whether every code point of `other` is in this range.
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  /// Says whether the two share a code point.
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// Orders by start, then by end.
  public static func < (left: Self, right: Self) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
