import Canvas
import DossierModel

/// Positions as text, grouped by issue and topic.
struct PositionReport {
  /// The positions on one topic.
  private struct Group {
    let issue: IssueID
    let titles: [String]
    let topic: Topic
    let text: String
    var rows: [PositionRow]
  }

  private let groups: [Group]
  private let explanation: (PositionRow) -> ExplanationRow?

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - rows: The positions; those on one topic follow each other.
  ///   - explanation: Why a position is what it is; nil where that is not wanted.
  init(_ rows: [PositionRow], explanation: @escaping (PositionRow) -> ExplanationRow?) {
    var groups: [Group] = []
    for row in rows {
      if groups.last?.topic == row.topic {
        groups[groups.count - 1].rows.append(row)
      } else {
        let text = row.topicText.isEmpty ? "The issue as a whole" : row.topicText
        groups.append(
          Group(
            issue: row.issue,
            titles: row.issueTitles,
            topic: row.topic,
            text: text,
            rows: [row]
          )
        )
      }
    }
    self.groups = groups
    self.explanation = explanation
  }

  /// The positions in aligned columns: party, stance, day, origins, voice, remarks.
  func tableLines(in repertoire: Repertoire) -> [SafeText] {
    let widths = TextTable.widths(of: groups.flatMap(\.rows).map(cells), in: repertoire)
    var lines: [SafeText] = []
    var issue: IssueID?
    for group in groups {
      if issue != group.issue {
        lines += ["", SafeText(group.titles.joined(separator: " > "))]
        issue = group.issue
      }
      lines.append("  " + SafeText(group.text))
      for row in group.rows {
        lines.append("    " + TextTable.line(cells(of: row), widths: widths, in: repertoire))
        if let why = explanation(row) { lines += whyLines(why, in: repertoire) }
      }
    }
    return lines
  }

  private func cells(of row: PositionRow) -> [SafeText] {
    let isKnown = row.position.shown != nil
    return [
      SafeText(row.party.name),
      SafeText(Wording.stance(row.position.shown)),
      SafeText(isKnown ? Wording.days(row.position.span) : ""),
      SafeText(isKnown ? Wording.count(row.position.origins.count, "origin") : ""),
      SafeText(Wording.voice(row.position)),
      SafeText(Wording.remarks(row)),
    ]
  }

  private func whyLines(_ why: ExplanationRow, in repertoire: Repertoire) -> [SafeText] {
    let position = why.position.position
    var lines: [SafeText] = []
    if position.shown != nil {
      lines.append(SafeText("      decided at " + Wording.step(position)))
      lines.append(SafeText("      origins: " + why.originNames.joined(separator: ", ")))
    }
    for (number, line) in why.lines.enumerated() {
      let evidence = line.line.evidence
      let voice = evidence.isOwnWords ? "own words" : "others' words"
      let said = [
        "\(number + 1). \(Wording.stance(.stance(evidence.stance)))",
        Wording.days(evidence.span),
        "\(line.speaker?.name ?? "unknown speaker"), \(line.mode.rawValue) (\(voice))",
        Wording.verdict(line.line.verdict),
      ]
      lines.append(SafeText("      " + said.joined(separator: "  ")))
      lines.append("         \u{201C}" + SafeText(line.quote) + "\u{201D}")
      lines.append(
        SafeText(
          "         \(evidence.statement.text) in \(line.document.text), "
            + "origin \(evidence.origin.text)"
        )
      )
    }
    return lines
  }

  /// The positions as Markdown: a heading an issue, a table each.
  func markdown(title: String, in repertoire: Repertoire) -> TextOutput {
    var markdown = Markdown()
    markdown.heading(title, level: 1)
    var issues: [IssueID] = []
    for group in groups where !issues.contains(group.issue) {
      issues.append(group.issue)
      let all = groups.filter { $0.issue == group.issue }
      markdown.heading(group.titles.joined(separator: " > "), level: 2)
      markdown.table(
        ["On", "Party", "Stance", "Day", "Origins", "Voice", "Remarks"],
        all.flatMap { group in group.rows.map { markdownCells(of: $0, on: group.text) } }
      )
      let whys = all.flatMap(\.rows).compactMap(explanation)
      for why in whys where !why.lines.isEmpty { addWhy(why, to: &markdown) }
    }
    return markdown.output(in: repertoire)
  }

  private func markdownCells(of row: PositionRow, on text: String) -> [String] {
    [text] + cells(of: row).map(\.text)
  }

  private func addWhy(_ why: ExplanationRow, to markdown: inout Markdown) {
    let row = why.position
    let on = row.topicText.isEmpty ? "The issue as a whole" : row.topicText
    markdown.heading("\(row.party.name): \(on)", level: 3)
    if row.position.shown != nil {
      markdown.paragraph("Decided at " + Wording.step(row.position) + ".")
    }
    markdown.table(
      ["Stance", "Day", "Speaker", "Mode", "Words", "Statement", "Document", "Origin", "Verdict"],
      why.lines.map { line in
        let evidence = line.line.evidence
        return [
          Wording.stance(.stance(evidence.stance)), Wording.days(evidence.span),
          line.speaker?.name ?? "unknown", line.mode.rawValue, line.quote,
          evidence.statement.text, line.document.text, evidence.origin.text,
          Wording.verdict(line.line.verdict),
        ]
      }
    )
  }

  /// The positions as CSV, one a line; lists are separated by blanks, dates are EDTF.
  func csv(in repertoire: Repertoire) -> TextOutput {
    var table = CSVTable(head: [
      "issue", "option", "topic", "party", "partyName", "stance", "asOf", "day", "undated",
      "attributedByOthers", "originCount", "origins", "deciding", "statements", "othersStance",
      "othersDay", "later", "setAside",
    ])
    for group in groups {
      for row in group.rows {
        let position = row.position
        var option = ""
        if case .option(let id) = row.topic { option = id.text }
        table.rows.append([
          row.issue.text, option, group.text, row.party.id.text, row.party.name,
          position.shown?.word ?? "", position.asOf?.text ?? "",
          position.shown == nil || position.isUndated ? "" : position.span.text,
          position.isUndated ? "true" : "false",
          position.isAttributedByOthers ? "true" : "false",
          String(position.origins.count), Self.list(position.origins),
          Self.list(position.deciding), Self.list(position.evidence),
          position.others?.shown.word ?? "", position.others?.span.text ?? "",
          String(row.laterCount), String(row.setAsideCount),
        ])
      }
    }
    return table.output(in: repertoire)
  }

  private static func list<Kind>(_ ids: [Identifier<Kind>]) -> String {
    ids.map(\.text).joined(separator: " ")
  }
}
