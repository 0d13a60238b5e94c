/// Someone or something the dossier names.
public struct ActorRow: Hashable, Sendable {
  /// Whose stances are shown.
  public enum Standing: Hashable, Sendable {
    /// It negotiates.
    case party
    /// It only has stances.
    case other
    /// Its stances are nowhere asked for.
    case none
  }

  /// The actor.
  public var actor: Actor
  /// Whether it is a party, an other or neither.
  public var standing: Standing
  /// The party for whom it speaks; nil for none.
  public var party: NamedActor?
  /// Those who speak for it, in file order.
  public var speakers: [NamedActor]

  /// Makes the row.
  public init(
    actor: Actor,
    standing: Standing,
    party: NamedActor? = nil,
    speakers: [NamedActor] = []
  ) {
    self.actor = actor
    self.standing = standing
    self.party = party
    self.speakers = speakers
  }
}
