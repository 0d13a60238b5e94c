internal import DossierModel

/// Takes names as people give them to the identifiers a dossier has, or says what is wrong with them.
struct NameLists {
  let dossier: Dossier

  func list(of kind: NameKind) -> NameList { NameList(of: kind, in: dossier) }

  /// The identifier of a name.
  ///
  /// - Throws: ``NameProblem`` that suggests what may have been meant.
  func identifier<Kind>(_ name: String, of kind: NameKind) throws(NameProblem) -> Identifier<Kind> {
    switch list(of: kind).lookUp(name) {
    case .found(let id): return Identifier(id)
    case .unknown(let nearest):
      let remedy = remedy(for: name, of: kind, nearest: nearest)
      throw NameProblem(reason: "no \(kind.word) is called \(name); \(remedy)")
    case .several(let ids):
      throw NameProblem(
        reason: "several are called \(name); name one of \(ids.joined(separator: ", "))"
      )
    }
  }

  private func remedy(for name: String, of kind: NameKind, nearest: String?) -> String {
    let known = list(of: kind).identifiers
    if known.isEmpty { return "the dossier has none" }
    let shown = known.prefix(12).joined(separator: ", ")
    let here = "here can stand \(shown)" + (known.count > 12 ? " and \(known.count - 12) more" : "")
    for other in [NameKind.issue, .option, .actor, .document] where other != kind {
      if case .found(let id) = list(of: other).lookUp(name) {
        return "that is the \(other.word) \(id); \(here)"
      }
    }
    return nearest.map { "did you mean \($0)?" } ?? here
  }
}
