import Canvas
import DossierModel

/// The matrix: issues and their options against parties, a stance in each cell.
///
/// The titles are held whole, as the tree of issues is; of the cells those near the rows in view.
struct MatrixView: Hashable, Sendable {
  /// The two panes.
  enum Pane: Hashable, Sendable {
    case grid, quotes
  }

  /// What the cells held were asked with; with anything else they are asked for again.
  struct Stamp: Hashable, Sendable {
    var day: Day?
    var generation: Int
    var filter: Filter
  }

  /// A quote that is to be copied as soon as it is there.
  struct WantedCopy: Hashable, Sendable {
    /// The cell it is behind.
    var scope: QuoteScope
    /// Whether its citation goes along.
    var withCitation: Bool
  }

  /// The columns: the parties first.
  private(set) var parties: [NamedActor] = []
  /// The columns after them: others that only have stances.
  private(set) var others: [NamedActor] = []
  /// The issues whose options and children are hidden.
  private(set) var folded: Set<IssueID> = []
  /// The words that every row shown must hold, folded away or not; empty for all that are not folded away.
  var words = ""
  /// The rows that are not folded away.
  var rows = ListPane<MatrixLine>()
  /// Whose column is selected; nil for the first.
  private(set) var party: ActorID?
  /// Whose column is the first in view; nil for the first of all.
  var firstColumn: ActorID?
  /// The cells of the rows near the view, in the order of the columns.
  private(set) var cells: [Topic: [MatrixCell]] = [:]
  /// What they were asked with; nil while there are none.
  private(set) var stamp: Stamp?
  /// The cells as they are drawn, for a width.
  private var drawn: [Topic: [[Run]]] = [:]
  private var drawnWidth = 0
  /// The quotes behind the selected cell.
  var quotes = QuotesPane()
  /// Whether the quotes are shown.
  var showsQuotes = false
  /// A copy that waits for its quotes; nil for none.
  var wantedCopy: WantedCopy?
  /// The row of the list of weak cells that was gone to last; nil for none.
  var lastWeakCell: RowKey?
  /// The pane that has the keys.
  var focus = Pane.grid
  /// How much of the screen it has.
  var zoom = PaneZoom.shared

  // MARK: - Columns

  /// Takes the columns, and the day that ages are counted to: what is drawn of the cells is made anew.
  mutating func take(_ summary: SummaryRow) {
    parties = summary.parties
    others = summary.others
    drawn = [:]
  }

  /// Every column, in display order.
  var columns: [NamedActor] { parties + others }

  /// The selected column, from 0.
  var columnIndex: Int { index(of: party) }

  /// The party of the selected column; nil where there is none.
  var selectedParty: NamedActor? {
    columns.indices.contains(columnIndex) ? columns[columnIndex] : nil
  }

  /// The place of a party's column; the first for one that is gone.
  func index(of party: ActorID?) -> Int { columns.firstIndex { $0.id == party } ?? 0 }

  /// Selects the column so many to the right.
  mutating func moveColumn(by step: Int) {
    guard !columns.isEmpty else { return }
    party = columns[max(0, min(columnIndex + step, columns.count - 1))].id
  }

  // MARK: - Rows

  /// The selected row; nil where there is none.
  var selectedLine: MatrixLine? { rows.selected?.element }

  /// The cell of the selected row and column; nil while it is not known.
  var selectedCell: MatrixCell? {
    guard let line = selectedLine, let party = selectedParty else { return nil }
    return cells[line.topic]?.first { $0.party == party.id }
  }

  /// Whether a filter leaves the selected cell out of its row.
  var isSelectionLeftOut: Bool {
    guard let line = selectedLine, selectedParty != nil else { return false }
    return cells[line.topic] != nil && selectedCell == nil
  }

