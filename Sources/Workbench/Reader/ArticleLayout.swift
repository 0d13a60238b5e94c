import Canvas
import DossierModel

/// An article's text as lines of a width, laid out a paragraph at a time as somebody looks at it.
///
/// What a frame costs follows the screen and not the article: only paragraphs near the one that is looked at
/// are laid out, and a paragraph is of bounded length.
struct ArticleLayout: Hashable, Sendable {
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

  /// A line, named by its paragraph and its number in it, both from 0.
  struct Place: Hashable, Comparable, Sendable {
    var paragraph: Int
    var line: Int

    static let start = Place(paragraph: 0, line: 0)

    static func < (left: Place, right: Place) -> Bool {
      (left.paragraph, left.line) < (right.paragraph, right.line)
    }
  }

  /// The tag of boilerplate in a line's runs; statements have their index in `marks`.
  static let boilerplateTag = -1
  /// The tag of what was searched for.
  static let foundTag = -2

  /// The text by lines of the file; a long one in several parts.
  let paragraphs: [ParagraphRow]
  /// Every statement in it, in order of place.
  let marks: [TextMark]
  /// Code points that were laid out so far: what this has cost.
  private(set) var laidScalars = 0

  /// The number of each statement in `marks`, and the first paragraph it stands in.
  private let known: [StatementID: (mark: Int, paragraph: Int)]
  private var width = 1
  private var repertoire = Repertoire.unicode
  private var search = Search()
  private var hit: TextRange?
  /// The lines of some paragraphs, for the settings above.
  private var laid: [Int: [TextLine]] = [:]

  init(paragraphs: [ParagraphRow] = []) {
    var known: [StatementID: (mark: Int, paragraph: Int)] = [:]
    var marks: [TextMark] = []
    for (index, paragraph) in paragraphs.enumerated() {
      for mark in paragraph.marks where known[mark.statement] == nil {
        known[mark.statement] = (marks.count, index)
        marks.append(mark)
      }
    }
    self.paragraphs = paragraphs
    self.marks = marks
    self.known = known
  }

  static func == (left: ArticleLayout, right: ArticleLayout) -> Bool {
    left.paragraphs == right.paragraphs && left.width == right.width
      && left.repertoire == right.repertoire && left.search == right.search
      && left.hit == right.hit
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(paragraphs)
    hasher.combine(width)
    hasher.combine(repertoire)
    hasher.combine(search)
    hasher.combine(hit)
  }

  /// Whether there is no text.
  var isEmpty: Bool { paragraphs.isEmpty }

  /// One past the text's last code point.
  var end: Int { paragraphs.last?.range.end ?? 0 }

  // MARK: - Laying out

  /// Takes the settings that lines are made for, at least one cell wide.
  mutating func adopt(
    width: Int,
    repertoire: Repertoire,
    search: Search,
    hit: TextRange? = nil
  ) {
    let width = max(1, width)
    let isSame = (width, repertoire) == (self.width, self.repertoire)
    guard !isSame || search != self.search || hit != self.hit else { return }
    self.width = width
    self.repertoire = repertoire
    self.search = search
    self.hit = hit
    laid = [:]
  }

  /// Forgets the lines of paragraphs where more than `count` of them are kept.
  mutating func keep(atMost count: Int) {
    if laid.count > count { laid = [:] }
  }

  /// The lines of a paragraph, at least one.
  mutating func lines(of index: Int) -> [TextLine] {
    if let lines = laid[index] { return lines }
    let paragraph = paragraphs[index]
    let text = AnnotatedText(
      paragraph.text,
      annotations: annotations(of: index),
      repertoire: repertoire
    )
    var unopened = paragraph.marks.filter { known[$0.statement]?.paragraph == index }
    let lines = text.lines(width: width).map { line in
      let start = paragraph.range.start + line.sourceStart
      let end = paragraph.range.start + line.sourceEnd
      let isHere = { (mark: TextMark) in mark.range.start < end && start < mark.range.end }
      let opening = unopened.filter(isHere)
      unopened.removeAll(where: isHere)
      return TextLine(runs: line.runs, start: start, end: end, opening: opening)
    }
    laidScalars += paragraph.range.count
    laid[index] = lines
    return lines
  }

