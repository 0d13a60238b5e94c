import Canvas
import DossierModel

/// How things look; meaning is in signs and words first, in colour second.
enum Theme {
  static let title = Style(bold: true)
  static let faint = Style(dim: true)
  static let heading = Style(bold: true)
  static let spoken = Style(bold: true)
  static let found = Style(bold: true, underlined: true)
  static let alarm = Style(ink: .magenta, bold: true)
  static let frame = Style(dim: true)

  /// Blue and orange for the two poles; the terminal's yellow stands for orange.
  static func style(of shown: Position.Shown) -> Style {
    switch shown {
    case .stance(.supports): Style(ink: .blue)
    case .stance(.conditional): Style(ink: .cyan)
    case .stance(.opposes): Style(ink: .yellow)
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
