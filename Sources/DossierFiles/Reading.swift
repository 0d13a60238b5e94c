public import DossierModel

/// What was read of a dossier's folder: what is sound, and what is wrong with the rest.
public struct Reading: Sendable {
  /// The dossier, of what is sound; what was set aside stands in it.
  public let dossier: Dossier
  /// Everything that is wrong or unusual, by path, line and column.
  public let findings: [Finding]
  /// The text of each document that has one.
  public let texts: [DocumentID: String]
}
