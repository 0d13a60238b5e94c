import DossierModel

/// Why a position is what it is: the evidence in order, and the step and line that decided.
struct ExplanationView: Hashable, Sendable {
  /// Whose position.
  let party: ActorID
  /// On what.
  let topic: Topic
  /// The position with its reasons; nil until the answer is there.
  var row: ExplanationRow?
  /// The evidence.
  var lines = ListPane<ExplanationRow.Line>()

  /// Takes the answer; the selection stays, or begins at the first line that decides.
  mutating func take(_ row: ExplanationRow) {
    let isFirst = self.row == nil
    self.row = row
    lines.replace(
      items: row.lines.map { line in
        .init(key: RowKey("line:" + line.line.evidence.statement.text), element: line)
      },
      first: 0,
      total: row.lines.count
    )
    if isFirst, let index = row.lines.firstIndex(where: { $0.line.verdict == .decides }) {
      lines.select(index)
    }
  }
}
