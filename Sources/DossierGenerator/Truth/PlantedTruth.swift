public import DossierModel

/// Everything that was planted in a generated dossier, so that answers can be checked against it.
public struct PlantedTruth: Hashable, Sendable {
  /// A number of statements.
  public struct Count: Hashable, Sendable {
    /// The issue.
    public let issue: IssueID
    /// Distinct statements on it or below it, repeats left out, whatever their day.
    public let statements: Int
  }

  /// The dossier's title.
  public let title: String
  /// The day that the positions are of.
  public let day: Day
  /// How many documents have a text.
  public let textCount: Int
  /// How many statements there are, repeats too.
  public let statementCount: Int
  /// Every position, also those of which nothing is to be shown.
  public let positions: [PlantedPosition]
  /// Every issue, in the order of the file.
  public let counts: [Count]
  /// Every statement, by document and place in its text.
  public let origins: [PlantedOrigin]
  /// What searches find.
  public let searches: [PlantedSearch]

  /// How large the dossier is, in one line.
  public var summary: String {
    "\(textCount) texts, \(statementCount) statements, \(counts.count) issues, as of \(day.text)"
  }
}
