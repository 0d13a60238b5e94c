/// Draws characters into one row of a grid and keeps wide ones whole.
struct CellPen {
  /// The number of the row's first cell.
  private let start: Int
  /// Cells in the row.
  private let width: Int
  private let style: Style
  /// The cell of the last character drawn, which marks go to.
  private var last: Int?

  init(row: Int, width: Int, style: Style) {
    self.start = row * width
    self.width = width
    self.style = style
  }

  /// Draws one character over the columns from `x` to `end`, which is not beyond the row; what stands
  /// left of the row is not drawn.
  mutating func draw(
    _ scalar: Unicode.Scalar,
    from x: Int,
    to end: Int,
    on grid: inout MutableSpan<Cell>,
    _ marks: inout CellMarks
  ) {
    last = nil
    guard x >= 0 else {
      // The second half of a wide character that begins left of the row is a blank.
      if end == 1 { blank(from: 0, to: 1, on: &grid, &marks) }
      return
    }
    let index = start + x
    splitWide(at: x, on: &grid, &marks)
    splitWide(at: end, on: &grid, &marks)
    set(Cell(scalar, style: style, width: UInt8(end - x)), at: index, on: &grid, &marks)
    if end - x == 2 {
      set(Cell(" ", style: style, width: 0), at: index + 1, on: &grid, &marks)
    }
    last = index
  }

  /// Draws printable characters of ASCII from the column `x` on; all are within the row.
  func draw(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from x: Int,
    on grid: inout MutableSpan<Cell>,
    _ marks: inout CellMarks
  ) {
    splitWide(at: x, on: &grid, &marks)
    splitWide(at: x + bytes.count, on: &grid, &marks)
    for offset in bytes.indices {
      let cell = Cell(Unicode.Scalar(bytes[offset]), style: style, width: 1)
      set(cell, at: start + x + offset, on: &grid, &marks)
    }
  }

  /// Adds a mark to the character drawn last.
  func add(mark: Unicode.Scalar, on grid: inout MutableSpan<Cell>, _ marks: inout CellMarks) {
    guard let last, Int(grid[last].markCount) < SafeClusters.mostMarks else { return }
    grid[last].markCount += 1
    marks.add(mark, to: last)
  }

  /// Makes the columns from `x` to `end` blank; both are within the row.
  func blank(
    from x: Int,
    to end: Int,
    on grid: inout MutableSpan<Cell>,
    _ marks: inout CellMarks
  ) {
    splitWide(at: x, on: &grid, &marks)
    splitWide(at: end, on: &grid, &marks)
    let cell = Cell(style: style)
    for index in (start + x)..<(start + end) {
      set(cell, at: index, on: &grid, &marks)
    }
  }

  /// Makes both halves blank of a wide character that the left edge of column `x` would cut.
  private func splitWide(
    at x: Int,
    on grid: inout MutableSpan<Cell>,
    _ marks: inout CellMarks
  ) {
    guard x < width, grid[start + x].width == 0 else { return }
    let index = start + x
    set(Cell(style: grid[index - 1].style), at: index - 1, on: &grid, &marks)
    set(Cell(style: grid[index].style), at: index, on: &grid, &marks)
  }

  private func set(
    _ cell: Cell,
    at index: Int,
    on grid: inout MutableSpan<Cell>,
    _ marks: inout CellMarks
  ) {
    if grid[index].markCount > 0 { marks.removeAll(of: index) }
    grid[index] = cell
  }
}
