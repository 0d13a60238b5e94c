import Canvas
import DossierModel

/// A list on the screen: the rows that are held, the selection, the scroll place.
///
/// What is held may be a window of a longer order. Selection and scroll place are keys, so they
/// survive a window that moves and a dossier that changes; where a key is gone, the nearest row in
/// order takes its place.
struct ListPane<Element: Hashable & Sendable>: Hashable, Sendable {
  /// A row under its key.
  struct Item: Hashable, Sendable {
    var key: RowKey
    var element: Element
  }

  /// The rows held, in order.
  private(set) var items: [Item] = []
  /// The place of the first held row in the whole order, from 0.
  private(set) var first = 0
  /// Rows in the whole order.
  private(set) var total = 0
  /// Whether an answer has come at all.
  private(set) var isLoaded = false
  /// The selected row, as an index into `items`; 0 for an empty list.
  private(set) var selectedIndex = 0
  /// The lines of each held row, at `width`.
  private(set) var blocks: [Block] = []
  /// The line of the held rows that stands at the top.
  private(set) var topLine = 0
  /// What a move last put at the top; nil until there was a move: the beginning.
  ///
  /// A pane that is small or narrow for a while shows something else, and comes back to it.
  private var wantedTop: Top?
  /// Rows of cells the list is shown in.
  private(set) var height = 0
  private var width = -1
  private var starts: [Int] = [0]

  /// The selected row; nil for an empty list.
  var selected: Item? { items.indices.contains(selectedIndex) ? items[selectedIndex] : nil }

  /// The selected row's place in the whole order, from 1; 0 for an empty list.
  var place: Int { items.isEmpty ? 0 : first + selectedIndex + 1 }

  /// Whether every row of the order is held.
  var isWhole: Bool { first == 0 && items.count == total }

  /// Whether there is something above what is shown.
  var isScrolled: Bool { first > 0 || topLine > 0 }

  /// The lines of all held rows.
  private var lineCount: Int { starts.last ?? 0 }

  /// The first line of a row.
  func start(of index: Int) -> Int { starts[index] }

  // MARK: - Rows

  /// Forgets everything; the list waits for an answer.
  mutating func clear() { self = ListPane() }

  /// Takes the rows of an answer.
  ///
  /// The selection stays on its key; `anchored` moves it; a key that is gone leaves the selection on
  /// the row that stands at its place now.
  mutating func replace(items: [Item], first: Int, total: Int, anchored: RowKey? = nil) {
    let key = anchored ?? selected?.key
    let oldPlace = self.first + selectedIndex
    self.items = items
    self.first = first
    self.total = total
    isLoaded = true
    selectedIndex =
      items.firstIndex { $0.key == key } ?? min(max(0, oldPlace - first), max(0, items.count - 1))
    blocks = []
    width = -1
  }

  /// A line of a row.
  private struct Top: Hashable, Sendable {
    var key: RowKey
    /// Lines of the row above it.
    var offset: Int
    /// Where the row was held last.
    var index = 0
  }

  /// What stands at the top now; nil where nothing is laid out.
  private var top: Top? {
    guard !blocks.isEmpty else { return nil }
    let index = max(0, (starts.firstIndex { $0 > topLine } ?? 1) - 1)
    guard items.indices.contains(index) else { return nil }
    return Top(key: items[index].key, offset: topLine - starts[index], index: index)
  }

  /// Has what stands at the top now come back whenever it can; nothing where nothing is laid out.
  private mutating func keepTop() {
    if let top { wantedTop = top }
  }

  /// The line of what a move last put at the top; nil where that row is not held.
  private var wantedLine: Int? {
    guard let wantedTop else { return 0 }
    let isInPlace =
      items.indices.contains(wantedTop.index) && items[wantedTop.index].key == wantedTop.key
    let index =
      isInPlace ? wantedTop.index : items.firstIndex { $0.key == wantedTop.key }
    return index.map { starts[$0] + min(wantedTop.offset, max(0, blocks[$0].lines.count - 1)) }
  }

  // MARK: - Sessions

  /// The selected row and what stands at the top, for the next start; nil for an empty list.
  var sessionRow: Session.Row? {
    guard let selected else { return nil }
    let top = top ?? wantedTop
    return Session.Row(
      key: selected.key.text,
      place: place,
      top: top?.key.text,
      offset: top?.offset ?? 0
    )
  }

  /// Selects a row and shows it where it stood, as far as it and what stood at the top are held.
  mutating func restore(_ row: Session.Row) {
    guard select(RowKey(row.key)), let top = row.top else { return }
    wantedTop = Top(key: RowKey(top), offset: max(0, row.offset))
    blocks = []
  }

  // MARK: - Layout

  /// Lays the rows out for a pane of this size and scrolls so that the selection is visible.
  mutating func lay(width: Int, height: Int, block: (Element) -> Block) {
    lay(width: width, height: height) { _, element in block(element) }
  }

