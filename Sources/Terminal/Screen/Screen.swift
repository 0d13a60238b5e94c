import CNcurses
import Canvas

/// The terminal's screen as ncurses keeps it, told of nothing but rows that changed.
struct Screen {
  private var maker: RowMaker
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

  /// Puts the parts of rows that differ from what is shown.
  mutating func put(_ canvas: Canvas) {
    let previous = shown?.size == canvas.size ? shown : nil
    for y in 0..<canvas.size.height {
      let columns =
        previous.map { canvas.columns(differingFrom: $0, inRow: y) } ?? 0..<canvas.size.width
      if columns.isEmpty { continue }
      let row = maker.row(y, columns, of: canvas)
      nc_screen_row(Int32(columns.lowerBound), Int32(y), row, Int32(row.count))
    }
    shown = canvas
  }

  /// Draws in other colours from the next ``put(_:)`` on.
  ///
  /// - Parameters:
  ///   - showsColour: Whether in any.
  ///   - inks: The colours that stand in for others.
  mutating func adopt(showsColour: Bool, inks: [Ink: Ink]) {
    let colours = showsColour ? max(maker.pen.colours, Int(nc_screen_colours())) : 0
    maker.pen = Pen(colours: colours, inks: inks)
    forget()
  }

  /// Makes the next ``put(_:)`` put every row.
  mutating func forget() {
    shown = nil
  }
}
