public import DossierModel

/// Where the sentences of a text stand.
///
/// Made for news text as it comes: abbreviations, headings run into their paragraphs, a full stop
/// where a comma was meant, no-break spaces, words glued together at a full stop, scripts with their
/// own full stops, quotation marks and brackets around full stops. A sentence never crosses a line
/// break. Every code point that is not white space is in exactly one sentence.
public enum Sentences {
  /// The sentences of a text.
  ///
  /// - Parameter text: Any text.
  /// - Returns: Their places in code points, in order, without the white space around them.
  public static func ranges(in text: String) -> [TextRange] {
    ranges(in: Array(text.unicodeScalars))
  }

  /// The sentences of a text that is held as code points already.
  ///
  /// - Parameter scalars: The text.
  /// - Returns: Their places in code points, in order, without the white space around them.
  public static func ranges(in scalars: [Unicode.Scalar]) -> [TextRange] {
    var scanner = SentenceScanner(scalars)
    return scanner.scan()
  }
}

/// Walks a text once and closes a sentence at every boundary.
private struct SentenceScanner {
  private let scalars: [Unicode.Scalar]
  private var found: [TextRange] = []
  private var start = 0

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  mutating func scan() -> [TextRange] {
    var index = 0
    while index < scalars.count {
      var next = index + 1
      let scalar = scalars[index]
      if scalar.isASCII, scalar.isWordlike {
        // Nothing begins or ends inside a word.
      } else if scalar.endsLine || isHeadingGap(at: index) {
        close(at: index)
      } else if let end = sentenceEnd(at: index) {
        close(at: end)
        next = end
      }
      index = next
    }
    close(at: scalars.count)
    return found
  }

  /// Ends the sentence that began at `start`, if it holds anything but white space.
  private mutating func close(at end: Int) {
    let blanks = scalars[start..<end].prefix { $0.isBlank }
    let last = scalars[start..<end].lastIndex { !$0.isBlank }
    if let last { found.append(TextRange(blanks.endIndex..<last + 1)) }
    start = end
  }

  // MARK: - Full stops

  /// One past the sentence that the mark at `index` ends, closing quotes and brackets included; nil
  /// where it ends none.
  private func sentenceEnd(at index: Int) -> Int? {
    guard isStop(at: index) else { return nil }
    var end = index + 1
    while end < scalars.count, isStop(at: end) { end += 1 }
    let afterStops = end
    end = skippingClosings(from: end)
    guard end < scalars.count, !scalars[end].endsLine else { return end }
    if scalars[index].isFullStopOfItsScript { return end }
    guard scalars[end].isGap else {
      return isGlued(stop: index, to: end, quoted: end > afterStops) ? end : nil
    }
    let next = nextWord(from: end)
    guard next < scalars.count, !scalars[next].endsLine else { return end }
    if SentenceWords.continuesSentence(at: next, in: scalars) { return nil }
    if scalars[index] == ".", afterStops == index + 1,
      SentenceWords.isAbbreviation(at: index, since: start, before: next, in: scalars)
    {
      return nil
    }
    return end
  }

  /// Whether a mark that may end a sentence stands here.
  private func isStop(at index: Int) -> Bool {
    let mark = scalars[index]
    if mark == ";" || mark == "\u{37E}" {
      // In Greek it is the question mark.
      return index > 0 && scalars[index - 1].isGreek
    }
    return mark.isStop || mark.isFullStopOfItsScript
  }

  /// One past the quotation marks and brackets that close right here.
  ///
  /// A mark that opens in one language closes in another: what is attached to the stop and to no
  /// word behind it closes.
  private func skippingClosings(from first: Int) -> Int {
    var end = first
    while end < scalars.count {
      let mark = scalars[end]
      let follows = end + 1 < scalars.count && scalars[end + 1].isWordlike
      guard mark.isClosing || (mark.isQuotationMark && !follows) else { break }
      end += 1
    }
    return end
  }

  /// Where the next word, number or anything but blanks, opening marks and dashes stands.
  private func nextWord(from first: Int) -> Int {
    var next = first
    while next < scalars.count, !scalars[next].endsLine,
      scalars[next].isGap || scalars[next].isOpening || scalars[next].isDash
    {
      next += 1
    }
    return next
  }

  /// Whether a stop stands between two words with no space, as in `the talks.Zelenskyy said`.
  ///
  /// Addresses, initials and names of files hold such stops too, so both words must look like words.
  private func isGlued(stop: Int, to end: Int, quoted: Bool) -> Bool {
    var next = end
    while next < scalars.count, scalars[next].isOpening { next += 1 }
    guard next + 1 < scalars.count, scalars[next].isCapital, scalars[next + 1].isSmall else {
      return false
    }
    if quoted || next > end { return true }
    guard stop - 2 >= start, scalars[stop - 1].isWordlike, scalars[stop - 2].isWordlike else {
      return false
    }
    let word = SentenceWords.word(before: stop, since: start, in: scalars)
    let rest = String(String.UnicodeScalarView(scalars[next...].prefix { !$0.isGap }))
    return !SentenceWords.isTitle(word) && !SentenceWords.isAddress(word + "." + rest)
  }

  // MARK: - Headings

  /// Whether two or more blanks stand here before a capital: a heading run into its paragraph.
  ///
  /// Not where the words before them cannot end a heading: there, someone typed a blank too many.
  private func isHeadingGap(at index: Int) -> Bool {
    guard index > start, index + 2 < scalars.count, scalars[index].isGap,
      scalars[index + 1].isGap, !scalars[index - 1].isGap
    else { return false }
    let next = nextWord(from: index)
    guard next < scalars.count, scalars[next].isCapital || scalars[next].isCaseless else {
      return false
    }
    return !SentenceWords.isUnfinished(before: index, since: start, in: scalars)
  }
}
