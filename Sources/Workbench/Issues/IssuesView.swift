import Canvas
import DossierModel

/// The view at the root: the tree of issues, the stances on the selected one, the quotes behind the
/// selected stance.
struct IssuesView: Hashable, Sendable {
  /// The three panes, from left to right.
  enum Pane: Int, Hashable, Sendable, CaseIterable {
    case tree, stances, quotes

    var context: Command.Context {
      switch self {
      case .tree: .tree
      case .stances: .stances
      case .quotes: .quotes
      }
    }
  }

  /// Every issue, in display order, folded away or not.
  var allIssues: [IssueRow] = []
  /// The issues whose children are shown.
  var unfolded: Set<IssueID> = []
  /// The words that every issue shown must hold, folded away or not; empty for all that are not folded away.
  var treeWords = ""
  /// The issues that are not folded away.
  var tree = ListPane<IssueRow>()
  /// The stances on `stancesIssue`.
  var stances = ListPane<Row>()
  /// The issue the stances shown are on; nil while none is.
  var stancesIssue: IssueID?
  /// The quotes behind the selected stance.
  var quotes = QuotesPane()
  /// The party whose stances are followed from issue to issue.
  var followedParty: ActorID?
  /// The cell that another view was left with, to be selected among the stances.
  var wantedCell: Subject?
  /// The pane that has the keys.
  var focus = Pane.tree
  /// How much of the screen it has.
  var zoom = PaneZoom.shared

  /// The selected issue; nil until the tree is there.
  var selectedIssue: IssueID? { tree.selected?.element.id }

  /// The quotes that belong to the selected row of the stances; nil where there is none.
  var wantedScope: QuoteScope? {
    guard let row = stances.selected?.element else { return nil }
    return switch row {
    case .position(let position): .cell(position.party.id, position.topic)
    case .status(let status): .statement(status.statement)
    case .topic(let topic): .topic(topic.topic)
    case .heading(let heading): .issue(heading.issue)
    default: nil
    }
  }

  /// Shows in the tree the issues that are not folded away, keeping the selection, or the nearest
  /// issue above it that is still shown.
  mutating func refold(selecting key: RowKey? = nil) {
    var shown: [ListPane<IssueRow>.Item] = []
    var visible: Set<IssueID> = []
    let search = Search(text: treeWords)
    func isShown(_ issue: IssueRow) -> Bool {
      treeWords.isEmpty
        ? issue.under.map { unfolded.contains($0) && visible.contains($0) } ?? true
        : search.matches(issue.title)
    }
    for issue in allIssues where isShown(issue) {
      visible.insert(issue.id)
      shown.append(.init(key: Self.key(of: issue.id), element: issue))
    }
    tree.replace(
      items: shown,
      first: 0,
      total: shown.count,
      anchored: key ?? nearestShown(in: visible).map(Self.key)
    )
  }

  private func nearestShown(in visible: Set<IssueID>) -> IssueID? {
    var current = selectedIssue
    while let here = current, !visible.contains(here) {
      current = allIssues.first { $0.id == here }?.under
    }
    return current
  }

  /// Unfolds everything above an issue and selects it.
  mutating func reveal(_ issue: IssueID) {
    var current = allIssues.first { $0.id == issue }?.under
    while let here = current, unfolded.insert(here).inserted {
      current = allIssues.first { $0.id == here }?.under
    }
    refold(selecting: Self.key(of: issue))
  }

  /// The issue that a topic is, or that its option stands on; nil where it is gone.
  func issue(of topic: Topic) -> IssueID? {
    switch topic {
    case .issue(let issue): allIssues.first { $0.id == issue }?.id
    case .option(let option):
      allIssues.first { $0.options.contains { $0.id == option } }?.id
    }
  }

  /// The key of an issue in the tree.
  static func key(of issue: IssueID) -> RowKey { RowKey("issue:" + issue.text) }
}
