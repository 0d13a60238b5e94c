/// What stances are on: an option, or an issue as a whole.
public struct TopicRow: Hashable, Sendable {
  /// The topic.
  public var topic: Topic
  /// The option's proposition; of an issue as a whole its question, or its title.
  public var text: String

  /// Makes the row.
  public init(
    topic: Topic,
    text: String
  ) {
    self.topic = topic
    self.text = text
  }
}
