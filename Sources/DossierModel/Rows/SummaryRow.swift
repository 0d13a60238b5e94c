/// The dossier at a glance.
public struct SummaryRow: Hashable, Sendable {
  /// The dossier's title.
  public var title: String
  /// What it is about; empty if nothing is said.
  public var summary: String
  /// The day positions are shown for unless asked otherwise; nil where no date names one.
  public var day: Day?
  /// Documents with a text.
  public var documentCount: Int
  /// Distinct origins of all statements.
  public var originCount: Int
  /// Statements that are sound.
  public var statementCount: Int
  /// The parties, in display order.
  public var parties: [NamedActor]
  /// The others, in display order.
  public var others: [NamedActor]
  /// Errors that `check` found.
  public var errorCount: Int
  /// Warnings that `check` found.
  public var warningCount: Int

  /// Makes the row.
  public init(
    title: String,
    summary: String,
    day: Day? = nil,
    documentCount: Int,
    originCount: Int,
    statementCount: Int,
    parties: [NamedActor] = [],
    others: [NamedActor] = [],
    errorCount: Int,
    warningCount: Int
  ) {
    self.title = title
    self.summary = summary
    self.day = day
    self.documentCount = documentCount
    self.originCount = originCount
    self.statementCount = statementCount
    self.parties = parties
    self.others = others
    self.errorCount = errorCount
    self.warningCount = warningCount
  }
}
