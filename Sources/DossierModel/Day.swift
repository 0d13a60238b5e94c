/// One day of the proleptic Gregorian calendar, which counts a year 0.
///
/// Known by its number, so that days compare and count like integers. Years reach from -999,999,999
/// to 999,999,999, which is the most that an EDTF year may name here.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before.
  public let number: Int

  /// The day that many days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// The day of a calendar date, or nil where there is no such date.
  ///
  /// Months and days count from 1.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), let length = Self.daysIn(month: month, ofYear: year),
      day >= 1, day <= length
    else { return nil }
    let before = Self.daysBefore(year: year) + Self.daysBefore(month: month, ofYear: year)
    number = before + day - 1 - Self.epoch
  }

  /// Reads a date written `2025-12-26`, or gives nil where `text` is not one.
  ///
  /// The year has four digits, with `-` in front before the year 0.
  public init?(_ text: String) {
    let isBeforeZero = text.utf8.first == UInt8(ascii: "-")
    let parts = text.utf8.dropFirst(isBeforeZero ? 1 : 0)
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
      let year = Int(digits: parts[0]), let month = Int(digits: parts[1]),
      let day = Int(digits: parts[2]), !(isBeforeZero && year == 0)
    else { return nil }
    self.init(year: isBeforeZero ? -year : year, month: month, day: day)
  }

  /// The year of the calendar; 0 is the year before 1.
  public var year: Int { date.year }

  /// The month, from 1.
  public var month: Int { date.month }

  /// The day of the month, from 1.
  public var day: Int { date.day }

  /// The date as `2025-12-26`; a year of more than four digits has a `Y` in front.
  public var text: String {
    let date = date
    return [Self.text(ofYear: date.year), Self.twoDigits(date.month), Self.twoDigits(date.day)]
      .joined(separator: "-")
  }

  /// The day that many days later; earlier where `days` is negative.
  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// The last day of this day's month.
  public var endOfMonth: Day {
    let date = date
    let length = Self.daysIn(month: date.month, ofYear: date.year) ?? date.day
    return adding(days: length - date.day)
  }

  /// Orders days in time.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension Day {
  /// The years that a day may lie in.
  static let years = -999_999_999...999_999_999

  /// A year as EDTF writes it: `2025`, `-0044`, `Y12345`.
  static func text(ofYear year: Int) -> String {
    let digits = String(year.magnitude)
    let sign = year < 0 ? "-" : ""
    guard digits.utf8.count <= 4 else { return "Y" + sign + digits }
    return sign + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  /// A number below 100 with two digits.
  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// How many days a month has; nil where there is no such month.
  static func daysIn(month: Int, ofYear year: Int) -> Int? {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: nil
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// Days from 0000-01-01 to 1970-01-01.
  private static let epoch = 719_528

  /// Days in 400 years, after which the calendar repeats.
  private static let cycle = 146_097

  /// Days from 0000-01-01 to the first day of a year.
  private static func daysBefore(year: Int) -> Int {
    // Rounding up counts the leap years before this one, the year 0 among them.
    365 * year + quotient(year + 3, 4) - quotient(year + 99, 100) + quotient(year + 399, 400)
  }

  /// Days of a year before the first of a month.
  private static func daysBefore(month: Int, ofYear year: Int) -> Int {
    (1..<month).reduce(0) { $0 + (daysIn(month: $1, ofYear: year) ?? 0) }
  }

  /// The quotient rounded down, also below zero.
  private static func quotient(_ dividend: Int, _ divisor: Int) -> Int {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  private var date: (year: Int, month: Int, day: Int) {
    let sinceZero = number + Self.epoch
    let cycles = Self.quotient(sinceZero, Self.cycle)
    let inCycle = sinceZero - cycles * Self.cycle
    // A year has 365.2425 days on average, so the guess is at most one off.
    var year = inCycle * 400 / Self.cycle
    if Self.daysBefore(year: year) > inCycle { year -= 1 }
    if Self.daysBefore(year: year + 1) <= inCycle { year += 1 }
    var rest = inCycle - Self.daysBefore(year: year)
    var month = 1
    while let length = Self.daysIn(month: month, ofYear: year), rest >= length {
      rest -= length
      month += 1
    }
    return (cycles * 400 + year, month, rest + 1)
  }
}

extension Int {
  /// The number that ASCII digits write, or nil where anything else stands there.
  init?(digits: some Collection<UInt8>) {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    self = value
  }
}
