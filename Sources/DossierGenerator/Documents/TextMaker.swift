import DossierModel

/// A text in the making, which knows where in it everything stands, in code points.
struct TextMaker {
  private(set) var text = ""
  private(set) var count = 0

  /// Begins with some text, or none.
  init(_ text: String = "") { add(text) }

  /// Adds some text and gives the place where it stands.
  @discardableResult mutating func add(_ piece: String) -> TextRange {
    let start = count
    text += piece
    count += piece.unicodeScalars.count
    return TextRange(start..<count)
  }

  /// The text of a place in it.
  func text(at range: TextRange) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: range.start)
    let end = scalars.index(start, offsetBy: range.count)
    return String(scalars[start..<end])
  }
}
