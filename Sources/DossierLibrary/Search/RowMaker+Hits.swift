internal import DossierModel

/// Searching the texts and what is coded in them.
///
/// A hit is a statement whose quote holds every word, or a sentence that does and has no such
/// statement in it; where no single sentence of a line holds them all, the line. The order: words as
/// they stand, whole words, beginnings of words; of these the article before its boilerplate, statements
/// before passages, the newest publication first (undated last), then by document and place.
extension RowMaker {
  private struct Hit {
    let row: HitRow
    let rank: [Int]
  }

  /// Where every one of some words stands, the best first.
  func hitRows(_ text: String) -> [KeyedRow] {
    let words = SearchWords(text)
    guard !words.isEmpty else { return [] }
    return dossier.documents.enumerated()
      .flatMap { place, document in hits(of: words, in: document, at: place) }
      .sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
      .map { hit in
        let place = "\(hit.row.document.text):\(hit.row.range.start)-\(hit.row.range.end)"
        let key = RowKey("hit:\(place):\(hit.row.statement?.text ?? "")")
        return KeyedRow(key: key, row: .hit(hit.row))
      }
  }

  private func hits(of words: SearchWords, in document: Document, at place: Int) -> [Hit] {
    guard let text = relations.texts.text(document.id) else { return [] }
    func hit(_ range: Range<Int>, _ fit: SearchWords.Fit, _ statement: StatementID?) -> Hit {
      let line = text.line(at: range.lowerBound)
      let row = HitRow(
        document: document.id,
        outlet: relations.named(document.outlet),
        range: TextRange(range),
        passage: text.string(range),
        statement: statement,
        line: line + 1,
        column: range.lowerBound - (text.lines.isEmpty ? 0 : text.lines[line].lowerBound) + 1
      )
      let isChrome = document.boilerplate.contains { $0.range.overlaps(row.range) }
      let day = document.published.flatMap { $0.last ?? $0.first }
      return Hit(
        row: row,
        rank: [
          fit.rawValue, isChrome ? 1 : 0, statement == nil ? 1 : 0, day.map { -$0.number } ?? .max,
          place, range.lowerBound, range.upperBound,
        ]
      )
    }
    func fit(_ range: Range<Int>) -> SearchWords.Fit? {
      words.fit(in: FoldedText(text.scalars[range.clamped(to: 0..<text.scalars.count)]).words)
    }
    let coded = relations.statements(in: document.id).filter(passes).compactMap { statement in
      let range = statement.range.start..<statement.range.end
      return fit(range).map { hit(range, $0, statement.id) }
    }
    guard filter.isEmpty else { return coded }
    let passages = text.lines.flatMap { line -> [(Range<Int>, SearchWords.Fit)] in
      guard let whole = fit(line) else { return [] }
      let sentences = text.sentences(in: line).compactMap { sentence in
        fit(sentence).map { (sentence, $0) }
      }
      return sentences.isEmpty ? [(line, whole)] : sentences
    }
    return coded
      + passages.filter { passage, _ in
        !coded.contains { $0.row.range.overlaps(TextRange(passage)) }
      }
      .map { hit($0, $1, nil) }
  }
}
