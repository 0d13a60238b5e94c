import DossierModel

/// The line of time: which days the cells of a row stand for.
struct TimeAxis: Hashable, Sendable {
  /// Days that one cell can stand for, the finest scale first.
  static let scales = [1, 2, 4, 7, 14, 30, 91, 182, 365, 1_826, 3_652, 36_524]
  /// Cells from one date on the scale to the next.
  static let labelStep = 12

  /// Which of the scales it has.
  private(set) var scale: Int
  /// The first cell in view, counted in cells of this scale from 1970-01-01.
  private(set) var start: Int

  /// Days that one cell stands for.
  var daysPerCell: Int { Self.scales[scale] }

  /// Chooses the finest scale on which the bounded ends of some spans fit into a width.
  ///
  /// - Parameters:
  ///   - spans: The spans.
  ///   - width: Cells there are.
  init(fitting spans: [DaySpan], width: Int) {
    let days = spans.flatMap { [$0.first, $0.last].compactMap(\.self) }.map(\.number)
    let low = days.min() ?? 0
    let high = days.max() ?? low
    scale =
      Self.scales.firstIndex { (high - low) / $0 + 3 <= width } ?? Self.scales.count - 1
    start = 0
    let cells = cell(of: high) - cell(of: low)
    start = cell(of: low) - max(1, (width - cells) / 2)
  }

  /// Takes a scale by its number, or the nearest there is, and a first day, counted from 1970-01-01.
  init(scale: Int, from day: Int) {
    self.scale = max(0, min(scale, Self.scales.count - 1))
    let most = Day(year: 999_999_999, month: 12, day: 31)?.number ?? 0
    start = 0
    start = cell(of: max(-most, min(day, most)))
  }

  /// The cell of a day, from the first in view; negative before it.
  func place(of day: Day) -> Int { cell(of: day.number) - start }

  /// The first day of a cell, counted from the first in view.
  func day(at place: Int) -> Day { Day(number: (start + place) * daysPerCell) }

  /// Shows earlier or later days.
  mutating func move(by cells: Int) { start += cells }

  /// Takes a finer or a coarser scale, keeping a day at its place.
  mutating func zoom(by step: Int, around day: Day) {
    let place = place(of: day)
    scale = max(0, min(scale + step, Self.scales.count - 1))
    start = cell(of: day.number) - place
  }

  /// Moves as far as shows a known end of a span, where none is in view.
  mutating func show(_ span: DaySpan, width: Int) {
    let places = [span.first, span.last].compactMap(\.self).map(place)
    guard let first = places.first, !places.contains(where: (0..<max(1, width)).contains) else {
      return
    }
    if let last = places.last, first < 0, last >= width { return }
    start += first - width / 2
  }

  /// The cells in view that carry a date, with it.
  func labels(width: Int) -> [(place: Int, day: Day)] {
    let remainder = ((start % Self.labelStep) + Self.labelStep) % Self.labelStep
    let first = (Self.labelStep - remainder) % Self.labelStep
    return stride(from: first, to: max(first, width), by: Self.labelStep).map { ($0, day(at: $0)) }
  }

  private func cell(of day: Int) -> Int {
    let (quotient, remainder) = day.quotientAndRemainder(dividingBy: daysPerCell)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
