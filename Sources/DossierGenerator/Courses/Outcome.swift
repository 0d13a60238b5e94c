import DossierModel

/// What a party's position comes to, decided before a word is written.
struct Outcome: Sendable {
  /// What is shown; nil for nothing.
  var shown: Position.Shown?
  var isAttributed = false
  var isUndated = false
  /// The days of the deciding words.
  var span = DaySpan(first: nil, last: nil)
  /// What others say later; nil where that is nothing else.
  var others: (shown: Position.Shown, span: DaySpan)?
}
