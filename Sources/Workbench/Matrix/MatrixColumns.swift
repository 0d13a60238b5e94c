/// How the columns of the matrix share its width: the titles first, then as many parties as fit.
struct MatrixColumns: Hashable, Sendable {
  /// Cells that a party's column takes at least, its gap included, where the screen has them.
  private static let leastCell = 17
  /// Cells that a party's column takes at most.
  private static let mostCell = 20

  /// Cells of the titles, the mark of the selection and the gap included.
  let title: Int
  /// Cells of each party's column, its gap included.
  let cell: Int
  /// The parties in view, by their places.
  let shown: Range<Int>
  /// Parties there are.
  let count: Int

  /// Shares a width.
  ///
  /// - Parameters:
  ///   - width: Cells in all.
  ///   - count: Parties there are.
  ///   - first: The first one in view so far.
  ///   - selected: The one that is to be in view.
  init(width: Int, count: Int, first: Int, selected: Int) {
    self.count = count
    let least = max(10, min(48, width * 36 / 100))
    let room = max(0, width - least)
    let fitting = min(count, max(1, room / Self.leastCell))
    cell = fitting == 0 ? 0 : min(Self.mostCell, room / fitting)
    title = width - cell * fitting
    let nearest = max(selected - fitting + 1, min(first, selected))
    let start = max(0, min(nearest, count - fitting))
    shown = start..<start + fitting
  }

  /// Where a party's column begins, from the left edge.
  func x(of place: Int) -> Int { title + (place - shown.lowerBound) * cell }
}
