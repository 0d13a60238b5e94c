import Canvas
import DossierModel

/// The list that has the keys, with its rows in words.
struct PlainList {
  /// A row under its key.
  struct Row {
    var key: RowKey
    var words: [SafeText]
  }

  /// Whether an answer has come at all.
  var isLoaded: Bool
  /// The selected row; nil for an empty list.
  var selected: Row?
  /// The rows in view, in order.
  var shown: [Row]
  /// What is said where there is no row.
  var whenEmpty: SafeText = "Nothing here."

  init<Element>(
    _ list: ListPane<Element>,
    words: (Element, Block?) -> [SafeText]
  ) {
    func row(_ index: Int) -> Row {
      let item = list.items[index]
      let block = list.blocks.indices.contains(index) ? list.blocks[index] : nil
      return Row(key: item.key, words: words(item.element, block))
    }
    isLoaded = list.isLoaded
    selected = list.selected == nil ? nil : row(list.selectedIndex)
    shown = list.items.indices.filter { index in
      guard list.blocks.indices.contains(index) else { return false }
      let start = list.start(of: index)
      return start < list.topLine + list.height
        && start + list.blocks[index].lines.count > list.topLine
    }.map(row)
  }
}

extension State {
  /// The list that has the keys, in words; nil where an article has them.
  func plainList(_ text: BlockText) -> PlainList? {
    func list<Element>(_ pane: ListPane<Element>) -> PlainList {
      PlainList(pane) { _, block in block.map { text.spoken($0) } ?? [] }
    }
    switch overlays.last {
    case .reader: return nil
    case .explanation(let view): return list(view.lines)
    case .findings(let view): return list(view.findings)
    case .weakCells(let view): return list(view.entries)
    case .lineage(let view): return list(view.rows)
    case .brief(let view): return list(view.blocks)
    case .help(let view): return PlainList(view.entries) { entry, _ in text.words(of: entry) }
    case nil: break
    }
    if context == .quotes { return quotesPane.map { PlainList($0.list, words: text.words) } }
    switch view {
    case .issues:
      guard context == .tree else {
        return PlainList(issues.stances) { row, block in text.words(of: row, block) }
      }
      return PlainList(issues.tree) { [unfolded = issues.unfolded] issue, _ in
        [text.words(of: issue, isUnfolded: unfolded.contains(issue.id))]
      }
    case .matrix: return PlainList(matrix.rows) { line, _ in matrixWords(line, text) }
    case .timeline:
      return PlainList(timeline.list.rows) { row, _ in
        text.momentDetails(row, width: size.width).map { text.spoken($0) }
      }
    case .compare:
      return PlainList(compare.list.rows) { entry, block in
        text.words(of: entry, block, names: matrix.columns)
      }
    case .sources: return list(sources.documents)
    case .actors:
      guard context == .voices else { return list(actors.actors) }
      return PlainList(actors.voices) { row, block in
        if case .quote(let quote) = row { return text.words(of: quote, block) }
        return block.map { text.spoken($0) } ?? []
      }
    case .news:
      return PlainList(news.list.rows) { entry, block in
        if case .moved(let moved) = entry { return [text.words(of: moved)] }
        return block.map { text.spoken($0) } ?? []
      }
    case .search: return list(searchView.entries)
    }
  }

  /// The quotes of the view at the root; nil where it has none.
  private var quotesPane: QuotesPane? {
    switch view {
    case .issues: issues.quotes
    case .matrix: matrix.quotes
    case .timeline: timeline.list.quotes
    case .compare: compare.list.quotes
    case .sources: sources.quotes
    case .news: news.list.quotes
    case .actors, .search: nil
    }
  }

  /// A row of the matrix: its title, and the cell of the selected party.
  private func matrixWords(_ line: MatrixLine, _ text: BlockText) -> [SafeText] {
    let kind: SafeText = line.isIssue ? "Issue" : "Option"
    let fold: SafeText =
      line.isBranch && matrix.folded.contains(line.issue) && line.isIssue ? ", folded" : ""
    let title: SafeText = "\(kind): \(SafeText(line.text))\(fold)"
    guard let party = matrix.selectedParty,
      let cell = matrix.cells[line.topic]?.first(where: { $0.party == party.id })
    else { return [title] }
    let detail = text.matrixDetail(cell, of: party, in: line, width: size.width)
    return [title, text.spoken(Line(detail))]
  }
}
