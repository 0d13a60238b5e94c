import DossierModel

/// The place in an article, by its words.
extension Reader {
  /// What stands at the top of the view.
  struct Top: Hashable, Sendable {
    /// The words that the line begins with.
    var words: String
    /// The code point of the document they stood at.
    var at: Int
  }

  /// What stands at the top now; while the text has not come, what is to stand there.
  var topWords: Top { wantedTop ?? layout.words(at: top) }
}

extension ArticleLayout {
  /// Code points that are enough to find a line again.
  private static let most = 60

  /// The words from a code point on, as far as the paragraph goes.
  fileprivate func words(at codePoint: Int) -> Reader.Top {
    let index = max(0, paragraphs.partition { $0.range.start <= codePoint } - 1)
    guard paragraphs.indices.contains(index) else { return Reader.Top(words: "", at: codePoint) }
    let rest = paragraphs[index].text.unicodeScalars
      .dropFirst(codePoint - paragraphs[index].range.start).prefix(Self.most)
    return Reader.Top(words: String(rest), at: codePoint)
  }

  /// Where words stand now: as near as can be to where they stood; nil where they are gone.
  func place(of top: Reader.Top) -> Int? {
    guard !top.words.isEmpty, !isEmpty else { return nil }
    let at = max(0, min(top.at, end))
    if words(at: at).words == top.words { return at }
    let wanted = Array(top.words.unicodeScalars.prefix(Self.most))
    let places = paragraphs.compactMap { paragraph in
      paragraph.text.unicodeScalars.first(of: wanted).map { paragraph.range.start + $0 }
    }
    return places.min { abs($0 - at) < abs($1 - at) }
  }
}

extension String.UnicodeScalarView {
  /// How many scalars stand before the first occurrence of others; nil where there is none.
  fileprivate func first(of wanted: [Unicode.Scalar]) -> Int? {
    var rest = self[...]
    var place = 0
    while let start = rest.firstIndex(of: wanted[0]) {
      place += rest.distance(from: rest.startIndex, to: start)
      rest = rest[start...]
      if rest.starts(with: wanted) { return place }
      rest = rest.dropFirst()
      place += 1
    }
    return nil
  }
}
