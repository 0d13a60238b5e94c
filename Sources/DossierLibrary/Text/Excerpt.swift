internal import DossierModel

/// A quote with the words around it.
struct Excerpt: Sendable {
  let range: Range<Int>
  let text: String
  /// Whether words stand before the excerpt.
  let cutsStart: Bool
  /// Whether words stand after the excerpt.
  let cutsEnd: Bool

  init(of quote: TextRange, in document: DocumentText) {
    var sentences = SentenceMemory()
    let place = ExcerptPlace(of: quote, in: document, remembering: &sentences)
    self.init(
      range: place.range,
      text: document.string(place.range),
      cutsStart: place.cutsStart,
      cutsEnd: place.cutsEnd
    )
  }

  /// Makes an excerpt that was worked out before.
  init(range: Range<Int>, text: String, cutsStart: Bool, cutsEnd: Bool) {
    self.range = range
    self.text = text
    self.cutsStart = cutsStart
    self.cutsEnd = cutsEnd
  }
}
