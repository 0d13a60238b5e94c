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
