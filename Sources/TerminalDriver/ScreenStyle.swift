/// How a cell of the emulated screen is drawn.
public struct ScreenStyle: Hashable, Sendable {
  /// The attributes that SGR 1 to 9 switch on.
  public var attributes: Attributes = []
  /// The colour of the character.
  public var foreground: Colour = .standard
  /// The colour behind the character.
  public var background: Colour = .standard

  /// The style a terminal has after a reset.
  public init() {}

  /// The style a terminal has after a reset.
  public static let plain = ScreenStyle()

  /// The style of a blank that is erased now: only the background stays.
  var erasing: ScreenStyle {
    var style = ScreenStyle.plain
    style.background = background
    return style
  }

  /// A set of character attributes.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt16
    /// A set of the given bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// SGR 1.
    public static let bold = Attributes(rawValue: 1 << 1)
    /// SGR 2.
    public static let dim = Attributes(rawValue: 1 << 2)
    /// SGR 3.
    public static let italic = Attributes(rawValue: 1 << 3)
    /// SGR 4.
    public static let underline = Attributes(rawValue: 1 << 4)
    /// SGR 5.
    public static let blink = Attributes(rawValue: 1 << 5)
    /// SGR 7.
    public static let reverse = Attributes(rawValue: 1 << 7)
    /// SGR 8.
    public static let invisible = Attributes(rawValue: 1 << 8)
    /// SGR 9.
    public static let struck = Attributes(rawValue: 1 << 9)
  }

  /// A colour as the program named it.
  public enum Colour: Hashable, Sendable {
    /// The terminal's own.
    case standard
    /// An entry of the palette of 256; 0 to 15 are the terminal's sixteen.
    case palette(Int)
    /// Red, green and blue, 0 to 255 each.
    case direct(red: Int, green: Int, blue: Int)
  }
}

extension ScreenStyle: CustomStringConvertible {
  /// The attributes and colours in words, `plain` if there are none.
  public var description: String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.blink, "blink"), (.reverse, "reverse"), (.invisible, "invisible"), (.struck, "struck"),
    ]
    var words = names.filter { attributes.contains($0.0) }.map(\.1)
    if foreground != .standard { words.append("ink \(foreground)") }
    if background != .standard { words.append("on \(background)") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}

extension ScreenStyle.Colour: CustomStringConvertible {
  /// The palette's number, or `#` and red, green and blue in decimal.
  public var description: String {
    switch self {
    case .standard: "standard"
    case .palette(let number): "\(number)"
    case .direct(let red, let green, let blue): "#\(red),\(green),\(blue)"
    }
  }
}
