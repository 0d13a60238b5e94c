/// A grid of cells that views draw into and a terminal shows.
public struct Canvas: Hashable, Sendable {
  /// Columns and rows.
  public let size: Size

  /// Makes a canvas of blank plain cells.
  public init(size: Size) {
    self.size = size
  }
}
