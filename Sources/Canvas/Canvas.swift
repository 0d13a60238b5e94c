/// A grid of cells that views draw into and a terminal shows.
///
/// Nothing is ever drawn outside the grid, and no half of a wide character ever stands alone: where
/// one half is overwritten or cut off, the other becomes blank.
public struct Canvas: Hashable, Sendable {
  /// Columns and rows.
  public let size: Size
  /// The characters that may be drawn; texts are transliterated on the way in.
  public let repertoire: Repertoire
  /// Where the terminal's own cursor stands; `nil` hides it.
  public var cursor: Point?
  /// Where the cursor rests unseen while ``cursor`` is nil: screen readers follow it.
  public var restingPlace: Point?

  private(set) var cells: [Cell]
  /// The marks over the characters of cells, by the cell's number; few cells have any.
  private var marks = CellMarks()

  /// Makes a canvas of blank plain cells.
  public init(size: Size, repertoire: Repertoire = .unicode) {
    self.size = size
    self.repertoire = repertoire
    self.cells = Array(repeating: Cell(style: .plain), count: size.width * size.height)
  }

  /// The whole canvas as a rectangle.
  public var bounds: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

  /// The drawing characters of this canvas.
  public var glyphs: Glyphs { repertoire.glyphs }

  /// The cells of a row from left to right; `y` must be within the canvas.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    cells[(y * size.width)..<((y + 1) * size.width)]
  }

  /// The cell at a place, which must be within the canvas.
  public subscript(_ place: Point) -> Cell {
    cells[place.y * size.width + place.x]
  }

  /// The marks over the character at a place within the canvas, in order; at most four.
  public func marks(at place: Point) -> [Unicode.Scalar] {
    marks[place.y * size.width + place.x]
  }

  /// The columns of a row from the first to the last that look different on another canvas.
  ///
  /// Wide characters are in it whole; it is empty where all is the same. The other canvas must have the
  /// same size, and `y` must be within it.
  public func columns(differingFrom other: Canvas, inRow y: Int) -> Range<Int> {
    let start = y * size.width
    var first = start
    var end = start + size.width
    // A cell fills its eight bytes, so they are compared at once.
    cells.withUnsafeBytes { here in
      other.cells.withUnsafeBytes { there in
        func isSame(_ index: Int) -> Bool {
          let place = index * MemoryLayout<Cell>.stride
          return here.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            == there.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            && (cells[index].markCount == 0 || marks[index] == other.marks[index])
        }
        while first < end, isSame(first) { first += 1 }
        while end > first, isSame(end - 1) { end -= 1 }
      }
    }
    guard first < end else { return 0..<0 }
    if cells[first].width == 0 || other.cells[first].width == 0 { first -= 1 }
    if cells[end - 1].width == 2 || other.cells[end - 1].width == 2 { end += 1 }
    return max(0, first - start)..<min(end - start, size.width)
  }

  // MARK: Drawing

  /// Draws a text from `place` on to the right and tells how many cells it took.
  ///
  /// - Parameters:
  ///   - text: What to draw.
  ///   - place: The first cell; it may be outside the canvas.
  ///   - style: How the text looks.
  ///   - width: The most cells the text may take; what does not fit is left out, without a sign.
  /// - Returns: Cells from `place` to the end of what was drawn; 0 where the row is outside.
  @discardableResult
  public mutating func put(
    _ text: SafeText,
    at place: Point,
    style: Style = .plain,
    width: Int = .max
  ) -> Int {
    guard place.y >= 0, place.y < size.height, place.x < size.width else { return 0 }
    let text = repertoire.transliterated(text)
    let room = place.x + max(0, min(width, size.width - place.x))
    var pen = CellPen(row: place.y, width: size.width, style: style)
    if place.x >= 0, let count = putASCII(text.text, at: place.x, room: room, with: pen) {
      return count
    }
    let kinds = ScalarKind.table
    var x = place.x
    // Out of the canvas while it is drawn to, so that the array is checked once, not at every cell.
    var taken: [Cell] = []
    swap(&taken, &cells)
    var grid = taken.mutableSpan
    for scalar in text.text.unicodeScalars {
      let kind = scalar.isPrintableASCII ? .narrow : kinds[scalar]
      if kind == .mark {
        pen.add(mark: scalar, on: &grid, &marks)
        continue
      }
      let end = x + kind.cells
      if end > room { break }
      pen.draw(kind.drawn(scalar), from: x, to: end, on: &grid, &marks)
      x = end
    }
    swap(&taken, &cells)
    return x - place.x
  }

  /// Draws a text of nothing but printable ASCII, byte by byte, and tells how many cells it took; nil,
  /// and nothing drawn, for another text.
  private mutating func putASCII(_ text: String, at x: Int, room: Int, with pen: CellPen) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
      let count = min(bytes.count, max(0, room - x))
      guard count > 0 else { return 0 }
      var taken: [Cell] = []
      swap(&taken, &cells)
      var grid = taken.mutableSpan
      pen.draw(UnsafeBufferPointer(rebasing: bytes[..<count]), from: x, on: &grid, &marks)
      swap(&taken, &cells)
      return count
    } ?? nil
  }

  /// Draws a text that ends before the cell `end` and tells how many cells it took.
  ///
  /// What does not fit into `width` cells is left out at the text's end, without a sign.
  @discardableResult
  public mutating func put(
    _ text: SafeText,
    endingAt end: Point,
    style: Style = .plain,
    width: Int = .max
  ) -> Int {
    let clipped = repertoire.clipped(text, to: width)
    return put(clipped, at: Point(x: end.x - clipped.width, y: end.y), style: style)
  }

  /// Draws a text cut to `width` cells, at a word and with an ellipsis; see ``Repertoire/cut(_:to:)``.
  ///
  /// - Returns: Cells from `place` to the end of what was drawn.
  @discardableResult
  public mutating func putCut(
    _ text: SafeText,
    at place: Point,
    style: Style = .plain,
    width: Int
  ) -> Int {
    put(repertoire.cut(text, to: width), at: place, style: style, width: width)
  }

  /// Draws a glyph of one cell into every cell of a rectangle, which must be within the canvas.
  private mutating func fill(_ rect: Rect, with glyph: SafeText, style: Style) {
    guard let scalar = glyph.text.unicodeScalars.first else { return }
    var taken: [Cell] = []
    swap(&taken, &cells)
    var grid = taken.mutableSpan
    for y in rect.y..<rect.endY {
      var pen = CellPen(row: y, width: size.width, style: style)
      for x in rect.x..<rect.endX {
        pen.draw(scalar, from: x, to: x + 1, on: &grid, &marks)
      }
    }
    swap(&taken, &cells)
  }

  /// Fills a rectangle with blanks of a style.
  public mutating func fill(_ rect: Rect, style: Style = .plain) {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    var taken: [Cell] = []
    swap(&taken, &cells)
    var grid = taken.mutableSpan
    for y in rect.y..<rect.endY {
      let pen = CellPen(row: y, width: size.width, style: style)
      pen.blank(from: rect.x, to: rect.endX, on: &grid, &marks)
    }
    swap(&taken, &cells)
  }

  /// Changes the styles of a rectangle and leaves its characters, as for a selected row.
  ///
  /// A wide character that is half in the rectangle changes as its first cell does.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let rect = rect.intersection(bounds)
    guard !rect.isEmpty else { return }
    for y in rect.y..<rect.endY {
      for index in (y * size.width + rect.x)..<(y * size.width + rect.endX)
      where cells[index].width > 0 {
        change(&cells[index].style)
        if cells[index].width == 2 { cells[index + 1].style = cells[index].style }
      }
    }
  }

  /// Draws a line from left to right, `length` cells long.
  public mutating func horizontalLine(from place: Point, length: Int, style: Style = .plain) {
    let line = Rect(x: place.x, y: place.y, width: length, height: 1).intersection(bounds)
    guard !line.isEmpty else { return }
    fill(line, with: glyphs.horizontal, style: style)
  }

  /// Draws a line from top to bottom, `length` cells long.
  public mutating func verticalLine(from place: Point, length: Int, style: Style = .plain) {
    let line = Rect(x: place.x, y: place.y, width: 1, height: length).intersection(bounds)
    guard !line.isEmpty else { return }
    fill(line, with: glyphs.vertical, style: style)
  }
}
