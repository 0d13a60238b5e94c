/// A party's position on a topic.
public struct PositionRow: Hashable, Sendable {
  /// The party.
  public var party: NamedActor
  /// Whether it negotiates, or only has stances.
  public var isParty: Bool
  /// The issue the topic belongs to.
  public var issue: IssueID
  /// The issue's titles from the top of the tree down to it.
  public var issueTitles: [String]
  /// The topic.
  public var topic: Topic
  /// The option's proposition; empty for the issue as a whole.
  public var topicText: String
  /// The position.
  public var position: Position
  /// Statements that would count if they were not later than the asked day.
  public var laterCount: Int
  /// Statements that would have touched this position and were set aside.
  public var setAsideCount: Int

  /// Makes the row.
  public init(
    party: NamedActor,
    isParty: Bool = false,
    issue: IssueID,
    issueTitles: [String] = [],
    topic: Topic,
    topicText: String,
    position: Position,
    laterCount: Int,
    setAsideCount: Int
  ) {
    self.party = party
    self.isParty = isParty
    self.issue = issue
    self.issueTitles = issueTitles
    self.topic = topic
    self.topicText = topicText
    self.position = position
    self.laterCount = laterCount
    self.setAsideCount = setAsideCount
  }
}
