import CNcurses
import Canvas

/// Makes what ncurses takes out of a canvas' row.
struct RowMaker {
  let pen: Pen
  /// Whether anything but ASCII would be blank.
  let isASCII: Bool

  /// The characters of a row from left to right, one for a wide one too.
  ///
  /// ncurses measures characters as the C library does. What that measures otherwise than the canvas
  /// would shift the rest of the row, so it is replaced.
  func row(_ y: Int, of canvas: Canvas) -> [nc_cell] {
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
      character.scalars.0 = drawn(cell)
      if cell.markCount > 0 {
        add(canvas.marks(at: Point(x: x, y: y)), to: &character)
      }
      cells.append(character)
      if cell.width == 2, width(of: character.scalars.0) != 2 {
        character.scalars = (0x20, 0, 0, 0, 0)
        cells.append(character)
      }
    }
    return cells
  }

  private func drawn(_ cell: Cell) -> UInt32 {
    let scalar = cell.scalar.value
    if isASCII { return (0x20..<0x7F).contains(scalar) ? scalar : 0x3F }
    let width = width(of: scalar)
    return width == 1 || (width == 2 && cell.width == 2) ? scalar : 0xFFFD
  }

  private func add(_ marks: [Unicode.Scalar], to character: inout nc_cell) {
    guard !isASCII else { return }
    let marks = marks.filter { width(of: $0.value) == 0 }.map(\.value) + [0, 0, 0, 0]
    character.scalars = (character.scalars.0, marks[0], marks[1], marks[2], marks[3])
  }

  private func width(of scalar: UInt32) -> Int32 {
    (0x20..<0x7F).contains(scalar) ? 1 : nc_width(scalar)
  }
}
