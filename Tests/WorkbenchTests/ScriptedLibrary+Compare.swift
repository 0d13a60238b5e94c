import DossierModel

/// Comparisons of the bridge: positions that moved, and two papers that tell of one meeting.
extension ScriptedLibrary {
  /// The positions that moved: none within a week of the day shown.
  func moved(on topics: [Topic], from day: Day) -> [KeyedRow] {
    guard let late = Day("2031-05-13"), day < late else { return [] }
    return [
      (north, "five", MovedPosition.Stand?.none, "opposes", false),
      (
        south, "five", MovedPosition.Stand(word: "open", isAttributedByOthers: true, deciding: []),
        "mixed", true
      ),
      (
        city, "nothing",
        MovedPosition.Stand(word: "supports", isAttributedByOthers: false, deciding: []), "", false
      ),
    ].compactMap { party, option, before, word, isByOthers in
      let topic = Topic.option(OptionID(option))
      guard topics.contains(topic) else { return nil }
      var row = position(party, word.isEmpty ? nil : .stance(.opposes))
      row.topic = topic
      let after = MovedPosition.Stand(
        word: word,
        isAttributedByOthers: isByOthers,
        deciding: [StatementID("q-0"), StatementID("q-1")]
      )
      let moved = MovedPosition(
        key: RowKey("position:\(party.id.text):\(option)"),
        row: row,
        from: before,
        to: word.isEmpty ? nil : after
      )
      return moved.map { keyed("moved:\(party.id.text):\(option)", .moved($0)) }
    }
  }

  /// What became of the words of one paper in another, which has its words from that of a lower number.
  ///
  /// A paper of any other name is not there. A filter lets nothing of them through.
  func documentPair(
    _ one: DocumentID,
    _ other: DocumentID?,
    isExchanged: Bool,
    under filter: Filter
  ) -> [KeyedRow] {
    let papers = ["paper-0", "paper-1", "paper-2"].map { DocumentID($0) }
    let partners = papers.filter { $0 != one }
    let other = other ?? partners[0]
    guard papers.contains(one), papers.contains(other) else { return [] }
    let sides = (one < other) != isExchanged ? [one, other] : [other, one]
    let (left, right) = (sides[0], sides[1])
    func paper(_ id: DocumentID) -> DocumentRow {
      DocumentRow(document: Document(id: id), name: "The Herald \(id.text.suffix(1))")
    }
    let pairs: [(String?, String?)] = [
      ("Northland will not pay five crowns", "Northland will not pay five crowns"),
      (
        "The talks go on next week, the minister said, and nobody leaves before they end.",
        "Talks continue, the minister said."
      ),
      ("Nobody on her side of the river will", nil), (nil, "The bridge stays closed"),
    ]
    let head = PairingRow(left: paper(left), right: paper(right), partners: partners)
    return [keyed("pairing", .pairing(head))]
      + pairs.enumerated().filter { _ in filter.isEmpty }.map { index, pair in
        let row = PairRow(
          left: pair.0.map { said("l-\(index)", $0, in: left) },
          right: pair.1.map { said("r-\(index)", $0, in: right) }
        )
        return keyed("pair:\(index)", .pair(row))
      }
  }

  private func said(_ id: String, _ quote: String, in document: DocumentID) -> StatementRow {
    StatementRow(
      statement: Statement(
        id: StatementID(id),
        document: document,
        range: TextRange.of(0, quote.count),
        quote: quote,
        mode: .reported,
        issues: [IssueID(id.hasSuffix("0") ? "amount" : "repair")],
        note: id == "r-1" ? "“go on” becomes “continue”" : nil
      ),
      speaker: NamedActor(id: ActorID("minister"), name: "Ada Minister"),
      span: DaySpan(first: nil, last: nil),
      origin: document
    )
  }
}
