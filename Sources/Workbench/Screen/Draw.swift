public import Canvas
import DossierModel

/// Draws a state.
///
/// Pure: the same state gives the same canvas.
public func draw(_ state: State) -> Canvas {
  var painter = Painter(state)
  painter.drawScreen()
  return painter.canvas
}

/// Draws lines and blocks on a canvas; the views extend it, each beside its state.
struct Painter {
  let state: State
  let frame: Frame
  let text: BlockText
  var canvas: Canvas

  init(_ state: State) {
    self.state = state
    frame = state.frame
    text = BlockText(
      repertoire: state.repertoire,
      day: state.day,
      isCompact: state.size.height < 30
    )
    canvas = Canvas(size: state.size, repertoire: state.repertoire)
  }

  fileprivate mutating func drawScreen() {
    guard frame.arrangement != .none else {
      drawTooSmall()
      return
    }
    drawHeader()
    switch state.overlays.last {
    case .reader(let reader): draw(reader)
    case .explanation(let view): draw(view)
    case .findings(let view): draw(view)
    case .weakCells(let view): draw(view)
    case .lineage(let view): draw(view)
    case .help(let view): draw(view)
    case .brief(let view): draw(view)
    case nil:
      switch state.view {
      case .issues: drawIssues()
      case .matrix: drawMatrix()
      case .timeline: drawTimeline()
      case .compare: drawCompare()
      case .sources: drawSources()
      case .actors: drawActors()
      case .news: drawNews()
      case .search: drawSearchView()
      }
    }
    drawFooter()
  }

  private mutating func drawTooSmall() {
    let least = Frame.minimum
    let need: SafeText =
      "Needs \(least.width)x\(least.height), is \(state.size.width)x\(state.size.height)"
    canvas.put(need, at: Point(x: 0, y: 0))
  }

  // MARK: - Lines

  /// Cells a bar of reverse video may be filled up to.
  private static let widestBar = 40

  /// Draws a line into one row of cells; what does not fit is left out.
  mutating func put(_ line: Line, in rect: Rect, isReversed: Bool = false, isMarked: Bool = false) {
    func shown(_ style: Style) -> Style {
      var style = style
      if isReversed { style.isReversed = true }
      return style
    }
    // Blanks in reverse cost a byte each; a wide bar is only as long as its text.
    if isReversed, rect.width <= Self.widestBar { canvas.fill(rect, style: shown(.plain)) }
    var line = line
    if isMarked { line.runs = state.search.marked(line.runs) }
    var x = rect.x
    for run in line.runs where x < rect.endX {
      x += canvas.put(
        run.text,
        at: Point(x: x, y: rect.y),
        style: shown(run.style),
        width: rect.endX - x
      )
    }
    let width = line.trailing.reduce(0) { $0 + state.repertoire.width(of: $1.text) }
    var end = max(rect.x, rect.endX - width)
    for run in line.trailing {
      end += canvas.put(
        run.text,
        at: Point(x: end, y: rect.y),
        style: shown(run.style),
        width: rect.endX - end
      )
    }
  }

  /// Draws lines from the top of a rectangle down.
  mutating func put(_ lines: [Line], in rect: Rect) {
    for (row, line) in lines.prefix(rect.height).enumerated() {
      put(line, in: Rect(x: rect.x, y: rect.y + row, width: rect.width, height: 1))
    }
  }

  /// Draws a pane's title; the focused pane's is bold and in brackets.
  mutating func put(title: SafeText, in rect: Rect, isFocused: Bool, trailing: SafeText = "") {
    let whole: SafeText = isFocused ? "[\(title)]" : " \(title)"
    let room = rect.width - trailing.width - 1
    let cut =
      state.repertoire.width(of: whole) <= room
      ? whole
      : isFocused
        ? "[\(state.repertoire.cut(title, to: room - 2))]"
        : " \(state.repertoire.cut(title, to: room - 1))"
    put(
      Line([Run(cut, isFocused ? Theme.title : .plain)], trailing: [Run(trailing)]),
      in: rect
    )
  }

  /// Draws a list: its rows, the selected one marked, and reversed where the pane has the keys.
  mutating func put<Element>(
    _ list: ListPane<Element>,
    in rect: Rect,
    isFocused: Bool,
    whenEmpty: SafeText
  ) {
    guard list.isLoaded else { return }
    if list.items.isEmpty {
      put(Line([Run(" "), Run(whenEmpty, Theme.faint)]), in: rect.row(0))
      return
    }
    for (index, block) in list.blocks.enumerated() {
      let start = list.start(of: index) - list.topLine
      guard start < rect.height, start + block.lines.count > 0 else { continue }
      for (offset, line) in block.lines.enumerated() {
        let row = start + offset
        guard row >= 0, row < rect.height else { continue }
        let isSelected = index == list.selectedIndex && offset == block.selectedLine
        let cells = rect.row(row)
        if isSelected {
          canvas.put("*", at: Point(x: rect.x, y: rect.y + row), style: Theme.title)
          if isFocused { canvas.restingPlace = Point(x: rect.x, y: rect.y + row) }
        }
        put(
          line,
          in: cells.splitLeft(1).rest,
          isReversed: isSelected && isFocused,
          isMarked: isFocused && state.search.isShown
        )
      }
    }
  }
}

extension Search {
  /// The runs with what was searched for in a style of its own.
  func marked(_ runs: [Run]) -> [Run] {
    runs.flatMap { run -> [Run] in
      let places = places(in: run.text.text)
      guard !places.isEmpty else { return [run] }
      let scalars = Array(run.text.text.unicodeScalars)
      func part(_ range: Range<Int>) -> SafeText {
        SafeText(String(String.UnicodeScalarView(scalars[range])))
      }
      var parts: [Run] = []
      var start = 0
      for place in places {
        parts.append(Run(part(start..<place.lowerBound), run.style))
        parts.append(Run(part(place), Theme.found))
        start = place.upperBound
      }
      parts.append(Run(part(start..<scalars.count), run.style))
      return parts
    }
  }
}
