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
  /// - Throws: ``Failure`` that suggests the nearest name.
  func identifiers<Kind>(
    _ names: [String],
    of kind: NameKind,
    option: String
  ) throws -> [Identifier<Kind>] {
    try names.map { name in
      switch library.lookUp(name, as: kind) {
      case .found(let id): return Identifier(id)
      case .unknown(let nearest):
        let suggestion = nearest.map { "; did you mean \($0)?" } ?? "; the dossier has none"
        throw Failure.misunderstood("--\(option): no \(kind.word) is called \(name)\(suggestion)")
      case .several(let ids):
        throw Failure.misunderstood(
          "--\(option): several are called \(name); name one of \(ids.joined(separator: ", "))"
        )
      }
    }
  }
}
