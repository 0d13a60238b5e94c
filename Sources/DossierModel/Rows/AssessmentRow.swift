/// An analyst's own sentence on a party's position on an issue.
public struct AssessmentRow: Hashable, Sendable {
  /// The assessment; of the statements it cites those that are sound.
  public var assessment: Assessment
  /// Whose position it sums up.
  public var party: NamedActor
  /// Whether it cites words that were, or may have been, said after the asked day.
  public var isLater: Bool

  /// Makes the row.
  public init(
    assessment: Assessment,
    party: NamedActor,
    isLater: Bool = false
  ) {
    self.assessment = assessment
    self.party = party
    self.isLater = isLater
  }
}
