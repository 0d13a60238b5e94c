public import DossierModel

/// Where a text quotes: the stretches inside quotation marks.
///
/// Pairs `“ ”`, `„ “`, `„ ”`, `” ”`, `« »`, `» «`, `‹ ›`, `‘ ’`, `‚ ‘`, `「 」`, `『 』` and the straight
/// marks, in each paragraph by itself. An apostrophe is no quotation mark. A mark without a partner
/// opens nothing, except where the next paragraph begins with the same mark: a quotation that goes on
/// over paragraphs is opened in each and closed in the last.
public enum Quotations {
  /// The stretches inside quotation marks.
  ///
  /// - Parameter text: Any text.
  /// - Returns: Their places in code points without the marks and blanks at their ends, in order; of quotations in each other
  ///   the outermost.
  public static func ranges(in text: String) -> [TextRange] {
    ranges(in: Array(text.unicodeScalars))
  }

  /// The stretches inside quotation marks of a text that is held as code points already.
  ///
  /// - Parameter scalars: The text.
  /// - Returns: Their places in code points without the marks and blanks at their ends, in order; of quotations in each other
  ///   the outermost.
  public static func ranges(in scalars: [Unicode.Scalar]) -> [TextRange] {
    let paragraphs = Paragraphs.ranges(in: scalars)
    return paragraphs.indices.flatMap { index in
      let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
      let opening = next.flatMap { Self.openingMark(of: $0, in: scalars) }
      var scanner = QuotationScanner(scalars, in: paragraphs[index], goesOnWith: opening)
      return scanner.scan()
    }
  }

  private static func openingMark(
    of paragraph: TextRange,
    in scalars: [Unicode.Scalar]
  ) -> Unicode.Scalar? {
    let mark = scalars[paragraph.start]
    return mark.isQuotationMark ? mark : nil
  }
}

/// Walks one paragraph and pairs its marks.
private struct QuotationScanner {
  private let scalars: [Unicode.Scalar]
  private let end: Int
  private let continuation: Unicode.Scalar?
  private var index: Int
  private var found: [TextRange] = []

  init(
    _ scalars: [Unicode.Scalar],
    in paragraph: TextRange,
    goesOnWith continuation: Unicode.Scalar?
  ) {
    self.scalars = scalars
    self.continuation = continuation
    index = paragraph.start
    end = paragraph.end
  }

  mutating func scan() -> [TextRange] {
    while index < end {
      let mark = scalars[index]
      if mark.isQuotationMark, let closings = Self.closings[mark], opens(at: index) {
        if let close = partner(of: index, among: closings) {
          add(index + 1, close)
          index = close
        } else if mark == continuation {
          add(index + 1, end)
          index = end
        }
      }
      index += 1
    }
    return found
  }

  private mutating func add(_ first: Int, _ last: Int) {
    let words = scalars[first..<last]
    if let first = words.firstIndex(where: { !$0.isGap }),
      let last = words.lastIndex(where: { !$0.isGap })
    {
      found.append(TextRange(first..<last + 1))
    }
  }

  /// What may close a quotation that a mark opens.
  private static let closings: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "“": ["”"], "„": ["“", "”"], "‟": ["”"], "”": ["”"], "\"": ["\""],
    "«": ["»"], "»": ["«", "»"], "‹": ["›"], "›": ["‹", "›"],
    "‘": ["’"], "‚": ["‘", "’"], "'": ["'"],
    "「": ["」"], "『": ["』"],
  ]

  // MARK: - Opening

  /// Whether the mark here can open a quotation.
  private func opens(at place: Int) -> Bool {
    let before = place > 0 ? scalars[place - 1] : nil
    guard let after = place + 1 < end ? scalars[place + 1] : nil else { return false }
    // French sets a blank inside its marks.
    if after.isGap { return scalars[place] == "«" || scalars[place] == "‹" }
    switch scalars[place] {
    case "\"", "'", "”", "»", "›", "‘":
      // These close too, or are apostrophes: after a word they open nothing.
      if before?.isWordlike == true { return false }
      if scalars[place] == "\"" || scalars[place] == "”" { return true }
      return !isDecade(at: place)
    default: return true
    }
  }

  /// Whether a mark stands for the century, as in `'90s`.
  private func isDecade(at place: Int) -> Bool {
    guard place + 3 < end else { return false }
    let isYear = scalars[place + 1...place + 2].allSatisfy { $0.properties.numericType != nil }
    return isYear && scalars[place + 3] == "s"
  }

  // MARK: - Closing

  /// The mark that closes what the one at `open` opens; nil where none does.
  private func partner(of open: Int, among closings: Set<Unicode.Scalar>) -> Int? {
    let mark = scalars[open]
    let isPair = !closings.contains(mark)
    var depth = 1
    for place in open + 1..<end {
      let scalar = scalars[place]
      if scalar.isQuotationMark, closings.contains(scalar), closes(at: place, whatOpensAt: open) {
        depth -= 1
        if depth == 0 { return place }
      } else if isPair, scalar == mark, opens(at: place) {
        depth += 1
      }
    }
    return nil
  }

  private func closes(at place: Int, whatOpensAt open: Int) -> Bool {
    let follows = place + 1 < end && scalars[place + 1].isWordlike
    switch scalars[place] {
    case "’", "'":
      // An apostrophe inside a word, or after the s of many: `the allies’ plan`.
      return !follows && !scalars[place - 1].isGap && !isPossessive(at: place, since: open)
    case "\"", "”": return !(scalars[place - 1].isGap && follows)
    default: return true
    }
  }

  /// Whether the apostrophe here is a possessive's: it follows an `s`, a small letter comes next, and
  /// another mark can close the quotation before the next one opens.
  private func isPossessive(at place: Int, since open: Int) -> Bool {
    let mark = scalars[place]
    guard scalars[place - 1] == "s", place + 2 < end, scalars[place + 1].isGap,
      scalars[place + 2].isSmall
    else { return false }
    for later in place + 1..<end {
      if scalars[later] == scalars[open], opens(at: later) { return false }
      let follows = later + 1 < end && scalars[later + 1].isWordlike
      let before = scalars[later - 1]
      if scalars[later] == mark, !follows, !before.isGap, before != "s" { return true }
    }
    return false
  }
}
