/// Something of the dossier whose name holds searched words.
public struct NameRow: Hashable, Sendable {
  /// What bears the name.
  public enum Bearer: Hashable, Sendable {
    case actor(ActorID)
    case issue(IssueID)
    /// An option, and the issue it is on.
    case option(OptionID, of: IssueID)
  }

  /// What bears the name.
  public var bearer: Bearer
  /// The actor's house spelling, the issue's title, the option's proposition.
  public var name: String
  /// The spelling that holds the words, where the name does not; nil where it does.
  public var spelling: String?
  /// Of an actor whose stances are shown itself, of one who speaks for such an actor that one.
  public var party: NamedActor?
  /// The titles of the issues above an issue, from the top; of an option those of its issue too.
  public var above: [String]

  /// Makes the row.
  public init(
    bearer: Bearer,
    name: String,
    spelling: String? = nil,
    party: NamedActor? = nil,
    above: [String] = []
  ) {
    self.bearer = bearer
    self.name = name
    self.spelling = spelling
    self.party = party
    self.above = above
  }
}
