extension Lexicon {
  /// A sentence that says nothing of any party: words, with numbers, dates, abbreviations, words of
  /// another language and a quotation here and there.
  ///
  /// - Parameters:
  ///   - other: Another language's words.
  ///   - dice: What it is thrown with.
  /// - Returns: The sentence with its full stop.
  func sentence(with other: Lexicon, _ dice: inout Dice) -> String {
    var text = Self.capitalized(clause(sentenceLength(&dice), &dice))
    let blank = language.separator
    switch dice.below(40) {
    case 0, 1, 2: text += blank + Self.number(&dice)
    case 3, 4: text += language.comma + blank + Self.date(&dice)
    case 5: text += blank + "(No. \(dice.between(2...99)))"
    case 6: text += language.comma + blank + "approx. " + Self.number(&dice) + blank + word(&dice)
    case 7, 8:
      text += blank + language.opening + clause(dice.between(2...5), &dice) + language.closing
    case 9: text += blank + "(" + other.clause(2, &dice) + ")"
    case 10: text += blank + dice.pick(Self.signs)
    default: break
    }
    return text + language.stop
  }

  /// How many words a sentence has: most have some ten, some many.
  private func sentenceLength(_ dice: inout Dice) -> Int {
    dice.between(4...12) + (dice.chance(40) ? dice.between(3...14) : 0)
  }

  static func number(_ dice: inout Dice) -> String {
    switch dice.below(4) {
    case 0: return "\(dice.between(2...99))"
    case 1: return "\(dice.between(1...999)),\(dice.between(100...999))"
    case 2: return "\(dice.between(1...99)).\(dice.between(1...9))"
    default: return "\(dice.between(1...99))\u{A0}%"
    }
  }

  private static func date(_ dice: inout Dice) -> String {
    let month = dice.pick(["January", "March", "May", "July", "September", "December"])
    return "\(dice.between(1...28)) \(month) \(dice.between(1990...2024))"
  }

  /// Signs of more than one code point, and beyond the first plane.
  private static let signs = ["🕊️", "🤝", "🇺🇳", "👩‍⚖️", "⚠️", "𝕏", "№ 7", "👍🏽"]
}
