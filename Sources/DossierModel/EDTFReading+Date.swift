extension EDTFReading {
  /// Reads one date of level 0 or 1, with or without a qualifier at its end.
  init?(date text: Bytes) {
    let isQualified = text.last.map { "?~%".utf8.contains($0) } == true
    guard let span = Self.span(of: isQualified ? text.dropLast() : text) else { return nil }
    self.init(span: span, isUncertain: isQualified)
  }

  private static func span(of text: Bytes) -> DaySpan? {
    if text.first == UInt8(ascii: "Y") { return span(ofLongYear: text.dropFirst()) }
    let isBeforeZero = text.first == UInt8(ascii: "-")
    let parts = text.dropFirst(isBeforeZero ? 1 : 0)
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let years = years(parts[0], isBeforeZero: isBeforeZero) else { return nil }
    switch parts.count {
    case 1: return span(years: years)
    case 2 where years.count == 1: return span(year: years.lowerBound, part: parts[1])
    case 3 where years.count == 1:
      return span(year: years.lowerBound, month: parts[1], day: parts[2])
    default: return nil
    }
  }

  /// Reads a year of four digits, of which the last or the last two may be unspecified.
  private static func years(_ text: Bytes, isBeforeZero: Bool) -> ClosedRange<Int>? {
    let unspecified = text.reversed().prefix { $0 == unspecifiedDigit }.count
    guard text.count == 4, unspecified <= 2, let stem = Int(digits: text.dropLast(unspecified))
    else { return nil }
    let size = [1, 10, 100][unspecified]
    let years = (stem * size)...(stem * size + size - 1)
    guard isBeforeZero else { return years }
    // There is a year 0, but no year -0.
    guard years.upperBound > 0 else { return nil }
    return -years.upperBound ... -max(1, years.lowerBound)
  }

  /// Reads a year of more than four digits, after its `Y`.
  private static func span(ofLongYear text: Bytes) -> DaySpan? {
    let isBeforeZero = text.first == UInt8(ascii: "-")
    let digits = text.dropFirst(isBeforeZero ? 1 : 0)
    guard digits.count > 4, digits.first != UInt8(ascii: "0"), let year = Int(digits: digits)
    else { return nil }
    let signed = isBeforeZero ? -year : year
    return span(years: signed...signed)
  }

  /// Reads what follows a year: a month, a season, or `XX`.
  private static func span(year: Int, part text: Bytes) -> DaySpan? {
    if isUnspecified(text) { return span(years: year...year) }
    guard text.count == 2, let part = Int(digits: text) else { return nil }
    switch part {
    case 1...12: return span(year: year, months: part...part)
    case 21...23: return span(year: year, months: (3 * (part - 20))...(3 * (part - 20) + 2))
    // EDTF does not say which winter of a year is meant; the December is in the year and in one.
    case 24: return span(year: year, months: 12...12)
    default: return nil
    }
  }

  private static func span(year: Int, month: Bytes, day: Bytes) -> DaySpan? {
    if isUnspecified(month) { return isUnspecified(day) ? span(years: year...year) : nil }
    guard month.count == 2, let month = Int(digits: month) else { return nil }
    if isUnspecified(day) { return span(year: year, months: month...month) }
    guard day.count == 2, let number = Int(digits: day),
      let day = Day(year: year, month: month, day: number)
    else { return nil }
    return DaySpan(first: day, last: day)
  }

  private static func span(years: ClosedRange<Int>) -> DaySpan? {
    guard let first = Day(year: years.lowerBound, month: 1, day: 1),
      let last = Day(year: years.upperBound, month: 12, day: 31)
    else { return nil }
    return DaySpan(first: first, last: last)
  }

  private static func span(year: Int, months: ClosedRange<Int>) -> DaySpan? {
    guard let first = Day(year: year, month: months.lowerBound, day: 1),
      let last = Day(year: year, month: months.upperBound, day: 1)
    else { return nil }
    return DaySpan(first: first, last: last.endOfMonth)
  }

  private static let unspecifiedDigit = UInt8(ascii: "X")

  private static func isUnspecified(_ text: Bytes) -> Bool { text.elementsEqual("XX".utf8) }
}
