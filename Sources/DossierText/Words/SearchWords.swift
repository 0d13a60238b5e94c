/// What is searched for, and how well a text holds it.
///
/// Words are searched as the beginnings of words, words in double quotes one after the other and
/// whole. Of a word in a script without blanks every two letters are searched. Quotes that are still
/// open, as while typing, close at the end, and their last word may go on.
public struct SearchWords: Hashable, Sendable {
  /// How well a text holds all that is searched for; the better first.
  public enum Fit: Int, Comparable, Sendable {
    /// One after the other, as whole words.
    case phrase
    /// Each as a whole word.
    case whole
    /// Some only as the beginning of a word.
    case beginning

    /// Orders the better fit first.
    public static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  /// One thing that must be held; all words are folded, see ``FoldedText``.
  public enum Part: Hashable, Sendable {
    /// A word, or the beginning of one.
    case beginning(String)
    /// Words one after the other, each whole.
    case phrase([String])
    /// Words one after the other, the last of which may be the beginning of one: quotes that are
    /// still open, and those that end in a script without blanks, where nothing shows a word's end.
    case phraseBeginning([String])
  }

  /// What must be held, all of it, in the order of the query; no phrase is empty.
  public let parts: [Part]

  /// All the words in order as a text would have them, for the best fit.
  private let spelled: [String]

  /// Reads what a person typed.
  ///
  /// - Parameter query: Words, and words in straight or curly double quotes; anything else keeps
  ///   words apart.
  public init(_ query: String) {
    let groups = query.unicodeScalars.split(omittingEmptySubsequences: false) { scalar in
      switch scalar {
      case "\"", "“", "”", "„": true
      default: false
      }
    }
    parts = groups.enumerated().flatMap { number, group -> [Part] in
      let words = FoldedText(group).words
      guard !number.isMultiple(of: 2) else {
        return words.indices.filter { !Self.isRest($0, of: words) }
          .map { .beginning(words[$0].text) }
      }
      return Self.phrase(Self.spelled(words), isOpen: number == groups.count - 1)
    }
    spelled = Self.spelled(FoldedText(query.unicodeScalars).words)
  }

  /// Whether there is nothing to search for.
  public var isEmpty: Bool { parts.isEmpty }

  /// How well the words of a text hold all of these; nil where something is missing.
  public func fit(in held: some Collection<FoldedText.Word>) -> Fit? {
    guard !isEmpty else { return nil }
    let texts = held.map(\.text.utf8)
    guard parts.allSatisfy({ Self.holds(texts, $0) }) else { return nil }
    if Self.holds(texts, .phrase(spelled)) { return .phrase }
    return parts.allSatisfy { Self.holds(texts, $0.whole) } ? .whole : .beginning
  }

  /// Whether a text holds all of these, as ``fit(in:)`` does where it finds a fit.
  ///
  /// Much quicker than that, since it takes no words apart.
  ///
  /// - Parameter line: The text's ``FoldedText/foldedLine(_:)``.
  /// - Returns: Whether each part begins with some word of it, and ends with one where it must.
  public func areHeld(inLine line: String) -> Bool {
    guard !isEmpty else { return false }
    var line = line
    return line.withUTF8 { bytes in
      parts.allSatisfy { part in
        let words = part.text.utf8
        var start = 0
        while start < bytes.count {
          if bytes[start...].starts(with: words) {
            let end = start + words.count
            if !part.isWhole || end == bytes.count || bytes[end] == WordFolder.blank { return true }
          }
          start = (bytes[start...].firstIndex(of: WordFolder.blank) ?? bytes.count) + 1
        }
        return false
      }
    }
  }

  /// The expression for FTS5's MATCH that finds every line with all parts in it; nil when empty.
  ///
  /// For an index of ``FoldedText/foldedLine(_:)`` whose tokenizer is `ascii`.
  public var matchExpression: String? {
    guard !isEmpty else { return nil }
    return parts.map { part in
      switch part {
      case .beginning(let word): "\"\(word)\" *"
      case .phrase(let words): "\"\(words.joined(separator: " "))\""
      case .phraseBeginning(let words): "\"\(words.joined(separator: " "))\" *"
      }
    }
    .joined(separator: " AND ")
  }

  private static func phrase(_ words: [String], isOpen: Bool) -> [Part] {
    guard let last = words.last else { return [] }
    let goesOn = isOpen || last.unicodeScalars.contains(where: \.isUnspaced)
    guard goesOn else { return [.phrase(words)] }
    return words.count == 1 ? [.beginning(last)] : [.phraseBeginning(words)]
  }

  /// Whether a word is only the last letter of the word before it.
  private static func isRest(_ index: Int, of words: [FoldedText.Word]) -> Bool {
    index > 0 && words[index].range.upperBound == words[index - 1].range.upperBound
  }

  /// The words as a text has them that goes on after them.
  private static func spelled(_ words: [FoldedText.Word]) -> [String] {
    let texts = words.map(\.text)
    return isRest(words.count - 1, of: words) ? texts.dropLast() : texts
  }

  /// Says whether a text has a part; compared is byte by byte, as an index does.
  private static func holds(_ texts: [String.UTF8View], _ part: Part) -> Bool {
    switch part {
    case .beginning(let word): texts.contains { $0.starts(with: word.utf8) }
    case .phrase(let words):
      texts.indices.contains { texts[$0...].starts(with: words) { $0.elementsEqual($1.utf8) } }
    case .phraseBeginning(let words):
      texts.indices.contains { place in
        let start = texts[place...].prefix(words.count)
        return start.count == words.count
          && zip(start, words).dropLast().allSatisfy { $0.elementsEqual($1.utf8) }
          && zip(start, words).suffix(1).allSatisfy { $0.starts(with: $1.utf8) }
      }
    }
  }
}

extension SearchWords.Part {
  /// Its words as a ``FoldedText/foldedLine(_:)`` has them.
  fileprivate var text: String {
    switch self {
    case .beginning(let word): word
    case .phrase(let words), .phraseBeginning(let words): words.joined(separator: " ")
    }
  }

  /// Whether its last word must be held whole.
  fileprivate var isWhole: Bool {
    if case .phrase = self { true } else { false }
  }

  /// The same with every word whole.
  fileprivate var whole: Self {
    switch self {
    case .beginning(let word): .phrase([word])
    case .phrase(let words), .phraseBeginning(let words): .phrase(words)
    }
  }
}
