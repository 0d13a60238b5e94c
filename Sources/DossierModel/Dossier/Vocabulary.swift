/// How the words of a statement reach us.
public enum Mode: String, Hashable, Sendable, CaseIterable {
  /// The source has the words in quotation marks.
  case direct
  /// The source retells what a named speaker said.
  case reported
  /// The outlet says it, also of a speaker without an utterance.
  case narrated
  /// The outlet or author judges or predicts; never decides a position.
  case opinion
}

/// What a party says of an option.
public enum Stance: String, Hashable, Sendable, CaseIterable {
  case supports, conditional
  /// The party weighs the option and has said neither yes nor no.
  case open
  case opposes, unclear
}

/// The state of play of an issue or option, whoever says it.
public enum Status: String, Hashable, Sendable, CaseIterable {
  case unresolved
  case underDiscussion = "under-discussion"
  case proposed, expected, agreed, done
}

/// What kind of actor someone or something is.
public enum ActorKind: String, Hashable, Sendable, CaseIterable {
  case person, office, state, organisation, medium, group, survey
  case unnamedSource = "unnamed-source"
}

/// How a date or a derivation is known.
public enum Basis: String, Hashable, Sendable, CaseIterable {
  case stated
  /// Inferred from texts of this dossier.
  case inferred
  /// From outside the dossier; a note says where.
  case outside
}

/// What one document took from another.
public enum DerivationKind: String, Hashable, Sendable, CaseIterable {
  case copy, excerpt, translation, rewrite
}
