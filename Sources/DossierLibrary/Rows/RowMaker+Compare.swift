internal import DossierModel

extension RowMaker {
  // MARK: Two dates

  /// The positions on some topics that are others than on an earlier day.
  func movedRows(on topics: [Topic], from day: Day) -> [KeyedRow] {
    let then = RowMaker(relations: relations, filter: filter, day: day)
    return topics.filter(isKnown).flatMap { topic in
      dossier.partiesAndOthers.compactMap { party -> KeyedRow? in
        let now = position(of: party, on: topic)
        guard passes(now) else { return nil }
        let before = then.position(of: party, on: topic)
        let key = RowKey("moved:\(party.text):\(topic.keyText)")
        return MovedPosition(
          key: keyed(now).key,
          row: now,
          from: MovedPosition.Stand(before.position),
          to: MovedPosition.Stand(now.position)
        ).map { KeyedRow(key: key, row: .moved($0)) }
      }
    }
  }

  // MARK: Two documents

  /// Two documents held against each other through the utterances they share; no row for an unknown one.
  ///
  /// Without a right one it is the one that shares most utterances with the left. An utterance that
  /// stands twice in a document is paired in the order of the text.
  func pairRows(_ left: DocumentID, _ right: DocumentID?) -> [KeyedRow] {
    guard let head = documentRow(left) else { return [] }
    let partners = partners(of: left)
    let other = (right ?? partners.first).flatMap(documentRow)
    if right != nil, other == nil { return [] }
    let first = PairingRow(left: head, right: other, partners: partners)
    var rows = [KeyedRow(key: RowKey("pairing:\(left.text)"), row: .pairing(first))]
    guard let other = other?.document.id else { return rows }
    var waiting = relations.statements(in: other)
    for statement in relations.statements(in: left) {
      let original = dossier.original(of: statement)
      let place = waiting.firstIndex {
        $0.id != statement.id && dossier.original(of: $0) == original
      }
      let match = place.map { waiting.remove(at: $0) }
      rows.append(keyed(statement, match))
    }
    return rows + waiting.map { keyed(nil, $0) }
  }

  /// The documents that share utterances with one: those that share most first, then by identifier.
  func partners(of id: DocumentID) -> [DocumentID] {
    var shared: [DocumentID: Int] = [:]
    for statement in relations.statements(in: id) {
      for other in Set(relations.utterance(of: statement).map(\.document)) where other != id {
        shared[other, default: 0] += 1
      }
    }
    return shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private func keyed(_ left: Statement?, _ right: Statement?) -> KeyedRow {
    let row = PairRow(left: left.flatMap(said), right: right.flatMap(said))
    let key = RowKey("pair:\(left?.id.text ?? ""):\(right?.id.text ?? "")")
    return KeyedRow(key: key, row: .pair(row))
  }

  private func said(_ statement: Statement) -> StatementRow? {
    if case .statement(let row) = statementRow(statement).row { row } else { nil }
  }
}
