/// What a code point does in a text.
extension Unicode.Scalar {
  // Properties are looked up in tables, slowly; nearly all code points can do without.

  /// Whether this is white space: Unicode's White_Space.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0D: true
    case 0..<0x85: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Whether this keeps words apart: white space, and the blanks that have no width.
  var isGap: Bool { isBlank || self == "\u{200B}" || self == "\u{FEFF}" }

  /// Whether a line ends here.
  var endsLine: Bool {
    (0x0A...0x0D).contains(value) || value == 0x85 || value == 0x2028 || value == 0x2029
  }

  /// Whether this is part of a word or number.
  var isWordlike: Bool {
    guard isASCII else { return properties.isAlphabetic || properties.numericType != nil }
    return (0x61...0x7A).contains(value | 0x20) || (0x30...0x39).contains(value)
  }

  /// Whether this is a letter that begins a name or a sentence.
  var isCapital: Bool {
    guard !isASCII else { return (0x41...0x5A).contains(value) }
    return properties.isUppercase || properties.generalCategory == .titlecaseLetter
  }

  /// Whether this is a small letter of a script that has capitals in its sentences.
  ///
  /// Georgian has capitals, but writes its sentences without them.
  var isSmall: Bool {
    guard !isASCII else { return (0x61...0x7A).contains(value) }
    return properties.isLowercase && !isGeorgian
  }

  /// Whether this is a letter of a script that begins sentences like any other word.
  var isCaseless: Bool {
    guard !isASCII else { return false }
    return properties.generalCategory == .otherLetter || isGeorgian || isKanaLengthener
  }

  /// Whether this lengthens the vowel of a kana: `ー`, at the end of many names.
  private var isKanaLengthener: Bool { self == "\u{30FC}" || self == "\u{FF70}" }

  private var isGeorgian: Bool { (0x10D0...0x10FF).contains(value) }

  /// Whether this is a Greek letter.
  var isGreek: Bool {
    properties.isAlphabetic
      && ((0x370...0x3FF).contains(value) || (0x1F00...0x1FFF).contains(value))
  }

  /// Whether this may end a sentence, and may do something else.
  var isStop: Bool {
    switch self {
    case ".", "!", "?", "…", "‼", "⁇", "⁈", "⁉": true
    default: false
    }
  }

  /// Whether this is a full stop that no space follows, or that nothing else uses.
  var isFullStopOfItsScript: Bool {
    guard !isASCII else { return false }
    switch self {
    case "。", "｡", "！", "？", "।", "॥", "؟", "۔", "։", "።", "፧", "။", "។", "།":
      return true
    default: return false
    }
  }

  /// Whether this opens or closes a quotation somewhere.
  var isQuotationMark: Bool {
    switch self {
    case "\"", "'", "“", "”", "„", "‟", "‘", "’", "‚", "‛", "«", "»", "‹", "›", "「", "」", "『", "』":
      true
    default: false
    }
  }

  /// Whether this closes a quotation or bracket wherever it is attached to a full stop.
  var isClosing: Bool {
    switch self {
    case "”", "’", "»", "›", "」", "』", ")", "]", "}", "）", "］", "】": true
    default: false
    }
  }

  /// Whether this opens a quotation or bracket, or is any quotation mark that stands before a word.
  var isOpening: Bool {
    switch self {
    case "(", "[", "{", "（", "［", "【", "¿", "¡": true
    default: isQuotationMark
    }
  }

  /// Whether this is a dash, which words stand on both sides of.
  var isDash: Bool {
    switch self {
    case "‒", "–", "—", "―": true
    default: false
    }
  }
}
