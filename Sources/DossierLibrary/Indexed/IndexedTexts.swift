internal import DossierFiles
internal import DossierIndex
internal import DossierModel

/// Texts read from the files as they are needed; of excerpts only their bytes.
struct IndexedTexts: Texts {
  let folder: DossierFolder
  /// The excerpts that rows are made of, by statement, with the file each stands in.
  let excerpts: [StatementID: (excerpt: IndexedExcerpt, file: String)]
  /// The documents whose texts are shown whole, with their files.
  let files: [DocumentID: String]

  func text(_ id: DocumentID) -> DocumentText? {
    files[id].flatMap { folder.text(of: $0) }.map(DocumentText.init)
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
