import DossierLibrary
import DossierModel

/// What a citation says of a document.
struct CitedDocument {
  /// Its medium or agency and its date; of a text in an unknown medium that and its identifier.
  let name: String
  /// Its record; nil where the dossier has none.
  let record: Document?
  /// Where its lines begin, in code points.
  private let lineStarts: [Int]

  /// Asks for a document.
  init(_ id: DocumentID, in library: any Answering) {
    let rows = library.answer(Question(.document(id))).rows
    if case .document(let row)? = rows.first?.row {
      let isUnknown = row.document.file != nil && row.outlet == nil
      let date = row.document.published.map { " \($0.text)" } ?? ""
      name = isUnknown ? "unknown medium\(date) (\(id.text))" : row.name
      record = row.document
    } else {
      name = id.text
      record = nil
    }
    // A long line comes in parts, of which one ends where the next starts.
    var starts: [Int] = []
    var end: Int?
    for case .paragraph(let part) in rows.map(\.row) {
      if part.range.start != end { starts.append(part.range.start) }
      end = part.range.end
    }
    lineStarts = starts
  }

  /// The line a place stands on.
  ///
  /// - Parameter place: Code points from the beginning of the text.
  /// - Returns: The line, from 1; nil where there is no text.
  func line(at place: Int) -> Int? {
    lineStarts.lastIndex { $0 <= place }.map { $0 + 1 }
  }

  /// When it was published, and how that is known.
  var date: String {
    guard let record, let published = record.published else { return "date unknown" }
    switch record.publishedBasis {
    case .stated: return "\(published.text), date stated"
    case .inferred: return "\(published.text), date inferred from texts of this dossier"
    case .outside: return "\(published.text), date known from elsewhere"
    case nil: return published.text
    }
  }
}
