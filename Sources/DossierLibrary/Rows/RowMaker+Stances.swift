internal import DossierModel

extension RowMaker {
  /// The state of play and the positions on an issue and its options, then whatever there is below it.
  func stanceRows(on id: IssueID) -> [KeyedRow] {
    guard let first = relations.tree.places(from: id).first else { return [] }
    let below = relations.tree.places(from: id).dropFirst().flatMap { place -> [KeyedRow] in
      let rows = topicRows(on: place.issue, withEmpty: false)
      return rows.isEmpty ? [] : [heading(of: place.issue, below: id)] + rows
    }
    return topicRows(on: first.issue, withEmpty: true) + below
  }

  func heading(of issue: Issue, below ancestor: IssueID) -> KeyedRow {
    let path = relations.tree.path(to: issue.id)
    let start = path.firstIndex { $0.id == ancestor }.map { $0 + 1 } ?? 0
    let row = HeadingRow(issue: issue.id, titles: path[start...].map(\.title))
    return KeyedRow(key: RowKey("heading:\(issue.id.text)"), row: .heading(row))
  }

  /// What there is on one issue: the state of play, its positions as a whole, then each option.
  ///
  /// - Parameters:
  ///   - issue: The issue.
  ///   - withEmpty: Whether to list options nobody said anything on, and parties without a statement
  ///     on an option. As a whole an issue lists only those that have one.
  /// - Returns: The rows, none where there is nothing.
  private func topicRows(on issue: Issue, withEmpty: Bool) -> [KeyedRow] {
    let whole = Topic.issue(issue.id)
    let positions = positionRows(on: whole, withEmpty: false)
    let options = issue.options.flatMap { option -> [KeyedRow] in
      let topic = Topic.option(option.id)
      let rows = statusRows(on: topic) + positionRows(on: topic, withEmpty: withEmpty)
      let isShown = !rows.isEmpty || (withEmpty && filter.isEmpty)
      return isShown ? [heading(of: topic)] + rows : []
    }
    return statusRows(on: whole) + (positions.isEmpty ? [] : [heading(of: whole)] + positions)
      + options
  }

  func heading(of topic: Topic) -> KeyedRow {
    KeyedRow(
      key: RowKey("topic:\(topic.keyText)"),
      row: .topic(TopicRow(topic: topic, text: relations.text(of: topic)))
    )
  }

  private func positionRows(on topic: Topic, withEmpty: Bool) -> [KeyedRow] {
    dossier.partiesAndOthers
      .map { position(of: $0, on: topic) }
      .filter { (withEmpty || hasSomething($0)) && passes($0) }
      .map(keyed)
  }

  /// What says the state of play of a topic, in time order; repeats are left out.
  private func statusRows(on topic: Topic) -> [KeyedRow] {
    relations.statements(on: topic)
      .filter { $0.repeats == nil && passes($0) }
      .compactMap { statusRow($0, on: topic) }
  }

  /// What a statement says of the state of play of a topic; nil where it says nothing of it.
  func statusRow(_ statement: Statement, on topic: Topic) -> KeyedRow? {
    guard let status = statement.status else { return nil }
    let span = dossier.span(of: statement)
    let row = StatusRow(
      statement: statement.id,
      topic: topic,
      status: status,
      speaker: relations.speaker(of: statement),
      relays: relations.relays(of: statement),
      mode: statement.mode,
      span: span,
      isLater: isLater(span)
    )
    let key = RowKey("status:\(statement.id.text):\(topic.keyText)")
    return KeyedRow(key: key, row: .status(row))
  }
}
