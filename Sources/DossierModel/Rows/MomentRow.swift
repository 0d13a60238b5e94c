/// Something on the line of time: an event, or a statement that repeats none.
public struct MomentRow: Hashable, Sendable {
  /// What it is.
  public enum Content: Hashable, Sendable {
    /// An event with those who took part; of the statements that say so those that are sound.
    case event(Event, participants: [NamedActor])
    /// A statement.
    case statement(StatementRow)
  }

  /// What it is.
  public var content: Content
  /// The days it can have been on; unbounded at both ends where it is undated.
  public var span: DaySpan
  /// Whether the date is marked uncertain (`?`, `%`) or approximate (`~`, `%`).
  public var isUncertain: Bool
  /// Whether it was, or may have been, after the asked day.
  public var isLater: Bool

  /// Makes the row.
  public init(
    content: Content,
    span: DaySpan,
    isUncertain: Bool = false,
    isLater: Bool = false
  ) {
    self.content = content
    self.span = span
    self.isUncertain = isUncertain
    self.isLater = isLater
  }
}
