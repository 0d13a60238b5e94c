/// A colour: of the terminal's own sixteen, where the person at the terminal decides what they look like, or
/// one of three tones that are the same everywhere.
///
/// None of the sixteen that is blue, orange or teal can be read on light, dark and solarized backgrounds
/// alike. The steady tones can; a terminal with fewer than 256 colours shows its own text in their stead.
public enum Ink: UInt8, Hashable, Sendable, CaseIterable {
  case standard = 255
  case black = 0
  case red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow
  case brightBlue, brightMagenta, brightCyan, brightWhite
  case steadyTeal = 30
  case steadyBlue = 33
  case steadyOrange = 166
}

/// How a cell looks; two bytes, since every cell of a canvas has one.
///
/// Meaning never rests on colour alone.
public struct Style: Hashable, Sendable {
  /// What can be done without colours.
  private struct Marks: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let bold = Marks(rawValue: 1)
    static let dim = Marks(rawValue: 2)
    static let underlined = Marks(rawValue: 4)
    static let reversed = Marks(rawValue: 8)
  }

  /// The colour of the text.
  public var ink: Ink
  private var marks: Marks

  /// Whether the text is bold.
  public var isBold: Bool {
    get { marks.contains(.bold) }
    set { set(.bold, newValue) }
  }
  /// Whether the text is dim; drawn plain where the terminal has no dim.
  public var isDim: Bool {
    get { marks.contains(.dim) }
    set { set(.dim, newValue) }
  }
  /// Whether the text is underlined.
  public var isUnderlined: Bool {
    get { marks.contains(.underlined) }
    set { set(.underlined, newValue) }
  }
  /// Whether text and background change places.
  public var isReversed: Bool {
    get { marks.contains(.reversed) }
    set { set(.reversed, newValue) }
  }

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
    marks = []
    if bold { marks.insert(.bold) }
    if dim { marks.insert(.dim) }
    if underlined { marks.insert(.underlined) }
    if reversed { marks.insert(.reversed) }
  }

  private mutating func set(_ mark: Marks, _ isSet: Bool) {
    if isSet { marks.insert(mark) } else { marks.remove(mark) }
  }
}
