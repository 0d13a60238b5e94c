import DossierModel

/// When a statement's words were said: what its `when` says, and the days that come of it.
struct PlannedDate: Hashable, Sendable {
  /// EDTF; nil for nothing, which is the day of the origin.
  var when: String?
  /// The days that the planner has in mind, settled before the text of `when`.
  var span: DaySpan

  /// How far before its day a date may reach.
  static let reach = 31

  /// The day of the origin, of which nothing is written.
  static func publication(_ day: Day) -> PlannedDate {
    PlannedDate(when: nil, span: DaySpan(first: day, last: day))
  }

  /// One day, written out, with or without a mark of doubt.
  static func exactly(_ day: Day, mark: String = "") -> PlannedDate {
    PlannedDate(when: day.text + mark, span: DaySpan(first: day, last: day))
  }

  /// Some days up to a day.
  static func interval(_ days: Int, upTo day: Day) -> PlannedDate {
    let first = day.adding(days: -days)
    return PlannedDate(when: "\(first.text)/\(day.text)", span: DaySpan(first: first, last: day))
  }

  /// The month of a day on which the origin appeared, so that no later day of it is possible.
  static func month(of day: Day, mark: String = "") -> PlannedDate {
    PlannedDate(
      when: String(day.text.dropLast(3)) + mark,
      span: DaySpan(first: Day(year: day.year, month: day.month, day: 1), last: day)
    )
  }

  /// One of two days.
  static func set(upTo day: Day) -> PlannedDate {
    let first = day.adding(days: -5)
    return PlannedDate(when: "[\(first.text),\(day.text)]", span: DaySpan(first: first, last: day))
  }

  /// From a day on; the origin's day is the last possible.
  static func since(_ days: Int, before day: Day) -> PlannedDate {
    let first = day.adding(days: -days)
    return PlannedDate(when: "\(first.text)/..", span: DaySpan(first: first, last: day))
  }

  /// At any time until a day: a standing position.
  static func until(_ day: Day) -> PlannedDate {
    PlannedDate(when: "../\(day.text)", span: DaySpan(first: nil, last: day))
  }

  /// Nothing is known.
  static let unknown = PlannedDate(when: nil, span: DaySpan(first: nil, last: nil))
}
