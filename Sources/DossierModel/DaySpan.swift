/// The days from a first to a last possible one; an end that is unknown or open is unbounded (nil).
public struct DaySpan: Hashable, Sendable {
  /// The first possible day; nil if unbounded.
  public var first: Day?
  /// The last possible day; nil if unbounded.
  public var last: Day?

  /// Makes a span.
  public init(first: Day?, last: Day?) {
    self.first = first
    self.last = last
  }

  /// Whether nothing is known: both ends are unbounded.
  public var isUndated: Bool { first == nil && last == nil }

  /// Says whether this span begins after the other's last day.
  ///
  /// An unbounded first day is never later than anything, an unbounded last day is never passed.
  public func isCertainlyLater(than other: DaySpan) -> Bool {
    guard let first, let last = other.last else { return false }
    return last < first
  }

  /// The span with its last day brought down to `limit`, where that is known and earlier.
  public func lowered(to limit: Day?) -> DaySpan {
    guard let limit else { return self }
    return DaySpan(first: first, last: last.map { min($0, limit) } ?? limit)
  }

  /// Says whether what was said in this span counts as of a day: its first day is not after it, or,
  /// where that is unbounded, its last day is not.
  public func counts(asOf day: Day) -> Bool {
    if let first { return first <= day }
    return last.map { $0 <= day } ?? false
  }

  /// The smallest span that holds all of `spans`; unbounded at both ends for none.
  public static func hull(of spans: [DaySpan]) -> DaySpan {
    let firsts = spans.compactMap(\.first)
    let lasts = spans.compactMap(\.last)
    return DaySpan(
      first: firsts.count == spans.count ? firsts.min() : nil,
      last: lasts.count == spans.count ? lasts.max() : nil
    )
  }

  /// The span as EDTF: one day `2025-12-26`, a whole month `2025-12`, a whole year `2025`, else
  /// `2025-12-01/2025-12-26` with `..` for an unbounded end.
  public var text: String {
    guard let first, let last else {
      return (first?.text ?? "..") + "/" + (last?.text ?? "..")
    }
    if first == last { return first.text }
    let isSameYear = first.day == 1 && first.year == last.year && last == last.endOfMonth
    if isSameYear, first.month == last.month { return String(first.text.dropLast(3)) }
    if isSameYear, first.month == 1, last.month == 12 { return Day.text(ofYear: first.year) }
    return first.text + "/" + last.text
  }
}
