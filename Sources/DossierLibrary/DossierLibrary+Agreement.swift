public import DossierModel

extension DossierLibrary {
  /// How far this dossier and another agree on the texts both have.
  public func agreement(with other: DossierLibrary) -> Agreement {
    Agreement(dossier, other.dossier)
  }

  /// The agreement of two dossiers as JSON: version 1 of the format `demarche-agreement`.
  ///
  /// - Parameters:
  ///   - agreement: What to write.
  ///   - other: The second dossier.
  /// - Returns: One object; shares and alphas have four decimals, undefined ones are left out.
  public func json(_ agreement: Agreement, with other: DossierLibrary) -> String {
    AgreementExport(agreement, paths: (path, other.path)).text
  }
}
