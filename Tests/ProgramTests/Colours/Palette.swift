import Foundation
import TerminalDriver

/// The colours of a terminal as it comes.
struct Palette {
  /// Red, green and blue, from 0 to 255.
  struct Colour: Hashable {
    var red, green, blue: Double

    init(_ number: Int) {
      red = Double(number >> 16 & 255)
      green = Double(number >> 8 & 255)
      blue = Double(number & 255)
    }

    init(red: Double, green: Double, blue: Double) {
      (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// How much light it is, from 0 to 1, as the Web Content Accessibility Guidelines count it.
    var luminance: Double { 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) }

    /// The contrast with another colour, from 1 to 21.
    func contrast(with other: Colour) -> Double {
      let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
      return (light + 0.05) / (dark + 0.05)
    }

    private func linear(_ value: Double) -> Double {
      let part = value / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }

    /// What somebody sees who has no cones for red, or none for green (Viénot, Brettel and Mollon, 1999).
    func seen(withoutRed isWithoutRed: Bool) -> (yellow: Double, blue: Double) {
      let (red, green, blue) = (linear(red), linear(green), linear(blue))
      let yellow = isWithoutRed ? 0.11238 * red + 0.88762 * green : 0.29275 * red + 0.70725 * green
      return (yellow, isWithoutRed ? 0.00401 * red - 0.00401 * green + blue : blue)
    }
  }

  let name: String
  let background: Colour
  /// The terminal's own sixteen.
  let sixteen: [Colour]

  /// The colour of a character; nil for the terminal's own text.
  func colour(_ colour: ScreenStyle.Colour) -> Colour? {
    switch colour {
    case .standard: return nil
    case .direct(let red, let green, let blue):
      return Colour(red: Double(red), green: Double(green), blue: Double(blue))
    case .palette(let number) where number < 16: return sixteen[number]
    case .palette(let number) where number < 232:
      let steps: [Double] = [0, 95, 135, 175, 215, 255]
      let place = number - 16
      return Colour(
        red: steps[place / 36],
        green: steps[place / 6 % 6],
        blue: steps[place % 6]
      )
    case .palette(let number):
      let grey = Double(8 + 10 * (number - 232))
      return Colour(red: grey, green: grey, blue: grey)
    }
  }

  private static let xterm = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map(Colour.init)

  private static let solarized = [
    0x073642, 0xDC322F, 0x859900, 0xB58900, 0x268BD2, 0xD33682, 0x2AA198, 0xEEE8D5,
    0x002B36, 0xCB4B16, 0x586E75, 0x657B83, 0x839496, 0x6C71C4, 0x93A1A1, 0xFDF6E3,
  ].map(Colour.init)

  /// What the program is to be readable on.
  static let all = [
    Palette(name: "xterm, dark", background: Colour(0x000000), sixteen: xterm),
    Palette(name: "xterm, light", background: Colour(0xFFFFFF), sixteen: xterm),
    Palette(name: "solarized dark", background: Colour(0x002B36), sixteen: solarized),
    Palette(name: "solarized light", background: Colour(0xFDF6E3), sixteen: solarized),
  ]
}
