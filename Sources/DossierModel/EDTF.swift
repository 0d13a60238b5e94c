/// A date as the files write it: EDTF (ISO 8601-2) levels 0 and 1, and sets.
///
/// Comparing uses the first and the last possible day, never the text. An open or unknown end is
/// unbounded (nil); `?`, `~` and `%` do not widen; a set is its hull; of a date with a time the date
/// counts as it stands, whatever its zone. Two values are equal when their texts are.
public struct EDTF: Hashable, Sendable {
  /// The date as it stands in the file.
  public let text: String
  /// The first possible day; nil if unbounded.
  public let first: Day?
  /// The last possible day; nil if unbounded.
  public let last: Day?
  /// Whether the date, or an end or member of it, is marked uncertain (`?`, `%`) or approximate
  /// (`~`, `%`).
  public let isUncertain: Bool

  /// Reads a date, or gives nil where `text` is not one.
  public init?(_ text: String) {
    guard let reading = EDTFReading(text[...].utf8) else { return nil }
    self.text = text
    first = reading.span.first
    last = reading.span.last
    isUncertain = reading.isUncertain
  }
}
