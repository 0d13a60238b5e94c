/// What an EDTF text, or an end or member of one, says of days.
struct EDTFReading {
  /// The first and the last possible day.
  var span: DaySpan
  /// Whether a `?`, `~` or `%` stands in it.
  var isUncertain: Bool

  /// A stretch of a text.
  typealias Bytes = Substring.UTF8View

  /// Reads a whole text: a set, an interval, a date with a time, or a date.
  init?(_ text: Bytes) {
    switch (text.first, text.last) {
    case (UInt8(ascii: "["), UInt8(ascii: "]")), (UInt8(ascii: "{"), UInt8(ascii: "}")):
      self.init(members: text.dropFirst().dropLast())
    case _ where text.contains(UInt8(ascii: "/")):
      self.init(interval: text)
    default:
      if let mark = text.firstIndex(of: UInt8(ascii: "T")) {
        guard Self.isTime(text[text.index(after: mark)...]) else { return nil }
        // Whole days alone have a time, so no season or qualifier can stand before it.
        guard let day = Day(String(Substring(text[..<mark]))) else { return nil }
        self.init(span: DaySpan(first: day, last: day), isUncertain: false)
      } else {
        self.init(date: text)
      }
    }
  }

  /// Takes what was read.
  init(span: DaySpan, isUncertain: Bool) {
    self.span = span
    self.isUncertain = isUncertain
  }

  /// Joins the two ends of an interval; nil where it would run backwards.
  private init?(from start: EDTFReading, to end: EDTFReading) {
    if let first = start.span.first, let last = end.span.last, last < first { return nil }
    self.init(
      span: DaySpan(first: start.span.first, last: end.span.last),
      isUncertain: start.isUncertain || end.isUncertain
    )
  }

  /// An end of which nothing is known, or that is open.
  private static let unbounded = EDTFReading(
    span: DaySpan(first: nil, last: nil),
    isUncertain: false
  )
}

extension EDTFReading {
  /// Reads `start/end`, where an empty end is unknown and `..` is open.
  ///
  /// At least one end names a date, or both are open.
  private init?(interval text: Bytes) {
    let ends = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard ends.count == 2, let start = Self.end(ends[0]), let end = Self.end(ends[1]) else {
      return nil
    }
    let isNothing = start.span.isUndated && end.span.isUndated
    guard !isNothing || !(ends[0].isEmpty || ends[1].isEmpty) else { return nil }
    self.init(from: start, to: end)
  }

  private static func end(_ text: Bytes) -> EDTFReading? {
    text.isEmpty || text.elementsEqual("..".utf8) ? unbounded : EDTFReading(date: text)
  }

  /// Reads the members of a set, `1667,1668,1670..1672`.
  ///
  /// Only the first may be open at its start, only the last at its end.
  private init?(members text: Bytes) {
    let members = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    var readings: [EDTFReading] = []
    for (place, member) in members.enumerated() {
      guard let reading = Self.member(member),
        reading.span.first != nil || place == 0,
        reading.span.last != nil || place == members.count - 1
      else { return nil }
      readings.append(reading)
    }
    self.init(
      span: DaySpan.hull(of: readings.map(\.span)),
      isUncertain: readings.contains(where: \.isUncertain)
    )
  }

  private static func member(_ text: Bytes) -> EDTFReading? {
    guard let dots = placeOfDots(in: text) else { return EDTFReading(date: text) }
    let before = text[..<dots]
    let after = text[text.index(dots, offsetBy: 2)...]
    guard !before.isEmpty || !after.isEmpty,
      let start = end(before), let end = end(after)
    else { return nil }
    return EDTFReading(from: start, to: end)
  }

  private static func placeOfDots(in text: Bytes) -> Bytes.Index? {
    let dot = UInt8(ascii: ".")
    guard let place = text.firstIndex(of: dot), text[place...].starts(with: [dot, dot]) else {
      return nil
    }
    return place
  }
}

extension EDTFReading {
  /// Says whether `text` is a time of day, `10:15:00`, with or without `Z`, `+02` or `-05:30`.
  private static func isTime(_ text: Bytes) -> Bool {
    let time = text.prefix(8)
    let zone = text.dropFirst(8)
    guard isClock(time, parts: 3) else { return false }
    if zone.isEmpty || zone.elementsEqual("Z".utf8) { return true }
    guard let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return false
    }
    return isClock(zone.dropFirst(), parts: 1) || isClock(zone.dropFirst(), parts: 2)
  }

  /// Says whether `text` is hours, then minutes, then seconds, as many as asked, with colons.
  private static func isClock(_ text: Bytes, parts count: Int) -> Bool {
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == count else { return false }
    return zip(parts, [23, 59, 59]).allSatisfy { part, most in
      part.count == 2 && Int(digits: part).map { $0 <= most } == true
    }
  }
}
