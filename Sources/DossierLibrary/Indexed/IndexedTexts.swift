internal import DossierFiles
internal import DossierIndex
internal import DossierModel
internal import Synchronization

/// Texts read from the files as they are needed; of excerpts only their bytes.
struct IndexedTexts: Texts {
  let folder: DossierFolder
  /// The excerpts that rows are made of, by statement, with the file each stands in.
  let excerpts: [StatementID: (excerpt: IndexedExcerpt, file: String)]
  /// The documents whose texts are shown whole, with their files.
  let files: [DocumentID: String]
  private let opened = Opened()

  /// The texts that were read, for as long as the rows are made.
  private final class Opened: Sendable {
    let texts = Mutex<[DocumentID: DocumentText]>([:])
  }

  init(
    folder: DossierFolder,
    excerpts: [StatementID: (excerpt: IndexedExcerpt, file: String)],
    files: [DocumentID: String]
  ) {
    self.folder = folder
    self.excerpts = excerpts
    self.files = files
  }

  func text(_ id: DocumentID) -> DocumentText? {
    if let text = opened.texts.withLock({ $0[id] }) { return text }
    guard let text = files[id].flatMap({ folder.text(of: $0) }).map(DocumentText.init) else {
      return nil
    }
    opened.texts.withLock { $0[id] = text }
    return text
  }

  func excerpt(of statement: Statement) -> Excerpt? {
    guard let (excerpt, file) = excerpts[statement.id],
      let bytes = folder.bytes(excerpt.bytes, of: file)
    else { return nil }
    return Excerpt(
      range: excerpt.range,
      text: String(decoding: bytes, as: UTF8.self),
      cutsStart: excerpt.cutsStart,
      cutsEnd: excerpt.cutsEnd
    )
  }
}
