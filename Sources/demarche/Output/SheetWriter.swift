import Canvas
import Workbench

/// Writes the rows of a pane piece by piece: as columns, as Markdown, as CSV; where they have words of a
/// source, as a list of these.
struct SheetWriter {
  private let sheet: ExportSheet
  /// What stands above the rows; not in CSV, which has rows alone.
  private let titles: [String]
  private let form: ExportOrder.Form
  private var widths: [Int] = []

  /// Begins to write.
  ///
  /// - Parameters:
  ///   - sheet: The names of the columns, and what stands before the rows; its rows are of no account.
  ///   - titles: What stands above.
  ///   - form: What is written.
  init(sheet: ExportSheet, titles: [String], form: ExportOrder.Form) {
    self.sheet = sheet
    self.titles = titles
    self.form = form
    measure([sheet.head])
  }

  /// Whether rows stand in columns: then all are to be measured before the first is written.
  var hasColumns: Bool { form == .text && sheet.words == nil }

  /// Makes the columns as wide as some rows need.
  mutating func measure(_ rows: [[String]]) {
    guard hasColumns else { return }
    let wanted = TextTable.widths(of: rows.map { $0.map { SafeText($0) } }, in: .unicode)
    widths = (0..<max(widths.count, wanted.count)).map { column in
      max(
        widths.indices.contains(column) ? widths[column] : 0,
        wanted.indices.contains(column) ? wanted[column] : 0
      )
    }
  }

  /// What stands before the first row.
  var opening: String {
    switch form {
    case .csv: CSVTable(head: sheet.head).output(in: .unicode).text
    case .markdown where sheet.words == nil:
      tableHead.output(in: .unicode).text
    case .text where sheet.words == nil:
      TextOutput(titles.map { SafeText($0) } + [""], in: .unicode).text + columns([sheet.head])
    case .markdown: page.markdown(in: .unicode).text
    case .text: page.text(in: .unicode).text
    }
  }

  /// Some rows.
  func text(of rows: [[String]]) -> String {
    if hasColumns { return columns(rows) }
    switch form {
    case .csv: return CSVTable(head: [], rows: rows).rowsOutput(in: .unicode).text
    case .markdown where sheet.words == nil:
      var markdown = Markdown()
      markdown.tableRows(rows)
      return markdown.output(in: .unicode).text
    case .markdown, .text:
      var page = Page()
      for row in rows { page.blocks.append(.item(parts(of: row), depth: 0)) }
      return (form == .text ? page.text(in: .unicode) : page.markdown(in: .unicode)).text
    }
  }

  /// What stands after the last row: how many they are.
  func closing(_ count: Int) -> String {
    form == .csv ? "" : "\n\(Wording.count(count, "row"))\n"
  }

  private func columns(_ rows: [[String]]) -> String {
    let lines = rows.map { row in
      TextTable.line(row.map { SafeText($0) }, widths: widths, in: .unicode)
    }
    return TextOutput(lines, in: .unicode).text
  }

  private var tableHead: Markdown {
    var markdown = Markdown()
    markdown.heading(titles.first ?? "", level: 1)
    for title in titles.dropFirst() { markdown.paragraph(title) }
    markdown.table(sheet.head, [])
    return markdown
  }

  /// What stands before a list of rows: the words, then the other fields under their names.
  private var page: Page {
    var page = Page()
    page.blocks.append(.heading(titles.first ?? "", level: 1))
    for title in titles.dropFirst() { page.blocks.append(.paragraph([.words(title)])) }
    for paragraph in sheet.paragraphs where !paragraph.isEmpty {
      page.blocks.append(.paragraph([.words(paragraph)]))
    }
    if !sheet.paragraphs.isEmpty { page.blocks.append(.heading("Statements", level: 2)) }
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
