public import DossierModel

/// A brief that is wanted: what `demarche brief` writes.
public struct BriefOrder: Hashable, Sendable {
  /// The issue, with those below it; nil for all.
  public var issue: IssueID?
  /// As of when; nil for the dossier's own day.
  public var day: Day?
  /// The dossier's generation.
  public var generation: Int
}

/// A brief as it was made, or why it was not.
public struct BriefReading: Hashable, Sendable {
  /// What was wanted.
  public var order: BriefOrder
  /// The page; nil where there is a problem.
  public var page: Page?
  /// What is wrong and what would be right; nil where all is well.
  public var problem: String?

  /// Makes a reading.
  public init(order: BriefOrder, page: Page?, problem: String? = nil) {
    self.order = order
    self.page = page
    self.problem = problem
  }
}
