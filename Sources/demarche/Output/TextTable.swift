import Canvas

/// Rows of cells, written in columns as wide as their widest cell.
struct TextTable {
  /// Blanks between two columns.
  private static let gap = 2

  /// The titles of the columns; none for a table without a head.
  var head: [SafeText] = []
  /// The cells, as many in a row as there are columns or fewer.
  var rows: [[SafeText]] = []

  /// The lines; the last cell of a row is as long as it is.
  ///
  /// - Parameters:
  ///   - repertoire: What may be shown, which decides how wide a cell is.
  ///   - indent: Blanks before each line.
  /// - Returns: One line a row.
  func lines(in repertoire: Repertoire, indent: Int = 0) -> [SafeText] {
    let all = (head.isEmpty ? [] : [head]) + rows
    let widths = all.reduce(into: [Int]()) { widths, row in
      for (column, cell) in row.enumerated() {
        let width = repertoire.width(of: cell)
        if column < widths.count {
          widths[column] = max(widths[column], width)
        } else {
          widths.append(width)
        }
      }
    }
    let margin = repertoire.padded("", to: indent)
    return all.map { row in
      let last = row.lastIndex { !$0.isEmpty } ?? 0
      return row.prefix(last + 1).enumerated().reduce(margin) { line, cell in
        line
          + (cell.offset == last
            ? cell.element
            : repertoire.padded(cell.element, to: widths[cell.offset] + Self.gap))
      }
    }
  }
}
