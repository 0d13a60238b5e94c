/// The words that are searched for, and how well a text holds them.
struct SearchWords {
  /// How well a text holds all of the words; the better first.
  enum Fit: Int, Comparable {
    /// One after the other, as whole words.
    case phrase
    /// Each as a whole word.
    case whole
    /// Some only as the beginning of a word.
    case beginning

    static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  private let words: [String]

  init(_ text: String) {
    words = FoldedText(text.unicodeScalars).words.map(\.text)
  }

  var isEmpty: Bool { words.isEmpty }

  /// How well the words of a text hold all of these; nil where one is missing.
  func fit(in held: some Collection<FoldedText.Word>) -> Fit? {
    guard !words.isEmpty else { return nil }
    let texts = held.map(\.text)
    guard words.allSatisfy({ word in texts.contains { $0.hasPrefix(word) } }) else { return nil }
    guard words.allSatisfy(texts.contains) else { return .beginning }
    let isPhrase = texts.indices.contains { texts[$0...].starts(with: words) }
    return isPhrase ? .phrase : .whole
  }
}
