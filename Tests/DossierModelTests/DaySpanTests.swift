import DossierModel
import Testing

struct `A span of days` {
  @Test(arguments: [
    ("2025-12-27", "2025-12-26", true),
    ("2025-12-26", "2025-12-26", false),
    ("2025-12-26", "2025-12-27", false),
    ("2025-12-26", "2025-12", false),
    ("2025-12", "2025-12-26", false),
    ("2026-01", "2025-12", true),
    ("2026-01-01", "2025-12", true),
    ("2025-12-27/..", "2025-12-26", true),
    ("2025-12-26", "2025-12-01/..", false),
    ("../2025-12-26", "1999", false),
    ("2025-12-26", "../2025-12-25", true),
    ("2025-12-26", "../2025-12-26", false),
    ("../2025-12-26", "../2025-12-25", false),
    ("../..", "1999", false),
    ("9999", "../..", false),
  ])
  func `is certainly later where it begins after the other's last day`(
    _ span: String,
    _ other: String,
    _ isLater: Bool
  ) throws {
    #expect(try read(span).isCertainlyLater(than: read(other)) == isLater)
  }

  @Test(arguments: [
    ("2025-12-26", "2025-12-27", "2025-12-26"),
    ("2025-12", "2025-12-27", "2025-12-01/2025-12-27"),
    ("2025-12-26/..", "2025-12-27", "2025-12-26/2025-12-27"),
    ("../2025-12-31", "2025-12-27", "../2025-12-27"),
    ("../..", "2025-12-27", "../2025-12-27"),
    ("../2025-12-26", "2025-12-27", "../2025-12-26"),
  ])
  func `is lowered to a day that is known and earlier`(
    _ span: String,
    _ limit: String,
    _ lowered: String
  ) throws {
    #expect(try read(span).lowered(to: Day(limit)).text == lowered)
  }

  @Test func `is not lowered to an unknown day`() throws {
    #expect(try read("2025-12/..").lowered(to: nil) == read("2025-12/.."))
  }

  @Test(arguments: [
    ("2025-12-26", "2025-12-26", true),
    ("2025-12-26", "2025-12-25", false),
    ("2025-12", "2025-12-01", true),
    ("2025-12", "2025-11-30", false),
    ("2025-12-26/..", "2025-12-26", true),
    ("../2025-12-26", "2025-12-26", true),
    ("../2025-12-26", "2025-12-25", false),
    ("../..", "9999-12-31", false),
  ])
  func `counts from its first day on, or else from its last`(
    _ span: String,
    _ day: String,
    _ counts: Bool
  ) throws {
    #expect(try read(span).counts(asOf: #require(Day(day))) == counts)
  }

  @Test func `is undated where both ends are unbounded`() throws {
    #expect(try read("../..").isUndated)
    #expect(try !read("../2025").isUndated)
    #expect(try !read("2025/..").isUndated)
  }

  @Test(arguments: [
    (["2025-12-26", "2025-12-02"], "2025-12-02/2025-12-26"),
    (["2025-12", "2025-12-26"], "2025-12"),
    (["../2025-12-26", "2025-12-27"], "../2025-12-27"),
    (["../2025-12-26", "2025-12-27/.."], "../.."),
    (["2025-12-26"], "2025-12-26"),
    ([], "../.."),
  ])
  func `can be the hull of others`(_ spans: [String], _ hull: String) throws {
    #expect(try DaySpan.hull(of: spans.map(read)).text == hull)
  }

  @Test(arguments: [
    ("2025-12-26/2025-12-26", "2025-12-26"),
    ("2025-12-01/2025-12-31", "2025-12"),
    ("2024-02-01/2024-02-29", "2024-02"),
    ("2025-01-01/2025-12-31", "2025"),
    ("-0044", "-0044"),
    ("Y12345", "Y12345"),
    ("2025-02-01/2025-02-27", "2025-02-01/2025-02-27"),
    ("2025-11-01/2025-12-31", "2025-11-01/2025-12-31"),
    ("2024/2025", "2024-01-01/2025-12-31"),
    ("2024-12/2025-12", "2024-12-01/2025-12-31"),
    ("2025-12/..", "2025-12-01/.."),
    ("../2025-12", "../2025-12-31"),
    ("../..", "../.."),
  ])
  func `is written as EDTF that says the same`(_ span: String, _ text: String) throws {
    #expect(try read(span).text == text)
    #expect(try read(text) == read(span))
  }

  private func read(_ text: String) throws -> DaySpan {
    let date = try #require(EDTF(text))
    return DaySpan(first: date.first, last: date.last)
  }
}
