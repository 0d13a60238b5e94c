import DossierModel
import LocatedYAML

extension DossierCheck {
  /// Reads the issues, and puts parents before their children.
  mutating func readIssues(_ items: [Item]) -> [Issue] {
    var issues: [Issue] = []
    var parents: [Place?] = []
    for var item in items {
      let id = item.id(IssueID.self)
      let isDouble = item.noteDuplicate(in: names.issues)
      item.missing("title", "give it one")
      let title = item.text("title")
      let under: IssueID? = item.reference("under", in: names.issues)
      let question = item.text("question")
      let options = readOptions(of: &item)
      item.finish()
      findings += item.findings
      guard let id, !isDouble else { continue }
      issues.append(
        Issue(id: id, under: under, title: title ?? id.text, question: question, options: options)
      )
      parents.append(item.node["under"]?.value.place)
    }
    breakCycles(&issues, parents: parents, path: items.first?.path ?? "")
    return Self.parentsFirst(issues)
  }

  private mutating func readOptions(of issue: inout Item) -> [Option] {
    var options: [Option] = []
    for var item in issue.items("options", "option") {
      let id = item.id(OptionID.self)
      let isDouble = item.noteDuplicate(in: names.options)
      item.missing("text", "word it so that every party could accept the wording")
      let text = item.text("text")
      item.finish()
      findings += item.findings
      guard let id, !isDouble else { continue }
      options.append(Option(id: id, text: text ?? id.text))
    }
    return options
  }

  private mutating func breakCycles(_ issues: inout [Issue], parents: [Place?], path: String) {
    let indices = Dictionary(
      zip(issues.map(\.id), issues.indices),
      uniquingKeysWith: { first, _ in first }
    )
    let edges = issues.map { issue in
      issue.under.flatMap { indices[$0] }.map { [$0] } ?? []
    }
    for (node, _) in Cycles.closingEdges(of: edges) {
      findings.append(
        Finding(
          .cycle,
          path,
          at: parents[node] ?? .start,
          "\"\(issues[node].id)\" would stand under itself",
          "put it under another issue, or leave \"under\" out"
        )
      )
      issues[node].under = nil
    }
  }

  /// Each issue after the one above it, siblings in file order.
  private static func parentsFirst(_ issues: [Issue]) -> [Issue] {
    let ids = Set(issues.map(\.id))
    let children = Dictionary(grouping: issues) { issue in
      issue.under.flatMap { ids.contains($0) ? $0 : nil }
    }
    var ordered: [Issue] = []
    var waiting = Array((children[nil] ?? []).reversed())
    while var issue = waiting.popLast() {
      if let under = issue.under, !ids.contains(under) { issue.under = nil }
      ordered.append(issue)
      waiting += (children[issue.id] ?? []).reversed()
    }
    return ordered
  }
}
