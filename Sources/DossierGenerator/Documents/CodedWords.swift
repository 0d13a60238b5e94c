import DossierModel

/// Where the words of a statement came to stand.
struct CodedWords {
  let statement: Int
  let at: TextRange
  var omit: TextRange?
  var cue: TextRange?
}
