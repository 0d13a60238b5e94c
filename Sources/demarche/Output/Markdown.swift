import Canvas

/// Markdown in which nothing from outside means anything to Markdown.
struct Markdown {
  /// The lines so far.
  private(set) var lines: [SafeText] = []

  /// Adds a heading, with a blank line around it.
  mutating func heading(_ text: String, level: Int) {
    if lines.last?.isEmpty == false { lines.append("") }
    lines.append(SafeText(String(repeating: "#", count: level) + " ") + Self.escaped(text))
    lines.append("")
  }

  /// Adds a paragraph.
  mutating func paragraph(_ text: String) {
    if lines.last?.isEmpty == false { lines.append("") }
    lines.append(Self.escaped(text))
  }

  /// Adds a table.
  mutating func table(_ head: [String], _ rows: [[String]]) {
    if lines.last?.isEmpty == false { lines.append("") }
    lines.append(Self.row(head))
    lines.append(SafeText("|" + String(repeating: "---|", count: head.count)))
    lines += rows.map(Self.row)
  }

  private static func row(_ cells: [String]) -> SafeText {
    "| " + SafeText.joined(cells.map(escaped), separator: " | ") + " |"
  }

  /// The text with a backslash before every character that could mean something to Markdown.
  private static func escaped(_ text: String) -> SafeText {
    var escaped = ""
    for character in SafeText(text).text {
      if "\\`*_[]<|#~&".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return SafeText(escaped)
  }
}
