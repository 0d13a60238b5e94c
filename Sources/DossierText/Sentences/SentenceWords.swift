/// The words around a full stop that say whether it ends a sentence.
enum SentenceWords {
  typealias Scalars = [Unicode.Scalar]

  /// Whether what begins at `index` cannot begin a sentence, so that the stop before it was meant
  /// for a comma, or stands inside a quotation that the sentence goes on from.
  static func continuesSentence(at index: Int, in scalars: Scalars) -> Bool {
    guard scalars[index].isSmall else { return false }
    // eBay, iPhone
    let isName = index + 1 < scalars.count && scalars[index + 1].isCapital
    return !isName
  }

  /// Whether the full stop at `stop` belongs to the word before it and ends no sentence.
  ///
  /// - Parameters:
  ///   - stop: The place of the full stop.
  ///   - start: Where the sentence begins.
  ///   - next: Where the next word begins, or whatever else stands there.
  ///   - scalars: The text.
  /// - Returns: Whether the sentence goes on.
  static func isAbbreviation(
    at stop: Int,
    since start: Int,
    before next: Int,
    in scalars: Scalars
  ) -> Bool {
    let word = word(before: stop, since: start, in: scalars)
    guard let first = word.unicodeScalars.first else { return false }
    if isTitle(word) { return true }
    if isNumeral(word), stop - word.unicodeScalars.count <= firstWord(since: start, in: scalars) {
      return true
    }
    let isNumber = scalars[next].properties.numericType != nil
    if isNumber { return beforeNumbers.contains(word.lowercased()) || months.contains(word) }
    if months.contains(word) { return false }
    let isInitial = first.isCapital && word.unicodeScalars.count == 1
    guard isInitial || word.contains(".") || companies.contains(word) else { return false }
    return !startsSentence(at: next, in: scalars)
  }

  /// Whether a word with a full stop is a title, which a name follows, or another that never ends a
  /// sentence.
  static func isTitle(_ word: String) -> Bool { titles.contains(word) }

  /// Whether a word is part of an address in a network.
  static func isAddress(_ word: String) -> Bool {
    word.contains("://") || word.contains("@") || word.hasPrefix("www.") || word.contains("/")
  }

  /// Whether the words before a gap cannot end a heading.
  static func isUnfinished(before gap: Int, since start: Int, in scalars: Scalars) -> Bool {
    guard let last = scalars[start..<gap].last else { return false }
    if last == "," || last == ";" || last.isDash || last.isOpening && !last.isClosing {
      return true
    }
    if last == "." { return isTitle(word(before: gap - 1, since: start, in: scalars)) }
    let word = word(before: gap, since: start, in: scalars)
    return links.contains(word.lowercased()) || offices.contains(word)
  }

  /// The word that ends before `end`, without what opens it.
  static func word(before end: Int, since start: Int, in scalars: Scalars) -> String {
    var first = end
    while first > start {
      let scalar = scalars[first - 1]
      guard !scalar.isGap, !scalar.isOpening, !scalar.isDash else { break }
      first -= 1
    }
    return String(String.UnicodeScalarView(scalars[first..<end]))
  }

  private static func firstWord(since start: Int, in scalars: Scalars) -> Int {
    scalars[start...].firstIndex { !$0.isGap } ?? start
  }

  /// Whether this is how an item of a list is numbered: `1.`, `12.`.
  private static func isNumeral(_ word: String) -> Bool {
    word.utf8.count <= 2 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether the word at `index` is one that seldom follows an abbreviation inside a sentence.
  private static func startsSentence(at index: Int, in scalars: Scalars) -> Bool {
    let word = scalars[index...].prefix { $0.properties.isAlphabetic }
    guard word.endIndex < scalars.count, scalars[word.endIndex] != "." else { return false }
    return starters.contains(String(String.UnicodeScalarView(word)))
  }

  private static let titles: Set<String> = [
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Gen", "Lt", "Col", "Sgt", "Maj", "Capt", "Cpt", "Adm",
    "Cmdr", "Brig", "Sen", "Sens", "Rep", "Reps", "Gov", "Pres", "Amb", "Hon", "Rev", "St", "Ste",
    "Mt", "Ft", "Messrs", "Mme", "Mlle", "Msgr", "vs", "cf", "approx", "ca", "i.e", "e.g",
  ]

  private static let beforeNumbers: Set<String> = [
    "no", "nos", "nr", "art", "arts", "para", "paras", "sec", "ch", "fig", "vol", "p", "pp", "c",
  ]

  private static let months: Set<String> = [
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
  ]

  private static let companies: Set<String> = [
    "Inc", "Ltd", "Co", "Corp", "Bros", "Jr", "Sr", "Dept", "Ave", "Blvd",
  ]

  private static let starters: Set<String> = [
    "A", "After", "All", "Although", "An", "And", "As", "At", "Because", "Before", "But", "By",
    "For", "From", "He", "Her", "His", "How", "However", "I", "If", "In", "It", "Its", "Many",
    "Meanwhile", "No", "On", "She", "Since", "So", "Some", "Such", "That", "The", "Their", "Then",
    "There", "These", "They", "This", "Those", "Though", "To", "Under", "Until", "We", "What",
    "When", "Where", "Whether", "While", "Who", "Why", "With", "Yet", "You",
  ]

  /// Words that always have more behind them.
  private static let links: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "her", "his", "in", "its", "nor",
    "of",
    "on", "or", "our", "over", "than", "that", "the", "their", "to", "under", "upon", "which",
    "who",
    "whose", "with",
  ]

  /// Offices, which a name follows.
  private static let offices: Set<String> = [
    "President", "Minister", "Secretary", "Chancellor", "Envoy", "General", "Ambassador", "Senator",
    "Governor", "King", "Queen", "Prince", "Princess", "Pope", "spokesman", "spokeswoman",
    "spokesperson",
  ]
}
