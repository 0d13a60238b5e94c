/// An actor as rows name it.
public struct NamedActor: Hashable, Sendable {
  /// The actor.
  public var id: ActorID
  /// The house spelling.
  public var name: String
  /// The name where room is short: of a person the last word, of anyone else the whole name.
  public var shortName: String

  /// Makes a named actor; without a short name the name is short enough.
  public init(id: ActorID, name: String, shortName: String? = nil) {
    self.id = id
    self.name = name
    self.shortName = shortName ?? name
  }
}
