extension Rect {
  /// The column after the rightmost.
  public var endX: Int { Self.end(of: x, width) }

  /// The row after the bottommost.
  public var endY: Int { Self.end(of: y, height) }

  /// A rectangle may reach as far as numbers go, as in "from here to the edge".
  private static func end(of start: Int, _ extent: Int) -> Int {
    let (end, isOver) = start.addingReportingOverflow(extent)
    return isOver ? .max : end
  }

  /// Columns and rows.
  public var size: Size { Size(width: width, height: height) }

  /// The top left cell.
  public var origin: Point { Point(x: x, y: y) }

  /// Whether there is no cell in it.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether a cell is in it.
  public func contains(_ place: Point) -> Bool {
    place.x >= x && place.x < endX && place.y >= y && place.y < endY
  }

  /// The cells that are in both; empty where there are none.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left,
      y: top,
      width: min(endX, other.endX) - left,
      height: min(endY, other.endY) - top
    )
  }

  /// Takes `cells` columns off the left, or all there are.
  public func splitLeft(_ cells: Int) -> (part: Rect, rest: Rect) {
    let cells = min(max(0, cells), width)
    return (
      Rect(x: x, y: y, width: cells, height: height),
      Rect(x: x + cells, y: y, width: width - cells, height: height)
    )
  }

  /// Takes `cells` columns off the right, or all there are.
  public func splitRight(_ cells: Int) -> (part: Rect, rest: Rect) {
    let (rest, part) = splitLeft(width - min(max(0, cells), width))
    return (part, rest)
  }

  /// Takes `rows` rows off the top, or all there are.
  public func splitTop(_ rows: Int) -> (part: Rect, rest: Rect) {
    let rows = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: rows),
      Rect(x: x, y: y + rows, width: width, height: height - rows)
    )
  }

  /// Takes `rows` rows off the bottom, or all there are.
  public func splitBottom(_ rows: Int) -> (part: Rect, rest: Rect) {
    let (rest, part) = splitTop(height - min(max(0, rows), height))
    return (part, rest)
  }

  /// Without so many cells at each edge; empty, and still inside, where nothing is left.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    splitLeft(left).rest.splitTop(top).rest.splitRight(right).rest.splitBottom(bottom).rest
  }

  /// One row of it, counted from 0 at its top; empty where it has no such row.
  public func row(_ index: Int) -> Rect {
    guard index >= 0, index < height else { return Rect(x: x, y: y, width: width, height: 0) }
    return Rect(x: x, y: y + index, width: width, height: 1)
  }
}
