import DossierModel

/// What a view is about: what the next view begins with.
struct Subject: Hashable, Sendable {
  /// The selected issue; nil where there is none.
  var issue: IssueID?
  /// The selected option, or the issue as a whole; nil where neither is.
  var topic: Topic?
  /// Whose stance is looked at; nil for nobody's.
  var party: ActorID?
  /// The document of the selected quote; nil where none is selected.
  var document: DocumentID?
}
