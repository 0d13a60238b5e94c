internal import DossierModel
internal import Synchronization

/// The texts that rows are made from.
protocol Texts: Sendable {
  /// A document's text; nil where it has none.
  func text(_ id: DocumentID) -> DocumentText?
  /// A statement's quote with the words around it; nil without a text.
  func excerpt(of statement: Statement) -> Excerpt?
}

/// The documents' texts; those that were looked at are kept as code points.
final class TextShelf: Texts {
  private let texts: [DocumentID: String]
  private let opened = Mutex<[DocumentID: DocumentText]>([:])

  init(_ texts: [DocumentID: String]) {
    self.texts = texts
  }

  /// A document's text; nil where it has none.
  func text(_ id: DocumentID) -> DocumentText? {
    if let text = opened.withLock({ $0[id] }) { return text }
    guard let text = texts[id].map(DocumentText.init) else { return nil }
    opened.withLock { $0[id] = text }
    return text
  }

  func excerpt(of statement: Statement) -> Excerpt? {
    text(statement.document).map { Excerpt(of: statement.range, in: $0) }
  }
}
