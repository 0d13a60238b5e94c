import DossierModel

/// Where an article holds what is searched for.
///
/// A line of the file may be held in several parts; words that a cut between two parts goes through are
/// found too.
extension ArticleLayout {
  /// The places in a paragraph and over its edges, in code points of the document, in order.
  func places(of search: Search, touching index: Int) -> [Range<Int>] {
    let start = paragraphs[index].range.start
    let before = index > 0 && isCut(before: index) ? places(of: search, startingIn: index - 1) : []
    return before.filter { $0.upperBound > start } + places(of: search, startingIn: index)
  }

  /// The places that begin in a paragraph, in code points of the document, in order.
  private func places(of search: Search, startingIn index: Int) -> [Range<Int>] {
    let paragraph = paragraphs[index]
    var text = paragraph.text
    if index + 1 < paragraphs.count, isCut(before: index + 1) {
      let reach = max(0, search.text.unicodeScalars.count - 1)
      text.unicodeScalars.append(
        contentsOf: paragraphs[index + 1].text.unicodeScalars.prefix(reach)
      )
    }
    return search.places(in: text).map { place in
      paragraph.range.start + place.lowerBound..<paragraph.range.start + place.upperBound
    }
  }

  /// The next place behind `here`, or the one before it, going round at the end; nil where there is none.
  ///
  /// - Parameters:
  ///   - search: What is looked for.
  ///   - here: Where to begin, in code points of the document; it may be -1.
  ///   - backwards: Whether to look towards the start.
  ///   - inclusive: Whether a place at `here` counts; only looking towards the end.
  /// - Returns: The place's first code point.
  func next(_ search: Search, from here: Int, backwards: Bool, inclusive: Bool) -> Int? {
    guard !isEmpty else { return nil }
    let count = paragraphs.count
    let first = max(0, paragraphs.partition { $0.range.start <= here } - 1)
    for step in 0...count {
      let index = ((first + (backwards ? -step : step)) % count + count) % count
      let starts = places(of: search, startingIn: index).map(\.lowerBound)
      let found =
        switch (step, backwards) {
        case (0, true): starts.last { $0 < here }
        case (0, false): starts.first { inclusive ? $0 >= here : $0 > here }
        case (_, true): starts.last
        case (_, false): starts.first
        }
      if let found { return found }
    }
    return nil
  }

  /// Whether a paragraph goes on with the line of the one before it.
  func isCut(before index: Int) -> Bool {
    paragraphs[index - 1].range.end == paragraphs[index].range.start
  }

  /// The text at a range of the document, line breaks as spaces.
  func text(_ range: TextRange) -> String {
    let first = paragraphs.partition { $0.range.end <= range.start }
    var lines: [String] = []
    for index in first..<max(first, paragraphs.partition { $0.range.start < range.end }) {
      let paragraph = paragraphs[index]
      let start = max(range.start, paragraph.range.start) - paragraph.range.start
      let end = min(range.end, paragraph.range.end) - paragraph.range.start
      guard start < end else { continue }
      let part = paragraph.text.unicodeScalars.dropFirst(start).prefix(end - start)
      if index > first, isCut(before: index), !lines.isEmpty {
        lines[lines.count - 1].unicodeScalars.append(contentsOf: part)
      } else {
        lines.append(String(part))
      }
    }
    return lines.map(\.trimmed).joined(separator: " ")
  }
}
