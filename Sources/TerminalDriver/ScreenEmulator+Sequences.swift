// Control sequences: ESC [ … final byte.
extension ScreenEmulator {
  mutating func apply(_ sequence: ControlSequence) {
    let key = (sequence.marker.map { [$0] } ?? []) + sequence.intermediates + [sequence.final]
    switch String(decoding: key, as: UTF8.self) {
    case "A": moveVertically(-sequence.count())
    case "B", "e": moveVertically(sequence.count())
    case "C", "a": move(row: cursor.row, column: cursor.column + sequence.count())
    case "D": move(row: cursor.row, column: cursor.column - sequence.count())
    case "E": moveToLineStart(sequence.count())
    case "F": moveToLineStart(-sequence.count())
    case "G", "`": move(row: cursor.row, column: sequence.count() - 1)
    case "d": moveTo(row: sequence.count() - 1, column: cursor.column)
    case "H", "f": moveTo(row: sequence.count(0) - 1, column: sequence.count(1) - 1)
    case "I": tab(sequence.count())
    case "Z": tab(-sequence.count())
    case "g": clearTabs(sequence.value() ?? 0)
    case "m": style.apply(sequence)
    case "s": saveCursor()
    case "u": restoreCursor()
    default: applyEditing(sequence, key: String(decoding: key, as: UTF8.self))
    }
  }

  private mutating func applyEditing(_ sequence: ControlSequence, key: String) {
    let blank = style.erasing
    switch key {
    case "J", "?J": eraseScreen(sequence)
    case "K", "?K": eraseLine(sequence)
    case "X":
      let end = min(size.columns, cursor.column + sequence.count())
      grid.erase(row: cursor.row, columns: cursor.column..<end, style: blank)
    case "@":
      grid.insertBlanks(
        sequence.count(),
        row: cursor.row,
        column: cursor.column,
        style: blank
      )
    case "P":
      grid.deleteCells(
        sequence.count(),
        row: cursor.row,
        column: cursor.column,
        style: blank
      )
    case "L" where region.contains(cursor.row):
      grid.scrollDown(cursor.row..<region.upperBound, by: sequence.count(), style: blank)
    case "M" where region.contains(cursor.row):
      grid.scrollUp(cursor.row..<region.upperBound, by: sequence.count(), style: blank)
    case "L", "M": break
    case "S": grid.scrollUp(region, by: sequence.count(), style: blank)
    case "T": grid.scrollDown(region, by: sequence.count(), style: blank)
    case "b": repeatCharacter(sequence.count())
    case "r": setRegion(sequence)
    default: applyModes(sequence, key: key)
    }
  }

  private mutating func moveToLineStart(_ count: Int) {
    moveVertically(count)
    move(row: cursor.row, column: 0)
  }

  private mutating func moveTo(row: Int, column: Int) {
    guard modes.originInRegion else { return move(row: row, column: column) }
    move(row: min(row + region.lowerBound, region.upperBound - 1), column: column)
  }

  private mutating func clearTabs(_ kind: Int) {
    if kind == 3 { tabStops = [] } else { tabStops.remove(cursor.column) }
  }

  private mutating func repeatCharacter(_ count: Int) {
    guard let lastCharacter else { return }
    // Already translated: the charset must not be applied twice.
    let (kept, keptShift) = (charsets, shift)
    (charsets, shift) = ([UInt8(ascii: "B"), UInt8(ascii: "B")], 0)
    for _ in 0..<min(count, size.columns * size.rows) { draw(lastCharacter) }
    (charsets, shift) = (kept, keptShift)
  }

  private mutating func setRegion(_ sequence: ControlSequence) {
    let top = sequence.count(0) - 1
    let bottom = min(sequence.value(1) ?? size.rows, size.rows)
    guard top < bottom - 1 else { return }
    region = top..<bottom
    moveTo(row: 0, column: 0)
  }

  private mutating func eraseScreen(_ sequence: ControlSequence) {
    let blank = style.erasing
    switch sequence.value() ?? 0 {
    case 0:
      grid.erase(row: cursor.row, columns: cursor.column..<size.columns, style: blank)
      grid.erase(rows: cursor.row + 1..<size.rows, style: blank)
      wrapIsPending = false
    case 1:
      grid.erase(row: cursor.row, columns: 0..<cursor.column + 1, style: blank)
      grid.erase(rows: 0..<cursor.row, style: blank)
    default: grid.erase(rows: 0..<size.rows, style: blank)
    }
  }

  private mutating func eraseLine(_ sequence: ControlSequence) {
    let kind = sequence.value() ?? 0
    // As in xterm: with the rest of the row gone, nothing is left that could wrap.
    if kind == 0 { wrapIsPending = false }
    let columns: Range<Int> =
      switch kind {
      case 0: cursor.column..<size.columns
      case 1: 0..<cursor.column + 1
      default: 0..<size.columns
      }
    grid.erase(row: cursor.row, columns: columns, style: style.erasing)
  }
}
