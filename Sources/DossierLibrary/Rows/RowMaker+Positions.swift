internal import DossierModel

extension RowMaker {
  /// Every position that has evidence or would have it, by issue, topic and party.
  var positionRows: [KeyedRow] {
    relations.tree.places.flatMap { place in
      relations.topics(of: place.issue).flatMap { topic in
        dossier.partiesAndOthers
          .map { position(of: $0, on: topic) }
          .filter { hasSomething($0) && passes($0) }
          .map(keyed)
      }
    }
  }

  /// Why a position is what it is; no row where the party or the topic is unknown.
  func explanationRows(of party: ActorID, on topic: Topic) -> [KeyedRow] {
    guard isKnown(topic),
      dossier.actor(party) != nil || dossier.partiesAndOthers.contains(party)
    else { return [] }
    let position = position(of: party, on: topic)
    let lines = position.position.lines.compactMap { line -> ExplanationRow.Line? in
      guard let statement = dossier.statement(line.evidence.statement) else { return nil }
      return ExplanationRow.Line(
        line: line,
        speaker: relations.speaker(of: statement),
        mode: statement.mode,
        quote: statement.quote,
        document: statement.document
      )
    }
    let row = ExplanationRow(
      position: position,
      lines: lines,
      originNames: position.position.origins.map { relations.name(of: $0) }
    )
    let key = RowKey("explanation:\(party.text):\(topic.keyText)")
    return [KeyedRow(key: key, row: .explanation(row))]
  }

  /// A party's position on a topic, with what the rule leaves out of it.
  func position(of party: ActorID, on topic: Topic) -> PositionRow {
    let position = Position.derive(
      of: party,
      on: topic,
      asOf: day,
      from: relations.candidates(party, topic)
    )
    let issue = dossier.issue(of: topic) ?? IssueID("")
    var topicText = ""
    if case .option = topic { topicText = relations.text(of: topic) }
    return PositionRow(
      party: relations.named(party),
      isParty: dossier.parties.contains(party),
      issue: issue,
      issueTitles: relations.tree.path(to: issue).map(\.title),
      topic: topic,
      topicText: topicText,
      position: position,
      laterCount: position.laterCount,
      setAsideCount: relations.setAsideCount(party, topic)
    )
  }

  /// What every party holds on a topic; nil where the topic is unknown or the filter hides every party.
  func matrixRow(on topic: Topic) -> KeyedRow? {
    matrixRow(on: topic, of: partiesPassing(on: topic))
  }

  /// What some parties hold on a topic; nil where the topic is unknown, or a filter has left none.
  func matrixRow(on topic: Topic, of parties: [ActorID]) -> KeyedRow? {
    guard isKnown(topic), filter.isEmpty || !parties.isEmpty else { return nil }
    let cells = parties.map { matrixCell(of: $0, on: topic) }
    return KeyedRow(
      key: RowKey("matrix:\(topic.keyText)"),
      row: .matrix(MatrixRow(topic: topic, cells: cells))
    )
  }

  /// A cell of the matrix, as it is known or worked out.
  private func matrixCell(of party: ActorID, on topic: Topic) -> MatrixCell {
    if let known = relations.knownCell(party, topic) { return known }
    let row = position(of: party, on: topic)
    return MatrixCell(row.position, setAsideCount: row.setAsideCount)
  }

  /// The parties whose position on a topic the filter lets through.
  func partiesPassing(on topic: Topic) -> [ActorID] {
    filter.isEmpty
      ? dossier.partiesAndOthers
      : dossier.partiesAndOthers.filter { passes(position(of: $0, on: topic)) }
  }

  func isKnown(_ topic: Topic) -> Bool {
    dossier.issue(of: topic).flatMap { dossier.issue($0) } != nil
  }

  /// Whether a position has evidence, or statements that were set aside.
  func hasSomething(_ row: PositionRow) -> Bool {
    row.setAsideCount > 0 || row.position.lines.contains { $0.evidence.exclusion == nil }
  }

  /// Says whether the filter lets a position through.
  ///
  /// What names its place (issues, options, parties) must name it; where the filter names anything
  /// else of statements, one of the position's statements must have it.
  func passes(_ row: PositionRow) -> Bool {
    if filter.isEmpty { return true }
    guard isPlaceAsked(of: row.party.id, on: row.topic) else { return false }
    let rest = filter.withoutPlaces
    return rest.isEmpty
      || row.position.lines.contains { line in
        dossier.statement(line.evidence.statement).map { dossier.passes($0, rest) } == true
      }
  }

  /// Says whether the filter names the place of a position, as far as it names places.
  func isPlaceAsked(of party: ActorID, on topic: Topic) -> Bool {
    (filter.parties.isEmpty || filter.parties.contains(party))
      && (filter.issues.isEmpty
        || filter.issues.contains { wanted in
          dossier.issue(of: topic).map { dossier.isIssue($0, at: wanted) } ?? false
        })
      && (filter.options.isEmpty || filter.options.contains { topic == .option($0) })
  }

  /// A position under its key.
  func keyed(_ row: PositionRow) -> KeyedRow {
    KeyedRow(
      key: RowKey("position:\(row.party.id.text):\(row.topic.keyText)"),
      row: .position(row)
    )
  }
}

extension Filter {
  /// What it asks of statements beside the place of a position: its issue, its option, its party.
  var withoutPlaces: Filter {
    var rest = self
    rest.issues = []
    rest.options = []
    rest.parties = []
    return rest
  }
}
