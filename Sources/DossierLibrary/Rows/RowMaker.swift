internal import DossierModel

/// Makes the rows that answer one question, all of them, in order.
struct RowMaker {
  let relations: Relations
  let filter: Filter
  /// The day positions are wanted for; nil counts everything.
  let day: Day?

  var dossier: Dossier { relations.dossier }

  /// Every row that answers `what`.
  func rows(of what: What) -> [KeyedRow] {
    switch what {
    case .summary: [KeyedRow(key: RowKey("summary"), row: .summary(summary))]
    case .issues: issueRows
    case .stances(let issue): stanceRows(on: issue)
    case .matrix(let topics): topics.compactMap(matrixRow)
    case .timeline(let scope): timelineRows(of: scope)
    case .moved(let topics, let day): movedRows(on: topics, from: day)
    case .documentPair(let document, let other, let isExchanged):
      pairRows(document, other, isExchanged: isExchanged)
    case .quotes(let scope): quoteRows(scope)
    case .document(let id): documentRows(id)
    case .explanation(let party, let topic): explanationRows(of: party, on: topic)
    case .documents: newestDocumentRows
    case .lineage(let id): lineageRows(of: id)
    case .actors: actorRows
    case .actor(let id): voiceRows(of: id)
    case .positions: positionRows
    case .statements: statementRows
    case .assessments: assessmentRows
    case .search(let words, let order): hitRows(words, order)
    case .names(let words): nameRows(words)
    case .filter(let words): [Self.filterRow(words, in: dossier)]
    case .findings:
      relations.findings.map(Self.findingRow)
    }
  }

  /// What the words of a filter mean in a dossier.
  static func filterRow(_ words: String, in dossier: Dossier) -> KeyedRow {
    KeyedRow(key: RowKey("filter"), row: .filter(FilterReader(dossier).row(words)))
  }

  /// A finding under its key.
  static func findingRow(_ finding: Finding) -> KeyedRow {
    let place = "\(finding.path):\(finding.line):\(finding.column)"
    return KeyedRow(key: RowKey("finding:\(place):\(finding.name)"), row: .finding(finding))
  }

  /// Whether words of that span were, or may have been, said after the asked day.
  func isLater(_ span: DaySpan) -> Bool {
    guard let day else { return false }
    return !span.isUndated && !span.counts(asOf: day)
  }

  /// Says whether the filter lets a statement through.
  func passes(_ statement: Statement) -> Bool {
    filter.isEmpty || dossier.passes(statement, filter)
  }

  /// Says whether the filter lets a statement through that was set aside.
  ///
  /// Asked is what it is on and whose it is, as far as that can be read; its other properties are not
  /// known well enough to hide it.
  func passes(_ aside: SetAside) -> Bool {
    let issues = aside.issues + aside.options.compactMap { dossier.issue(of: $0) }
    return
      (filter.issues.isEmpty
      || filter.issues.contains { wanted in issues.contains { dossier.isIssue($0, at: wanted) } })
      && (filter.options.isEmpty || filter.options.contains(where: aside.options.contains))
      && (filter.parties.isEmpty || filter.parties.contains(where: aside.parties.contains))
  }
}
