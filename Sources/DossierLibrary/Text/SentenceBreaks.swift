/// Where sentences end: after a full stop, a question or an exclamation mark and what closes them.
enum SentenceBreaks {
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "sen", "rep", "gov", "st", "no",
    "vs",
    "jr", "sr", "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec",
  ]

  /// The sentences of one line, without the blanks between them.
  static func sentences(of scalars: [Unicode.Scalar], in line: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = line.lowerBound
    var index = line.lowerBound
    func close(at end: Int) {
      let first = scalars[start..<end].firstIndex { !$0.properties.isWhitespace }
      let last = scalars[start..<end].lastIndex { !$0.properties.isWhitespace }
      if let first, let last { sentences.append(first..<last + 1) }
      start = end
    }
    while index < line.upperBound {
      guard isEnd(scalars, at: index, from: start) else {
        index += 1
        continue
      }
      index += 1
      while index < line.upperBound, isEndMark(scalars[index]) || isClosing(scalars[index]) {
        index += 1
      }
      if index == line.upperBound || beginsSentence(scalars, after: index, before: line.upperBound)
      {
        close(at: index)
      }
    }
    close(at: line.upperBound)
    return sentences
  }

  private static func isEndMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "\u{2026}", "\u{3002}": true
    default: false
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .closePunctuation, .finalPunctuation: true
    default: scalar == "\"" || scalar == "'"
    }
  }

  private static func isEnd(_ scalars: [Unicode.Scalar], at index: Int, from start: Int) -> Bool {
    guard isEndMark(scalars[index]) else { return false }
    guard scalars[index] == "." else { return true }
    let word = scalars[start..<index].reversed().prefix { $0.properties.isAlphabetic }
    let isInitial = word.count == 1 && word.first?.properties.isUppercase == true
    let text = String(String.UnicodeScalarView(word.reversed())).lowercased()
    return !isInitial && !titles.contains(text)
  }

  private static func beginsSentence(
    _ scalars: [Unicode.Scalar],
    after index: Int,
    before end: Int
  ) -> Bool {
    guard scalars[index].properties.isWhitespace else { return false }
    guard let next = scalars[index..<end].first(where: { !$0.properties.isWhitespace }) else {
      return true
    }
    return !next.properties.isLowercase
  }
}
