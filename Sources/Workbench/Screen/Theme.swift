import Canvas
import DossierModel

/// How things look; meaning is in signs and words first, in colour second.
///
/// Words are in the terminal's own colour, whatever that is, so that they can be read as well as everything
/// else there; colour is for signs and bars, and for lines being dim, which terminals draw as they like.
enum Theme {
  static let title = Style(bold: true)
  /// What matters less; dim text cannot be read everywhere.
  static let faint = Style.plain
  static let heading = Style(bold: true)
  static let spoken = Style(bold: true)
  static let found = Style(bold: true, underlined: true)
  static let alarm = Style(bold: true)
  static let frame = Style(dim: true)
  static let status = Style(ink: .steadyTeal)

  /// The style of the sign: blue and orange for the two poles.
  static func style(of shown: Position.Shown) -> Style {
    switch shown {
    case .stance(.supports): Style(ink: .steadyBlue)
    case .stance(.conditional): Style(ink: .steadyTeal)
    case .stance(.opposes): Style(ink: .steadyOrange)
    case .stance(.open), .stance(.unclear): .plain
    case .mixed: Style(ink: .magenta)
    }
  }
}

extension Glyphs {
  /// The sign of a stance.
  func sign(of shown: Position.Shown) -> SafeText {
    switch shown {
    case .stance(.supports): supports
    case .stance(.conditional): conditional
    case .stance(.open): open
    case .stance(.opposes): opposes
    case .stance(.unclear): unclear
    case .mixed: mixed
    }
  }
}
