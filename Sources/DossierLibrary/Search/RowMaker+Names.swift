internal import DossierModel
internal import DossierText

/// Searching the names of actors, issues and options.
extension RowMaker {
  /// Everything whose name, or one spelling of it, holds all that is searched for.
  func nameRows(_ query: String) -> [KeyedRow] {
    let words = SearchWords(query)
    guard !words.isEmpty else { return [] }
    func holds(_ name: String) -> Bool {
      words.areHeld(inLine: FoldedText.foldedLine(utf8: name.utf8))
    }
    let actors = dossier.actors.compactMap { actor -> KeyedRow? in
      guard let spelling = ([actor.name] + actor.names).first(where: holds) else { return nil }
      let row = NameRow(
        bearer: .actor(actor.id),
        name: actor.name,
        spelling: spelling == actor.name ? nil : spelling,
        party: party(of: actor).map { relations.named($0) }
      )
      return KeyedRow(key: RowKey("name:actor:\(actor.id.text)"), row: .name(row))
    }
    return actors + relations.tree.places.flatMap { nameRows(of: $0.issue, holding: holds) }
  }

  private func nameRows(of issue: Issue, holding holds: (String) -> Bool) -> [KeyedRow] {
    let isFound = holds(issue.title)
    let options = issue.options.filter { holds($0.text) }
    // Most issues are not found, whatever is above them.
    guard isFound || !options.isEmpty else { return [] }
    let path = relations.tree.path(to: issue.id).map(\.title)
    var rows: [KeyedRow] = []
    if isFound {
      let row = NameRow(bearer: .issue(issue.id), name: issue.title, above: path.dropLast())
      rows.append(KeyedRow(key: RowKey("name:issue:\(issue.id.text)"), row: .name(row)))
    }
    return rows
      + options.map { option in
        let row = NameRow(bearer: .option(option.id, of: issue.id), name: option.text, above: path)
        return KeyedRow(key: RowKey("name:option:\(option.id.text)"), row: .name(row))
      }
  }

  /// Whose stances an actor's words are: its own, or those of whoever it speaks for.
  private func party(of actor: Actor) -> ActorID? {
    let shown = dossier.partiesAndOthers
    return shown.first { $0 == actor.id } ?? shown.first { dossier.speaks(actor.id, for: $0) }
  }
}
