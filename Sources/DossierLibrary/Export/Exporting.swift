internal import DossierIndex
public import DossierModel
internal import Synchronization

/// Something that answers questions on a dossier, and writes parts of it as JSON.
public protocol Exporting: Answering {
  /// The folder, as it was named.
  var path: String { get }
  /// Some documents as JSON.
  func json(documents: [Document]) -> String
  /// Some statements as JSON.
  func json(statements: [Statement]) -> String
  /// News as JSON: version 1 of the format `demarche-news`.
  func json(news: News) -> String
}

extension DossierLibrary: Exporting {}

extension IndexedDossier: Exporting {
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
