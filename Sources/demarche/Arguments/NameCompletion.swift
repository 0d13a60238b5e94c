import ArgumentParser
import DossierFiles
import DossierModel

/// The names that can stand after an option, for a shell that completes them.
///
/// Only the files at the top of the dossier are read, and for documents the names of its files; what
/// cannot be read offers nothing. Only well-formed identifiers are given, so nothing that a file holds
/// can mean anything to a shell.
enum NameCompletion {
  static let issue = kind { $0.issues.map(\.id.text) }
  static let option = kind { $0.issues.flatMap(\.options).map(\.id.text) }
  static let party = kind { $0.partiesAndOthers.map(\.text) }
  static let actor = kind { $0.actors.map(\.id.text) }
  static let document = CompletionKind.custom { words, _, _ in
    guard let top = top(named: words), let stems = try? top.state().stems else { return [] }
    return stems.compactMap { $0.split(separator: "/").last.map(String.init) }
      .filter(DocumentID.isWellFormed)
  }

  private static func kind(_ names: @escaping @Sendable (Dossier) -> [String]) -> CompletionKind {
    .custom { words, _, _ in
      top(named: words).map { names($0.frame).filter(DocumentID.isWellFormed) } ?? []
    }
  }

  /// The top of the dossier that one of the words names, else of the nearest one upwards.
  private static func top(named words: [String]) -> FolderTop? {
    let named = words.dropFirst().lazy
      .filter { !$0.hasPrefix("-") }
      .compactMap { try? DossierArgument.checked($0) }
      .first
    guard let path = named ?? (try? DossierArgument.nearest()) else { return nil }
    return try? DossierFolder(path: path).top()
  }
}
