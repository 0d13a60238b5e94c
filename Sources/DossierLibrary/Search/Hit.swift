internal import DossierModel
internal import DossierText

/// A place in a document where searched words stand.
///
/// A statement whose quote holds every word, or a sentence that does and has no such statement in it;
/// where no single sentence of a line holds them all, the line.
struct Hit {
  /// Where it stands, in code points.
  let range: Range<Int>
  let fit: SearchWords.Fit
  /// The statement whose quote this is; nil for a passage.
  let statement: StatementID?

  /// The hits of one line of a document, statements first.
  ///
  /// A quote over several lines is a hit of the line it begins in; its words may stand in any of them.
  ///
  /// - Parameters:
  ///   - words: What is searched for.
  ///   - line: One of the text's lines.
  ///   - text: The document's text.
  ///   - statements: The document's statements that touch the line or begin between it and the next;
  ///     others may be there.
  ///   - showsPassages: Whether passages are wanted; under a filter they are not.
  /// - Returns: Hits by kind, and those of a kind in the order of the statements or the text.
  static func hits(
    of words: SearchWords,
    inLine line: Range<Int>,
    of text: DocumentText,
    statements: [Statement],
    showsPassages: Bool = true
  ) -> [Hit] {
    func fit(_ range: Range<Int>) -> SearchWords.Fit? {
      words.fit(in: FoldedText(text.scalars[range.clamped(to: 0..<text.scalars.count)]).words)
    }
    let coded = statements.compactMap { statement -> Hit? in
      let range = statement.range.start..<statement.range.end
      guard text.lines(of: range).contains(where: { text.lines[$0] == line }) else { return nil }
      return fit(range).map { Hit(range: range, fit: $0, statement: statement.id) }
    }
    let own = coded.filter { text.lines[text.line(at: $0.range.lowerBound)] == line }
    guard showsPassages, let whole = fit(line) else { return own }
    let sentences = text.sentences(in: line).compactMap { sentence in
      fit(sentence).map { Hit(range: sentence, fit: $0, statement: nil) }
    }
    let passages = sentences.isEmpty ? [Hit(range: line, fit: whole, statement: nil)] : sentences
    return own
      + passages.filter { passage in
        !coded.contains { TextRange($0.range).overlaps(TextRange(passage.range)) }
      }
  }

  /// Says whether this stands before another hit of the same document: begins earlier, else ends
  /// earlier, else is a statement and the other is not, else has the lesser identifier.
  func isBefore(_ other: Hit) -> Bool {
    (range.lowerBound, range.upperBound, statement == nil ? 1 : 0, statement?.text ?? "")
      < (
        other.range.lowerBound, other.range.upperBound, other.statement == nil ? 1 : 0,
        other.statement?.text ?? ""
      )
  }
}
