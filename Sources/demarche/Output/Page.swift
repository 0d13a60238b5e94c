import Canvas

/// A page of prose, before it is written as Markdown or as plain text.
///
/// Its words come from outside as they are; writing makes them safe.
struct Page {
  /// A piece of a line.
  enum Part {
    /// Words.
    case words(String)
    /// Words that stand out.
    case strong(String)
    /// Words of a source, exact; quotation marks come around them.
    case quote(String)
    /// Numbers of citations.
    case numbers([Int])
  }

  /// A heading, or a line that is as long as it is.
  enum Block {
    /// A heading; level 1 is the page's own.
    case heading(String, level: Int)
    /// A paragraph.
    case paragraph([Part])
    /// An item of a list, and how many items it stands below, from 0.
    case item([Part], depth: Int)
  }

  /// What is on it, in order.
  var blocks: [Block] = []

  /// Adds an item of a list.
  mutating func item(_ parts: Part..., depth: Int = 0) {
    blocks.append(.item(parts, depth: depth))
  }

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
        lines += [SafeText.joined(parts.map(\.text)), ""]
      case .item(let parts, let depth):
        let mark = String(repeating: "  ", count: depth) + "- "
        lines.append(SafeText(mark) + SafeText.joined(parts.map(\.text)))
      }
    }
    return TextOutput(lines, in: repertoire)
  }
}

extension Page.Part {
  /// The part as plain text.
  var text: SafeText {
    switch self {
    case .words(let words), .strong(let words): SafeText(words)
    case .quote(let words): "\u{201C}" + SafeText(words) + "\u{201D}"
    case .numbers(let numbers):
      SafeText.joined(numbers.map { "[\($0)]" as SafeText }, separator: " ")
    }
  }
}
