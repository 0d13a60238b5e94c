public import DossierModel

/// A position that was decided on before the words were written that it follows from.
public struct PlantedPosition: Hashable, Sendable {
  /// What others say later.
  public struct Others: Hashable, Sendable {
    /// The stance they give the party.
    public let shown: Position.Shown
    /// The days of their words.
    public let span: DaySpan
  }

  /// Whose it is.
  public let party: ActorID
  /// On what.
  public let topic: Topic
  /// What is shown; nil for nothing.
  public let shown: Position.Shown?
  /// Whether others alone say it.
  public let isAttributedByOthers: Bool
  /// Whether nobody knows when it was said.
  public let isUndated: Bool
  /// The days of the deciding words; unbounded where nothing is shown.
  public let span: DaySpan
  /// Where the words come from first, in order.
  public let origins: [DocumentID]
  /// The statements that decide, in order of their identifiers.
  public let deciding: [StatementID]
  /// The statements that are evidence, whatever their day, in order of their identifiers.
  public let evidence: [StatementID]
  /// What others say later; nil where that is nothing else.
  public let others: Others?
}
