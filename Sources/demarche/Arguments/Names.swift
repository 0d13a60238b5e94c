import DossierLibrary
import DossierModel

/// Takes names as options give them to the identifiers the dossier has.
struct Names {
  let library: DossierLibrary

  /// The identifiers of some names.
  ///
  /// - Parameters:
  ///   - names: Identifiers, or names as the dossier spells them, in any case.
  ///   - kind: What they name.
  ///   - option: The option they were given to, for the message.
  /// - Returns: The identifiers, in the same order.
  /// - Throws: ``Failure`` that suggests what may have been meant.
  func identifiers<Kind>(
    _ names: [String],
    of kind: NameKind,
    option: String
  ) throws -> [Identifier<Kind>] {
    try names.map { name in
      switch library.lookUp(name, as: kind) {
      case .found(let id): return Identifier(id)
      case .unknown(let nearest):
        let remedy = remedy(for: name, of: kind, nearest: nearest)
        throw Failure.misunderstood("--\(option): no \(kind.word) is called \(name); \(remedy)")
      case .several(let ids):
        throw Failure.misunderstood(
          "--\(option): several are called \(name); name one of \(ids.joined(separator: ", "))"
        )
      }
    }
  }

  private func remedy(for name: String, of kind: NameKind, nearest: String?) -> String {
    let known = library.identifiers(of: kind)
    if known.isEmpty { return "the dossier has none" }
    let shown = known.prefix(12).joined(separator: ", ")
    let here = "here can stand \(shown)" + (known.count > 12 ? " and \(known.count - 12) more" : "")
    for other in [NameKind.issue, .option, .actor, .document] where other != kind {
      if case .found(let id) = library.lookUp(name, as: other) {
        return "that is the \(other.word) \(id); \(here)"
      }
    }
    return nearest.map { "did you mean \($0)?" } ?? here
  }
}
