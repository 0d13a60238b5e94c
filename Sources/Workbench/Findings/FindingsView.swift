import DossierModel

/// What `check` found in the dossier.
struct FindingsView: Hashable, Sendable {
  /// The findings, by path, line and column.
  var findings = ListPane<Finding>()
}
