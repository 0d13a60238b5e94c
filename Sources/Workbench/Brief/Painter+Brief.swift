import Canvas
import DossierModel

/// The brief.
extension Painter {
  mutating func draw(_ view: BriefView) {
    let issue = view.order.issue.map { SafeText(state.issuePath($0)) } ?? "every issue"
    let day: SafeText = state.day.map { ", as of \(SafeText($0.text))" } ?? ""
    put(title: "Brief: \(issue)\(day)", in: frame.view.title, isFocused: true)
    put(view.blocks, in: frame.view.body, isFocused: true, whenEmpty: "Nothing.")
    if !view.blocks.isLoaded {
      put(Line([Run(" The brief is being made.", Theme.faint)]), in: frame.view.body.row(0))
    }
  }
}

extension BlockText {
  /// A heading, paragraph or item of a brief.
  func brief(_ block: Page.Block, width: Int) -> Block {
    switch block {
    case .heading(let text, let level):
      let lines = wrapped(text, width: width, indent: level > 2 ? "  " : "", style: Theme.heading)
      return Block([.blank] + lines, selectedLine: 1)
    case .paragraph:
      return Block([.blank] + wrapped(block.text, width: width, indent: ""), selectedLine: 1)
    case .item(_, let depth):
      let indent = SafeText(String(repeating: "  ", count: depth + 1))
      var lines = wrapped(block.text, width: width, indent: indent)
      let mark = SafeText(String(repeating: "  ", count: depth) + "- ")
      if let first = lines.first { lines[0] = Line([Run(mark)] + first.runs.dropFirst()) }
      return Block(lines)
    }
  }
}

extension Page.Block {
  /// Its words, without marks.
  var text: String {
    switch self {
    case .heading(let text, _): text
    case .paragraph(let parts), .item(let parts, _): parts.map(\.text).joined()
    }
  }
}
