import Canvas
import DossierModel

/// An article with every statement in it marked.
struct Reader: Hashable, Sendable {
  /// A line of the article as it is drawn.
  struct TextLine: Hashable, Sendable {
    /// The line's words, each run under the statements that mark it.
    var runs: [AnnotatedRun]
    /// Where the line stands in the document, in code points.
    var start: Int
    var end: Int
    /// The line begins with these statements, whose signs stand in the margin.
    var opening: [TextMark]
  }

  /// The document.
  let document: DocumentID
  /// The record; nil until the answer is there.
  var record: DocumentRow?
  /// The text by lines of the file.
  var paragraphs: [ParagraphRow] = []
  /// Every statement in it, in order of place.
  var marks: [TextMark] = []
  /// The selected statement, as an index into `marks`; nil where there is none.
  var selectedMark: Int?
  /// The lines at the width they were laid out for.
  var lines: [TextLine] = []
  /// The line at the top.
  var topLine = 0
  /// Rows of cells the text is shown in.
  var height = 0
  /// Where the last search ended, in code points of the document; nil for nowhere.
  var foundPlace: Int?
  /// What is marked as found.
  private var laidSearch = Search()
  /// Where to begin once the text is there.
  var wanted: StatementID?
  private var width = -1
  private var needsPlacing = true

  init(document: DocumentID, at statement: StatementID?) {
    self.document = document
    wanted = statement
  }

  /// The statement the selection is on.
  var selected: TextMark? { selectedMark.flatMap { marks.indices.contains($0) ? marks[$0] : nil } }

  /// Takes the document's rows; the selection and the scroll place stay where they are.
  mutating func take(_ rows: [KeyedRow]) {
    let kept = wanted ?? selected?.statement
    record = nil
    paragraphs = []
    for row in rows {
      switch row.row {
      case .document(let document): record = document
      case .paragraph(let paragraph): paragraphs.append(paragraph)
      default: break
      }
    }
    var seen: Set<StatementID> = []
    marks = paragraphs.flatMap(\.marks).filter { seen.insert($0.statement).inserted }
    selectedMark = marks.firstIndex { $0.statement == kept } ?? (marks.isEmpty ? nil : 0)
    needsPlacing = wanted != nil
    wanted = nil
    width = -1
  }

  // MARK: - Layout

  /// Lays the text out for a pane of this size.
  mutating func lay(width: Int, height: Int, repertoire: Repertoire, search: Search) {
    self.height = height
    if width != self.width || search != laidSearch {
      laidSearch = search
      let place = lines.indices.contains(topLine) ? lines[topLine].start : nil
      self.width = width
      layLines(width: width, repertoire: repertoire)
      if let place { topLine = lines.lastIndex { $0.start <= place } ?? 0 }
    }
    if needsPlacing, !lines.isEmpty {
      showSelected()
      needsPlacing = false
    }
    clampTop()
  }

  private mutating func layLines(width: Int, repertoire: Repertoire) {
    var opened: Set<StatementID> = []
    lines = paragraphs.flatMap { paragraph -> [TextLine] in
      let text = AnnotatedText(
        paragraph.text,
        annotations: annotations(of: paragraph),
        repertoire: repertoire
      )
      return text.lines(width: max(1, width)).map { line in
        let start = paragraph.range.start + line.sourceStart
        let end = paragraph.range.start + line.sourceEnd
        let opening = paragraph.marks.filter { mark in
          mark.range.start < end && start < mark.range.end
            && opened.insert(mark.statement).inserted
        }
        return TextLine(runs: line.runs, start: start, end: end, opening: opening)
      }
    }
  }

  /// The tag of boilerplate in a line's runs; statements have their index in `marks`.
  static let boilerplateTag = -1
  /// The tag of what was searched for.
  static let foundTag = -2

