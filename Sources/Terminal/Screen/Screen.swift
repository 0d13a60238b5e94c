import CNcurses
import Canvas

/// The terminal's screen as ncurses keeps it, told of nothing but rows that changed.
struct Screen {
  /// A terminal description that was found, and what it can do.
  struct Description {
    /// Its name in terminfo.
    let name: String
    /// Whether it is another than `TERM` asked for.
    let isSubstitute: Bool
  }

  private let pen: Pen
  private let isASCII: Bool
  private var shown: Canvas?

  /// Finds the first usable description.
  static func description(
    for environment: TerminalEnvironment
  ) throws(TerminalError) -> Description {
    guard let term = environment.term, !environment.isDumb else {
      throw .tooSimple(term: environment.term)
    }
    for name in environment.candidateTerms {
      let found = nc_term_probe(name)
      if found == NC_TERM_USABLE {
        return Description(name: name, isSubstitute: name != term)
      }
      if found == NC_TERM_TOO_SIMPLE, name == term { throw .tooSimple(term: term) }
    }
    throw .unknownTerminal(term: term)
  }

  /// Takes the terminal over.
  init(
    _ description: Description,
    environment: TerminalEnvironment
  ) throws(TerminalError) {
    guard nc_screen_open(description.name) else {
      throw .unknownTerminal(term: description.name)
    }
    let colours = environment.forbidsColour ? 0 : Int(nc_screen_colours())
    self.pen = Pen(colours: colours)
    self.isASCII = environment.isASCII
  }

  /// A string of the terminal's description, without the delays that real terminals needed.
  static func capability(_ name: String) -> [UInt8]? {
    guard let value = nc_capability(name) else { return nil }
    var bytes: [UInt8] = []
    var rest = String(cString: value).utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[rest.index(after: end)...]
      } else {
        bytes.append(byte)
      }
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// Puts the rows that differ from what is shown.
  mutating func put(_ canvas: Canvas) {
    let previous = shown?.size == canvas.size ? shown : nil
    for y in 0..<canvas.size.height {
      if let previous, previous.showsSame(as: canvas, inRow: y) { continue }
      put(row: y, of: canvas)
    }
    shown = canvas
  }

  /// Makes the next ``put(_:)`` put every row.
  mutating func forget() {
    shown = nil
  }

  private func put(row y: Int, of canvas: Canvas) {
    var cells: [nc_cell] = []
    cells.reserveCapacity(canvas.size.width)
    var lastStyle: Style?
    var look = (attributes: UInt8(0), colour: UInt8(0))
    for (x, cell) in canvas.row(y).enumerated() where cell.width > 0 {
      if cell.style != lastStyle {
        look = pen.look(of: cell.style)
        lastStyle = cell.style
      }
      var character = nc_cell()
      character.attributes = look.attributes
      character.colour = look.colour
      fill(
        &character,
        with: cell,
        marks: cell.markCount == 0 ? [] : canvas.marks(at: Point(x: x, y: y))
      )
      cells.append(character)
      // What the C library measures otherwise than the canvas would shift the rest of the row.
      if cell.width == 2, nc_width(character.scalars.0) != 2 {
        character.scalars = (0x20, 0, 0, 0, 0)
        cells.append(character)
      }
    }
    nc_screen_row(Int32(y), cells, Int32(cells.count))
  }

  private func fill(_ character: inout nc_cell, with cell: Cell, marks: [Unicode.Scalar]) {
    let scalar = cell.scalar.value
    guard !isASCII else {
      character.scalars.0 = (0x20..<0x7F).contains(scalar) ? scalar : 0x3F
      return
    }
    let width = scalar < 0x7F ? 1 : nc_width(scalar)
    guard width == Int32(cell.width) || (width == 1 && cell.width == 2) else {
      character.scalars.0 = 0xFFFD
      return
    }
    character.scalars.0 = scalar
    let kept = marks.filter { nc_width($0.value) == 0 }.map(\.value)
    if kept.count > 0 { character.scalars.1 = kept[0] }
    if kept.count > 1 { character.scalars.2 = kept[1] }
    if kept.count > 2 { character.scalars.3 = kept[2] }
    if kept.count > 3 { character.scalars.4 = kept[3] }
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
