/// A person, office, state, organisation, medium, group, survey or unnamed source.
public struct Actor: Hashable, Sendable {
  /// The actor's identifier.
  public var id: ActorID
  /// The house spelling.
  public var name: String
  /// Every other spelling the sources use, in file order.
  public var names: [String]
  /// What kind of actor this is.
  public var kind: ActorKind
  /// The party for whom the actor speaks; nil for none.
  public var party: ActorID?
  /// The role as stated; nil if unknown.
  public var role: String?

  /// Makes an actor.
  public init(
    id: ActorID,
    name: String,
    names: [String] = [],
    kind: ActorKind,
    party: ActorID? = nil,
    role: String? = nil
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.kind = kind
    self.party = party
    self.role = role
  }
}
