/// The title of an issue below the one asked about.
public struct HeadingRow: Hashable, Sendable {
  /// The issue.
  public var issue: IssueID
  /// Its titles from the asked issue (exclusive) down to this one.
  public var titles: [String]

  /// Makes the row.
  public init(
    issue: IssueID,
    titles: [String] = []
  ) {
    self.issue = issue
    self.titles = titles
  }
}
