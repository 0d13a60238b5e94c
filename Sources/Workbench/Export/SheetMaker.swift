public import DossierModel

/// Makes a sheet of the rows of an order, as they come.
public struct SheetMaker: Sendable {
  /// What was made so far.
  public private(set) var sheet: ExportSheet
  let words: ExportWords
  private let names: ExportNames
  /// The heading that rows stand under: the path of an issue.
  private var heading: String
  /// What stands between the heading and the row: a topic, a voice.
  private var subheading = ""
  /// Where the paragraph before ended; a long line comes in parts.
  private var paragraphEnd: Int?

  /// Begins a sheet.
  ///
  /// - Parameters:
  ///   - what: What the rows answer.
  ///   - names: What the rows leave to the pane to say.
  ///   - day: The day positions are shown for.
  public init(of what: What, names: ExportNames, day: Day?) {
    words = ExportWords(day: day)
    self.names = names
    heading = names.issue
    sheet =
      switch what {
      case .stances:
        ExportSheet([
          "Issue", "On", "Who", "Says", "Day", "Voice", "Origins", "Remarks", "Statements",
        ])
      case .matrix: ExportSheet(["Issue", "On"] + names.columns.map(\.name))
      case .timeline:
        ExportSheet(
          ["Day", "Kind", "What", "Who", "Words", "On", "Remarks", "Document", "Id"],
          words: "Words"
        )
      case .documents:
        ExportSheet([
          "Document", "Title", "Outlet", "Agency", "Published", "Date is", "Language", "Address",
          "From", "Origin", "Statements",
        ])
      case .actors: ExportSheet(["Id", "Name", "Kind", "Standing", "For", "Role", "Spellings"])
      case .actor: ExportSheet(["Voice", "Issue"] + Self.quoteHead, words: "Words")
      case .lineage:
        ExportSheet(["Depth", "Document", "Name", "As", "Taken", "Repeats", "Asked about"])
      case .findings: ExportSheet(["Place", "Severity", "Name", "Problem", "Remedy"])
      case .explanation:
        ExportSheet(
          [
            "Stance", "Day", "Speaker", "Mode", "Voice", "Words", "Verdict", "Statement",
            "Document", "Origin",
          ],
          words: "Words"
        )
      case .search, .names:
        ExportSheet(
          ["Kind", "Name", "Words", "Outlet", "Published", "Document", "From", "To", "Statement"],
          words: "Words"
        )
      case .document: ExportSheet(Self.markHead, words: "Words")
      default: ExportSheet(Self.quoteHead, words: "Words")
      }
  }

  private static let quoteHead = [
    "Words", "Said by", "Mode", "Via", "Says", "On", "Condition", "Day", "Standing", "Outlet",
    "Title", "Published", "Document", "From", "To", "Statement", "Origin", "Repeated in",
  ]
  private static let markHead = [
    "Words", "Said by", "Mode", "Says", "On", "Document", "From", "To", "Statement",
  ]

  /// Hands over the rows made since the last time; they are not kept.
  public mutating func takeRows() -> [[String]] {
    defer { sheet.rows = [] }
    return sheet.rows
  }

  /// Adds the next rows.
  public mutating func add(_ rows: [KeyedRow]) {
    for row in rows { add(row.row) }
  }

  private mutating func add(_ row: Row) {
    switch row {
    case .heading(let row):
      heading = words.path(row.titles)
      subheading = ""
    case .topic(let row): subheading = row.text
    case .voice(let row):
      heading = words.path(row.titles)
      subheading = row.voice == .own ? "says" : "others say of it"
    case .status(let row):
      sheet.rows.append([heading] + words.fields(row, on: subheading))
    case .position(let row): sheet.rows.append([heading] + words.fields(row))
    case .matrix(let row):
      let lead = names.topics[row.topic] ?? ["", ""]
      sheet.rows.append(lead + names.columns.map { words.cell(of: $0.id, in: row) })
    case .quote(let row):
      let lead = sheet.head.first == "Voice" ? [subheading, heading] : []
      sheet.rows.append(lead + words.fields(row))
    case .actor(let row):
      // Above the voices an actor stands as their heading.
      if sheet.head.first != "Voice" { sheet.rows.append(words.fields(row)) }
    case .explanation(let row): sheet.rows += row.lines.map(words.fields)
    case .document(let row):
      if sheet.head.first == "Document" { sheet.rows.append(words.fields(row)) }
    case .paragraph(let row): add(row)
    case .moment(let row): sheet.rows.append(words.fields(row))
    case .lineage(let row): sheet.rows.append(words.fields(row))
    case .hit(let row): sheet.rows.append(words.fields(row))
    case .name(let row): sheet.rows.append(words.fields(row))
    case .finding(let row): sheet.rows.append(words.fields(row))
    case .summary, .issue, .moved, .pairing, .pair, .statement, .assessment, .filter: break
    }
  }

  private mutating func add(_ row: ParagraphRow) {
    if row.range.start == paragraphEnd, !sheet.paragraphs.isEmpty {
      sheet.paragraphs[sheet.paragraphs.count - 1] += row.text
    } else {
      sheet.paragraphs.append(row.text)
    }
    paragraphEnd = row.range.end
  }

  /// Adds the statements of an article, whose words are in its text.
  mutating func add(_ marks: [TextMark], in document: DocumentID, text: (TextRange) -> String) {
    sheet.rows += marks.map { mark in
      [
        mark.spokenRanges.map(text).joined(separator: " […] "), mark.speaker?.name ?? "",
        mark.mode.rawValue, words.says(mark.stance, mark.status, of: mark.parties),
        mark.topicTexts.joined(separator: "; "), document.text, String(mark.range.start),
        String(mark.range.end), mark.statement.text,
      ]
    }
  }
}
