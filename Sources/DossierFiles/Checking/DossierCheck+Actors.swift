import DossierModel
import LocatedYAML

extension DossierCheck {
  /// Reads the actors; one without a kind is left out, though its identifier is known.
  mutating func readActors(_ items: [Item]) -> [Actor] {
    var actors: [Actor] = []
    for var item in items {
      let id = item.id(ActorID.self)
      let isDouble = item.noteDuplicate(in: names.actors)
      item.missing("name", "give its name in the house spelling")
      item.missing(
        "kind",
        "say which: \(ActorKind.allCases.map(\.rawValue).joined(separator: ", "))"
      )
      let name = item.text("name")
      let kind = item.word("kind", ActorKind.self)
      let others = item.texts("names").map(\.text)
      let party = item.party("party", names: names)
      let role = item.text("role")
      item.finish()
      findings += item.findings
      guard let id, let kind, !isDouble else { continue }
      actors.append(
        Actor(id: id, name: name ?? id.text, names: others, kind: kind, party: party, role: role)
      )
    }
    return actors
  }
}
