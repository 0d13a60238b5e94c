import DossierModel
import LocatedYAML

/// A record's file before it is understood.
struct RecordPage {
  let page: FolderContents.Page
  let item: Item
  /// Whether the file is YAML at all.
  let isReadable: Bool
}

/// A document as it was read, with the statements coded in it.
struct DocumentDraft {
  var document: Document
  /// The record's path, as findings name it.
  let path: String
  /// The keys of the record, for the places of what is found later.
  let item: Item
  var statements: [StatementDraft]
}
