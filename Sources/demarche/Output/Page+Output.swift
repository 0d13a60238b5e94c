import Canvas
import Workbench

/// Pages as text.
extension Page {
  /// The page as Markdown, in which nothing from outside means anything to Markdown.
  func markdown(in repertoire: Repertoire) -> TextOutput {
    var markdown = Markdown()
    for block in blocks {
      switch block {
      case .heading(let text, let level): markdown.heading(text, level: level)
      case .paragraph(let parts): markdown.paragraph(parts)
      case .item(let parts, let depth): markdown.item(parts, depth: depth)
      }
    }
    return markdown.output(in: repertoire)
  }

  /// The page as plain text: headings underlined, a line for each paragraph and item.
  func text(in repertoire: Repertoire) -> TextOutput {
    var lines: [SafeText] = []
    func addGap() {
      if lines.last?.isEmpty == false { lines.append("") }
    }
    for block in blocks {
      switch block {
      case .heading(let text, let level):
        addGap()
        let heading = SafeText(text)
        lines.append(heading)
        let rule = [1: "=", 2: "-"][level] ?? "~"
        lines.append(SafeText(String(repeating: rule, count: repertoire.width(of: heading))))
        lines.append("")
      case .paragraph(let parts):
        addGap()
        lines += [SafeText.joined(parts.map { SafeText($0.text) }), ""]
      case .item(let parts, let depth):
        let mark = String(repeating: "  ", count: depth) + "- "
        lines.append(SafeText(mark) + SafeText.joined(parts.map { SafeText($0.text) }))
      }
    }
    return TextOutput(lines, in: repertoire)
  }
}
