import DossierModel

/// The words of a language, the most frequent first, and what prose is made of.
struct Lexicon: Sendable {
  let language: Language
  /// The words by rank; shorter ones come first, as in every language.
  let words: [String]

  /// Invents a vocabulary.
  init(_ language: Language, number: Int, seed: UInt64) {
    self.language = language
    let size = language.code == "en" ? 1 << 15 : 1 << 13
    words = (0..<size).map { rank in
      var dice = Dice(seed, .words, number << 20 | rank)
      return Self.word(of: language.wordSyllables, rank: rank, &dice)
    }
  }

  private static func word(of syllables: Syllables, rank: Int, _ dice: inout Dice) -> String {
    let length =
      switch rank {
      case ..<32: 1
      case ..<256: dice.between(1...2)
      case ..<4096: dice.between(2...3)
      default: dice.between(2...4)
      }
    return (0..<length).map { _ in dice.pick(syllables.all) }.joined() + dice.pick(syllables.codas)
  }

  /// A word, as often as words of its rank come in prose.
  func word(_ dice: inout Dice) -> String { words[dice.rank(below: words.count)] }

  /// Some words without a full stop, with a comma here and there.
  func clause(_ count: Int, _ dice: inout Dice) -> String {
    var text = ""
    for place in 0..<count {
      if place > 0 {
        if place > 2, place < count - 2, dice.chance(8) { text += language.comma }
        text += language.separator
      }
      text += word(&dice)
    }
    return text
  }

  /// A name, spelled with the same sounds in every language.
  func name(_ sounds: [[Int]]) -> String {
    let syllables = language.nameSyllables.all
    let parts = sounds.map { sounds in
      Self.capitalized(sounds.map { syllables[$0 % syllables.count] }.joined())
    }
    return parts.joined(separator: language.separator.isEmpty ? "" : " ")
  }

  /// A text with a capital first, where there is one.
  static func capitalized(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    var rest = text.unicodeScalars
    rest.removeFirst()
    return first.properties.titlecaseMapping + String(rest)
  }
}
