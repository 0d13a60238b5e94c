/// One cell of the emulated screen.
public struct ScreenCell: Hashable, Sendable {
  /// The character with its combining marks; empty in the right half of a wide character.
  public var text: String
  /// How it is drawn.
  public var style: ScreenStyle

  /// A cell that holds a character.
  public init(text: String, style: ScreenStyle) {
    self.text = text
    self.style = style
  }

  /// A blank cell in the style of a reset.
  public static let blank = ScreenCell(text: " ", style: .plain)
}
