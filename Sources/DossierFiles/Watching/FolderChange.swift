/// What changed in a dossier's folder.
public enum FolderChange: Hashable, Sendable {
  /// Files or folders that were written, created, renamed or removed, as paths inside the folder; at
  /// least one. What is below a folder may have changed with it.
  case files(Set<String>)
  /// Anything may have changed: look at everything.
  case everything
}
