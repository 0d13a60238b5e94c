import DossierModel

/// An actor with a spelling in every language.
struct CastMember: Sendable {
  let actor: Actor
  /// How documents call it, by the number of their language.
  let spellings: [String]
}
