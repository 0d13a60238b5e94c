import DossierModel

extension MatrixCell {
  /// Days after which the age of a position is shown; a position does not expire.
  static let oldAge = 90

  /// Days from the last day of the deciding words to the day positions are shown for; nil where
  /// nothing decides, or either day is unknown.
  func age(on day: Day?) -> Int? {
    guard shown != nil, let day, let last = span.last else { return nil }
    return day.number - last.number
  }

  /// The age where it is to be shown.
  func oldAge(on day: Day?) -> Int? { age(on: day).flatMap { $0 > Self.oldAge ? $0 : nil } }
}
