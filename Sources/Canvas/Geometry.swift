/// A place in a grid of cells, counted from 0 at the top left.
public struct Point: Hashable, Sendable {
  /// Cells from the left edge, 0-based.
  public var x: Int
  /// Rows from the top edge, 0-based.
  public var y: Int

  /// Makes the point at column `x` of row `y`.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// An extent in cells and rows; never negative.
public struct Size: Hashable, Sendable {
  /// Cells from edge to edge.
  public var width: Int
  /// Rows from edge to edge.
  public var height: Int

  /// Makes a size; negative extents become 0.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A rectangle of cells: `x ..< x + width`, `y ..< y + height`.
public struct Rect: Hashable, Sendable {
  /// The leftmost column, 0-based.
  public var x: Int
  /// The topmost row, 0-based.
  public var y: Int
  /// Columns; never negative.
  public var width: Int
  /// Rows; never negative.
  public var height: Int

  /// Makes a rectangle; negative extents become 0.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }
}
