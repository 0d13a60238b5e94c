import Canvas

/// Lines broken at words, as many as may be said at once.
struct Speech {
  /// What is said so far.
  private(set) var text = ""
  private let width: Int
  private let most: Int
  private let repertoire: Repertoire
  private var count = 0

  /// Makes an empty speech.
  ///
  /// - Parameters:
  ///   - width: Cells of a line at most.
  ///   - most: Lines at most; of more it is said that they are left out.
  ///   - repertoire: What may be shown.
  init(width: Int, most: Int, repertoire: Repertoire) {
    self.width = max(20, width)
    self.most = most
    self.repertoire = repertoire
  }

  /// Says a line, on as many lines as it takes; what goes on is indented.
  mutating func say(_ line: SafeText) {
    let blanks = line.text.prefix { $0 == " " }.count
    let indent = String(repeating: " ", count: blanks)
    let words = AnnotatedText(line.text.trimmed, annotations: [], repertoire: repertoire)
    for (number, part) in words.lines(width: width - blanks - 2).enumerated() {
      count += 1
      if count == most { text += "[...]\n" }
      guard count < most else { return }
      text += number == 0 ? indent : indent + "  "
      text += SafeText.joined(part.runs.map(\.text)).text + "\n"
    }
  }

  /// Writes a piece of a line as it stands.
  mutating func write(_ piece: SafeText) { text += piece.text }
}
