import Canvas

/// A piece of a line in one style.
struct Run: Hashable, Sendable {
  var text: SafeText
  var style: Style

  init(_ text: SafeText, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// One row of cells before it is put on a canvas.
struct Line: Hashable, Sendable {
  /// Drawn from the left, cut where the line ends.
  var runs: [Run]
  /// Drawn at the right edge, over what is left of the line.
  var trailing: [Run]

  init(_ runs: [Run], trailing: [Run] = []) {
    self.runs = runs
    self.trailing = trailing
  }

  static let blank = Line([])
}

/// The lines one row of a list takes.
struct Block: Hashable, Sendable {
  /// At least one.
  var lines: [Line]
  /// Blank or heading lines before the one the selection is drawn on.
  var selectedLine = 0

  init(_ lines: [Line], selectedLine: Int = 0) {
    self.lines = lines
    self.selectedLine = selectedLine
  }

  /// The block as it stands at the start of a list, where nothing is to be set apart.
  var withoutLeadingBlanks: Block {
    let blanks = min(lines.prefix { $0 == .blank }.count, lines.count - 1)
    return Block(Array(lines.dropFirst(blanks)), selectedLine: max(0, selectedLine - blanks))
  }
}
