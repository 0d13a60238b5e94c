extension Canvas {
  /// The rows as text, without the blanks at their ends, each row ended by a newline.
  public var plainText: String {
    var text = ""
    for y in 0..<size.height {
      var line = String.UnicodeScalarView()
      for (x, cell) in row(y).enumerated() where cell.width > 0 {
        line.append(cell.scalar)
        if cell.markCount > 0 { line.append(contentsOf: marks(at: Point(x: x, y: y))) }
      }
      while line.last == " " { line.removeLast() }
      text += String(line) + "\n"
    }
    return text
  }

  /// The styles of the cells: a row of letters for each row, then what each letter means.
  ///
  /// `.` is plain and is left out at the end of a row; other styles have letters in the order in which
  /// they first appear.
  public var styleText: String {
    var letters: [Style: Character] = [.plain: "."]
    var legend = ""
    var text = ""
    let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    for y in 0..<size.height {
      var line = ""
      for cell in row(y) {
        if let letter = letters[cell.style] {
          line.append(letter)
        } else {
          let letter = letters.count <= alphabet.count ? alphabet[letters.count - 1] : "#"
          letters[cell.style] = letter
          legend += "\(letter) \(cell.style.name)\n"
          line.append(letter)
        }
      }
      while line.last == "." { line.removeLast() }
      text += line + "\n"
    }
    return text + legend
  }
}

extension Style {
  /// What is not plain about the style, in words.
  var name: String {
    var words: [String] = []
    if isBold { words.append("bold") }
    if isDim { words.append("dim") }
    if isUnderlined { words.append("underlined") }
    if isReversed { words.append("reversed") }
    if ink != .standard { words.append("\(ink)") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
