import Canvas
import Testing

/// Our own tables against what the standard library says of the same characters.
struct `Widths` {
  @Test(arguments: UInt32(0)...2)
  func `agree with Unicode's categories`(inPlane plane: UInt32) {
    for value in (plane << 16)..<((plane + 1) << 16) {
      guard let scalar = Unicode.Scalar(value), !scalar.isTreatedApart else { continue }
      let width = SafeText("a" + String(scalar)).width - 1
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark:
        if width != 0 { Issue.record("the mark U+\(String(value, radix: 16)) takes \(width)") }
      default:
        let isWide = scalar.properties.isIdeographic || scalar.properties.isEmojiPresentation
        if isWide ? width != 2 : !(1...2).contains(width) {
          Issue.record("U+\(String(value, radix: 16)) takes \(width)")
        }
      }
    }
  }

  static let newer: [String] = ["\u{378}", "\u{1C89}", "\u{105C0}", "\u{1FAE9}", "\u{2FFFD}"]

  @Test(arguments: newer)
  func `are never guessed for a character that Unicode 15 lacks`(_ text: String) {
    let made = SafeText(text)
    #expect(made.text.hasPrefix("<U+") && made.text.hasSuffix(">"))
    #expect(made.width == made.text.utf8.count)
  }
}

extension Unicode.Scalar {
  /// Whether making safe spells or drops it, or it came after Unicode 15.0.
  fileprivate var isTreatedApart: Bool {
    guard let age = properties.age, (age.major, age.minor) <= (15, 0) else { return true }
    switch properties.generalCategory {
    case .control, .format, .privateUse, .lineSeparator, .paragraphSeparator: return true
    default: break
    }
    switch value {
    // Ideographs and Hangul syllables are many and alike: a few will do.
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x17000...0x18CFF, 0x20000...0x2FFFF:
      return !value.isMultiple(of: 61)
    // Conjoining Hangul, hexagrams, circled numbers on black squares.
    case 0x1161...0x11FF, 0xD7B0...0xD7FB, 0x4DC0...0x4DFF, 0x3248...0x324F: return true
    // Regional indicators are drawn as letters; an Ahom sign was a mark until Unicode 16.
    case 0x1F1E6...0x1F1FF, 0x1171E: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }
}
