internal import DossierModel

/// Days as the tables order them.
enum DayKey {
  /// A first day that is unbounded or unknown: before every other.
  static let unboundedFirst = -(1 << 50)
  /// A last day that is unbounded or unknown: after every other.
  static let unboundedLast = 1 << 50

  static func first(of span: DaySpan) -> Int { span.first?.number ?? unboundedFirst }
  static func last(of span: DaySpan) -> Int { span.last?.number ?? unboundedLast }

  static func span(first: Int, last: Int) -> DaySpan {
    DaySpan(
      first: first == unboundedFirst ? nil : Day(number: first),
      last: last == unboundedLast ? nil : Day(number: last)
    )
  }
}
