import Canvas
import DossierModel

/// Lines of the screen as lines to be read out: columns, signs and frames become words and commas.
extension BlockText {
  /// A line of a block in words; empty where it has none.
  func spoken(_ line: Line) -> SafeText {
    let left = line.runs.reduce(into: "") { $0 += $1.text.text }
    let right = line.trailing.reduce(into: "") { $0 += $1.text.text }
    return spoken(SafeText(right.isEmpty ? left : left + "  " + right))
  }

  /// A text that was made for the screen, in words.
  func spoken(_ text: SafeText) -> SafeText {
    var text = text.text
    for glyph in [glyphs.folded, glyphs.unfolded, glyphs.quoteBar]
    where text.trimmed.hasPrefix(glyph.text + " ") {
      text = String(text.trimmed.dropFirst(glyph.text.count))
    }
    text = text.replacing(" \(glyphs.dot.text) ", with: "  ")
    text = text.replacing(" \(glyphs.breadcrumb.text) ", with: ", ")
    text = text.replacing(glyphs.atMost.text + "2", with: "by 2")
    for shown in Self.everyStance {
      let sign = glyphs.sign(of: shown).text
      text = (" " + text).replacing(" \(sign) \(shown.word)", with: " \(shown.word)")
    }
    return SafeText(text.columnsAsCommas)
  }

  private static let everyStance = Stance.allCases.map(Position.Shown.stance) + [.mixed]

  /// A block's lines in words, without the blank ones.
  func spoken(_ block: Block) -> [SafeText] {
    block.lines.map { spoken($0) }.filter { !$0.isEmpty }
  }
}

extension String {
  /// The text with a comma where two blanks or more set columns apart, and no blanks at its ends.
  var columnsAsCommas: String {
    var text = ""
    var blanks = 0
    for character in trimmed {
      if character == " " {
        blanks += 1
        continue
      }
      if blanks > 1, let last = text.last, !",:;.!?([".contains(last) { text += "," }
      if blanks > 0 { text += " " }
      blanks = 0
      text.append(character)
    }
    return text
  }
}
