/// A meeting, contact or publication.
public struct Event: Hashable, Sendable {
  /// The event's identifier.
  public var id: EventID
  /// What it was.
  public var title: String
  /// When; nil if unknown.
  public var when: EDTF?
  /// Where; nil if unknown.
  public var place: String?
  /// Who took part, in file order.
  public var participants: [ActorID]
  /// The statements that say so, in file order.
  public var statements: [StatementID]

  /// Makes an event.
  public init(
    id: EventID,
    title: String,
    when: EDTF? = nil,
    place: String? = nil,
    participants: [ActorID] = [],
    statements: [StatementID] = []
  ) {
    self.id = id
    self.title = title
    self.when = when
    self.place = place
    self.participants = participants
    self.statements = statements
  }
}