  private func annotations(of index: Int) -> [Annotation] {
    let paragraph = paragraphs[index]
    func local(_ range: TextRange, tag: Int) -> Annotation? {
      let start = max(range.start, paragraph.range.start) - paragraph.range.start
      let end = min(range.end, paragraph.range.end) - paragraph.range.start
      return start < end ? Annotation(start: start, end: end, tag: tag) : nil
    }
    let statements = paragraph.marks.flatMap { mark -> [Annotation] in
      guard let tag = known[mark.statement]?.mark else { return [] }
      return mark.spokenRanges.compactMap { local($0, tag: tag) }
    }
    let found =
      (search.isShown ? places(of: search, touching: index) : [])
      + (hit.map { [$0.start..<$0.end] } ?? [])
    return statements
      + paragraph.boilerplate.compactMap { local($0, tag: Self.boilerplateTag) }
      + found.compactMap { local(TextRange($0), tag: Self.foundTag) }
  }

  // MARK: - Places

  /// The line that holds a code point, else the first or last one; there must be a text.
  mutating func place(at codePoint: Int) -> Place {
    let paragraph = max(0, paragraphs.partition { $0.range.start <= codePoint } - 1)
    let line = lines(of: paragraph).partition { $0.start <= codePoint } - 1
    return Place(paragraph: paragraph, line: max(0, line))
  }

  /// The first line that ends behind a code point; nil where none does.
  mutating func firstLine(endingAfter codePoint: Int) -> Place? {
    let paragraph = paragraphs.partition { $0.range.end <= codePoint }
    guard paragraph < paragraphs.count else { return nil }
    return Place(
      paragraph: paragraph,
      line: lines(of: paragraph).partition { $0.end <= codePoint }
    )
  }

  /// The line at a place.
  mutating func line(at place: Place) -> TextLine { lines(of: place.paragraph)[place.line] }

  /// The last line of the text, which must not be empty.
  mutating func lastPlace() -> Place {
    let paragraph = paragraphs.count - 1
    return Place(paragraph: paragraph, line: lines(of: paragraph).count - 1)
  }

  /// The place that many lines further on, or back, where the count may be anything a person types.
  mutating func moved(_ place: Place, byAny count: Int) -> Place {
    // No line is without a code point or a line break, so there are not more.
    let most = end + paragraphs.count
    if count >= most { return lastPlace() }
    if count <= -most { return .start }
    return moved(place, by: count).place
  }

  /// The place that many lines further on, or back; the last or first one where there are fewer.
  ///
  /// - Returns: The place, and how many lines it is away.
  mutating func moved(_ place: Place, by count: Int) -> (place: Place, steps: Int) {
    var place = place
    var left = abs(count)
    while left > 0 {
      if count > 0 {
        let here = min(left, lines(of: place.paragraph).count - 1 - place.line)
        place.line += here
        left -= here
        guard left > 0, place.paragraph + 1 < paragraphs.count else { break }
        place = Place(paragraph: place.paragraph + 1, line: 0)
      } else {
        let here = min(left, place.line)
        place.line -= here
        left -= here
        guard left > 0, place.paragraph > 0 else { break }
        place.paragraph -= 1
        place.line = lines(of: place.paragraph).count - 1
      }
      left -= 1
    }
    return (place, abs(count) - left)
  }

  /// At most `count` lines from a place on.
  mutating func lines(from place: Place, count: Int) -> [TextLine] {
    var found: [TextLine] = []
    var skipped = place.line
    var index = place.paragraph
    while found.count < count, index < paragraphs.count {
      found += lines(of: index).dropFirst(skipped).prefix(count - found.count)
      skipped = 0
      index += 1
    }
    return found
  }
}

extension RandomAccessCollection where Index == Int {
  /// How many elements come before the first that does not hold; those that hold must come first.
  func partition(_ holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low - startIndex
  }
}
