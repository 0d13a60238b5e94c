import DossierLibrary
import DossierModel
import Workbench

/// The statements a brief cites, numbered from 1 as they are first named.
struct Citations {
  private let library: any Answering
  private var numbers: [StatementID: Int] = [:]
  private var documents: [DocumentID: CitedDocument] = [:]
  /// The cited statements, the first one first.
  private(set) var quotes: [QuoteRow] = []

  /// Makes an empty list.
  ///
  /// - Parameter library: What is asked for statements and documents.
  init(library: any Answering) { self.library = library }

  /// A statement with its number.
  ///
  /// - Parameter id: The statement.
  /// - Returns: Its words and its number; nil for a statement the dossier does not have.
  mutating func cite(_ id: StatementID) -> (quote: QuoteRow, number: Int)? {
    if let number = numbers[id] { return (quotes[number - 1], number) }
    let rows = library.answer(Question(.quotes(.statement(id)))).rows
    guard case .quote(let quote)? = rows.first?.row, quote.coded != nil else { return nil }
    quotes.append(quote)
    numbers[id] = quotes.count
    return (quote, quotes.count)
  }

  /// The numbers of some statements, as a part of a line; a blank stands before them.
  mutating func numbers(_ ids: [StatementID]) -> [Page.Part] {
    let cited = ids.compactMap { cite($0)?.number }
    return cited.isEmpty ? [] : [.words(" "), .numbers(cited)]
  }

  /// A document that is cited, or an origin.
  mutating func document(_ id: DocumentID) -> CitedDocument {
    if let document = documents[id] { return document }
    let document = CitedDocument(id, in: library)
    documents[id] = document
    return document
  }

  /// How many sources there are, counted by origin, and which documents have the words of each.
  mutating func origins() -> [Page.Block] {
    guard !quotes.isEmpty else {
      return [.paragraph([.words("Nothing is cited: no statement counts by then.")])]
    }
    var origins: [DocumentID] = []
    var cited: [DocumentID: Set<DocumentID>] = [:]
    var repeating: [DocumentID: Set<DocumentID>] = [:]
    for quote in quotes {
      if cited[quote.origin] == nil { origins.append(quote.origin) }
      cited[quote.origin, default: []].insert(quote.document)
      repeating[quote.origin, default: []].formUnion(quote.repeats.map(\.document))
    }
    let documents = Wording.count(Set(quotes.map(\.document)).count, "document")
    let head =
      "Sources: \(Wording.count(origins.count, "origin")), counted once however often copied. "
      + "\(Wording.count(quotes.count, "statement is", "statements are")) cited from \(documents); "
      + "numbers in brackets lead to them at the end."
    let items = origins.map { origin -> Page.Block in
      let through = (cited[origin] ?? []).subtracting([origin])
      let again = (repeating[origin] ?? []).subtracting(through).subtracting([origin])
      let words =
        document(origin).name + names(through, after: ", through ")
        + names(again, after: ", repeated in ")
      return .item([.words(words)], depth: 0)
    }
    return [.paragraph([.words(head)])] + items
  }

  private mutating func names(_ ids: Set<DocumentID>, after words: String) -> String {
    let names = ids.sorted().map { document($0).name }
    return names.isEmpty ? "" : words + names.joined(separator: "; ")
  }

  /// The numbered list: medium, title, date and its basis, address, place in the text, origin.
  mutating func list() -> [Page.Block] {
    quotes.indices.map { index in
      let quote = quotes[index]
      let document = document(quote.document)
      var words = [
        quote.outlet?.name ?? "unknown medium", quote.title.map { "\u{201C}\($0)\u{201D}" },
        document.date, document.record?.url,
      ].compactMap(\.self)
      if let range = quote.coded?.range {
        let line = document.line(at: range.start).map { ", line \($0)" } ?? ""
        words.append("code points \(range.start) to \(range.end)\(line)")
      }
      words.append(
        quote.origin == quote.document
          ? "first in this document as far as is known"
          : "from " + self.document(quote.origin).name
      )
      let ids = "document \(quote.document.text), statement \(quote.statement?.text ?? "")"
      return .item(
        [.numbers([index + 1]), .words(" " + (words + [ids]).joined(separator: "; "))],
        depth: 0
      )
    }
  }
}
