import DossierModel

/// A quote with what is needed to find it again.
struct Citation: Hashable, Sendable {
  /// The quoted words; omitted parts as `[…]`.
  let quote: String
  /// Who said it and how the words reach us; empty if unknown.
  let voice: String
  /// Where it stands: outlet, title, date, origin, document and place, address.
  let source: [String]

  /// The quote in quotation marks, the voice, and the source.
  var text: String {
    let said = voice.isEmpty ? "" : " — \(voice)"
    return "“\(quote)”\(said). " + source.joined(separator: ", ") + "."
  }

  /// The citation of a quote pane's row.
  init(_ row: QuoteRow) {
    quote = row.coded?.spokenQuote ?? ""
    voice = Self.voice(row.speaker, row.coded?.mode)
    source =
      [row.outlet?.name, row.title.map { "“\($0)”" }, row.published?.text].compactMap { $0 }
      + row.relays.map { "via \($0.name)" }
      + (row.origin == row.document ? [] : ["from \(row.origin.text)"])
      + [Self.place(row.document, row.coded?.range)]
  }

  /// The citation of the statement selected in an article; nil where none is.
  init?(_ reader: Reader) {
    guard let mark = reader.selected else { return nil }
    quote = mark.spokenRanges.map(reader.layout.text).joined(separator: " […] ")
    voice = Self.voice(mark.speaker, mark.mode)
    let record = reader.record?.document
    source =
      [
        reader.record?.outlet?.name, record?.title.map { "“\($0)”" }, record?.published?.text,
      ].compactMap { $0 }
      + (reader.record?.sources ?? []).prefix(1).map { "from \($0)" }
      + [Self.place(reader.document, mark.range)]
      + [record?.url].compactMap { $0 }
  }

  /// The citation of a line of an explanation.
  init(_ line: ExplanationRow.Line) {
    quote = line.quote
    voice = Self.voice(line.speaker, line.mode)
    source = [Self.place(line.document, nil)]
  }

  /// The citation of a hit of a search: the words as they stand, whoever said them.
  init(_ hit: HitRow) {
    quote = hit.passage
    voice = ""
    source =
      [hit.outlet?.name, hit.published?.text].compactMap { $0 }
      + [Self.place(hit.document, hit.range)]
  }

  private static func voice(_ speaker: NamedActor?, _ mode: Mode?) -> String {
    [speaker?.name, mode?.rawValue].compactMap { $0 }.joined(separator: ", ")
  }

  private static func place(_ document: DocumentID, _ range: TextRange?) -> String {
    let place = range.map { " at \($0.start)–\($0.end)" } ?? ""
    return "document \(document.text)\(place)"
  }
}
