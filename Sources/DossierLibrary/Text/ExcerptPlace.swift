internal import DossierModel

/// Where the words around a quote stand.
///
/// The sentences the quote stands in; where it fills them, the neighbouring sentence too, across a
/// line break if need be. More than 240 code points to either side are cut at a word.
struct ExcerptPlace: Sendable {
  private static let reach = 240

  let range: Range<Int>
  /// Whether words stand before the excerpt.
  let cutsStart: Bool
  /// Whether words stand after the excerpt.
  let cutsEnd: Bool

  /// Finds the words around a quote.
  ///
  /// - Parameters:
  ///   - quote: The quote.
  ///   - document: The text it stands in.
  ///   - sentences: The sentences found in this text so far.
  init(
    of quote: TextRange,
    in document: DocumentText,
    remembering sentences: inout SentenceMemory
  ) {
    let scalars = document.scalars
    let quoted = (quote.start..<quote.end).clamped(to: 0..<scalars.count)
    let near = document.sentences(around: quoted, remembering: &sentences)
    let before = near.last { $0.lowerBound < quoted.lowerBound }?.lowerBound
    let after = near.first { $0.upperBound > quoted.upperBound }?.upperBound
    let start = before.map { Self.start($0, before: quoted.lowerBound, in: scalars) }
    let end = after.map { Self.end($0, after: quoted.upperBound, in: scalars) }
    range = (start ?? quoted.lowerBound)..<(end ?? quoted.upperBound)
    cutsStart = scalars[..<range.lowerBound].contains { !$0.properties.isWhitespace }
    cutsEnd = scalars[range.upperBound...].contains { !$0.properties.isWhitespace }
  }

  private static func start(_ wanted: Int, before quote: Int, in scalars: [Unicode.Scalar]) -> Int {
    let limit = quote - reach
    guard wanted < limit else { return wanted }
    let blank = scalars[limit..<quote].firstIndex { $0.properties.isWhitespace }
    let word = blank.flatMap { blank in
      scalars[blank..<quote].firstIndex { !$0.properties.isWhitespace }
    }
    return word ?? limit
  }

  private static func end(_ wanted: Int, after quote: Int, in scalars: [Unicode.Scalar]) -> Int {
    let limit = quote + reach
    guard wanted > limit else { return wanted }
    let blank = scalars[quote..<limit].lastIndex { $0.properties.isWhitespace }
    let word = blank.flatMap { blank in
      scalars[quote..<blank].lastIndex { !$0.properties.isWhitespace }
    }
    return word.map { $0 + 1 } ?? limit
  }
}
