/// Text as the search compares it: in lower case, without accents, as words with their places.
///
/// A word is a run of letters and digits; an ideograph is a word by itself. `ё` is `е`; letters that
/// only look like another one with a mark (`й`, `ї`) stay what they are.
struct FoldedText {
  /// A word and where it stands in the text it was read from.
  struct Word {
    let text: String
    let range: Range<Int>
  }

  let words: [Word]

  init(_ scalars: some BidirectionalCollection<Unicode.Scalar>) {
    var words: [Word] = []
    var text: [Unicode.Scalar] = []
    var start = 0
    var place = 0
    func close() {
      guard !text.isEmpty else { return }
      words.append(Word(text: String(String.UnicodeScalarView(text)), range: start..<place))
      text = []
    }
    for scalar in scalars {
      defer { place += 1 }
      if Self.isMark(scalar) {
        if let joined = Self.joined(text.last, scalar) { text[text.count - 1] = joined }
        continue
      }
      guard Self.isLetter(scalar) else {
        close()
        continue
      }
      if scalar.properties.isIdeographic { close() }
      if text.isEmpty { start = place }
      text.append(contentsOf: Self.folded(scalar))
      if scalar.properties.isIdeographic {
        place += 1
        close()
        place -= 1
      }
    }
    close()
    self.words = words
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .format: return true
    default: return false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// The letter that a mark makes of the one before it, where that is a letter of its own.
  private static func joined(_ letter: Unicode.Scalar?, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch (letter, mark) {
    case ("и", "\u{306}"): "й"
    case ("у", "\u{306}"): "ў"
    case ("і", "\u{308}"): "ї"
    default: nil
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII {
      let isCapital = (0x41...0x5A).contains(scalar.value)
      return [isCapital ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar]
    }
    if scalar == "ß" { return ["s", "s"] }
    var folded: [Unicode.Scalar] = []
    for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isMark(lower) {
      folded.append(LetterBases.table[lower] ?? lower)
    }
    return folded
  }
}

/// The letters under letters with marks, as their Unicode names tell: `é` is LATIN SMALL LETTER E
/// WITH ACUTE, and its base LATIN SMALL LETTER E.
enum LetterBases {
  private static let blocks: [ClosedRange<UInt32>] = [
    0x61...0x7A, 0xDF...0x24F, 0x370...0x3FF, 0x430...0x45F, 0x1E00...0x1FFF,
  ]

  static let table: [Unicode.Scalar: Unicode.Scalar] = {
    let letters = blocks.joined().compactMap(Unicode.Scalar.init)
      .filter { $0.properties.isLowercase }
    let named = Dictionary(
      letters.compactMap { letter in letter.properties.name.map { ($0, letter) } },
      uniquingKeysWith: { first, _ in first }
    )
    var table: [Unicode.Scalar: Unicode.Scalar] = ["ё": "е", "ς": "σ"]
    for (name, letter) in named {
      let words = name.split(separator: " ")
      guard let with = words.firstIndex(of: "WITH") else { continue }
      table[letter] = named[words[..<with].joined(separator: " ")]
    }
    return table
  }()
}
