import DossierModel
import LocatedYAML

/// Finds hidden characters in the values and keys of a file.
enum HiddenValues {
  /// A warning for each value or key that has some, at its place.
  static func findings(in file: YAMLFile, path: String) -> [Finding] {
    guard let source = file.source, let root = file.root,
      source.bytes.contains(UInt8(ascii: "\\")) || HiddenCharacter.mayStand(in: source.bytes)
    else { return [] }
    var findings: [Finding] = []
    collect(root, path: path, into: &findings)
    return findings
  }

  private static func collect(_ node: Node, path: String, into findings: inout [Finding]) {
    switch node.content {
    case .scalar(let text): look(at: text, at: node.place, path: path, into: &findings)
    case .sequence(let items):
      for item in items { collect(item, path: path, into: &findings) }
    case .mapping(let entries):
      for entry in entries {
        look(at: entry.key, at: entry.place, path: path, into: &findings)
        collect(entry.value, path: path, into: &findings)
      }
    }
  }

  private static func look(
    at text: String,
    at place: Place,
    path: String,
    into findings: inout [Finding]
  ) {
    let hidden = text.unicodeScalars.filter(HiddenCharacter.isHidden)
    guard let first = hidden.first else { return }
    let count =
      hidden.count == 1 ? "a hidden character," : "\(hidden.count) hidden characters, the first"
    findings.append(
      Finding(
        .hiddenCharacter,
        path,
        at: place,
        "the value has \(count) \(HiddenCharacter.name(first))",
        "remove it, or allow it in the statement with a note"
      )
    )
  }
}
