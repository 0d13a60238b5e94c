/// How far the index of a dossier is.
public enum IndexProgress: Hashable, Sendable {
  /// The files are compared with what the index knows of them.
  case checking
  /// Records are read: so many of so many.
  case reading(done: Int, of: Int)
  /// What was read is put on the lists.
  case settling
  /// Another program brings the index up to date; what it has done so far is shown.
  case waiting
  /// The index says what the files say.
  case upToDate
  /// It was stopped before the end; what was done stays.
  case stopped
}
