import TerminalDriver

/// The three panes of a picture, found by the lines between them.
struct WalkedScreen {
  /// A rectangle of cells.
  struct Pane {
    var rows: Range<Int>
    var columns: Range<Int>
  }

  /// The picture.
  private(set) var screen: ScreenEmulator
  private let separators: [Int]
  private let division: Int?

  /// Finds the panes; nil where there are no lines between them.
  init?(_ screen: ScreenEmulator) {
    self.screen = screen
    let lines: Set<String> = ["│", "├", "|", "+"]
    separators = (1..<screen.size.columns).filter { column in
      (1..<screen.size.rows - 1).allSatisfy { row in
        lines.contains(screen.cell(row: row, column: column)?.text ?? "")
      }
    }
    guard let first = separators.first else { return nil }
    division = (1..<screen.size.rows - 1).first { row in
      ["├", "+"].contains(screen.cell(row: row, column: first)?.text ?? "")
    }
    guard separators.count == 2 || division != nil else { return nil }
  }

  /// Takes the next picture of the same panes.
  mutating func show(_ screen: ScreenEmulator) { self.screen = screen }

  private var bottom: Int { screen.size.rows - 1 }

  /// The issues, without the title.
  var tree: Pane { Pane(rows: 2..<bottom, columns: 0..<separators[0]) }

  /// The stances, without the title.
  var stances: Pane {
    let end = separators.count == 2 ? separators[1] : screen.size.columns
    return Pane(rows: 2..<(division ?? bottom), columns: separators[0] + 1..<end)
  }

  /// The quotes, without the title.
  var quotes: Pane {
    let start = separators.count == 2 ? separators[1] + 1 : separators[0] + 1
    return Pane(rows: (division ?? 1) + 1..<bottom, columns: start..<screen.size.columns)
  }

  /// The row over a pane.
  func title(of pane: Pane) -> String { text(pane.rows.lowerBound - 1, pane.columns) }

  /// What stands in some cells of a row, blanks at the ends cut.
  func text(_ row: Int, _ columns: Range<Int>) -> String {
    var text = columns.map { screen.cell(row: row, column: $0)?.text ?? "" }.joined()
    while text.last == " " { text.removeLast() }
    return String(text.drop { $0 == " " })
  }

  /// The place in the focused list, which stands at the end of the foot.
  var place: String {
    let columns = screen.size.columns
    let end = text(screen.size.rows - 1, columns - 12..<columns)
    return String(end.split(separator: " ").last ?? "")
  }

  /// Whether the picture is whole: its last byte has been read, and the panes have their rows or say that
  /// there are none.
  ///
  /// At the end of every picture the cursor goes to rest on the selection, or in the last row.
  var isFilled: Bool {
    let cursor = screen.cursor
    let isAtRest =
      screen.cell(row: cursor.row, column: cursor.column)?.text == "*"
      || (cursor.row == screen.size.rows - 1 && cursor.column == 0)
    if !isAtRest || isBlank(stances) { return false }
    return !isBlank(quotes)
      || text(stances.rows.lowerBound, stances.columns).hasPrefix("No options")
  }

  /// Whether there is nothing in a pane.
  func isBlank(_ pane: Pane) -> Bool {
    pane.rows.allSatisfy { row in
      pane.columns.allSatisfy { screen.cell(row: row, column: $0)?.text == " " }
    }
  }

  /// The row of a pane that the selection is on; nil where it is out of sight.
  func selectedRow(of pane: Pane) -> Int? {
    pane.rows.first { screen.cell(row: $0, column: pane.columns.lowerBound)?.text == "*" }
  }

  /// The selected row of a pane without its mark, from that cell on; nil where it is out of sight.
  func selection(of pane: Pane) -> String? {
    selectedRow(of: pane).map { row in
      pane.columns.dropFirst().map { screen.cell(row: row, column: $0)?.text ?? "" }.joined()
    }
  }

  /// The words of the selected quote that are marked as spoken: bold, beside a bar.
  var spokenWords: String {
    let pane = quotes
    let start = selectedRow(of: pane)
    var words = ""
    for row in (start.map { $0 + 1 } ?? pane.rows.lowerBound)..<pane.rows.upperBound {
      let cells = pane.columns.dropFirst().compactMap { screen.cell(row: row, column: $0) }
      guard let first = cells.first else { continue }
      if ["▌", "|"].contains(first.text) {
        let bold = cells.dropFirst().filter { $0.style.attributes.contains(.bold) }
        words += bold.map(\.text).joined() + " "
      } else if first.text != " ", first.style.attributes.contains(.bold) {
        // The next quote begins with its voice.
        break
      }
    }
    return words
  }
}
