import Canvas
import DossierModel

/// News as text.
struct NewsReport {
  let title: String
  let news: News

  private static let documentHead = ["Document", "What", "Published", "Retrieved", "By", "Title"]
  private static let statementHead = ["What"] + StatementReport.head
  private static let movedHead = ["Party", "On", "Before", "After", "Statements"]

  /// What is new, a table each for documents, statements and positions.
  func tableLines(in repertoire: Repertoire) -> [SafeText] {
    parts.reduce(into: [SafeText(title)]) { lines, part in
      lines += ["", SafeText(part.title)]
      if !part.rows.isEmpty {
        lines += TextTable(rows: [part.head] + part.rows).lines(in: repertoire).map { "  " + $0 }
      }
    }
  }

  /// The same as Markdown.
  func markdown(in repertoire: Repertoire) -> TextOutput {
    var markdown = Markdown()
    markdown.heading(title, level: 1)
    for part in parts {
      markdown.heading(part.title, level: 2)
      if !part.rows.isEmpty { markdown.table(part.head, part.rows) }
    }
    return markdown.output(in: repertoire)
  }

  private var parts: [(title: String, head: [String], rows: [[String]])] {
    [
      (
        Self.title(news.documents.count, "new document"), Self.documentHead,
        news.documents.map(cells)
      ),
      (
        Self.title(news.statements.count, "new statement"), Self.statementHead,
        news.statements.map(cells)
      ),
      movedPart(news.moved.filter { !$0.isFirst }, "position that moved", "positions that moved"),
      movedPart(news.moved.filter(\.isFirst), "first statement", "first statements"),
    ]
  }

  private func movedPart(
    _ moved: [MovedPosition],
    _ one: String,
    _ many: String
  ) -> (title: String, head: [String], rows: [[String]]) {
    (Self.title(moved.count, one, many), Self.movedHead, moved.map(cells))
  }

  private static func title(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    count == 0 ? "No \(one)" : Wording.count(count, one, many)
  }

  private func cells(of new: News.NewDocument) -> [String] {
    let document = new.row?.document
    return [
      new.id.text, new.novelty.rawValue, document?.published?.text ?? "",
      document?.retrieved?.text ?? "", by(new), document?.title ?? "",
    ]
  }

  private func by(_ new: News.NewDocument) -> String {
    (new.row?.outlet ?? new.row?.agency)?.name ?? (new.row == nil ? "" : "unknown medium")
  }

  private func cells(of new: News.NewStatement) -> [String] {
    [new.novelty.rawValue] + (new.row.map(StatementReport.cells) ?? [new.id.text])
  }

  private func cells(of moved: MovedPosition) -> [String] {
    [
      moved.row?.party.name ?? moved.key.text, moved.row.map(Self.topic) ?? "",
      Self.words(moved.before), Self.words(moved.after),
      moved.statements.map(\.text).joined(separator: " "),
    ]
  }

  private static func topic(_ row: PositionRow) -> String {
    row.topicText.isEmpty ? row.issueTitles.joined(separator: " > ") : row.topicText
  }

  private static func words(_ stand: MovedPosition.Stand?) -> String {
    guard let stand else { return "no statement" }
    return stand.word + ", " + Wording.voice(isAttributedByOthers: stand.isAttributedByOthers)
  }

  /// The news as CSV: `kind` says whether a line is a document, a statement or a position.
  func csv(in repertoire: Repertoire) -> TextOutput {
    var table = CSVTable(head: [
      "kind", "what", "id", "day", "by", "party", "on", "before", "after", "statements", "text",
    ])
    for new in news.documents {
      let published = new.row?.document.published?.text ?? ""
      let title = new.row?.document.title ?? ""
      table.rows.append(
        ["document", new.novelty.rawValue, new.id.text, published, by(new)]
          + ["", "", "", "", "", title]
      )
    }
    for new in news.statements {
      let row = new.row
      let day = row.map { $0.span.isUndated ? "" : $0.span.text } ?? ""
      let parties = row?.parties.map(\.name).joined(separator: "; ") ?? ""
      let topics = row?.topicTexts.joined(separator: "; ") ?? ""
      table.rows.append([
        "statement", new.novelty.rawValue, new.id.text, day, row?.speaker?.name ?? "", parties,
        topics, "", row?.statement.stance?.rawValue ?? "", "", row?.statement.quote ?? "",
      ])
    }
    for moved in news.moved {
      let cells = cells(of: moved)
      table.rows.append(["position", moved.what, moved.key.text, "", ""] + cells + [""])
    }
    return table.output(in: repertoire)
  }
}
