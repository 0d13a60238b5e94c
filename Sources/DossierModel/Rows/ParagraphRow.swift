/// A line of a document's text, from one line break to the next, or a part of one that is long.
///
/// A part ends where the next one starts; between two lines there is a line break.
public struct ParagraphRow: Hashable, Sendable {
  /// Where it stands in the document, without its line break.
  public var range: TextRange
  /// Its text.
  public var text: String
  /// The statements that touch it, in order of place.
  public var marks: [TextMark]
  /// The parts of it that are not the article.
  public var boilerplate: [TextRange]

  /// Makes the row.
  public init(
    range: TextRange,
    text: String,
    marks: [TextMark] = [],
    boilerplate: [TextRange] = []
  ) {
    self.range = range
    self.text = text
    self.marks = marks
    self.boilerplate = boilerplate
  }
}
