/// What is quoted of a stretch of text, less the parts that are not the quoted words.
enum SpokenWords {
  /// The parts of a range between those that are left out, in order; none of them empty.
  static func ranges(of range: TextRange, without omit: [TextRange]) -> [TextRange] {
    var ranges: [TextRange] = []
    var start = range.start
    for gap in omit.sorted() {
      if let part = TextRange(start: start, end: gap.start), part.count > 0 { ranges.append(part) }
      start = gap.end
    }
    if let part = TextRange(start: start, end: range.end), part.count > 0 { ranges.append(part) }
    return ranges
  }
}

extension TextMark {
  /// The range less the parts that are not the quoted words.
  public var spokenRanges: [TextRange] { SpokenWords.ranges(of: range, without: omit) }
}

extension Statement {
  /// The quoted words: the quote with ` […] ` for its omitted parts.
  public var spokenQuote: String {
    let scalars = Array(quote.unicodeScalars)
    let parts = SpokenWords.ranges(of: range, without: omit).compactMap { part -> String? in
      let start = part.start - range.start
      let end = part.end - range.start
      guard start >= 0, end <= scalars.count else { return nil }
      let words = scalars[start..<end]
      guard let first = words.firstIndex(where: { !$0.properties.isWhitespace }),
        let last = words.lastIndex(where: { !$0.properties.isWhitespace })
      else { return "" }
      return String(String.UnicodeScalarView(words[first...last]))
    }
    return parts.joined(separator: " […] ")
  }
}
