internal import DossierIndex
internal import DossierText

/// Tells which lines can have a hit under a filter: those in which a statement begins that passes and holds all
/// that is searched for.
struct QuoteSieve {
  private let words: SearchWords
  private let passing: NumberSet
  private let reader: IndexReader
  /// The document looked at last, and what of it passes; lines of a document come together.
  private var last: (numbers: Range<Int>, quotes: [FoundQuote])?

  init(words: SearchWords, passing: NumberSet, reader: IndexReader) {
    (self.words, self.passing, self.reader) = (words, passing, reader)
  }

  /// Whether a line can have a hit; one that can may have none.
  mutating func lets(_ line: FoundLine) throws -> Bool {
    let numbers = line.statementNumbers
    if last?.numbers != numbers { last = (numbers, try quotes(in: numbers)) }
    // A break is a code point or two, and belongs to the line before it.
    let range = line.range.lowerBound..<line.range.upperBound + 2
    return last?.quotes.contains { range.contains($0.start) && isHeld(by: $0.text) } ?? false
  }

  private func quotes(in numbers: Range<Int>) throws -> [FoundQuote] {
    guard passing.hasAny(in: numbers) else { return [] }
    return try reader.quotes(of: numbers).filter { passing.contains($0.number) }
  }

  private func isHeld(by quote: String) -> Bool {
    words.fit(in: FoldedText(quote.unicodeScalars).words) != nil
  }
}
