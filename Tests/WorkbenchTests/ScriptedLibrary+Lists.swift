import DossierModel

/// The documents, their lineage and the actors of the bridge.
extension ScriptedLibrary {
  private var wire: NamedActor { NamedActor(id: ActorID("wire"), name: "Wire") }

  /// Two articles and the wire report that the first one copies, which has no text; the last
  /// publication first.
  var sources: [DocumentRow] {
    let herald = Document(
      id: DocumentID("paper-0"),
      file: "documents/paper-0.txt",
      title: "No to five crowns",
      outlet: ActorID("herald"),
      published: EDTF("2031-05-04"),
      publishedBasis: .stated,
      derivesFrom: [Derivation(record: DocumentID("wire-report"), kind: .copy, basis: .stated)]
    )
    let report = Document(
      id: DocumentID("wire-report"),
      agency: wire.id,
      published: EDTF("2031-05-03"),
      publishedBasis: .inferred
    )
    let post = Document(
      id: DocumentID("paper-1"),
      file: "documents/paper-1.txt",
      title: postTitle,
      agency: wire.id
    )
    return [
      DocumentRow(
        document: herald,
        name: "The Herald 2031-05-04",
        outlet: NamedActor(id: ActorID("herald"), name: "The Herald"),
        sources: ["Wire 2031-05-03"],
        originName: "Wire 2031-05-03",
        statements: [StatementID("q-0")]
      ),
      DocumentRow(document: report, name: "Wire 2031-05-03", agency: wire),
      DocumentRow(
        document: post,
        name: "The Post",
        outlet: NamedActor(id: ActorID("post"), name: "The Post"),
        agency: wire,
        statements: [StatementID("q-1"), StatementID("r-1")]
      ),
    ]
  }

  var documentList: [KeyedRow] {
    sources.map { keyed("document:\($0.document.id.text)", .document($0)) }
  }

  func lineage(of document: DocumentID) -> [KeyedRow] {
    let rows = sources
    let places: [(DocumentRow, Int, Derivation?, Int)] = [
      (rows[1], 0, nil, 0), (rows[0], 1, rows[0].document.derivesFrom.first, 0),
      (
        rows[2], 1,
        Derivation(record: DocumentID("wire-report"), kind: .rewrite, basis: .inferred), 1
      ),
    ]
    return places.map { record, depth, derivation, repeats in
      keyed(
        "lineage:wire-report:\(record.document.id.text)",
        .lineage(
          LineageRow(
            record: record,
            depth: depth,
            derivation: derivation,
            isAsked: record.document.id == document,
            repeatCount: repeats
          )
        )
      )
    }
  }

  var minister: ActorRow {
    ActorRow(
      actor: Actor(
        id: ActorID("minister"),
        name: "Ada Minister",
        names: ["Minister", "the minister of Northland", "Mme Ada"],
        kind: .person,
        party: north.id,
        role: "Minister of bridges"
      ),
      standing: .none,
      party: north
    )
  }

  var actors: [ActorRow] {
    func party(_ name: NamedActor, _ standing: ActorRow.Standing) -> ActorRow {
      ActorRow(
        actor: Actor(id: name.id, name: name.name, names: [], kind: .state),
        standing: standing
      )
    }
    var first = party(north, .party)
    first.actor.names = ["the North"]
    first.speakers = [NamedActor(id: ActorID("minister"), name: "Ada Minister")]
    let agency = ActorRow(
      actor: Actor(id: wire.id, name: wire.name, kind: .medium),
      standing: .none
    )
    return [first, party(south, .party), party(city, .other), minister, agency]
      + moreOthers.map { party($0, .other) }
  }

  var actorList: [KeyedRow] { actors.map { keyed("actor:\($0.actor.id.text)", .actor($0)) } }

  func voices(of actor: ActorID, quotes: [KeyedRow]) -> [KeyedRow] {
    let head = actorList.filter { $0.key.text == "actor:\(actor.text)" }
    guard actor == north.id || actor == minister.actor.id else { return head }
    func section(_ voice: Voice, _ quotes: ArraySlice<KeyedRow>) -> [KeyedRow] {
      let heading = VoiceRow(
        voice: voice,
        issue: IssueID("amount"),
        titles: ["Toll", "Amount of the toll"],
        count: quotes.count
      )
      return [keyed("voice:\(voice.rawValue):amount", .voice(heading))]
        + quotes.map { keyed("voice:\(voice.rawValue):amount:\($0.key.text.dropFirst(6))", $0.row) }
    }
    return head + section(.own, quotes[...0])
      + (actor == north.id ? section(.others, quotes[1...]) : [])
  }
}
