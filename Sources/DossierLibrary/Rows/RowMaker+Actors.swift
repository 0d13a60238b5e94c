internal import DossierModel

extension RowMaker {
  /// Everyone the dossier names: the parties, the others, then everyone else in file order.
  ///
  /// Under a filter those who say something that passes, or whose stance it tells.
  var actorRows: [KeyedRow] {
    if filter.isEmpty { return Self.actorRows(of: dossier) }
    return Self.actorRows(
      of: dossier,
      heardIn: dossier.statements.filter(passes).map { ($0.parties, dossier.speaker(of: $0)) }
    )
  }

  /// Of everyone a dossier names those who say something, or whose stance is told.
  ///
  /// - Parameters:
  ///   - dossier: The dossier; its statements are not looked at.
  ///   - statements: Whom each statement speaks of, and who says it.
  /// - Returns: Their rows.
  static func actorRows(
    of dossier: Dossier,
    heardIn statements: [(parties: [ActorID], speaker: ActorID?)]
  ) -> [KeyedRow] {
    let voices = statements.flatMap { dossier.voices(of: $0.parties, saidBy: $0.speaker) }
    let heard = Set(voices.map(\.actor))
    return actorRows(of: dossier).filter { row in
      guard case .actor(let row) = row.row else { return true }
      return heard.contains(row.actor.id)
    }
  }

  /// Everyone a dossier names, without a filter.
  static func actorRows(of dossier: Dossier) -> [KeyedRow] {
    let speakers = Dictionary(grouping: dossier.actors, by: \.party)
    let first = dossier.partiesAndOthers
    var seen: Set<ActorID> = []
    let actors = first.compactMap { dossier.actor($0) } + dossier.actors
    return actors.filter { seen.insert($0.id).inserted }.map { actor in
      actorRow(actor, speakers: speakers[actor.id] ?? [], in: dossier)
    }
  }

  /// An actor that a dossier names; nil for an unknown one.
  static func actorRow(of id: ActorID, in dossier: Dossier) -> KeyedRow? {
    dossier.actor(id).map { actor in
      actorRow(actor, speakers: dossier.actors.filter { $0.party == id }, in: dossier)
    }
  }

  private static func actorRow(_ actor: Actor, speakers: [Actor], in dossier: Dossier) -> KeyedRow {
    let row = ActorRow(
      actor: actor,
      standing: dossier.parties.contains(actor.id)
        ? .party : dossier.others.contains(actor.id) ? .other : .none,
      party: actor.party.map { id in
        dossier.actor(id).map(Relations.named) ?? NamedActor(id: id, name: id.text)
      },
      speakers: speakers.map(Relations.named)
    )
    return KeyedRow(key: RowKey("actor:\(actor.id.text)"), row: .actor(row))
  }

  /// An actor, then what it says and what others say of it, by issue; no row for an unknown one.
  func voiceRows(of id: ActorID) -> [KeyedRow] {
    guard let actor = Self.actorRow(of: id, in: dossier) else { return [] }
    var found: [Voice: [IssueID: [Statement]]] = [:]
    for statement in dossier.inTimeOrder(dossier.statements) {
      let voices = dossier.voices(of: statement.parties, saidBy: dossier.speaker(of: statement))
      guard let voice = voices.first(where: { $0.actor == id })?.voice else { continue }
      for issue in dossier.issues(of: statement) {
        found[voice, default: [:]][issue, default: []].append(statement)
      }
    }
    return [actor]
      + Voice.allCases.flatMap { voice in
        relations.tree.places.flatMap { place -> [KeyedRow] in
          let statements = utterances(found[voice]?[place.issue.id] ?? [])
          guard !statements.isEmpty else { return [] }
          return [heading(of: voice, on: place.issue.id, count: statements.count)]
            + statements.map { quote($0, of: voice, on: place.issue.id) }
        }
      }
  }

  /// Of statements in time order one for each utterance: the one the others repeat, else the first.
  private func utterances(_ statements: [Statement]) -> [Statement] {
    let present = Set(statements.map(\.id))
    var seen: Set<StatementID> = []
    return statements.filter { statement in
      let original = dossier.original(of: statement)
      let isFirst =
        present.contains(original)
        ? original == statement.id : seen.insert(original).inserted
      return isFirst
        && ([statement] + relations.utterance(of: statement)).contains(where: passes)
    }
  }

  /// The heading over what is said on an issue.
  func heading(of voice: Voice, on issue: IssueID, count: Int) -> KeyedRow {
    let row = VoiceRow(
      voice: voice,
      issue: issue,
      titles: relations.tree.path(to: issue).map(\.title),
      count: count
    )
    return KeyedRow(key: Self.voiceKey(voice, issue), row: .voice(row))
  }

  /// A quote under such a heading.
  func quote(_ statement: Statement, of voice: Voice, on issue: IssueID) -> KeyedRow {
    KeyedRow(
      key: Self.voiceKey(voice, issue, statement.id),
      row: .quote(textQuote(statement))
    )
  }

  /// The key of a heading, or of a quote under it.
  static func voiceKey(_ voice: Voice, _ issue: IssueID, _ id: StatementID? = nil) -> RowKey {
    RowKey("voice:\(voice.rawValue):\(issue.text)" + (id.map { ":\($0.text)" } ?? ""))
  }
}
