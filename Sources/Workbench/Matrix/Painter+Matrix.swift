import Canvas
import DossierModel

/// The matrix: a grid of stances, and the quotes of the selected cell below or beside it.
extension Painter {
  mutating func drawMatrix() {
    let place = state.matrixFrame
    if let x = place.vertical {
      canvas.verticalLine(from: Point(x: x, y: 1), length: frame.middle.height, style: Theme.frame)
    }
    if let grid = place.grid {
      let columns = state.matrixColumns(in: grid)
      drawHeads(in: grid.heads, columns)
      drawRows(in: grid.body, columns)
      drawDetails(in: grid.details)
      if grid.legend.height > 0 {
        put(text.matrixLegend(width: grid.legend.width), in: grid.legend)
      }
    }
    if let quotes = place.quotes { drawCellQuotes(in: quotes) }
  }

  private mutating func drawHeads(in rect: Rect, _ columns: MatrixColumns) {
    let matrix = state.matrix
    let isFocused = matrix.focus == .grid
    put(
      title: state.matrix.words.isEmpty ? "Matrix" : "Matrix \(state.filterNote(of: .matrix))",
      in: Rect(x: rect.x, y: rect.y, width: columns.title - 2, height: 1),
      isFocused: isFocused
    )
    let y = rect.y
    if columns.shown.lowerBound > 0 {
      canvas.put(state.glyphs.moreLeft, at: Point(x: columns.title - 2, y: y), style: Theme.title)
    }
    for index in columns.shown {
      let width = columns.cell - 1
      let name = SafeText(matrix.columns[index].name)
      let isSelected = index == matrix.columnIndex
      let head: SafeText =
        isSelected
        ? "[\(text.tightlyCut(name, to: width - 2))]" : text.tightlyCut(name, to: width)
      let style = index < matrix.parties.count ? Theme.heading : .plain
      let x = columns.x(of: index)
      canvas.put(head, at: Point(x: x, y: y), style: style, width: width)
      // The gap after a name says that it hides characters.
      if name.hiddenCount > 0 {
        canvas.put(state.glyphs.warning, at: Point(x: x + width, y: y), style: Theme.alarm)
      }
    }
    if columns.shown.upperBound < columns.count {
      canvas.put(state.glyphs.moreRight, at: Point(x: rect.endX - 1, y: y), style: Theme.title)
    }
  }

  private mutating func drawRows(in rect: Rect, _ columns: MatrixColumns) {
    let matrix = state.matrix
    let list = matrix.rows
    guard list.isLoaded else { return }
    if list.items.isEmpty {
      put(Line([Run(" "), Run("No issues: write issues.yaml.", Theme.faint)]), in: rect.row(0))
      return
    }
    for row in 0..<rect.height {
      let index = list.topLine + row
      guard list.blocks.indices.contains(index), let title = list.blocks[index].lines.first else {
        break
      }
      let isSelected = index == list.selectedIndex
      let y = rect.y + row
      put(
        title,
        in: Rect(x: rect.x + 1, y: y, width: columns.title - 2, height: 1),
        isMarked: matrix.focus == .grid && state.search.isShown
      )
      if isSelected { canvas.put("*", at: Point(x: rect.x, y: y), style: Theme.title) }
      let cells = matrix.drawnCells(of: list.items[index].element.topic)
      for column in columns.shown {
        let place = Rect(x: columns.x(of: column), y: y, width: columns.cell - 1, height: 1)
        let isHere = isSelected && column == matrix.columnIndex
        let runs = cells.map { $0.indices.contains(column) ? $0[column] : [] } ?? []
        put(Line(runs), in: place, isReversed: isHere && matrix.focus == .grid)
        if isHere, matrix.focus == .grid { canvas.restingPlace = place.origin }
      }
    }
  }

  /// The selected row's whole text, and the selected cell in words.
  private mutating func drawDetails(in rect: Rect) {
    guard rect.height > 0, let line = state.matrix.selectedLine else { return }
    let room = rect.width - 1
    if rect.height > 1 {
      put(Line([Run(" "), Run(text.cut(line.text, to: room), Theme.title)]), in: rect.row(0))
    }
    guard let party = state.matrix.selectedParty else { return }
    if let cell = state.matrix.selectedCell {
      put(
        Line([Run(" ")] + text.matrixDetail(cell, of: party, in: line, width: room)),
        in: rect.row(rect.height - 1)
      )
    } else if state.matrix.isSelectionLeftOut {
      let name = text.cut(party.name, to: room - Self.leftOut.width - 2)
      put(Line([Run(" \(name): "), Run(Self.leftOut, Theme.faint)]), in: rect.row(rect.height - 1))
    }
  }

  private mutating func drawCellQuotes(in place: Frame.PaneFrame) {
    let matrix = state.matrix
    let isFocused = matrix.focus == .quotes
    if frame.arrangement == .stacked {
      canvas.horizontalLine(
        from: place.title.origin,
        length: place.title.width,
        style: Theme.frame
      )
    }
    put(title: quotesTitle, in: place.title, isFocused: isFocused)
    guard matrix.quotes.list.isLoaded || matrix.wantedScope == nil else { return }
    put(matrix.quotes.list, in: place.body, isFocused: isFocused, whenEmpty: noStatement)
  }

  /// What is said of a cell that does not pass a filter: that nothing is shown says nothing of the position.
  private static let leftOut: SafeText = "left out by the filter"

  private var quotesTitle: SafeText {
    let matrix = state.matrix
    guard let party = matrix.selectedParty else { return "Quotes" }
    let list = matrix.quotes.list
    let place: SafeText =
      list.total > 0 ? " \(state.glyphs.dot) \(list.place) of \(list.total)" : ""
    let nothing: SafeText = matrix.isSelectionLeftOut ? Self.leftOut : "no statement"
    let shown = matrix.selectedCell?.shown.map { SafeText($0.word) } ?? nothing
    let topic = SafeText(matrix.selectedLine?.text ?? "")
    return "\(SafeText(party.name)): \(shown)\(place) \(state.glyphs.dot) \(topic)"
  }
}