  /// Shows the rows that are not folded away, keeping the selection, or its issue, or the nearest
  /// issue above that is still shown.
  mutating func refold(_ issues: [IssueRow], selecting wanted: Topic? = nil) {
    let search = Search(text: words)
    let lines =
      words.isEmpty
      ? MatrixLine.lines(of: issues, folded: folded)
      : MatrixLine.lines(of: issues, folded: []).filter { search.matches($0.text) }
    let shown = Set(lines.map(\.topic))
    var key: RowKey?
    if let topic = wanted ?? selectedLine?.topic {
      var nearest: Topic? = topic
      var issue = selectedLine?.issue
      while let here = nearest, !shown.contains(here) {
        nearest = issue.map { .issue($0) }
        issue = issues.first { $0.id == issue }?.under
      }
      key = nearest.map(MatrixLine.key)
    }
    rows.replace(
      items: lines.map { .init(key: $0.key, element: $0) },
      first: 0,
      total: lines.count,
      anchored: key
    )
  }

  /// Folds these issues and no others.
  mutating func fold(_ folded: Set<IssueID>, in issues: [IssueRow]) {
    self.folded = folded
    refold(issues)
  }

  /// Folds the selected issue, or that of the selected option, or unfolds it.
  mutating func toggleFold(in issues: [IssueRow]) {
    guard let line = selectedLine else { return }
    let isLeaf = line.isIssue && !line.isBranch
    guard let branch = isLeaf ? issues.first(where: { $0.id == line.issue })?.under : line.issue
    else { return }
    if folded.remove(branch) == nil { folded.insert(branch) }
    refold(issues)
  }

  /// Unfolds everything above a topic's row and selects it.
  mutating func reveal(_ topic: Topic, of issue: IssueID, in issues: [IssueRow]) {
    var current: IssueID? = issue
    if topic == .issue(issue) { current = issues.first { $0.id == issue }?.under }
    var steps = 0
    while let here = current, steps <= issues.count {
      folded.remove(here)
      current = issues.first { $0.id == here }?.under
      steps += 1
    }
    refold(issues, selecting: topic)
  }

  /// Shows what another view was left with.
  mutating func show(_ subject: Subject, in issues: [IssueRow]) {
    if !rows.isLoaded { refold(issues) }
    if let party = subject.party { self.party = party }
    guard let issue = subject.issue else { return }
    reveal(subject.topic ?? .issue(issue), of: issue, in: issues)
  }

  // MARK: - Cells

  /// The topics whose cells are to be asked for: where a row near the view lacks them, every row lacking
  /// them up to a screen away; none where all are there.
  func lackingTopics(_ stamp: Stamp) -> [Topic] {
    let isFresh = stamp == self.stamp
    func lacking(within distance: Int) -> [Topic] {
      let first = max(0, rows.topLine - distance)
      let end = min(rows.items.count, rows.topLine + max(1, rows.height) + distance)
      guard first < end else { return [] }
      return rows.items[first..<end].map(\.element.topic).filter { !isFresh || cells[$0] == nil }
    }
    let height = max(1, rows.height)
    return lacking(within: height / 2).isEmpty ? [] : lacking(within: height)
  }

  /// Takes the cells of the topics that were asked for; those asked with another stamp, or far from the
  /// view, are forgotten.
  mutating func take(_ answered: [MatrixRow], of topics: [Topic], _ stamp: Stamp) {
    if stamp != self.stamp { cells = [:] }
    self.stamp = stamp
    for topic in topics { cells[topic] = [] }
    for row in answered { cells[row.topic] = row.cells }
    let most = 6 * max(1, rows.height)
    if cells.count > most {
      let first = max(0, rows.topLine - most / 3)
      let near = rows.items.dropFirst(first).prefix(most).map(\.element.topic)
      cells = cells.filter { Set(near).contains($0.key) }
    }
    drawn = [:]
  }

  /// The cells of a topic as they are drawn, one for each column; nil while they are not known.
  func drawnCells(of topic: Topic) -> [[Run]]? { drawn[topic] }

  /// Makes what is drawn of the rows in view.
  mutating func layCells(width: Int, _ cell: (MatrixCell, MatrixLine) -> [Run]) {
    if width != drawnWidth { drawn = [:] }
    drawnWidth = width
    let columns = columns
    for line in rows.items.dropFirst(rows.topLine).prefix(rows.height).map(\.element)
    where drawn[line.topic] == nil {
      guard let known = cells[line.topic] else { continue }
      drawn[line.topic] = columns.map { party in
        known.first { $0.party == party.id }.map { cell($0, line) } ?? []
      }
    }
  }
}
