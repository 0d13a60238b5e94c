import Canvas
import DossierModel

/// Statements as text.
struct StatementReport {
  let rows: [StatementRow]

  /// What the columns of a list are called.
  static let head = ["Statement", "Said", "By", "Mode", "Says", "On", "Words"]

  /// The statements in aligned columns, the words last.
  func tableLines(in repertoire: Repertoire) -> [SafeText] {
    guard !rows.isEmpty else { return ["No statement is like that."] }
    let table = TextTable(rows: [Self.head] + rows.map(Self.cells))
    return table.lines(in: repertoire) + ["", SafeText(Wording.count(rows.count, "statement"))]
  }

  /// The statements as one Markdown table.
  func markdown(in repertoire: Repertoire) -> TextOutput {
    var markdown = Markdown()
    markdown.table(
      Self.head + ["Document", "Origin"],
      rows.map { Self.cells(of: $0) + [$0.statement.document.text, $0.origin.text] }
    )
    return markdown.output(in: repertoire)
  }

  /// A statement in a list, under ``head``.
  static func cells(of row: StatementRow) -> [String] {
    let statement = row.statement
    var says: [String] = []
    if let stance = statement.stance {
      let parties = row.parties.map(\.name).joined(separator: ", ")
      says.append("\(parties) \(Wording.stance(.stance(stance)))")
    }
    if let status = statement.status { says.append(status.rawValue) }
    return [
      statement.id.text, Wording.days(row.span), row.speaker?.name ?? "unknown",
      statement.mode.rawValue, says.joined(separator: "; "),
      row.topicTexts.joined(separator: "; "), statement.quote,
    ]
  }

  /// The statements as CSV, one a line; lists are separated by blanks, dates are EDTF.
  ///
  /// `speaker` is as the file has it, `saidBy` who that stands for; `day` is when the words can have
  /// been said.
  func csv(in repertoire: Repertoire) -> TextOutput {
    var table = CSVTable(head: [
      "id", "document", "start", "end", "quote", "speaker", "saidBy", "via", "from", "mode",
      "parties", "issues", "options", "stance", "status", "condition", "conditionOption", "when",
      "day", "origin", "outlet", "repeats", "note", "translation", "coder",
    ])
    table.rows = rows.map(fields)
    return table.output(in: repertoire)
  }

  private func fields(of row: StatementRow) -> [String] {
    let statement = row.statement
    let from =
      switch statement.from {
      case .unsaid: ""
      case .own: "own"
      case .record(let id): id.text
      }
    return [
      statement.id.text, statement.document.text, String(statement.range.start),
      String(statement.range.end), statement.quote, statement.speaker?.text ?? "",
      row.speaker?.id.text ?? "", Self.list(statement.via), from, statement.mode.rawValue,
      Self.list(statement.parties), Self.list(statement.issues), Self.list(statement.options),
      statement.stance?.rawValue ?? "", statement.status?.rawValue ?? "",
      statement.condition ?? "", statement.conditionOption?.text ?? "",
      statement.when?.text ?? "", row.span.isUndated ? "" : row.span.text, row.origin.text,
      row.outlet?.id.text ?? "", statement.repeats?.text ?? "", statement.note ?? "",
      statement.translation ?? "", statement.coder ?? "",
    ]
  }

  private static func list<Kind>(_ ids: [Identifier<Kind>]) -> String {
    ids.map(\.text).joined(separator: " ")
  }
}
