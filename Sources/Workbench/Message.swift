public import Canvas
public import DossierModel

/// Something that happened: what `update` is told.
public enum Message: Hashable, Sendable {
  /// A key was pressed, or a text pasted.
  case keyPressed(Key)
  /// The terminal has this size now.
  case resized(Size)
  /// The library answered.
  case answered(Answer)
  /// The dossier could not be read at all.
  case openFailed(String)
  /// The dossier was read again; questions from now on are of this generation.
  case reloaded(generation: Int)
  /// The dossier could not be read again; it stays as it was.
  case reloadFailed(String)
  /// How far the index is; nil: it says what the files say.
  case indexing(IndexStatus?)
  /// What is new was read.
  case newsRead(NewsReading)
  /// What was read was marked as seen; or, with a problem, was not.
  case newsMarked(problem: String?)
  /// A brief was made, or could not be.
  case briefMade(BriefReading)
  /// A pane was written out, or was not.
  case exported(ExportOutcome)
  /// A text was handed on, or was not: what was done, in words.
  case textSent(String)
  /// Something to say once at the start, such as what is degraded here.
  case noticed(String)
}
