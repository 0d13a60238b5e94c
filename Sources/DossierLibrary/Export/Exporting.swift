internal import DossierIndex
public import DossierModel
internal import Synchronization

/// Something that answers questions on a dossier, knows its names, and writes parts of it as JSON.
public protocol Exporting: Answering {
  /// The folder, as it was named.
  var path: String { get }
  /// A document's file as reached from the path the dossier was named by; nil without a text.
  func file(of document: DocumentID) -> String?
  /// The identifier of a name; throws ``NameProblem`` that suggests what may have been meant.
  func identifier<Kind>(
    _ name: String,
    of kind: NameKind
  ) throws(NameProblem) -> Identifier<Kind>
  /// Some positions as JSON, those without a stance left out.
  func json(positions: [PositionRow]) -> String
  /// Some documents as JSON.
  func json(documents: [Document]) -> String
  /// Some statements as JSON.
  func json(statements: [Statement]) -> String
  /// News as JSON: version 1 of the format `demarche-news`.
  func json(news: News) -> String
}

extension DossierLibrary: Exporting {}

extension Exporting {
  /// A file inside the folder, as reached from the path that was named.
  func named(_ file: String) -> String {
    path == "." ? file : path.hasSuffix("/") ? path + file : path + "/" + file
  }
}

extension IndexedDossier: Exporting {
  /// A document's file as reached from the path the dossier was named by; nil without a text, and where the
  /// index cannot be read.
  public func file(of document: DocumentID) -> String? {
    let index = held.withLock { $0.index }
    return (try? index.read { try $0.document(document) })?.file.map(named)
  }

  /// The identifier of a name.
  ///
  /// - Throws: ``NameProblem`` that suggests what may have been meant.
  public func identifier<Kind>(
    _ name: String,
    of kind: NameKind
  ) throws(NameProblem) -> Identifier<Kind> {
    let (index, top) = held.withLock { ($0.index, $0.answerer.state.frame.dossier) }
    let documents = (try? index.read { try $0.allDocuments() }) ?? []
    return try NameLists(dossier: top.holding(documents: documents, statements: []))
      .identifier(name, of: kind)
  }

  /// Some positions as JSON, those without a stance left out.
  public func json(positions: [PositionRow]) -> String { export.positions(positions) }

  /// Some documents as JSON.
  public func json(documents: [Document]) -> String { export.documents(documents) }

  /// Some statements as JSON.
  public func json(statements: [Statement]) -> String { export.statements(statements) }

  /// News as JSON: version 1 of the format `demarche-news`.
  public func json(news: News) -> String { export.news(news) }

  /// What stands at the top is all that is needed to write a document or a statement.
  private var export: JSONExport {
    JSONExport(held.withLock { $0.answerer.state.frame.dossier })
  }
}
