import DossierModel

/// The text in a range of code points.
func slice(_ text: String, _ range: TextRange) -> String {
  let scalars = Array(text.unicodeScalars)
  return String(String.UnicodeScalarView(scalars[range.start..<range.end]))
}

/// A text without the white space around it.
func trimmed(_ text: String) -> String {
  let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
  let scalars = Array(text.unicodeScalars.drop(while: isBlank))
  let end = (scalars.lastIndex { !isBlank($0) } ?? -1) + 1
  return String(String.UnicodeScalarView(scalars[..<end]))
}

/// Where a text first stands in another, in code points.
func place(of part: String, in text: String) -> TextRange? {
  let scalars = Array(text.unicodeScalars)
  let wanted = Array(part.unicodeScalars)
  return (0...max(0, scalars.count - wanted.count))
    .first { scalars[$0...].starts(with: wanted) }
    .map { TextRange($0..<$0 + wanted.count) }
}
