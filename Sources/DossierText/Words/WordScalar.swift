/// What a code point does to the words of a text.
enum WordScalar {
  /// Ends a word.
  case gap
  /// Belongs to the letter before it, and is left out unless it makes another letter of it.
  case mark(Unicode.Scalar)
  /// A letter or digit, folded.
  case letter(Unicode.Scalar)
  /// Two letters, folded.
  case letters(Unicode.Scalar, Unicode.Scalar)
  /// A letter of a script that is written without blanks.
  case unspaced(Unicode.Scalar)
  /// A sign of such a script that stays with the letter before it.
  case sign(Unicode.Scalar)

  /// The lower-case letter or the digit that a byte of ASCII is; nil for anything else.
  static func foldedASCII(_ byte: UInt8) -> UInt8? {
    let letter = foldedLetter(byte)
    return letter &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 ? letter : nil
  }

  /// The lower-case letter or the digit that a byte is which is a letter or digit.
  static func foldedLetter(_ byte: UInt8) -> UInt8 { byte | 0x20 }

  /// What a code point does.
  static func of(_ scalar: Unicode.Scalar) -> WordScalar {
    switch scalar.value {
    case 0..<0x600: european[Int(scalar.value)]
    case 0x600..<0x1200: asian[Int(scalar.value - 0x600)]
    case 0x1780..<0x1800: khmer[Int(scalar.value - 0x1780)]
    case 0x1E00..<0x2070: additional[Int(scalar.value - 0x1E00)]
    case 0x3000..<0x3100: kana[Int(scalar.value - 0x3000)]
    case 0x3400..<0x4DC0, 0x4E00..<0xA000: .unspaced(scalar)
    case 0xAC00..<0xD7A4: .letter(scalar)
    default: classified(scalar)
    }
  }

  // Properties are looked up slowly; those of what nearly all texts consist of are kept, each block
  // once there is a text that needs it.
  private static let european = (0..<0x600).map(classified)
  private static let asian = (0x600..<0x1200).map(classified)
  private static let khmer = (0x1780..<0x1800).map(classified)
  /// Vietnamese, ancient Greek, punctuation.
  private static let additional = (0x1E00..<0x2070).map(classified)
  private static let kana = (0x3000..<0x3100).map(classified)

  private static func classified(_ value: UInt32) -> WordScalar {
    Unicode.Scalar(value).map(classified) ?? .gap
  }

  private static func classified(_ scalar: Unicode.Scalar) -> WordScalar {
    if scalar.isASCII {
      let folded = foldedASCII(UInt8(truncatingIfNeeded: scalar.value))
      return folded.map { .letter(Unicode.Scalar($0)) } ?? .gap
    }
    let category = scalar.properties.generalCategory
    let isUnspaced = scalar.isUnspaced
    switch category {
    case .nonspacingMark, .spacingMark:
      if isUnspaced && !scalar.isToneMark { return .sign(scalar) }
      if isUnspaced || category == .nonspacingMark { return .mark(scalar) }
    case .format: return .mark(scalar)
    default: break
    }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
      return .gap
    }
    if isUnspaced { return .unspaced(scalar) }
    if category == .otherLetter { return .letter(LetterBases.table[scalar] ?? scalar) }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    return lower == "ß" ? .letters("s", "s") : .letter(LetterBases.table[lower] ?? lower)
  }
}

extension Unicode.Scalar {
  /// Whether this belongs to a script that is written without blanks between the words; its digits,
  /// which are written as ours, do not.
  var isUnspaced: Bool {
    switch value {
    case 0x0E01...0x0E4E, 0x0E81...0x0ECE, 0x0EDC...0x0EDF: true  // Thai, Lao
    case 0x1000...0x103F, 0x1050...0x108F, 0x109A...0x109D: true  // Burmese and its neighbours
    case 0xA9E0...0xA9EF, 0xA9FA...0xA9FE, 0xAA60...0xAA7F: true
    case 0x1780...0x17DD: true  // Khmer
    case 0x3005...0x3007, 0x3031...0x3035, 0x303B...0x303C: true  // Repeats and zero
    case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF: true  // Kana
    case 0x31F0...0x31FF, 0xFF66...0xFF9F, 0x1AFF0...0x1B16F: true
    case 0..<0x3000: false
    default: properties.isIdeographic
    }
  }

  /// Whether this only tells the tone of a syllable in a script that is written without blanks.
  var isToneMark: Bool {
    switch value {
    case 0x0E48...0x0E4B, 0x0EC8...0x0ECB, 0x1037: true
    default: false
    }
  }
}
