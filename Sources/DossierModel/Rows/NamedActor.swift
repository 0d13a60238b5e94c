/// An actor as rows name it.
public struct NamedActor: Hashable, Sendable {
  /// The actor.
  public var id: ActorID
  /// The house spelling.
  public var name: String

  /// Makes a named actor.
  public init(id: ActorID, name: String) {
    self.id = id
    self.name = name
  }
}
