internal import DossierModel

extension RowMaker {
  /// The dossier at a glance.
  var summary: SummaryRow {
    SummaryRow(
      title: dossier.title,
      summary: dossier.summary ?? "",
      day: relations.day,
      documentCount: dossier.documents.count { $0.file != nil },
      originCount: Set(dossier.statements.map { dossier.origin(of: $0) }).count,
      statementCount: dossier.statements.count,
      parties: dossier.parties.map { relations.named($0) },
      others: dossier.others.map { relations.named($0) },
      errorCount: relations.findings.count { $0.severity == .error },
      warningCount: relations.findings.count { $0.severity == .warning }
    )
  }

  /// The issue tree; under a filter only the issues with a statement that passes, or above one.
  var issueRows: [KeyedRow] {
    issueRows(
      counting: dossier.statements.filter { $0.repeats == nil && passes($0) }
        .map { dossier.issues(of: $0) }
    )
  }

  /// The issue tree, for statements of which only the issues are known.
  func issueRows(counting statements: [[IssueID]]) -> [KeyedRow] {
    var counts = Array(repeating: 0, count: relations.tree.places.count)
    var asideCounts = counts
    for issues in statements {
      for index in indicesAbove(issues) { counts[index] += 1 }
    }
    for aside in dossier.setAside where passes(aside) {
      let issues = aside.issues + aside.options.compactMap { dossier.issue(of: $0) }
      for index in indicesAbove(issues) { asideCounts[index] += 1 }
    }
    return zip(relations.tree.places, zip(counts, asideCounts)).compactMap { place, counts in
      guard filter.isEmpty || counts.0 + counts.1 > 0 else { return nil }
      return Self.issueRow(place, statements: counts.0, setAside: counts.1)
    }
  }

  /// An issue under its key.
  static func issueRow(_ place: IssueTree.Place, statements: Int, setAside: Int) -> KeyedRow {
    let row = IssueRow(
      id: place.issue.id,
      under: place.issue.under,
      title: place.issue.title,
      options: place.issue.options,
      depth: place.depth,
      hasChildren: place.hasChildren,
      statementCount: statements,
      setAsideCount: setAside
    )
    return KeyedRow(key: RowKey("issue:\(row.id.text)"), row: .issue(row))
  }

  /// The places in the tree of some issues and of all that stand above them, each once.
  private func indicesAbove(_ issues: [IssueID]) -> Set<Int> {
    Set(
      issues.flatMap { id in
        relations.tree.path(to: id).compactMap { relations.tree.index(of: $0.id) }
      }
    )
  }
}
