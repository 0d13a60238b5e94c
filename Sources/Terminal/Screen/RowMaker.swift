import CNcurses
import Canvas

/// Makes what ncurses takes out of a canvas' row.
struct RowMaker {
  var pen: Pen
  /// Whether anything but ASCII would be blank.
  let isASCII: Bool

  /// The characters of some columns of a row from left to right, one for a wide one too.
  ///
  /// ncurses measures characters as the C library does. What that measures otherwise than the canvas
  /// would shift the rest of the row, so it is replaced.
  func row(_ y: Int, _ columns: Range<Int>, of canvas: Canvas) -> [nc_cell] {
    let row = canvas.row(y)
    // A wide character takes two columns and at most two of these.
    return Array(unsafeUninitializedCapacity: columns.count + 1) { cells, count in
      var lastStyle = Style.plain
      var blank = nc_cell()
      blank.look = pen.look(of: lastStyle)
      func append(_ cell: nc_cell) {
        cells.initializeElement(at: count, to: cell)
        count += 1
      }
      for x in columns {
        let cell = row[row.startIndex + x]
        if cell.width == 0 { continue }
        if cell.style != lastStyle {
          lastStyle = cell.style
          blank.look = pen.look(of: lastStyle)
        }
        var character = blank
        character.scalars.0 = drawn(cell)
        if cell.markCount > 0 {
          character.add(drawn(canvas.marks(at: Point(x: x, y: y))))
        }
        append(character)
        if cell.width == 2, width(of: character.scalars.0) != 2 {
          character.scalars = (0x20, 0, 0, 0, 0)
          append(character)
        }
      }
    }
  }

  private func drawn(_ cell: Cell) -> UInt32 {
    let scalar = cell.scalar.value
    if isASCII { return (0x20..<0x7F).contains(scalar) ? scalar : 0x3F }
    let width = width(of: scalar)
    return width == 1 || (width == 2 && cell.width == 2) ? scalar : 0xFFFD
  }

  private func drawn(_ marks: [Unicode.Scalar]) -> [UInt32] {
    isASCII ? [] : marks.map(\.value).filter { width(of: $0) == 0 }
  }

  private func width(of scalar: UInt32) -> Int32 {
    (0x20..<0x7F).contains(scalar) ? 1 : nc_width(scalar)
  }
}

extension nc_cell {
  /// How it looks.
  var look: Look {
    get {
      let colour = Int(colour) == NC_NO_COLOUR ? nil : colour
      return Look(attributes: Look.Attributes(rawValue: attributes), colour: colour)
    }
    set {
      attributes = newValue.attributes.rawValue
      colour = newValue.colour ?? UInt8(NC_NO_COLOUR)
    }
  }

  /// The character and the marks over it.
  var text: [UInt32] {
    [scalars.0, scalars.1, scalars.2, scalars.3, scalars.4].filter { $0 != 0 }
  }

  /// Puts marks over the character; there is room for four.
  mutating func add(_ marks: [UInt32]) {
    let marks = marks + [0, 0, 0, 0]
    scalars = (scalars.0, marks[0], marks[1], marks[2], marks[3])
  }
}
