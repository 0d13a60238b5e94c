/// The sentences of a text's lines, each line looked at once.
struct SentenceMemory {
  private var found: [Range<Int>: [Range<Int>]] = [:]

  /// The sentences of a line, in order, without the blanks between them.
  ///
  /// - Parameters:
  ///   - line: A line, or a part of it.
  ///   - text: The text, always the same one.
  /// - Returns: Their places in the text.
  mutating func sentences(in line: Range<Int>, of text: DocumentText) -> [Range<Int>] {
    if let known = found[line] { return known }
    let sentences = text.sentences(in: line)
    found[line] = sentences
    return sentences
  }
}
