/// A file of a dossier.
public struct DossierFile: Hashable, Sendable {
  /// Its path in the dossier's folder, with `/` between names.
  public let path: String
  /// What it holds.
  public let text: String
}
