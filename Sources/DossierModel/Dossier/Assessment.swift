/// An analyst's own sentence on a party's position on an issue.
public struct Assessment: Hashable, Sendable {
  /// The assessment's identifier.
  public var id: AssessmentID
  /// Whose position it sums up.
  public var party: ActorID
  /// On which issue.
  public var issue: IssueID
  /// One sentence.
  public var summary: String
  /// The statements it cites, in file order.
  public var statements: [StatementID]

  /// Makes an assessment.
  public init(
    id: AssessmentID,
    party: ActorID,
    issue: IssueID,
    summary: String,
    statements: [StatementID]
  ) {
    self.id = id
    self.party = party
    self.issue = issue
    self.summary = summary
    self.statements = statements
  }
}
