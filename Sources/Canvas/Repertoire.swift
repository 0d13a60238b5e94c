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
    if self == .unicode || text.text.isASCII { return text }
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
    return text.prefix(endingWordIn: room).map { $0 + " " + ellipsis }
      ?? text.prefix(fitting: room) + ellipsis
  }

  /// The characters of the text that fit into `width` cells, in this repertoire, without a sign that
  /// something is missing.
  public func clipped(_ text: SafeText, to width: Int) -> SafeText {
    transliterated(text).prefix(fitting: width)
  }

  /// The text with blanks after it to fill `width` cells; as it is where it is wider.
  public func padded(_ text: SafeText, to width: Int) -> SafeText {
    let text = transliterated(text)
    let count = width - text.width
    guard count > 0 else { return text }
    let blanks = String(unsafeUninitializedCapacity: count) { bytes in
      bytes.initialize(repeating: UInt8(ascii: " "))
      return count
    }
    return SafeText(safe: text.text + blanks, hiddenCount: text.hiddenCount)
  }
}

extension SafeText {
  /// The characters from the first on that fit into `width` cells.
  fileprivate func prefix(fitting width: Int) -> SafeText {
    let kinds = ScalarKind.table
    var used = 0
    let end = text.unicodeScalars.firstIndex { scalar in
      used += kinds[scalar].cells
      return used > width
    }
    guard let end else { return self }
    return SafeText(safe: String(text.unicodeScalars[..<end]), hiddenCount: hiddenCount)
  }

  /// The words from the first on that end in the second half of `room` cells, with a cell to spare;
  /// `nil` where none does.
  fileprivate func prefix(endingWordIn room: Int) -> SafeText? {
    let kinds = ScalarKind.table
    let scalars = text.unicodeScalars
    var used = 0
    var wordEnd: String.Index?
    var previous: Unicode.Scalar = " "
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar == " ", previous != " ", used < room, used * 2 >= room { wordEnd = index }
      used += kinds[scalar].cells
      if used > room { break }
      previous = scalar
    }
    return wordEnd.map { SafeText(safe: String(scalars[..<$0]), hiddenCount: hiddenCount) }
  }
}
