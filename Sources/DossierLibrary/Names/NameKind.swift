/// What a name can be a name of.
public enum NameKind: Hashable, Sendable {
  /// A question under negotiation.
  case issue
  /// A proposition on an issue.
  case option
  /// An actor whose stances are shown: a party or one of the others.
  case party
  /// Anyone the dossier names.
  case actor
  /// A document or a record.
  case document

  /// What such a thing is called in a message.
  public var word: String {
    switch self {
    case .issue: "issue"
    case .option: "option"
    case .party: "party or other with stances"
    case .actor: "actor"
    case .document: "document or record"
    }
  }
}
