import DossierModel

/// A row of the matrix: an issue as a whole, or one of its options.
struct MatrixLine: Hashable, Sendable {
  /// What the stances in the row are on.
  let topic: Topic
  /// The issue, also of an option.
  let issue: IssueID
  /// The issue's title, or the option's proposition.
  let text: String
  /// How many issues stand above it, from 0.
  let depth: Int
  /// Whether anything can be folded away below it.
  let isBranch: Bool

  /// The row's key.
  var key: RowKey { Self.key(of: topic) }

  /// Whether it is an issue as a whole.
  var isIssue: Bool { topic == .issue(issue) }

  /// The key of a topic's row.
  static func key(of topic: Topic) -> RowKey {
    switch topic {
    case .issue(let id): RowKey("issue:" + id.text)
    case .option(let id): RowKey("option:" + id.text)
    }
  }

  /// Topics that the whole dossier is looked through up to; of a larger one it is the branch that the
  /// selection stands in, and no more topics than this.
  static let most = 500

  /// The rows that are looked through one after the other, folded away or not.
  ///
  /// - Parameters:
  ///   - issues: Every issue, in display order.
  ///   - selected: The issue that the selection is on.
  /// - Returns: The rows, and the title of the issue they stand below; nil for all.
  static func lines(
    of issues: [IssueRow],
    near selected: IssueID?
  ) -> (lines: [MatrixLine], branch: String?) {
    let all = lines(of: issues, folded: [])
    guard all.count > most,
      let here = all.firstIndex(where: { $0.issue == selected }),
      let top = all[...here].lastIndex(where: { $0.isIssue && $0.depth == 0 })
    else { return (all, nil) }
    let end = all[(top + 1)...].firstIndex { $0.isIssue && $0.depth == 0 } ?? all.count
    return (Array(all[top..<end].prefix(most)), all[top].text)
  }

  /// The rows of some issues in display order: each issue, its options, then what stands below it.
  ///
  /// - Parameters:
  ///   - issues: Every issue, in display order.
  ///   - folded: The issues that hide what is below them.
  /// - Returns: The rows, in order.
  static func lines(of issues: [IssueRow], folded: Set<IssueID>) -> [MatrixLine] {
    var lines: [MatrixLine] = []
    var hidden: Set<IssueID> = []
    for issue in issues {
      if let under = issue.under, hidden.contains(under) || folded.contains(under) {
        hidden.insert(issue.id)
        continue
      }
      lines.append(
        MatrixLine(
          topic: .issue(issue.id),
          issue: issue.id,
          text: issue.title,
          depth: issue.depth,
          isBranch: issue.hasChildren || !issue.options.isEmpty
        )
      )
      guard !folded.contains(issue.id) else { continue }
      lines += issue.options.map { option in
        MatrixLine(
          topic: .option(option.id),
          issue: issue.id,
          text: option.text,
          depth: issue.depth + 1,
          isBranch: false
        )
      }
    }
    return lines
  }
}
