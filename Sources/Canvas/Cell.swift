/// One cell of a canvas; eight bytes, since a canvas is made for every frame.
public struct Cell: Hashable, Sendable {
  /// The character drawn; a space in a blank cell and in the second cell of a wide character.
  public internal(set) var scalar: Unicode.Scalar
  /// How it looks.
  public internal(set) var style: Style
  /// Cells the character takes: 1, 2, or 0 for the second cell of a wide character to the left.
  public internal(set) var width: UInt8
  /// How many marks are drawn over the character, 0 to 4; see ``Canvas/marks(at:)``.
  public internal(set) var markCount: UInt8

  /// A blank cell.
  init(style: Style) {
    self.init(" ", style: style, width: 1)
  }

  init(_ scalar: Unicode.Scalar, style: Style, width: UInt8) {
    self.scalar = scalar
    self.style = style
    self.width = width
    self.markCount = 0
  }
}
