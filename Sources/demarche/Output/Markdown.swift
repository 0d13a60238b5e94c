import Canvas

/// Markdown in which nothing from outside means anything to Markdown.
struct Markdown {
  private var lines: [SafeText] = []
  private var hiddenCount = 0

  /// What was added so far.
  func output(in repertoire: Repertoire) -> TextOutput {
    TextOutput(text: TextOutput(lines, in: repertoire).text, hiddenCount: hiddenCount)
  }

  /// Adds a heading, with a blank line around it.
  mutating func heading(_ text: String, level: Int) {
    if lines.last?.isEmpty == false { lines.append("") }
    lines.append(SafeText(String(repeating: "#", count: level) + " ") + escaped(text))
    lines.append("")
  }

  /// Adds a paragraph.
  mutating func paragraph(_ text: String) {
    if lines.last?.isEmpty == false { lines.append("") }
    lines.append(escaped(text))
  }

  /// Adds a table.
  mutating func table(_ head: [String], _ rows: [[String]]) {
    if lines.last?.isEmpty == false { lines.append("") }
    lines.append(row(head))
    lines.append(SafeText("|" + String(repeating: "---|", count: head.count)))
    for cells in rows { lines.append(row(cells)) }
  }

  private mutating func row(_ cells: [String]) -> SafeText {
    "| " + SafeText.joined(cells.map { escaped($0) }, separator: " | ") + " |"
  }

  /// The text with a backslash before every character that could mean something to Markdown.
  private mutating func escaped(_ text: String) -> SafeText {
    let safe = SafeText(text)
    hiddenCount += safe.hiddenCount
    var escaped = ""
    for character in safe.text {
      if "\\`*_[]<|#~&".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return SafeText(escaped)
  }
}
