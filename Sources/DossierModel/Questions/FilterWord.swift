/// A condition of a filter: an option of `demarche statements`, a word before a colon in the workbench.
public enum FilterWord: String, Hashable, Sendable, CaseIterable {
  case issue, option, party, stance, status, mode, speaker, outlet, origin, coder, since, until

  /// What the condition asks of a statement.
  public var title: String {
    switch self {
    case .issue: "on this issue or below it"
    case .option: "on this option"
    case .party: "gives this party, or other, a stance"
    case .stance: "with this stance"
    case .status: "with this state of play"
    case .mode: "in this mode"
    case .speaker: "said by this actor, or by one who speaks for it"
    case .outlet: "in a document of this medium"
    case .origin: "comes from this document or record first"
    case .coder: "coded by this person"
    case .since: "possibly said on this day or later"
    case .until: "possibly said on this day or earlier"
    }
  }
}
