/// An issue in the tree.
public struct IssueRow: Hashable, Sendable {
  /// The issue.
  public var id: IssueID
  /// The issue above; nil at the top.
  public var under: IssueID?
  /// The title.
  public var title: String
  /// Its own options, in display order.
  public var options: [Option]
  /// How many issues stand above it, from 0.
  public var depth: Int
  /// Whether issues stand below it.
  public var hasChildren: Bool
  /// Distinct statements on it or below, without repeats, whatever their day.
  public var statementCount: Int
  /// Statements on it or below that were set aside.
  public var setAsideCount: Int

  /// Makes the row.
  public init(
    id: IssueID,
    under: IssueID? = nil,
    title: String,
    options: [Option] = [],
    depth: Int,
    hasChildren: Bool = false,
    statementCount: Int,
    setAsideCount: Int
  ) {
    self.id = id
    self.under = under
    self.title = title
    self.options = options
    self.depth = depth
    self.hasChildren = hasChildren
    self.statementCount = statementCount
    self.setAsideCount = setAsideCount
  }
}
