internal import DossierModel
internal import DossierText

/// What looking a name up leads to.
public enum NameLookUp: Hashable, Sendable {
  /// The identifier it stands for.
  case found(String)
  /// Several identifiers it could stand for, in display order.
  case several([String])
  /// Nothing; the identifier of what is called nearly so, or nil where nothing is.
  case unknown(nearest: String?)
}

/// The names of all things of a kind, with their identifiers.
struct NameList {
  struct Entry {
    let id: String
    let names: [String]
  }

  let entries: [Entry]

  init(of kind: NameKind, in dossier: Dossier) {
    entries =
      switch kind {
      case .issue: dossier.issues.map { Entry(id: $0.id.text, names: [$0.title]) }
      case .option:
        dossier.issues.flatMap(\.options).map { Entry(id: $0.id.text, names: [$0.text]) }
      case .party: dossier.partiesAndOthers.map { Self.entry($0, in: dossier) }
      case .actor: dossier.actors.map { Self.entry($0.id, in: dossier) }
      case .document:
        dossier.documents.map { Entry(id: $0.id.text, names: [$0.title].compactMap(\.self)) }
      }
  }

  private static func entry(_ id: ActorID, in dossier: Dossier) -> Entry {
    let actor = dossier.actor(id)
    return Entry(id: id.text, names: (actor.map { [$0.name] } ?? []) + (actor?.names ?? []))
  }

  /// Looks a name up: an identifier as it stands, else an identifier or a name in any case, with or
  /// without accents.
  func lookUp(_ name: String) -> NameLookUp {
    if entries.contains(where: { $0.id == name }) { return .found(name) }
    let wanted = Self.folded(name)
    let same = entries.filter { entry in
      ([entry.id] + entry.names).contains { Self.folded($0) == wanted }
    }
    if let first = same.first {
      return same.count == 1 ? .found(first.id) : .several(same.map(\.id))
    }
    let near = entries.map { (id: $0.id, distance: distance(of: $0, from: wanted)) }
      .filter { $0.distance <= max(2, wanted.count / 3) }
    return .unknown(nearest: near.min { $0.distance < $1.distance }?.id)
  }

  /// The identifiers, in the order of the files.
  var identifiers: [String] { entries.map(\.id) }

  private static func folded(_ text: String) -> [Unicode.Scalar] {
    Array(FoldedText.foldedLine(text.unicodeScalars).unicodeScalars)
  }

  private func distance(of entry: Entry, from wanted: [Unicode.Scalar]) -> Int {
    ([entry.id] + entry.names).map { name in
      let held = Self.folded(name)
      let words = held.split(separator: " ").map(Array.init)
      // A word of the name that is meant counts nearly as well as the whole of it.
      let ofWord = words.map { Self.distance($0, wanted) + 1 }.min() ?? .max
      return min(Self.distance(held, wanted), ofWord)
    }
    .min() ?? .max
  }

  /// How many letters must be put in, left out or changed to make one text the other.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for place in right.indices {
        let above = row[place + 1]
        row[place + 1] = min(
          diagonal + (letter == right[place] ? 0 : 1),
          above + 1,
          row[place] + 1
        )
        diagonal = above
      }
    }
    return row[right.count]
  }
}
