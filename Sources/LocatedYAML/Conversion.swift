import Yams

/// Turns the nodes of Yams into ours, and finds what this format refuses in them.
struct Conversion {
  let disguise: Disguise
  private(set) var faults: [Fault] = []

  init(disguise: Disguise) {
    self.disguise = disguise
  }

  /// Converts a node; what is refused becomes an empty scalar where it cannot be told what it is.
  mutating func node(_ node: Yams.Node, depth: Int) -> Node {
    let place = disguise.place(node.mark)
    let nothing = Node(.scalar(""), style: .plain, at: place)
    guard depth <= YAMLFile.nestingBound else {
      if !faults.contains(where: { $0.kind == .nesting }) {
        faults.append(
          Fault(
            .nesting,
            at: place,
            "lists and keys are nested more than \(YAMLFile.nestingBound) deep",
            remedy: "nothing in a dossier is nested so deeply"
          )
        )
      }
      return nothing
    }
    if refuse(at: node.mark, place), case .scalar = node { return nothing }
    switch node {
    case .scalar(let scalar):
      return Node(
        .scalar(disguise.restored(scalar.string)),
        style: Self.style(scalar.style),
        at: place
      )
    case .sequence(let sequence):
      var items: [Node] = []
      for item in sequence { items.append(self.node(item, depth: depth + 1)) }
      return Node(.sequence(items), style: collectionStyle(at: node.mark), at: place)
    case .mapping(let mapping):
      return self.mapping(mapping, at: place, depth: depth)
    case .alias:
      return nothing
    }
  }

  private mutating func mapping(_ mapping: Yams.Node.Mapping, at place: Place, depth: Int) -> Node {
    var entries: [Node.Entry] = []
    var places: [String: Place] = [:]
    for (key, value) in mapping {
      let keyPlace = disguise.place(key.mark)
      // The first key of a block mapping begins where the mapping does.
      if keyPlace != place { _ = refuse(at: key.mark, keyPlace) }
      guard case .scalar(let scalar) = key else {
        faults.append(
          Fault(
            .keyNotText,
            at: keyPlace,
            "a key is a list or a mapping",
            remedy: "a key is one word, followed by \":\" and a space"
          )
        )
        continue
      }
      let name = disguise.restoredKey(scalar.string, at: key.mark)
      let converted = self.node(value, depth: depth + 1)
      if let first = places[name] {
        faults.append(
          Fault(
            .duplicateKey,
            at: keyPlace,
            "the key \"\(name)\" stands already in line \(first.line)",
            remedy: "keep one of the two"
          )
        )
        continue
      }
      places[name] = keyPlace
      entries.append(Node.Entry(key: name, at: keyPlace, value: converted))
    }
    return Node(.mapping(entries), style: collectionStyle(at: mapping.mark), at: place)
  }

  /// Notes an anchor, alias or tag; says whether one begins at `mark`.
  private mutating func refuse(at mark: Mark?, _ place: Place) -> Bool {
    let (what, remedy): (String, String)
    switch disguise.character(at: mark) {
    case "&":
      (what, remedy) = ("an anchor", "write the value out; text that begins with \"&\" is quoted")
    case "*":
      (what, remedy) = ("an alias", "write the value out; text that begins with \"*\" is quoted")
    case "!": (what, remedy) = ("a tag", "leave it out; text that begins with \"!\" is quoted")
    default: return false
    }
    faults.append(Fault(.refused, at: place, "\(what) is not used in a dossier", remedy: remedy))
    return true
  }

  /// How a sequence or mapping is written; Yams asks the end of it, which does not know.
  private func collectionStyle(at mark: Mark?) -> Node.Style {
    let first = disguise.character(at: mark)
    return first == "[" || first == "{" ? .flow : .block
  }

  private static func style(_ style: Yams.Node.Scalar.Style) -> Node.Style {
    switch style {
    case .any, .plain: .plain
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal: .literal
    case .folded: .folded
    }
  }
}
