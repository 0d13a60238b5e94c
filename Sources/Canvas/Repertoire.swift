/// The characters that may reach a terminal or a file.
///
/// Everything about widths asks the repertoire, so that what was measured is what is drawn.
public enum Repertoire: Hashable, Sendable, CaseIterable {
  /// All of Unicode that ``SafeText`` lets through.
  case unicode
  /// ASCII alone: other letters are transliterated, other characters spelled as `<U+4E2D>`.
  case ascii

  /// The drawing characters of the program's own frames and signs.
  public var glyphs: Glyphs {
    switch self {
    case .unicode: .unicode
    case .ascii: .ascii
    }
  }

  /// The text in this repertoire.
  ///
  /// In ASCII, letters of Latin, Greek, Cyrillic and Georgian and common punctuation are
  /// transliterated, and every other character is spelled, so nothing goes blank. Doing it twice
  /// changes nothing.
  public func transliterated(_ text: SafeText) -> SafeText {
    if self == .unicode || text.text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    let clusters = SafeClusters(text.text).transliterated()
    return SafeText(
      safe: clusters.string(of: clusters.clusters.indices),
      hiddenCount: text.hiddenCount
    )
  }

  /// Cells the text takes in this repertoire.
  public func width(of text: SafeText) -> Int {
    transliterated(text).width
  }

  /// The text, or as much of it as fits into `width` cells, in this repertoire.
  ///
  /// What does not fit is cut at a word where one ends in the second half of the room, elsewhere
  /// inside one, and the ellipsis stands for the rest.
  public func cut(_ text: SafeText, to width: Int) -> SafeText {
    let text = transliterated(text)
    guard text.width > width else { return text }
    let ellipsis = glyphs.ellipsis
    let room = width - ellipsis.width
    guard room > 0 else { return clipped(ellipsis, to: width) }
    let clusters = SafeClusters(text.text)
    let fitting = clusters.count(fitting: room)
    if let end = clusters.lastWordEnd(upTo: fitting, room: room) {
      let kept = SafeText(safe: clusters.string(of: 0..<end), hiddenCount: text.hiddenCount)
      return kept + " " + ellipsis
    }
    let kept = SafeText(safe: clusters.string(of: 0..<fitting), hiddenCount: text.hiddenCount)
    return kept + ellipsis
  }

  /// The characters of the text that fit into `width` cells, in this repertoire, without a sign that
  /// something is missing.
  public func clipped(_ text: SafeText, to width: Int) -> SafeText {
    let text = transliterated(text)
    guard text.width > width else { return text }
    let clusters = SafeClusters(text.text)
    let fitting = clusters.count(fitting: width)
    return SafeText(safe: clusters.string(of: 0..<fitting), hiddenCount: text.hiddenCount)
  }

  /// The text with blanks after it to fill `width` cells; as it is where it is wider.
  public func padded(_ text: SafeText, to width: Int) -> SafeText {
    let text = transliterated(text)
    let blanks = String(repeating: " ", count: max(0, width - text.width))
    return SafeText(safe: text.text + blanks, hiddenCount: text.hiddenCount)
  }
}

extension SafeClusters {
  /// How many clusters from the first on fit into `width` cells.
  fileprivate func count(fitting width: Int) -> Int {
    var used = 0
    for (index, cluster) in clusters.enumerated() {
      used += cluster.width
      if used > width { return index }
    }
    return clusters.count
  }

  /// The end of the last word that ends among the first `limit` clusters and in the second half of
  /// `room` cells, with a cell to spare for a space.
  fileprivate func lastWordEnd(upTo limit: Int, room: Int) -> Int? {
    var used = clusters[..<limit].reduce(0) { $0 + $1.width }
    var end = limit
    while end > 0, used * 2 >= room {
      let endsWord = clusters[end - 1].role == .word
      if endsWord, used < room, end < clusters.count, clusters[end].role == .space { return end }
      end -= 1
      used -= clusters[end].width
    }
    return nil
  }
}
