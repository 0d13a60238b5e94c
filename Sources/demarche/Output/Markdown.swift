import Canvas
import Workbench

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

  /// Adds a paragraph.
  mutating func paragraph(_ parts: [Page.Part]) {
    if lines.last?.isEmpty == false { lines.append("") }
    lines.append(marked(parts))
    lines.append("")
  }

  /// Adds an item of a list.
  ///
  /// - Parameters:
  ///   - parts: What it says.
  ///   - depth: How many items it stands below, from 0.
  mutating func item(_ parts: [Page.Part], depth: Int) {
    lines.append(SafeText(String(repeating: "  ", count: depth) + "- ") + marked(parts))
  }

  private mutating func marked(_ parts: [Page.Part]) -> SafeText {
    let texts = parts.map { part -> SafeText in
      switch part {
      case .words(let words): escaped(words)
      case .strong(let words): "**" + escaped(words) + "**"
      case .quote(let words): "\u{201C}" + escaped(words) + "\u{201D}"
      case .numbers: SafeText(part.text)
      }
    }
    return Self.guarded(SafeText.joined(texts))
  }

  /// A line that begins with no mark of a list, a quotation or a heading of Setext.
  private static func guarded(_ line: SafeText) -> SafeText {
    let digits = line.text.prefix { $0.isASCII && $0.isNumber }
    guard let mark = line.text.dropFirst(digits.count).first,
      digits.isEmpty ? "-+=>".contains(mark) : ".)".contains(mark)
    else { return line }
    return SafeText(String(digits) + "\\" + line.text.dropFirst(digits.count))
  }

  /// Adds a table.
  mutating func table(_ head: [String], _ rows: [[String]]) {
    if lines.last?.isEmpty == false { lines.append("") }
    lines.append(row(head))
    lines.append(SafeText("|" + String(repeating: "---|", count: head.count)))
    tableRows(rows)
  }

  /// Adds rows to a table.
  mutating func tableRows(_ rows: [[String]]) {
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
