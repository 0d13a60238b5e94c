/// Who speaks in some quotes, beside the actor that was asked about.
public enum Voice: Int, Hashable, Sendable, CaseIterable {
  /// The actor itself, or someone who speaks for it.
  case own
  /// Others, of the actor's stance.
  case others
}

/// The heading over what is said on an issue by an actor, or of it by others.
public struct VoiceRow: Hashable, Sendable {
  /// Who speaks.
  public var voice: Voice
  /// The issue.
  public var issue: IssueID
  /// Its title and those of the issues above it, the top one first.
  public var titles: [String]
  /// How many quotes stand under the heading.
  public var count: Int

  /// Makes the row.
  public init(voice: Voice, issue: IssueID, titles: [String], count: Int) {
    self.voice = voice
    self.issue = issue
    self.titles = titles
    self.count = count
  }
}
