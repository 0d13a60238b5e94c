/// The cells of one screen and the ways a terminal shifts them.
struct ScreenGrid: Hashable, Sendable {
  private(set) var size: ScreenSize
  private(set) var lines: [[ScreenCell]]

  init(size: ScreenSize) {
    self.size = size
    lines = Array(repeating: Self.blankLine(size, .plain), count: size.rows)
  }

  private static func blankLine(_ size: ScreenSize, _ style: ScreenStyle) -> [ScreenCell] {
    Array(repeating: ScreenCell(text: " ", style: style), count: size.columns)
  }

  subscript(row: Int, column: Int) -> ScreenCell {
    get { lines[row][column] }
    set { lines[row][column] = newValue }
  }

  /// Cuts or fills up at the right and at the bottom.
  mutating func resize(to new: ScreenSize) {
    lines = (0..<new.rows).map { row in
      let old = row < lines.count ? lines[row] : []
      let missing = max(0, new.columns - old.count)
      return old.prefix(new.columns) + Array(repeating: .blank, count: missing)
    }
    size = new
  }

  /// Puts a character in place; a wide character cut in half by it becomes blank.
  mutating func put(_ text: String, width: Int, row: Int, column: Int, style: ScreenStyle) {
    clearHalves(row: row, columns: column..<column + width)
    lines[row][column] = ScreenCell(text: text, style: style)
    if width == 2 { lines[row][column + 1] = ScreenCell(text: "", style: style) }
  }

  private mutating func clearHalves(row: Int, columns: Range<Int>) {
    if lines[row][columns.lowerBound].text.isEmpty, columns.lowerBound > 0 {
      lines[row][columns.lowerBound - 1].text = " "
    }
    if columns.upperBound < size.columns, lines[row][columns.upperBound].text.isEmpty {
      lines[row][columns.upperBound].text = " "
    }
  }

  mutating func erase(row: Int, columns: Range<Int>, style: ScreenStyle) {
    let columns = columns.clamped(to: 0..<size.columns)
    if columns.isEmpty { return }
    clearHalves(row: row, columns: columns)
    for column in columns { lines[row][column] = ScreenCell(text: " ", style: style) }
  }

  mutating func erase(rows: Range<Int>, style: ScreenStyle) {
    for row in rows.clamped(to: 0..<size.rows) { lines[row] = Self.blankLine(size, style) }
  }

  /// Shifts the rows of a region up and blanks what comes in from below.
  mutating func scrollUp(_ region: Range<Int>, by count: Int, style: ScreenStyle) {
    let count = min(count, region.count)
    lines.removeSubrange(region.lowerBound..<region.lowerBound + count)
    let blanks = Array(repeating: Self.blankLine(size, style), count: count)
    lines.insert(contentsOf: blanks, at: region.upperBound - count)
  }

  /// Shifts the rows of a region down and blanks what comes in from above.
  mutating func scrollDown(_ region: Range<Int>, by count: Int, style: ScreenStyle) {
    let count = min(count, region.count)
    lines.removeSubrange(region.upperBound - count..<region.upperBound)
    let blanks = Array(repeating: Self.blankLine(size, style), count: count)
    lines.insert(contentsOf: blanks, at: region.lowerBound)
  }

  /// Makes room in a row; what is pushed over its end is lost.
  mutating func insertBlanks(_ count: Int, row: Int, column: Int, style: ScreenStyle) {
    let count = min(count, size.columns - column)
    let blanks = Array(repeating: ScreenCell(text: " ", style: style), count: count)
    lines[row].insert(contentsOf: blanks, at: column)
    lines[row].removeLast(count)
  }

  /// Closes up a row and fills its end with blanks.
  mutating func deleteCells(_ count: Int, row: Int, column: Int, style: ScreenStyle) {
    let count = min(count, size.columns - column)
    lines[row].removeSubrange(column..<column + count)
    lines[row] += Array(repeating: ScreenCell(text: " ", style: style), count: count)
  }
}