  private func annotations(of paragraph: ParagraphRow) -> [Annotation] {
    func local(_ range: TextRange, tag: Int) -> Annotation? {
      let start = max(range.start, paragraph.range.start) - paragraph.range.start
      let end = min(range.end, paragraph.range.end) - paragraph.range.start
      return start < end ? Annotation(start: start, end: end, tag: tag) : nil
    }
    let statements = paragraph.marks.flatMap { mark -> [Annotation] in
      guard let index = marks.firstIndex(where: { $0.statement == mark.statement }) else {
        return []
      }
      return mark.spokenRanges.compactMap { local($0, tag: index) }
    }
    let found = laidSearch.isShown ? laidSearch.places(in: paragraph.text) : []
    return statements
      + paragraph.boilerplate.compactMap { local($0, tag: Self.boilerplateTag) }
      + found.map { Annotation(start: $0.lowerBound, end: $0.upperBound, tag: Self.foundTag) }
  }

  /// The line the selected statement begins on.
  var selectedLine: Int? {
    guard let selected else { return nil }
    return lines.firstIndex { selected.range.start < $0.end }
  }

  private mutating func showSelected() {
    guard let line = selectedLine else { return }
    if line < topLine + 2 || line >= topLine + height - 2 { topLine = line - height / 3 }
    clampTop()
  }

  private mutating func clampTop() {
    topLine = max(0, min(topLine, lines.count - height))
  }

  // MARK: - Finding

  /// Shows the next place, or the one before, that holds what is searched for; false for none.
  ///
  /// The search starts where the last one ended, else at the top of the view.
  mutating func find(_ search: Search, backwards: Bool, inclusive: Bool) -> Bool {
    let places = paragraphs.flatMap { paragraph in
      search.places(in: paragraph.text).map { paragraph.range.start + $0.lowerBound }
    }
    let top = lines.indices.contains(topLine) ? lines[topLine].start : 0
    let here = foundPlace ?? (inclusive ? top : top - 1)
    let next =
      backwards
      ? places.last { $0 < here } ?? places.last
      : places.first { inclusive ? $0 >= here : $0 > here } ?? places.first
    guard let next, let line = lines.firstIndex(where: { next < $0.end }) else { return false }
    foundPlace = next
    if !(topLine..<topLine + height).contains(line) { show(line: line) }
    return true
  }

  // MARK: - Moving

  /// Scrolls by lines; the selection follows into view.
  mutating func scroll(by count: Int) {
    topLine += count
    clampTop()
    selectVisible()
  }

  /// Puts a line of the text in view, as near the top third as it goes.
  mutating func show(line: Int) {
    topLine = line - height / 3
    clampTop()
    selectVisible()
  }

  /// Scrolls so that the selected statement stands at a place of the view.
  mutating func put(_ place: ViewPlace) {
    guard let line = selectedLine else { return }
    switch place {
    case .top: topLine = line
    case .middle: topLine = line - height / 2
    case .bottom: topLine = line - height + 1
    }
    clampTop()
  }

  /// Selects the statement that many after the selected one.
  mutating func step(by count: Int) {
    guard !marks.isEmpty else { return }
    selectedMark = max(0, min((selectedMark ?? 0) + count, marks.count - 1))
    showSelected()
  }

  /// Selects the first statement in view where the selected one has left it.
  private mutating func selectVisible() {
    guard let line = selectedLine, !(topLine..<topLine + height).contains(line) else { return }
    let shown = lines.dropFirst(topLine).prefix(height)
    guard let start = shown.first?.start, let end = shown.last?.end else { return }
    let inView = marks.indices.filter {
      marks[$0].range.start >= start && marks[$0].range.start < end
    }
    if let nearest = line < topLine ? inView.first : inView.last { selectedMark = nearest }
  }
}

extension TextMark {
  /// The range less the parts that are not the quoted words.
  var spokenRanges: [TextRange] {
    var ranges: [TextRange] = []
    var start = range.start
    for gap in omit.sorted() {
      if let part = TextRange(start: start, end: gap.start), part.count > 0 { ranges.append(part) }
      start = gap.end
    }
    if let part = TextRange(start: start, end: range.end), part.count > 0 { ranges.append(part) }
    return ranges
  }
}
