import DossierModel
import LocatedYAML

/// Comparing a statement with its text.
extension StatementDraft {
  /// How many places of a quote are told.
  private static let placeBound = 5

  /// Reads `at` and `quote` and compares them with the text; gives the range if it is one.
  mutating func readPlace(in text: SourceDocument?, _ trouble: Finding?) -> TextRange? {
    item.missing("quote", "copy the words from the text")
    quote = item.text("quote") ?? ""
    let place = item.node["at"]?.value.place
    let range = item.range("at")
    guard let text else {
      if let trouble {
        others.append(trouble)
      } else {
        item.note(
          .outsideText,
          at: nil,
          "this record has no text in which the words could stand",
          "code them in a document that has them"
        )
      }
      return range
    }
    if item.node["at"] == nil, item.node["quote"] != nil {
      noteMissingPlace(text)
    } else if item.node["at"] == nil {
      item.missing("at", "say where the words stand: at: [1895, 1987]")
    }
    guard let range, item.checkEnd(range, at: place, in: text) else { return range }
    if item.node["quote"] != nil, !quote.isEmpty, !text.stands(quote, at: range) {
      noteWrongQuote(range, text)
    }
    return range
  }

  private mutating func noteMissingPlace(_ text: SourceDocument) {
    let places = text.places(of: quote, limit: Self.placeBound + 1)
    let remedy =
      switch places.count {
      case 0: "they do not stand in the text: copy them from it"
      case 1: "check --fix writes at: \(Self.pair(places[0])), the only place they stand at"
      default: "choose among \(Self.list(places))"
      }
    item.note(.missingPlace, at: nil, "this statement does not say where its words stand", remedy)
  }

  private mutating func noteWrongQuote(_ range: TextRange, _ text: SourceDocument) {
    let places = text.places(of: quote, limit: Self.placeBound + 1)
    let place = item.node["quote"]?.value.place
    guard places.isEmpty else {
      item.note(
        .wrongQuote,
        at: place,
        "the quote is not the text at \(Self.pair(range))",
        places.count == 1
          ? "the words stand at \(Self.pair(places[0]))"
          : "the words stand at \(Self.list(places))"
      )
      return
    }
    item.note(
      .wrongQuote,
      at: place,
      "the quote is not the text at \(Self.pair(range)), nor does it stand anywhere else in it",
      Self.difference(
        quote,
        text.bytes(in: range).map { String(decoding: $0, as: UTF8.self) } ?? ""
      )
    )
  }

  /// Where the quote and the text part.
  private static func difference(_ quote: String, _ text: String) -> String {
    let quoted = Array(quote.unicodeScalars)
    let there = Array(text.unicodeScalars)
    let same = zip(quoted, there).prefix { $0 == $1 }.count
    func rest(_ scalars: [Unicode.Scalar]) -> String {
      guard same < scalars.count else { return "nothing" }
      var part = String.UnicodeScalarView()
      part.append(contentsOf: scalars[same...].prefix(20))
      return "\"\(String(part))\(scalars.count - same > 20 ? "…" : "")\""
    }
    return "from code point \(same) on the quote has \(rest(quoted)), the text there \(rest(there))"
  }

  static func pair(_ range: TextRange) -> String { "[\(range.start), \(range.end)]" }

  private static func list(_ places: [TextRange]) -> String {
    places.prefix(placeBound).map(pair).joined(separator: ", ")
      + (places.count > placeBound ? " and more" : "")
  }

  /// Reads `omit` and `cue`.
  mutating func readSurroundings(_ statement: inout Statement, _ text: SourceDocument?) {
    for (range, place) in item.ranges("omit") {
      let isRead = item.node["at"]?.value.items?.count == 2 && statement.range.count > 0
      if isRead, !statement.range.contains(range) {
        item.note(
          .outsideQuote,
          at: place,
          "\(Self.pair(range)) is not within \"at\", \(Self.pair(statement.range))",
          "omit only what stands in the quote"
        )
      } else if let last = statement.omit.last, range.start < last.end {
        item.note(
          .badPlace,
          at: place,
          "\(Self.pair(range)) begins before \(Self.pair(last)) ends",
          "write the omitted parts in the order of the text"
        )
      } else {
        statement.omit.append(range)
      }
    }
    statement.cue = item.range("cue")
    if let text { item.checkEnd(statement.cue, at: item.node["cue"]?.value.place, in: text) }
  }
}

extension Item {
  /// Notes a range that reaches out of the text; says whether it stays inside.
  @discardableResult mutating func checkEnd(
    _ range: TextRange?,
    at place: Place?,
    in text: SourceDocument?
  ) -> Bool {
    guard let range, let text, range.end > text.characters else { return true }
    note(
      .outsideText,
      at: place,
      "[\(range.start), \(range.end)] reaches past the end of the text",
      "the text has \(text.characters) code points"
    )
    return false
  }
}
