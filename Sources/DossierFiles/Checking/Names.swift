import DossierModel
import LocatedYAML

/// The identifiers of a kind that a dossier declares, with where.
struct NameTable: Sendable {
  /// What is declared, as findings name it: "actor".
  let what: String
  /// False where a file that declares some could not be read; then nothing counts as unknown.
  var isComplete = true
  private(set) var declarations: [String: (path: String, place: Place)] = [:]
  /// What is declared elsewhere, for those who have not read all of it; nil where there is no more.
  var others: (any DeclaredNames)?

  init(_ what: String) {
    self.what = what
  }

  /// Notes a declaration; the first of an identifier stays.
  mutating func declare(_ id: String, in path: String, at place: Place) {
    if declarations[id] == nil { declarations[id] = (path, place) }
  }

  /// Says whether something of that identifier may exist.
  func has(_ id: String) -> Bool {
    !isComplete || declarations[id] != nil || (others?.has(id) ?? false)
  }

  /// Every identifier that is declared.
  var all: [String] { Array(declarations.keys) + (others?.all ?? []) }
}

/// Identifiers of a kind that are declared somewhere.
public protocol DeclaredNames: Sendable {
  /// Says whether something has an identifier.
  func has(_ id: String) -> Bool
  /// Every identifier.
  var all: [String] { get }
}

/// The identifiers of every kind.
struct Names: Sendable {
  var actors = NameTable("actor")
  var issues = NameTable("issue")
  var options = NameTable("option")
  var documents = NameTable("document")
  var statements = NameTable("statement")
  var assessments = NameTable("assessment")
  var events = NameTable("event")
  /// The actors whose stances are shown; nil where `dossier.yaml` does not say.
  var parties: Set<String>?
}

extension Item {
  /// Notes that the item's identifier was declared before; says whether it was.
  @discardableResult mutating func noteDuplicate(in table: NameTable, key: String = "id") -> Bool {
    guard let value = node[key]?.value, let id = value.text,
      let first = table.declarations[id], first.path != path || first.place != value.place
    else { return false }
    let place = "\(first.path):\(first.place.line)"
    note(.duplicate(table.what, id, first: place, path, at: value.place))
    return true
  }

  /// The identifier a text names, or nil, noted, where nothing has it.
  mutating func resolve<Kind>(
    _ text: String,
    at place: Place,
    in table: NameTable,
    as kind: Identifier<Kind>.Type = Identifier<Kind>.self
  ) -> Identifier<Kind>? {
    if table.has(text) { return kind.init(text) }
    note(.unknown(table.what, text, among: table.all, path, at: place))
    return nil
  }

  /// The identifier under a key.
  mutating func reference<Kind>(_ key: String, in table: NameTable) -> Identifier<Kind>? {
    guard let text = text(key), let place = node[key]?.value.place else { return nil }
    return resolve(text, at: place, in: table)
  }

  /// The identifiers of a list, or, where `single` says so, of one text.
  mutating func references<Kind>(
    _ key: String,
    in table: NameTable,
    single: Bool = false
  ) -> [Identifier<Kind>] {
    let texts = texts(key, single: single)
    return texts.compactMap { resolve($0.text, at: $0.place, in: table) }
  }

  /// The actors under a key, each of whom must be a party or one of the others.
  mutating func parties(_ key: String, names: Names) -> [ActorID] {
    let texts = texts(key, single: true)
    return texts.compactMap { text, place in
      guard let id: ActorID = resolve(text, at: place, in: names.actors) else { return nil }
      guard let parties = names.parties, !parties.contains(text) else { return id }
      note(
        .notAParty,
        at: place,
        "\"\(text)\" is neither a party nor one of the others",
        "name one that is, or add it to \"parties\" or \"others\" in dossier.yaml"
      )
      return nil
    }
  }

  /// The one actor under a key, who must be a party or one of the others.
  mutating func party(_ key: String, names: Names) -> ActorID? {
    guard text(key) != nil else { return nil }
    return parties(key, names: names).first
  }
}
