/// A name as someone spells it, to be looked for in a text.
struct Spelling {
  private let name: [Character]
  /// Whether the name is all capitals, so that `US` is not found in `us`.
  private let isCapitals: Bool

  init(_ text: String) {
    isCapitals = text == text.uppercased() && text != text.lowercased()
    name = Self.folded(text, keepingCase: isCapitals)
  }

  /// Whether the name stands in a text as a word or words of their own.
  ///
  /// Blanks and apostrophes of any kind are the same; capitals are, but for a name that is all
  /// capitals. Scripts without capitals may join a name to other words.
  func stands(in text: String) -> Bool {
    guard let first = name.first, let last = name.last else { return false }
    let text = Self.folded(text, keepingCase: isCapitals)
    guard text.count >= name.count else { return false }
    return (0...text.count - name.count).contains { start in
      let end = start + name.count
      return text[start] == first && text[start..<end].elementsEqual(name)
        && (start == 0 || !Self.joins(first, to: text[start - 1]))
        && (end == text.count || !Self.joins(last, to: text[end]))
    }
  }

  private static func joins(_ edge: Character, to neighbour: Character) -> Bool {
    let isCaseless = edge.unicodeScalars.first?.isCaseless ?? false
    return !isCaseless && (edge.isLetter || edge.isNumber)
      && (neighbour.isLetter || neighbour.isNumber)
  }

  private static func folded(_ text: String, keepingCase: Bool) -> [Character] {
    let cased = keepingCase ? text : text.lowercased()
    var folded: [Character] = []
    for character in cased {
      switch character {
      case "’", "‘", "ʼ": folded.append("'")
      case _ where character.isWhitespace:
        if folded.last != " " { folded.append(" ") }
      default: folded.append(character)
      }
    }
    return folded
  }
}
