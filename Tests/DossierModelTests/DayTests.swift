import DossierModel
import Testing

struct `A day` {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2000, 3, 1, 11_017),
    (2025, 12, 26, 20_448), (1900, 2, 28, -25_509), (1900, 3, 1, -25_508), (1, 1, 1, -719_162),
    (0, 12, 31, -719_163), (0, 1, 1, -719_528), (-1, 12, 31, -719_529),
    (-9999, 1, 1, -4_371_587), (9999, 12, 31, 2_932_896),
  ])
  func `has a number, and a number its date`(_ year: Int, _ month: Int, _ day: Int, _ number: Int) {
    #expect(Day(year: year, month: month, day: day)?.number == number)
    let back = Day(number: number)
    #expect(back.year == year && back.month == month && back.day == day)
  }

  @Test func `follows the one before it, through leap years and centuries`() {
    var before = Day(number: -800_000)
    for number in -799_999 ... -640_000 {
      let day = Day(number: number)
      let isNextOfMonth = day.month == before.month && day.day == before.day + 1
      let isFirstOfNext = day.day == 1 && before == before.endOfMonth
      #expect(isNextOfMonth || isFirstOfNext, "\(before.text) is followed by \(day.text)")
      before = day
    }
  }

  @Test(arguments: [
    (2025, 2, 29), (1900, 2, 29), (2025, 13, 1), (2025, 0, 1), (2025, 1, 0), (2025, 4, 31),
    (1_000_000_000, 1, 1), (-1_000_000_000, 1, 1), (.max, .max, .max), (.min, .min, .min),
  ])
  func `is not made of a date that does not exist`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "2025-12-26", "0000-01-01", "-0044-03-15", "9999-12-31", "-9999-01-01", "2024-02-29",
  ])
  func `reads what it writes`(_ text: String) {
    #expect(Day(text)?.text == text)
  }

  @Test(arguments: [
    "", "2025-12", "2025", "2025-12-32", "2025-02-29", "25-12-26", "2025-1-2", "2025-12-26 ",
    "2025/12/26", "2025-12-26T10:00:00", "+2025-12-26", "-0000-01-01", "2025-12-2６", "--025-12-26",
    "2025-12-26-", "20251226", "2025-12-XX",
  ])
  func `is not read from`(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    ("2024-02-10", "2024-02-29"), ("2025-02-28", "2025-02-28"), ("2025-04-01", "2025-04-30"),
    ("2025-12-31", "2025-12-31"),
  ])
  func `knows the end of its month`(_ day: String, _ end: String) {
    #expect(Day(day)?.endOfMonth.text == end)
  }

  @Test func `moves by days over the end of a year`() throws {
    let day = try #require(Day("2025-12-26"))
    #expect(day.adding(days: 6).text == "2026-01-01")
    #expect(day.adding(days: -360).text == "2024-12-31")
  }

  @Test func `is ordered in time`() throws {
    let earlier = try #require(Day("-0001-12-31"))
    let later = try #require(Day("0000-01-01"))
    #expect(earlier < later)
  }

  @Test func `shows a year of more than four digits`() {
    #expect(Day(year: 12_345, month: 6, day: 7)?.text == "Y12345-06-07")
    #expect(Day(year: -12_345, month: 6, day: 7)?.text == "Y-12345-06-07")
  }
}
