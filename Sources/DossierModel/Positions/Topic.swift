/// What a stance is on: an option, or an issue as a whole.
public enum Topic: Hashable, Sendable {
  /// The issue as a whole: statements that name it and no option.
  case issue(IssueID)
  /// One option.
  case option(OptionID)
}