  /// Lays the rows out as ``lay(width:height:block:)`` does, each with its key.
  mutating func lay(width: Int, height: Int, block: (RowKey, Element) -> Block) {
    if width != self.width || blocks.count != items.count {
      self.width = width
      blocks = items.map { block($0.key, $0.element) }
      if first == 0 { blocks.first.map { blocks[0] = $0.withoutLeadingBlanks } }
      starts = [0]
      for laid in blocks { starts.append((starts.last ?? 0) + laid.lines.count) }
    }
    self.height = height
    let line = items.isEmpty ? 0 : wantedLine
    if let line { topLine = line }
    showSelection()
    if line == nil { keepTop() }
  }

  /// Whether the held rows have their lines; they have not between an answer and the next layout,
  /// and in a pane that is not shown.
  private var isLaidOut: Bool { height > 0 && !items.isEmpty && blocks.count == items.count }

  /// Scrolls as little as shows the selected row, with some rows of context around it.
  private mutating func showSelection() {
    guard isLaidOut else { return }
    let start = starts[selectedIndex]
    let end = starts[selectedIndex + 1]
    let margin = min(Self.margin, max(0, (height - (end - start)) / 2))
    if end - start >= height {
      topLine = min(max(topLine, start), end - height)
    } else if start - margin < topLine {
      topLine = start - margin
    } else if end + margin > topLine + height {
      topLine = end + margin - height
    }
    clampTop()
  }

  /// Rows kept visible above and below the selection.
  private static var margin: Int { 3 }

  private mutating func clampTop() {
    topLine = max(0, min(topLine, lineCount - height))
  }

  /// The window to ask for when the selection comes near the end of the rows held, or they do not fill the
  /// pane; else nil.
  ///
  /// - Parameter rows: Rows that fill a screen at most.
  /// - Returns: A window around the selection; nil where enough is held.
  func windowAhead(rows: Int) -> Window? {
    guard !isWhole, let selected else { return nil }
    let near = max(1, rows / 2)
    let lacksBefore = first > 0 && selectedIndex < near
    let lacksAfter = first + items.count < total && items.count - selectedIndex <= near
    let isShort = isLaidOut && lineCount < height && first + items.count < total
    guard lacksBefore || lacksAfter || isShort else { return nil }
    return Window(anchor: .key(selected.key), before: rows * 3, after: rows * 3)
  }

  // MARK: - Moving

  /// Selects the row at an index of the held rows, or the nearest there is.
  mutating func select(_ index: Int) {
    selectedIndex = max(0, min(index, items.count - 1))
    showSelection()
    keepTop()
  }

  /// Selects the row of a key; false where it is not held.
  @discardableResult
  mutating func select(_ key: RowKey) -> Bool {
    guard let index = items.firstIndex(where: { $0.key == key }) else { return false }
    select(index)
    return true
  }

  /// Moves the selection by rows; a row taller than the pane is scrolled through first.
  mutating func move(by rows: Int) {
    guard isLaidOut else {
      select(selectedIndex + rows)
      return
    }
    let hidden =
      rows > 0
      ? starts[selectedIndex + 1] - (topLine + height)
      : topLine - starts[selectedIndex]
    if hidden > 0, blocks[selectedIndex].lines.count > height {
      let step = min(hidden, max(1, height - 2))
      topLine += rows > 0 ? step : -step
      keepTop()
      return
    }
    select(selectedIndex + rows)
  }

  /// Moves the selection by about that many lines of the screen, at least one row.
  mutating func move(byLines lines: Int) {
    guard isLaidOut, lines != 0 else { return }
    if blocks[selectedIndex].lines.count > height {
      move(by: lines > 0 ? 1 : -1)
      return
    }
    let target = starts[selectedIndex] + lines
    let index = (starts.firstIndex { $0 > target } ?? items.count + 1) - 1
    let wanted = max(0, min(index, items.count - 1))
    select(wanted == selectedIndex ? selectedIndex + (lines > 0 ? 1 : -1) : wanted)
  }

  /// Scrolls the view by lines; the selection follows only where it would leave the view.
  mutating func scroll(by lines: Int) {
    guard isLaidOut else { return }
    topLine += lines
    clampTop()
    let above = topLine == 0 ? 0 : Self.margin
    let below = topLine + height >= lineCount ? 0 : Self.margin
    while selectedIndex + 1 < items.count, starts[selectedIndex] < topLine + above {
      selectedIndex += 1
    }
    keepTop()
    while selectedIndex > 0, starts[selectedIndex + 1] > topLine + height - below {
      selectedIndex -= 1
    }
  }

  /// Scrolls so that the selected row stands at a place of the view.
  mutating func put(_ place: ViewPlace) {
    guard isLaidOut else { return }
    let start = starts[selectedIndex]
    let end = starts[selectedIndex + 1]
    switch place {
    case .top: topLine = start
    case .middle: topLine = start - max(0, height - (end - start)) / 2
    case .bottom: topLine = end - height
    }
    clampTop()
    keepTop()
  }
}

/// Where a row can be put in the view.
enum ViewPlace: Hashable, Sendable {
  case top, middle, bottom
}
