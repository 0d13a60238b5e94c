import Canvas
import DossierModel

/// An article with every statement in it marked.
struct Reader: Hashable, Sendable {
  /// The document.
  let document: DocumentID
  /// The record; nil until the answer is there.
  var record: DocumentRow?
  /// The text as lines; those near the top are laid out.
  var layout = ArticleLayout()
  /// The selected statement, as an index into `marks`; nil where there is none.
  var selectedMark: Int?
  /// The lines in view, as many as there is room for.
  private(set) var shown: [ArticleLayout.TextLine] = []
  /// The code point of the document that the line at the top begins with.
  private(set) var top = 0
  /// Rows of cells the text is shown in.
  private(set) var height = 0
  /// Where the last search ended, in code points of the document; nil for nowhere.
  var foundPlace: Int?
  /// Where to begin once the text is there.
  var wanted: StatementID?
  /// What is to stand at the top once the text is there; nil for what shows the statement.
  var wantedTop: Top?
  /// The passage that a search found and no one statement holds; nil for none.
  var hit: TextRange?
  private var wantsHit = false
  private var needsPlacing = true

  init(document: DocumentID, at statement: StatementID?) {
    self.document = document
    wanted = statement
  }

  /// Opens the document of a hit where that stands.
  init(document: DocumentID, at hit: HitRow) {
    self.document = document
    wanted = hit.statement
    self.hit = hit.statement == nil ? hit.range : nil
    wantsHit = self.hit != nil
  }

  /// Goes to another hit in the same document.
  mutating func go(to hit: HitRow) {
    self.hit = hit.statement == nil ? hit.range : nil
    wantsHit = self.hit != nil
    if let statement = hit.statement {
      selectedMark = marks.firstIndex { $0.statement == statement } ?? selectedMark
    }
    needsPlacing = true
  }

  /// Every statement in the text, in order of place.
  var marks: [TextMark] { layout.marks }

  /// The statement the selection is on.
  var selected: TextMark? { selectedMark.flatMap { marks.indices.contains($0) ? marks[$0] : nil } }

  /// Takes the document's rows; the selection and the scroll place stay where they are.
  mutating func take(_ rows: [KeyedRow]) {
    let kept = wanted ?? selected?.statement
    record = nil
    var paragraphs: [ParagraphRow] = []
    for row in rows {
      switch row.row {
      case .document(let document): record = document
      case .paragraph(let paragraph): paragraphs.append(paragraph)
      default: break
      }
    }
    layout = ArticleLayout(paragraphs: paragraphs)
    selectedMark = marks.firstIndex { $0.statement == kept } ?? (marks.isEmpty ? nil : 0)
    needsPlacing = wanted != nil || wantsHit || wantedTop != nil
    wanted = nil
  }

  // MARK: - Layout

  /// Lays out what is in view in a pane of this size.
  mutating func lay(width: Int, height: Int, repertoire: Repertoire, search: Search) {
    self.height = max(0, height)
    layout.adopt(width: width, repertoire: repertoire, search: search, hit: hit)
    layout.keep(atMost: 4 * self.height + 16)
    guard !layout.isEmpty else {
      shown = []
      return
    }
    if needsPlacing {
      if wantsHit, let hit { show(layout.place(at: hit.start)) } else { showSelected() }
      if let place = wantedTop.flatMap(layout.place(of:)) { put(top: layout.place(at: place)) }
      wantedTop = nil
      wantsHit = false
      needsPlacing = false
    }
    put(top: topPlace())
    shown = layout.lines(from: topPlace(), count: self.height)
  }

  // MARK: - Places

  private mutating func topPlace() -> ArticleLayout.Place { layout.place(at: top) }

  /// Puts a line at the top, or the one before it with which the text just fills the view.
  private mutating func put(top place: ArticleLayout.Place) {
    let wanted = max(0, height - 1)
    let missing = wanted - layout.moved(place, by: wanted).steps
    let place = missing > 0 ? layout.moved(place, by: -missing).place : place
    top = layout.line(at: place).start
  }

  /// Puts the line at the top that is some lines before a place.
  private mutating func put(_ place: ArticleLayout.Place, below lines: Int) {
    put(top: layout.moved(place, by: -lines).place)
  }

