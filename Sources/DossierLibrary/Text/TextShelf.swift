internal import DossierModel
internal import Synchronization

/// The documents' texts; those that were looked at are kept as code points.
final class TextShelf: Sendable {
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
}
