// What a test asks the picture.
extension ScreenEmulator {
  /// The rows from the top, each without the blanks at its end.
  public var rows: [String] { Self.texts(of: grid) }

  /// The rows joined by line feeds, without the blank rows at the end.
  public var text: String {
    var rows = rows
    while rows.last == "" { rows.removeLast() }
    return rows.joined(separator: "\n")
  }

  /// The rows of the main screen, also while the alternate one is shown.
  public var mainRows: [String] { modes.alternateScreen ? Self.texts(of: mainGrid) : rows }

  private static func texts(of grid: ScreenGrid) -> [String] {
    grid.lines.map { line in
      var text = line.map(\.text).joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The cell at a place counted from 0, or nil outside the screen.
  public func cell(row: Int, column: Int) -> ScreenCell? {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return nil }
    return grid[row, column]
  }

  /// True if one row holds the text.
  public func contains(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  /// The first row that holds the text, from 0.
  public func row(containing text: String) -> Int? { rows.firstIndex { $0.contains(text) } }

  /// The styles of the cells that show the first occurrence of a text, or an empty set if there is none.
  public func styles(of text: String) -> Set<ScreenStyle> {
    let wanted = text.map(String.init)
    for line in grid.lines {
      let cells = line.filter { !$0.text.isEmpty }
      guard cells.count >= wanted.count else { continue }
      for start in 0...(cells.count - wanted.count) {
        let run = cells[start..<start + wanted.count]
        if zip(run, wanted).allSatisfy({ $0.text == $1 }) { return Set(run.map(\.style)) }
      }
    }
    return []
  }

  /// The styles as text: a letter a cell, `.` for plain ones, then what each letter stands for.
  ///
  /// Letters are given out in the order of first appearance, so that equal pictures give equal text.
  public var stylePlane: String {
    var letters: [ScreenStyle: Character] = [.plain: "."]
    var legend: [String] = []
    let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    var rows = grid.lines.map { line in
      var row = ""
      for cell in line {
        if letters[cell.style] == nil {
          let letter = legend.count < alphabet.count ? alphabet[legend.count] : "?"
          letters[cell.style] = letter
          legend.append("\(letter) \(cell.style)")
        }
        row.append(letters[cell.style] ?? "?")
      }
      while row.last == "." { row.removeLast() }
      return row
    }
    while rows.last == "" { rows.removeLast() }
    return (rows + legend).joined(separator: "\n")
  }

  /// The picture in a frame, with size and cursor: for messages of failed expectations.
  public var framed: String {
    let edge = "+" + String(repeating: "-", count: size.columns) + "+"
    let body = grid.lines.map { "|" + $0.map(\.text).joined() + "|" }
    let foot = "\(size), cursor at row \(cursor.row), column \(cursor.column)"
    return ([edge] + body + [edge, foot]).joined(separator: "\n")
  }
}
