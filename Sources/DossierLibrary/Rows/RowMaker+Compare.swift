internal import DossierModel

extension RowMaker {
  // MARK: Two dates

  /// The positions on some topics that are others than on an earlier day.
  func movedRows(on topics: [Topic], from day: Day) -> [KeyedRow] {
    movedRows(on: topics, of: partiesPassing, from: day)
  }

  /// The positions of some parties on each of some topics that are others than on an earlier day.
  func movedRows(
    on topics: [Topic],
    of parties: (Topic) throws -> [ActorID],
    from day: Day
  ) rethrows -> [KeyedRow] {
    let then = RowMaker(relations: relations, filter: filter, day: day)
    return try topics.filter(isKnown).flatMap { topic in
      try parties(topic).compactMap { party -> KeyedRow? in
        let now = position(of: party, on: topic)
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
  /// Without another one it is the one that shares most utterances with the first. Which of them stands
  /// left is told by ``isLeft(_:of:)``.
  func pairRows(_ id: DocumentID, _ wanted: DocumentID?, isExchanged: Bool) -> [KeyedRow] {
    guard let asked = documentRow(id) else { return [] }
    let partners = partners(of: id)
    let other = (wanted ?? partners.first).flatMap(documentRow)
    if wanted != nil, other == nil { return [] }
    let key = RowKey("pairing:\(id.text)")
    guard let other else {
      let alone = PairingRow(left: asked, right: nil, partners: partners)
      return [KeyedRow(key: key, row: .pairing(alone))]
    }
    let isAskedLeft = isLeft(asked.document, of: other.document) != isExchanged
    let (left, right) = isAskedLeft ? (asked, other) : (other, asked)
    let pairing = PairingRow(left: left, right: right, partners: partners)
    let lefts = relations.statements(in: left.document.id)
    let rights = relations.statements(in: right.document.id)
    return [KeyedRow(key: key, row: .pairing(pairing))]
      + Self.pairs(lefts.map { dossier.original(of: $0) }, rights.map { dossier.original(of: $0) })
      .map { (left: $0.map { lefts[$0] }, right: $1.map { rights[$0] }) }
      .filter { pair in [pair.left, pair.right].compactMap(\.self).contains(where: passes) }
      .map { keyed($0.left, $0.right) }
  }

  /// Whether a document stands on the left of another one, so that what the right one has made of its
  /// words can be seen: the other has its words from it, or from what it is a copy of; else it is the
  /// earlier one, undated ones last.
  private func isLeft(_ document: Document, of other: Document) -> Bool {
    let (sources, others) = (dossier.sources(of: document.id), dossier.sources(of: other.id))
    if others.contains(document.id) != sources.contains(other.id) {
      return others.contains(document.id)
    }
    let isSource = others.contains(dossier.copied(by: document.id))
    if isSource != sources.contains(dossier.copied(by: other.id)) { return isSource }
    return (document.dayNumber ?? .max, document.id) < (other.dayNumber ?? .max, other.id)
  }

  /// The places of what two texts have in common, each with its place in the other text, in the order of
  /// the first; then those of what is in the second alone.
  ///
  /// What stands twice in a text is paired in the order of the text.
  ///
  /// - Parameters:
  ///   - left: The statements that those of the first text repeat in the end.
  ///   - right: Those of the second.
  /// - Returns: Places from 0; nil where the text lacks it.
  static func pairs(_ left: [StatementID], _ right: [StatementID]) -> [(left: Int?, right: Int?)] {
    var waiting = Dictionary(grouping: right.indices.reversed()) { right[$0] }
    var alone = Set(right.indices)
    let paired = left.enumerated().map { place, original -> (Int?, Int?) in
      let match = waiting[original]?.popLast()
      if let match { alone.remove(match) }
      return (place, match)
    }
    return paired + alone.sorted().map { (nil, $0) }
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
