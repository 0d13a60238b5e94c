import DossierModel

/// What a search of the bridge finds: whatever holds the words as they stand, in any case.
extension ScriptedLibrary {
  /// The statements and passages, newest first.
  private var everything: [HitRow] {
    let herald = NamedActor(id: ActorID("herald"), name: "The Herald")
    let post = NamedActor(id: ActorID("post"), name: "The Post on the Upper River")
    let quotes = [0, 1].map { index in
      HitRow(
        document: DocumentID("paper-\(index)"),
        outlet: index == 0 ? herald : post,
        published: EDTF("2031-05-0\(4 - index)"),
        range: TextRange.of(63, 97),
        passage: "Northland will not pay five crowns",
        statement: StatementID("q-\(index)"),
        line: 1,
        column: 64
      )
    }
    let line = HitRow(
      document: DocumentID("paper-0"),
      outlet: herald,
      published: EDTF("2031-05-04"),
      range: TextRange.of(1_027, 1_067),
      passage: "Line 22 of the article says little.",
      line: 23,
      column: 1
    )
    let long = HitRow(
      document: DocumentID("paper-2"),
      range: TextRange.of(0, 600),
      passage: String(repeating: "Nobody paid for the crossing that day. ", count: 15)
        + "Then five crowns were asked. " + String(repeating: "Nobody knew why. ", count: 20),
      line: 1,
      column: 1
    )
    return [quotes[0], line, quotes[1], long]
      + (0..<moreHits).map { index in
        HitRow(
          document: DocumentID("old-\(index)"),
          outlet: post,
          published: EDTF("2030"),
          range: TextRange.of(0, 20),
          passage: "Crowns of old, number \(index).",
          line: 1,
          column: 1
        )
      }
  }

  func hits(of words: String, _ order: SearchOrder) -> [KeyedRow] {
    let found = everything.filter { $0.passage.lowercased().contains(words.lowercased()) }
    return (order == .newest ? found : found.reversed()).map { hit in
      keyed("hit:\(hit.document.text):\(hit.range.start):\(hit.statement?.text ?? "")", .hit(hit))
    }
  }

  func names(holding words: String) -> [KeyedRow] {
    let minister = NamedActor(id: ActorID("minister"), name: "Ada Minister")
    let wire = NamedActor(id: ActorID("wire"), name: "Crown Wire")
    let actors = [
      NameRow(bearer: .actor(north.id), name: north.name, spelling: "the Crown", party: north),
      NameRow(bearer: .actor(minister.id), name: minister.name, party: north),
      NameRow(bearer: .actor(wire.id), name: wire.name),
    ]
    let topics = issues.flatMap { issue in
      [
        NameRow(
          bearer: .issue(issue.id),
          name: issue.title,
          above: issue.under == nil ? [] : ["Toll"]
        )
      ]
        + issue.options.map { option in
          NameRow(
            bearer: .option(option.id, of: issue.id),
            name: option.text,
            above: ["Toll", issue.title]
          )
        }
    }
    return (actors + topics).filter { row in
      [row.name, row.spelling ?? ""].contains { $0.lowercased().contains(words.lowercased()) }
    }
    .map { keyed("name:\($0.name)", .name($0)) }
  }
}
