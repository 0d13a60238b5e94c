/// A date as the files write it: EDTF (ISO 8601-2) levels 0 and 1, and sets.
///
/// Comparing uses the first and the last possible day, never the text. An open or unknown end is
/// unbounded (nil); `?` and `~` do not widen; a set is its hull.
public struct EDTF: Hashable, Sendable {
  /// The date as it stands in the file.
  public let text: String
  /// The first possible day; nil if unbounded.
  public let first: Day?
  /// The last possible day; nil if unbounded.
  public let last: Day?
  /// Whether the date is marked uncertain (`?`, `%`) or approximate (`~`, `%`).
  public let isUncertain: Bool

  /// Reads a date, or gives nil where `text` is not one.
  public init?(_ text: String) { return nil }
}
