extension Unicode.Scalar {
  /// The code point in ASCII, `<U+4E2D>`: how a character is shown that cannot be drawn.
  var spelledOut: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }

  /// Whether this is an ASCII character with a cell of its own.
  var isPrintableASCII: Bool { (0x20...0x7E).contains(value) }

  /// Whether this is a letter or digit of ASCII.
  var isPlainASCII: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Whether this is a letter of Latin, Greek, Cyrillic, Armenian or Georgian, or an ASCII digit:
  /// nothing invisible between two of these is honest spelling.
  var isOfPlainWord: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x02AF: true
    case 0x0370...0x058F, 0x10A0...0x10FF, 0x1C80...0x1CBF, 0x1D00...0x1DBF, 0x1E00...0x1FFF: true
    case 0x2C60...0x2C7F, 0x2D00...0x2D2F, 0xA640...0xA69F, 0xA720...0xA7FF, 0xAB30...0xAB6F: true
    default: false
    }
  }

  /// The syllable that a Hangul consonant and vowel make, or a syllable and a final consonant;
  /// `nil` where they make none.
  func syllable(with jamo: Unicode.Scalar) -> Unicode.Scalar? {
    if (0x1100...0x1112).contains(value), (0x1161...0x1175).contains(jamo.value) {
      return Unicode.Scalar(0xAC00 + ((value - 0x1100) * 21 + (jamo.value - 0x1161)) * 28)
    }
    let isOpen = (0xAC00...0xD7A3).contains(value) && (value - 0xAC00).isMultiple(of: 28)
    if isOpen, (0x11A8...0x11C2).contains(jamo.value) {
      return Unicode.Scalar(value + jamo.value - 0x11A7)
    }
    return nil
  }

  /// The one character that this one and a mark make, where terminals or ASCII would lose the mark:
  /// kana with a sound mark, and the Cyrillic letters `й` and `ї`; `nil` where they make none.
  ///
  /// File names come with such marks apart.
  func composed(with mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch (self, mark) {
    case ("и", "\u{306}"): "й"
    case ("И", "\u{306}"): "Й"
    case ("і", "\u{308}"): "ї"
    case ("І", "\u{308}"): "Ї"
    case (_, "\u{3099}"): voiced
    case (_, "\u{309A}"): isOfHaRow ? Unicode.Scalar(value + 2) : nil
    default: nil
    }
  }

  private var isKatakana: Bool { (0x30A1...0x30FE).contains(value) }

  private var hiragana: UInt32 { isKatakana ? value - 0x60 : value }

  private var isOfHaRow: Bool {
    (0x306F...0x307B).contains(hiragana) && hiragana.isMultiple(of: 3)
  }

  private var voiced: Unicode.Scalar? {
    switch hiragana {
    case 0x304B...0x3062 where !hiragana.isMultiple(of: 2): Unicode.Scalar(value + 1)
    case 0x3064, 0x3066, 0x3068, 0x309D: Unicode.Scalar(value + 1)
    case 0x3046: Unicode.Scalar(value + 0x4E)
    case 0x308F...0x3092 where isKatakana: Unicode.Scalar(value + 8)
    default: isOfHaRow ? Unicode.Scalar(value + 1) : nil
    }
  }
}

extension String {
  /// Whether every character is of ASCII.
  var isASCII: Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 < 0x80 } }
      ?? utf8.allSatisfy { $0 < 0x80 }
  }

  /// Whether every character is one of ASCII that has a cell of its own.
  var isPrintableASCII: Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0 >= 0x20 && $0 < 0x7F } } ?? false
  }
}
