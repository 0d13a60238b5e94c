// Characters, the cursor's movements and the control characters.
extension ScreenEmulator {
  /// The line-drawing characters that `ESC ( 0` puts over the letters from U+0060 on.
  private static let lineDrawing = Array("◆▒␉␌␍␊°±␤␋┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·".unicodeScalars)

  mutating func draw(_ scalar: Unicode.Scalar) {
    let scalar = translated(scalar)
    let width = ColumnWidth.of(scalar)
    if width == 0 { return combine(scalar) }
    if width > size.columns { return }
    if wrapIsPending { wrap() }
    if cursor.column + width > size.columns {
      guard modes.autowrap else { return }
      wrap()
    }
    if modes.insert {
      grid.insertBlanks(width, row: cursor.row, column: cursor.column, style: style.erasing)
    }
    let (row, column) = (cursor.row, cursor.column)
    grid.put(String(scalar), width: width, row: row, column: column, style: style)
    lastCharacter = scalar
    wrapIsPending = modes.autowrap && column + width == size.columns
    cursor.column = min(column + width, size.columns - 1)
  }

  private func translated(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard charsets[shift] == UInt8(ascii: "0"), (0x60...0x7E).contains(scalar.value) else {
      return scalar
    }
    return Self.lineDrawing[Int(scalar.value) - 0x60]
  }

  private mutating func combine(_ scalar: Unicode.Scalar) {
    var column = wrapIsPending ? cursor.column : cursor.column - 1
    if column >= 0, grid[cursor.row, column].text.isEmpty { column -= 1 }
    guard column >= 0 else { return }
    grid[cursor.row, column].text.unicodeScalars.append(scalar)
  }

  private mutating func wrap() {
    cursor.column = 0
    lineFeed()
    wrapIsPending = false
  }

  mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x00, 0x7F: break
    case 0x07: report.bells += 1
    case 0x08: move(row: cursor.row, column: cursor.column - 1)
    case 0x09: tab(1)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: move(row: cursor.row, column: 0)
    case 0x0E: shift = 1
    case 0x0F: shift = 0
    default: report.unknown.append("control \(String(byte, radix: 16))")
    }
  }

  mutating func lineFeed() {
    wrapIsPending = false
    if cursor.row == region.upperBound - 1 {
      grid.scrollUp(region, by: 1, style: style.erasing)
    } else {
      cursor.row = min(cursor.row + 1, size.rows - 1)
    }
  }

  mutating func reverseLineFeed() {
    wrapIsPending = false
    if cursor.row == region.lowerBound {
      grid.scrollDown(region, by: 1, style: style.erasing)
    } else {
      cursor.row = max(cursor.row - 1, 0)
    }
  }

  /// Goes forward so many tab stops, or backward if the number is negative.
  mutating func tab(_ count: Int) {
    for _ in 0..<abs(count) {
      let next =
        count > 0
        ? tabStops.filter { $0 > cursor.column }.min() ?? size.columns - 1
        : tabStops.filter { $0 < cursor.column }.max() ?? 0
      cursor.column = min(next, size.columns - 1)
    }
    wrapIsPending = false
  }

  /// Goes to a place on the screen, or to the nearest one there is.
  mutating func move(row: Int, column: Int) {
    cursor.row = max(0, min(row, size.rows - 1))
    cursor.column = max(0, min(column, size.columns - 1))
    wrapIsPending = false
  }

  /// Goes up or down, not over the edge of the scroll region the cursor is in.
  mutating func moveVertically(_ count: Int) {
    let inside = region.contains(cursor.row)
    let top = inside ? region.lowerBound : 0
    let bottom = inside ? region.upperBound - 1 : size.rows - 1
    move(row: max(top, min(bottom, cursor.row + count)), column: cursor.column)
  }

  mutating func saveCursor() {
    saved = Saved(cursor: cursor, style: style, charsets: charsets, shift: shift)
  }

  mutating func restoreCursor() {
    move(row: saved.cursor.row, column: saved.cursor.column)
    (style, charsets, shift) = (saved.style, saved.charsets, saved.shift)
  }

  mutating func escape(_ intermediates: [UInt8], _ final: UInt8) {
    switch (String(decoding: intermediates, as: UTF8.self), UnicodeScalar(final)) {
    case ("", "7"): saveCursor()
    case ("", "8"): restoreCursor()
    case ("", "D"): lineFeed()
    case ("", "M"): reverseLineFeed()
    case ("", "E"):
      cursor.column = 0
      lineFeed()
    case ("", "H"): tabStops.insert(cursor.column)
    case ("", "="): modes.keypadApplication = true
    case ("", ">"): modes.keypadApplication = false
    case ("", "c"): reset()
    case ("", "g"): report.bells += 1
    case ("", "\\"): break
    case ("", "Z"): report.queries.append("ESC Z")
    case ("(", _): charsets[0] = final
    case (")", _): charsets[1] = final
    case ("%", "G"), ("%", "@"): break
    default:
      report.unknown.append("ESC \(String(decoding: intermediates + [final], as: UTF8.self))")
    }
  }

  private mutating func reset() {
    var fresh = ScreenEmulator(size: size)
    fresh.report = report
    self = fresh
  }
}
