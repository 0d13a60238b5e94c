import Canvas

/// Rows of cells, written in columns as wide as their widest cell.
struct TextTable {
  /// Blanks between two columns.
  private static let gap = 2

  /// The cells, as many in a row as there are columns or fewer; the head is a row like any other.
  private let rows: [[SafeText]]

  /// Takes cells from outside.
  init(rows: [[String]]) {
    self.rows = rows.map { $0.map { SafeText($0) } }
  }

  /// One line a row; the last cell of a row is as long as it is.
  func lines(in repertoire: Repertoire) -> [SafeText] {
    let widths = Self.widths(of: rows, in: repertoire)
    return rows.map { Self.line($0, widths: widths, in: repertoire) }
  }

  /// How wide each column of some rows is, in cells of the screen.
  static func widths(of rows: [[SafeText]], in repertoire: Repertoire) -> [Int] {
    rows.reduce(into: [Int]()) { widths, row in
      for (column, cell) in row.enumerated() {
        let width = repertoire.width(of: cell)
        if column < widths.count {
          widths[column] = max(widths[column], width)
        } else {
          widths.append(width)
        }
      }
    }
  }

  /// A row as a line, without blanks after its last cell.
  static func line(_ row: [SafeText], widths: [Int], in repertoire: Repertoire) -> SafeText {
    let last = row.lastIndex { !$0.isEmpty } ?? 0
    return row.prefix(last + 1).enumerated().reduce("") { line, cell in
      let isLast = cell.offset == last
      return line
        + (isLast
          ? cell.element : repertoire.padded(cell.element, to: widths[cell.offset] + gap))
    }
  }
}
