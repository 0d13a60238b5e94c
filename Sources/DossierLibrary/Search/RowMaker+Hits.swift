internal import DossierModel
internal import DossierText

/// Searching the texts and what is coded in them.
///
/// What a hit is, ``Hit`` says; in which orders they come, ``SearchOrder``.
extension RowMaker {
  /// Where everything that is searched for stands.
  func hitRows(_ query: String, _ order: SearchOrder) -> [KeyedRow] {
    let words = SearchWords(query)
    guard !words.isEmpty else { return [] }
    return hitRows(dossier.documents.map { ($0, hits(of: words, in: $0)) }, order)
  }

  /// Hits of some documents, ordered.
  func hitRows(_ found: [(Document, [Hit])], _ order: SearchOrder) -> [KeyedRow] {
    let ordered =
      switch order {
      case .newest: newestFirst(found)
      case .best: bestFirst(found)
      }
    return ordered.map { document, hit in
      let row = row(of: hit, in: document)
      let place = "\(row.document.text):\(row.range.start)-\(row.range.end)"
      let key = RowKey("hit:\(place):\(row.statement?.text ?? "")")
      return KeyedRow(key: key, row: .hit(row))
    }
  }

  /// The hits in a document.
  ///
  /// - Parameters:
  ///   - words: What is searched for.
  ///   - document: The document.
  ///   - lines: The lines to look at, from 0.
  /// - Returns: The hits, line by line.
  func hits(
    of words: SearchWords,
    in document: Document,
    lines: some Collection<Int>
  ) -> [Hit] {
    guard let text = relations.texts.text(document.id) else { return [] }
    var statements: [Int: [Statement]] = [:]
    for statement in relations.statements(in: document.id) where passes(statement) {
      for line in text.lines(of: statement.range.start..<statement.range.end) {
        statements[line, default: []].append(statement)
      }
    }
    return lines.filter(text.lines.indices.contains).flatMap { line in
      Hit.hits(
        of: words,
        inLine: text.lines[line],
        of: text,
        statements: statements[line] ?? [],
        showsPassages: filter.isEmpty
      )
    }
  }

  private func hits(of words: SearchWords, in document: Document) -> [Hit] {
    guard let text = relations.texts.text(document.id) else { return [] }
    return hits(of: words, in: document, lines: text.lines.indices)
  }

  private func newestFirst(_ found: [(Document, [Hit])]) -> [(Document, Hit)] {
    found
      .sorted { left, right in
        let days = (left.0.newness, right.0.newness)
        return days.0 == days.1 ? left.0.id < right.0.id : days.0 < days.1
      }
      .flatMap { document, hits in
        hits.sorted { $0.isBefore($1) }.map { (document, $0) }
      }
  }

  private func bestFirst(_ found: [(Document, [Hit])]) -> [(Document, Hit)] {
    found.enumerated()
      .flatMap { place, found in
        found.1.map { hit in
          let isChrome = found.0.boilerplate.contains { $0.range.overlaps(TextRange(hit.range)) }
          let rank = [
            hit.fit.rawValue, isChrome ? 1 : 0, hit.statement == nil ? 1 : 0,
            found.0.newness, place,
          ]
          return (document: found.0, hit: hit, rank: rank)
        }
      }
      .sorted { left, right in
        left.rank == right.rank
          ? left.hit.isBefore(right.hit) : left.rank.lexicographicallyPrecedes(right.rank)
      }
      .map { ($0.document, $0.hit) }
  }

  private func row(of hit: Hit, in document: Document) -> HitRow {
    let text = relations.texts.text(document.id)
    let line = text?.line(at: hit.range.lowerBound) ?? 0
    let lineStart = text?.lines.dropFirst(line).first?.lowerBound ?? 0
    return HitRow(
      document: document.id,
      outlet: relations.named(document.outlet),
      published: document.published,
      range: TextRange(hit.range),
      passage: text?.string(hit.range) ?? "",
      statement: hit.statement,
      line: line + 1,
      column: hit.range.lowerBound - lineStart + 1
    )
  }
}

extension Document {
  /// A number that is the smaller, the later the document was published; the greatest for undated ones.
  var newness: Int { dayNumber.map(-) ?? .max }

  /// The last day on which it can have been published, else the first, counted as in ``Day/number``; nil
  /// for undated ones.
  var dayNumber: Int? { published.flatMap { $0.last ?? $0.first }?.number }
}
