import DossierLibrary
import DossierModel

/// Takes names as options give them to the identifiers the dossier has.
struct Names {
  let library: any Exporting

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
      do throws(NameProblem) {
        return try library.identifier(name, of: kind)
      } catch {
        throw Failure.misunderstood("--\(option): \(error.reason)")
      }
    }
  }
}
