import Canvas
import Testing

struct `Annotated text` {
  static let wrapped: [(String, Int, [String])] = [
    ("", 5, [""]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("one two three", 6, ["one", "two", "three"]),
    ("one   two", 5, ["one", "two"]),
    ("one   two", 20, ["one   two"]),
    ("a\n\nb\n", 5, ["a", "", "b"]),
    ("\n", 5, [""]),
    ("a\r\nb\rc\u{2028}d", 5, ["a", "b", "c", "d"]),
    ("  indented text", 10, ["  indented", "text"]),
    ("      indented", 8, ["indented"]),
    ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
    ("end.    \nnext", 5, ["end.", "next"]),
    ("US-Ukraine talks", 10, ["US-Ukraine", "talks"]),
    ("the US-Ukraine talks", 8, ["the US-", "Ukraine", "talks"]),
    ("on 2025-12-26", 10, ["on", "2025-12-26"]),
    ("as --strict", 6, ["as", "--stri", "ct"]),
    ("10\u{A0}000 men", 6, ["10 000", "men"]),
    ("x 10\u{A0}000 men", 6, ["x", "10 000", "men"]),
    ("中文字", 5, ["中文", "字"]),
    ("中文字", 3, ["中", "文", "字"]),
    ("中文、字", 4, ["中", "文、", "字"]),
    ("中文", 1, ["\u{FFFD}", "\u{FFFD}"]),
    ("ab中", 3, ["ab", "中"]),
    ("a\u{301}b\u{301}c\u{301}", 2, ["a\u{301}b\u{301}", "c\u{301}"]),
    ("a\u{1B}b", 2, ["a^", "[b"]),
    ("abc", 0, ["a", "b", "c"]),
  ]

  @Test(arguments: wrapped)
  func `breaks into lines`(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(AnnotatedText(text).lines(width: width).map(\.text.text) == lines)
  }

  @Test func `keeps the places of marked parts through breaking`() {
    let text = "He has said Ukraine will not cede territories."
    let marked = [Annotation(start: 12, end: 33, tag: 7), Annotation(start: 25, end: 40, tag: 2)]
    let lines = AnnotatedText(text, annotations: marked).lines(width: 17)
    #expect(
      lines.map { $0.runs.map(\.text.text) } == [
        ["He has said"], ["Ukraine will ", "not"], ["cede", " territ", "ories."],
      ]
    )
    #expect(lines.map { $0.runs.map(\.tags) } == [[[]], [[7], [2, 7]], [[2, 7], [2], []]])
    #expect(lines.map { $0.runs.map(\.sourceStart) } == [[0], [12, 25], [29, 33, 40]])
    #expect(lines.map(\.sourceStart) == [0, 12, 29])
    #expect(lines.map(\.sourceEnd) == [12, 29, 46])
    #expect(lines.map(\.tags) == [[], [2, 7], [2, 7]])
  }

