internal import DossierFiles
internal import DossierIndex
internal import DossierModel
internal import LocatedYAML

/// Puts into words what is wrong beside other records, as `check` does.
struct FaultWords {
  let folder: DossierFolder

  /// The finding, its path inside the folder.
  func finding(_ fault: IndexFault) -> Finding {
    let place = Place(line: fault.place.line, column: fault.place.column)
    return switch fault.kind {
    case .duplicate(let path, let line):
      .duplicate(
        "statement",
        fault.id,
        first: "\(folder.named(path)):\(line)",
        fault.path,
        at: place
      )
    case .unknownRepeats(let id, let declared):
      .unknown("statement", id.text, among: declared, fault.path, at: place)
    case .repeatsItself: .repeatsItself(fault.path, at: place)
    case .laterThanOrigin(let when, let origin, let last):
      .laterThanOrigin(when, origin: origin, last: last, fault.path, at: place)
    case .derivesFromItself(let record):
      .derivesFromItself(DocumentID(fault.id), by: record, fault.path, at: place)
    }
  }
}