  /// The row of the view that a line stands in, from 0; nil where it is out of view.
  private mutating func row(of place: ArticleLayout.Place) -> Int? {
    var here = topPlace()
    guard here <= place else { return nil }
    for row in 0..<height {
      if here == place { return row }
      here = layout.moved(here, by: 1).place
    }
    return nil
  }

  /// The line the selected statement begins on.
  private mutating func selectedPlace() -> ArticleLayout.Place? {
    selected.flatMap { layout.firstLine(endingAfter: $0.range.start) }
  }

  private mutating func showSelected() {
    guard let place = selectedPlace() else { return }
    let row = row(of: place)
    if row.map({ (2..<max(2, height - 2)).contains($0) }) != true { put(place, below: height / 3) }
  }

  // MARK: - Finding

  /// Shows the next place, or the one before, that holds what is searched for; false for none.
  ///
  /// The search starts where the last one ended, else at the top of the view.
  mutating func find(_ search: Search, backwards: Bool, inclusive: Bool) -> Bool {
    let here = foundPlace ?? (inclusive ? top : top - 1)
    guard
      let next = layout.next(search, from: here, backwards: backwards, inclusive: inclusive),
      let place = layout.firstLine(endingAfter: next)
    else { return false }
    foundPlace = next
    if row(of: place) == nil { show(place) }
    return true
  }

  // MARK: - Moving

  /// Scrolls by lines; the selection follows into view.
  mutating func scroll(by count: Int) {
    guard !layout.isEmpty else { return }
    put(top: layout.moved(topPlace(), byAny: count))
    if height <= 1 { passBlankLines(by: count < 0 ? -1 : 1) }
    selectVisible()
  }

  /// Goes on to the next line that has words, where a blank one would be all there is to see.
  private mutating func passBlankLines(by step: Int) {
    var step = step
    var turns = 0
    while turns < 2, layout.line(at: topPlace()).runs.allSatisfy({ $0.text.text.trimmed.isEmpty }) {
      let next = layout.moved(topPlace(), by: step)
      if next.steps == 0 {
        step = -step
        turns += 1
      }
      put(top: next.place)
    }
  }

  /// Puts the line of a code point at the top, or as near as it goes.
  mutating func scroll(to codePoint: Int) {
    guard !layout.isEmpty else { return }
    put(top: layout.place(at: codePoint))
    selectVisible()
  }

  /// Goes to a line of the text; a percentage is one of its code points.
  mutating func go(to anchor: Window.Anchor) {
    guard !layout.isEmpty else { return }
    switch anchor {
    case .end: show(layout.lastPlace())
    case .place(let line): show(layout.moved(.start, byAny: max(0, line)))
    case .percent(let percent): show(layout.place(at: layout.end * percent / 100))
    case .start, .key, .match: show(.start)
    }
  }

  /// Puts a line of the text in view, as near the top third as it goes.
  private mutating func show(_ place: ArticleLayout.Place) {
    put(place, below: height / 3)
    selectVisible()
  }

  /// Scrolls so that the selected statement stands at a place of the view.
  mutating func put(_ place: ViewPlace) {
    guard let line = selectedPlace() else { return }
    switch place {
    case .top: put(top: line)
    case .middle: put(line, below: height / 2)
    case .bottom: put(line, below: height - 1)
    }
  }

  /// Selects the statement that many after the selected one.
  mutating func step(by count: Int) {
    guard !marks.isEmpty else { return }
    selectedMark = max(0, min((selectedMark ?? 0) + count, marks.count - 1))
    showSelected()
  }

  /// Selects the first statement in view where the selected one has left it.
  private mutating func selectVisible() {
    guard let place = selectedPlace(), row(of: place) == nil else { return }
    let lines = layout.lines(from: topPlace(), count: height)
    guard let start = lines.first?.start, let end = lines.last?.end else { return }
    let first = marks.partition { $0.range.start < start }
    let last = marks.partition { $0.range.start < end }
    guard first < last else { return }
    selectedMark = place < topPlace() ? first : last - 1
  }
}
