/// A colour of the terminal's own sixteen; the person at the terminal decides what they look like.
public enum Ink: UInt8, Hashable, Sendable, CaseIterable {
  case standard = 255
  case black = 0
  case red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow
  case brightBlue, brightMagenta, brightCyan, brightWhite
}

/// How a cell looks.
///
/// Meaning never rests on colour alone.
public struct Style: Hashable, Sendable {
  /// The colour of the text.
  public var ink: Ink
  /// Whether the text is bold.
  public var isBold: Bool
  /// Whether the text is dim; drawn plain where the terminal has no dim.
  public var isDim: Bool
  /// Whether the text is underlined.
  public var isUnderlined: Bool
  /// Whether text and background change places.
  public var isReversed: Bool

  /// The terminal's own text on its own background.
  public static let plain = Style()

  /// Makes a style; everything left out is plain.
  public init(
    ink: Ink = .standard,
    bold: Bool = false,
    dim: Bool = false,
    underlined: Bool = false,
    reversed: Bool = false
  ) {
    self.ink = ink
    self.isBold = bold
    self.isDim = dim
    self.isUnderlined = underlined
    self.isReversed = reversed
  }
}
