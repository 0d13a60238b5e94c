import Canvas
import DossierModel

/// Sheets of the rows that are at hand.
extension State {
  private var exportWords: ExportWords { ExportWords(day: day) }

  func sheet(of tree: ListPane<IssueRow>) -> ExportSheet {
    var sheet = ExportSheet(["Issue", "Id", "Statements", "Set aside"])
    sheet.rows = tree.items.map { item in
      [
        issuePath(item.element.id), item.element.id.text, String(item.element.statementCount),
        String(item.element.setAsideCount),
      ]
    }
    return sheet
  }

  /// The text of an article, and the statements in it.
  func sheet(of reader: Reader) -> ExportSheet {
    var maker = SheetMaker(of: .document(reader.document), names: ExportNames(), day: day)
    maker.add(
      reader.layout.paragraphs.map { paragraph in
        KeyedRow(key: RowKey("p:\(paragraph.range.start)"), row: .paragraph(paragraph))
      }
    )
    maker.add(reader.marks, in: reader.document, text: reader.layout.text)
    return maker.sheet
  }

  func sheet(of row: ExplanationRow) -> ExportSheet {
    let what = What.explanation(row.position.party.id, row.position.topic)
    var maker = SheetMaker(of: what, names: ExportNames(), day: day)
    maker.add([KeyedRow(key: RowKey("why"), row: .explanation(row))])
    return maker.sheet
  }

  func sheet(of view: WeakCellsView) -> ExportSheet {
    let words = exportWords
    var sheet = ExportSheet(["Weakness", "Issue", "On", "Who", "Says"])
    var heading = ""
    func lead(_ line: MatrixLine) -> [String] {
      [heading, issuePath(line.issue), line.isIssue ? "the issue as a whole" : line.text]
    }
    for item in view.entries.items {
      switch item.element {
      case .heading(let weakness, _): heading = weakness.title(on: day).text
      case .cell(let cell, let party, let line):
        sheet.rows.append(lead(line) + [party.name, words.cell(cell)])
      case .silent(let parties, let line):
        let names = parties.map(\.name).joined(separator: ", ")
        sheet.rows.append(lead(line) + [names, "no statement"])
      }
    }
    return sheet
  }

  func sheet(of view: CompareView) -> ExportSheet {
    let words = exportWords
    let head =
      switch view.kind {
      case .dates: ["Change", "Who", "Issue", "On", "Before", "Now", "Statements"]
      case .parties: ["Relation", "Issue", "On"] + view.parties.map(partyName)
      case .documents:
        ["Change"] + ["Left", "Right"].flatMap { [$0 + " words", $0 + " statement"] }
      }
    var sheet = ExportSheet(head)
    var heading = ""
    for item in view.list.rows.items {
      switch item.element {
      case .heading(let title, _): heading = title
      case .moved(let moved): sheet.rows.append([moved.what] + fields(moved))
      case .cells(let left, let right, let line):
        sheet.rows.append([
          heading, issuePath(line.issue), line.isIssue ? "the issue as a whole" : line.text,
          words.cell(left), words.cell(right),
        ])
      case .pair(let pair):
        let sides = [pair.left, pair.right].flatMap { side in
          [side?.statement.spokenQuote ?? "", side?.statement.id.text ?? ""]
        }
        sheet.rows.append([pair.change.rawValue] + sides)
      }
    }
    return sheet
  }

  private func fields(_ moved: MovedPosition) -> [String] {
    func stand(_ stand: MovedPosition.Stand?) -> String {
      stand.map { $0.word + ($0.isAttributedByOthers ? ", said by others" : "") } ?? "no statement"
    }
    return [
      moved.row?.party.name ?? moved.key.text, exportWords.path(moved.row?.issueTitles ?? []),
      moved.row?.topicText ?? "", stand(moved.before), stand(moved.after),
      moved.statements.map(\.text).joined(separator: " "),
    ]
  }

  func sheet(of view: NewsView) -> ExportSheet {
    let words = exportWords
    var sheet = ExportSheet(
      ["Kind", "Why", "Id", "What", "Who", "Words", "Document"],
      words: "Words"
    )
    for item in view.list.rows.items {
      switch item.element {
      case .heading: break
      case .moved(let moved):
        let fields = fields(moved)
        let what = "\(fields[1]): \(fields[2]): \(fields[3]) before, \(fields[4]) now"
        sheet.rows.append(["position", moved.what, fields[5], what, fields[0], "", ""])
      case .document(let new):
        sheet.rows.append([
          "document", new.novelty.rawValue, new.id.text, new.row?.document.title ?? "",
          new.row?.outlet?.name ?? "", "", new.id.text,
        ])
      case .statement(let new):
        let said = new.row?.statement
        sheet.rows.append([
          "statement", new.novelty.rawValue, new.id.text,
          words.says(said?.stance, said?.status, of: new.row?.parties ?? []),
          new.row?.speaker?.name ?? "", said?.spokenQuote ?? "", said?.document.text ?? "",
        ])
      }
    }
    return sheet
  }
}
