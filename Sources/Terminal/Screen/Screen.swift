import CNcurses
import Canvas

/// The terminal's screen as ncurses keeps it, told of nothing but rows that changed.
struct Screen {
  private let maker: RowMaker
  private var shown: Canvas?

  /// Takes the terminal over.
  init(
    _ description: TerminalDescription,
    isASCII: Bool,
    showsColour: Bool
  ) throws(TerminalError) {
    guard nc_screen_open(description.name) else {
      throw .unknownTerminal(term: description.name)
    }
    let colours = showsColour ? Int(nc_screen_colours()) : 0
    self.maker = RowMaker(pen: Pen(colours: colours), isASCII: isASCII)
  }

  /// Puts the rows that differ from what is shown.
  mutating func put(_ canvas: Canvas) {
    let previous = shown?.size == canvas.size ? shown : nil
    for y in 0..<canvas.size.height {
      if let previous, previous.showsSame(as: canvas, inRow: y) { continue }
      let row = maker.row(y, of: canvas)
      nc_screen_row(Int32(y), row, Int32(row.count))
    }
    shown = canvas
  }

  /// Makes the next ``put(_:)`` put every row.
  mutating func forget() {
    shown = nil
  }
}

extension Canvas {
  fileprivate func showsSame(as other: Canvas, inRow y: Int) -> Bool {
    let row = row(y)
    guard row == other.row(y) else { return false }
    for (x, cell) in row.enumerated() where cell.markCount > 0 {
      let place = Point(x: x, y: y)
      if marks(at: place) != other.marks(at: place) { return false }
    }
    return true
  }
}
