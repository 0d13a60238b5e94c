import Canvas
import Workbench

/// Writes the rows of a pane: as columns, as Markdown, as CSV; where they have words of a source, as a
/// list of these.
struct SheetWriter {
  let sheet: ExportSheet
  /// What stands above the rows; not in CSV, which has rows alone.
  let titles: [String]

  func output(_ form: ExportOrder.Form) -> TextOutput {
    switch form {
    case .csv: CSVTable(head: sheet.head, rows: sheet.rows).output(in: .unicode)
    case .markdown: sheet.words == nil ? markdownTable : page.markdown(in: .unicode)
    case .text: sheet.words == nil ? columns : page.text(in: .unicode)
    }
  }

  private var count: String { Wording.count(sheet.rows.count, "row") }

  private var columns: TextOutput {
    let table = TextTable(rows: [sheet.head] + sheet.rows)
    let head = (titles + [count]).map { SafeText($0) }
    return TextOutput(head + [""] + table.lines(in: .unicode), in: .unicode)
  }

  private var markdownTable: TextOutput {
    var markdown = Markdown()
    markdown.heading(titles.first ?? "", level: 1)
    for title in titles.dropFirst() + [count] { markdown.paragraph(title) }
    markdown.table(sheet.head, sheet.rows)
    return markdown.output(in: .unicode)
  }

  /// The rows as a list: the words, then the other fields under their names.
  private var page: Page {
    var page = Page()
    page.blocks.append(.heading(titles.first ?? "", level: 1))
    for title in titles.dropFirst() + [count] { page.blocks.append(.paragraph([.words(title)])) }
    for paragraph in sheet.paragraphs where !paragraph.isEmpty {
      page.blocks.append(.paragraph([.words(paragraph)]))
    }
    if !sheet.paragraphs.isEmpty { page.blocks.append(.heading("Statements", level: 2)) }
    for row in sheet.rows { page.blocks.append(.item(parts(of: row), depth: 0)) }
    return page
  }

  private func parts(of row: [String]) -> [Page.Part] {
    let words = sheet.words.map { row[$0] } ?? ""
    let fields = zip(sheet.head, row).enumerated().compactMap { index, field in
      index == sheet.words || field.1.isEmpty ? nil : "\(field.0): \(field.1)"
    }
    let facts = Page.Part.words(fields.joined(separator: "; "))
    return words.isEmpty ? [facts] : [.quote(words), .words(" "), facts]
  }
}