  @Test func `counts places in code points of the original`() {
    let text = "\u{FEFF}a\u{301}\u{202E}bc\r\n\u{1F44D}\u{1F3FD} d\u{1B}e"
    let marked = (0..<14).map { Annotation(start: $0, end: $0 + 1, tag: $0) }
    let made = AnnotatedText(text, annotations: marked)
    let lines = made.lines(width: 20)
    #expect(
      lines.flatMap { $0.runs.map(\.text.text) } == [
        "a\u{301}", "b", "c", "\u{1F44D}", " ", "d", "^[", "e",
      ]
    )
    #expect(lines.flatMap { $0.runs.map(\.tags) } == [[1], [4], [5], [8], [10], [11], [12], [13]])
    #expect(made.hiddenPlaces == [3, 12])
    #expect(made.sourceCount == 14)
    #expect(lines.map(\.hiddenCount) == [1, 1])
    #expect(lines.map { $0.runs.reduce(0) { $0 + $1.text.hiddenCount } } == [1, 1])
  }

  @Test func `marks transliterated letters where the letter stood`() {
    let marked = [Annotation(start: 3, end: 7, tag: 1)]
    let text = AnnotatedText("Це Київ—щит 中", annotations: marked, repertoire: .ascii)
    let lines = text.lines(width: 9)
    #expect(lines.map(\.text.text) == ["Tse", "Kiyiv--", "shchit", "<U+4E2D>"])
    #expect(lines[1].runs.map(\.text.text) == ["Kiyiv", "--"])
    #expect(lines[1].runs.map(\.tags) == [[1], []])
    #expect(lines.map(\.sourceEnd) == [3, 8, 12, 13])
  }

  @Test func `shows three dots in brackets for what is left out`() {
    let marked = [Annotation(start: 0, end: 12, tag: 1)]
    let text = "will, he said, never cede"
    let made = AnnotatedText(text, annotations: marked, elisions: [6..<14])
    let lines = made.lines(width: 12)
    #expect(lines.map(\.text.text) == ["will, […]", "never cede"])
    #expect(lines.map(\.sourceEnd) == [15, 25])
    let ascii = AnnotatedText(text, elisions: [6..<14], repertoire: .ascii)
    #expect(ascii.lines(width: 40).map(\.text.text) == ["will, [...] never cede"])
  }

  @Test func `ignores annotations of nothing and takes those over the end`() {
    let marked = [
      Annotation(start: 1, end: 1, tag: 1), Annotation(start: 3, end: 2, tag: 2),
      Annotation(start: 2, end: 99, tag: 3), Annotation(start: -4, end: 1, tag: 4),
    ]
    let line = AnnotatedText("abcd", annotations: marked).lines(width: 9)[0]
    #expect(line.runs.map(\.text.text) == ["a", "b", "cd"])
    #expect(line.runs.map(\.tags) == [[4], [], [3]])
  }

  @Test func `joins neighbours that carry the same tag`() {
    let marked = [
      Annotation(start: 0, end: 2, tag: 1), Annotation(start: 2, end: 3, tag: 1),
      Annotation(start: 1, end: 4, tag: 1), Annotation(start: 4, end: 5, tag: 2),
    ]
    let line = AnnotatedText("abcdef", annotations: marked).lines(width: 9)[0]
    #expect(line.runs.map(\.text.text) == ["abcd", "e", "f"])
    #expect(line.runs.map(\.tags) == [[1], [2], []])
  }

  @Test(arguments: UInt64(1)...40)
  func `fits any column and covers the text in order`(seed: UInt64) {
    var texts = HostileText(seed: seed)
    for _ in 0..<25 {
      let raw = texts.next()
      let width = texts.number(in: 1...24)
      let repertoire: Repertoire = texts.number(in: 0...3) == 0 ? .ascii : .unicode
      let marked = (0..<texts.number(in: 0...4)).map { tag in
        let start = texts.number(in: 0...60)
        return Annotation(start: start, end: start + texts.number(in: 0...30), tag: tag)
      }
      let text = AnnotatedText(raw, annotations: marked, repertoire: repertoire)
      expectWellFormed(text, raw: raw, width: width, marked: marked)
    }
  }

  private func expectWellFormed(
    _ text: AnnotatedText,
    raw: String,
    width: Int,
    marked: [Annotation]
  ) {
    let lines = text.lines(width: width)
    var place = 0
    var drawn = ""
    for line in lines {
      #expect(line.text.width <= width)
      #expect(line.sourceStart == place)
      #expect(line.sourceEnd >= place)
      place = line.sourceEnd
      for run in line.runs {
        #expect(!run.text.isEmpty)
        #expect((line.sourceStart...line.sourceEnd).contains(run.sourceStart))
        let expected = marked.filter { $0.start <= run.sourceStart && run.sourceStart < $0.end }
        #expect(run.tags == expected.map(\.tag).sorted())
        drawn += run.text.text
      }
    }
    #expect(place == raw.unicodeScalars.count)
    #expect(lines.reduce(0) { $0 + $1.hiddenCount } == text.hiddenPlaces.count)
    // Nothing but spaces and newlines is lost on the way.
    let whole = text.lines(width: 100_000).map(\.text.text).joined()
    if width > 1 {
      #expect(drawn.withoutSpaces == whole.withoutSpaces)
    }
  }
}

extension String {
  fileprivate var withoutSpaces: [Unicode.Scalar] {
    unicodeScalars.filter { $0 != " " && $0 != "\u{3000}" }
  }
}
