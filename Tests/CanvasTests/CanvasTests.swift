import Canvas
import Testing

struct `A canvas` {
  @Test func `is blank at first`() {
    let canvas = Canvas(size: Size(width: 3, height: 2))
    #expect(canvas.plainText == "\n\n")
    #expect(canvas.styleText == "\n\n")
    #expect(canvas.cursor == nil)
    #expect(canvas.row(1).allSatisfy { $0.scalar == " " && $0.width == 1 && $0.style == .plain })
  }

  @Test func `draws text with a style and tells how many cells it took`() {
    var canvas = Canvas(size: Size(width: 10, height: 2))
    #expect(canvas.put("Kyiv", at: Point(x: 1, y: 0), style: Style(bold: true)) == 4)
    #expect(canvas.put("中文", at: Point(x: 6, y: 1), style: Style(ink: .blue)) == 4)
    #expect(canvas.plainText == " Kyiv\n      中文\n")
    #expect(canvas.styleText == ".aaaa\n......bbbb\na bold\nb blue\n")
    #expect(canvas[Point(x: 6, y: 1)].width == 2)
    #expect(canvas[Point(x: 7, y: 1)].width == 0)
  }

  static let clipped: [(SafeText, Int, Int, Int, String)] = [
    ("abcdef", 3, .max, 3, "...abc"),
    ("abcdef", 0, 2, 2, "ab...."),
    ("abcdef", 0, 0, 0, "......"),
    ("abcdef", 0, -3, 0, "......"),
    ("abcdef", -2, .max, 6, "cdef.."),
    ("abcdef", -9, .max, 6, "......"),
    ("abcdef", 6, .max, 0, "......"),
    ("abcdef", 99, .max, 0, "......"),
    ("a中", 4, .max, 1, "....a."),
    ("a中", 0, 2, 1, "a....."),
    ("中b", -1, .max, 3, " b...."),
    ("e\u{301}x", 5, .max, 1, ".....e\u{301}"),
  ]

  @Test(arguments: clipped)
  func `draws nothing outside`(
    _ text: SafeText,
    _ x: Int,
    _ width: Int,
    _ used: Int,
    _ row: String
  ) {
    var canvas = Canvas(size: Size(width: 6, height: 3))
    canvas.put("......", at: Point(x: 0, y: 1))
    #expect(canvas.put(text, at: Point(x: x, y: 1), width: width) == used)
    #expect(canvas.plainText == "\n\(row)\n\n")
    #expect(canvas.put(text, at: Point(x: x, y: -1)) == 0)
    #expect(canvas.put(text, at: Point(x: x, y: 3)) == 0)
    #expect(canvas.plainText == "\n\(row)\n\n")
  }

  @Test func `draws at most four marks over a character, on that character only`() {
    var canvas = Canvas(size: Size(width: 4, height: 1))
    canvas.put("a\u{300}\u{301}\u{302}\u{303}\u{304}b中\u{301}", at: Point(x: 0, y: 0))
    #expect(canvas.marks(at: Point(x: 0, y: 0)) == ["\u{300}", "\u{301}", "\u{302}", "\u{303}"])
    #expect(canvas.marks(at: Point(x: 1, y: 0)).isEmpty)
    #expect(canvas.marks(at: Point(x: 2, y: 0)) == ["\u{301}"])
    canvas.put("xyz", at: Point(x: 0, y: 0))
    var fresh = Canvas(size: Size(width: 4, height: 1))
    fresh.put("xyz", at: Point(x: 0, y: 0))
    #expect(canvas == fresh)
  }

  @Test func `blanks the other half of a wide character`() {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.put("中文字", at: Point(x: 0, y: 0))
    canvas.put("x", at: Point(x: 1, y: 0))
    #expect(canvas.plainText == " x文字\n")
    canvas.put("y", at: Point(x: 4, y: 0))
    #expect(canvas.plainText == " x文y\n")
    canvas.put("한", at: Point(x: 1, y: 0))
    #expect(canvas.plainText == " 한 y\n")
    canvas.fill(Rect(x: 2, y: 0, width: 1, height: 1))
    #expect(canvas.plainText == "    y\n")
  }

  @Test func `fills and restyles rectangles, clipped to itself`() {
    var canvas = Canvas(size: Size(width: 5, height: 3))
    for y in 0..<3 { canvas.put("a中b.", at: Point(x: 0, y: y)) }
    canvas.fill(Rect(x: 3, y: -1, width: 9, height: 2), style: Style(reversed: true))
    canvas.restyle(Rect(x: -2, y: 2, width: 4, height: 7)) { $0.isReversed = true }
    #expect(canvas.plainText == "a中\na中b.\na中b.\n")
    #expect(canvas.styleText == "...aa\n\naaa\na reversed\n")
    canvas.restyle(Rect(x: 2, y: 0, width: 0, height: 3)) { $0.isBold = true }
    canvas.restyle(Rect(x: 2, y: 1, width: 1, height: 1)) { $0.isBold = true }
    #expect(canvas.styleText == "...aa\n\naaa\na reversed\n")
  }

  @Test func `draws lines of its repertoire`() {
    var canvas = Canvas(size: Size(width: 4, height: 3))
    canvas.horizontalLine(from: Point(x: -2, y: 1), length: 20)
    canvas.verticalLine(from: Point(x: 2, y: -1), length: 20)
    canvas.put(canvas.glyphs.cross, at: Point(x: 2, y: 1))
    #expect(canvas.plainText == "  │\n──┼─\n  │\n")
    var ascii = Canvas(size: Size(width: 4, height: 3), repertoire: .ascii)
    ascii.horizontalLine(from: Point(x: 0, y: 1), length: 3)
    ascii.verticalLine(from: Point(x: 2, y: 1), length: 1)
    ascii.verticalLine(from: Point(x: 9, y: 1), length: -1)
    #expect(ascii.plainText == "\n--|\n\n")
  }

  @Test func `puts text at a right edge`() {
    var canvas = Canvas(size: Size(width: 8, height: 2))
    #expect(canvas.put("31", endingAt: Point(x: 7, y: 0)) == 2)
    #expect(canvas.put("territory", endingAt: Point(x: 8, y: 1), width: 4) == 4)
    #expect(canvas.plainText == "     31\n    terr\n")
  }

  @Test func `cuts at a word where it is told to`() {
    var canvas = Canvas(size: Size(width: 30, height: 2))
    #expect(canvas.putCut("Cession of held territory", at: Point(x: 1, y: 0), width: 20) == 17)
    #expect(canvas.putCut("Enforcement", at: Point(x: 1, y: 1), width: 20) == 11)
    #expect(canvas.plainText == " Cession of held …\n Enforcement\n")
  }

  @Test func `transliterates in ASCII, so that nothing goes blank`() {
    var canvas = Canvas(size: Size(width: 30, height: 1), repertoire: .ascii)
    #expect(canvas.put("Київ − Łódź 中", at: Point(x: 0, y: 0)) == 21)
    #expect(canvas.plainText == "Kiyiv - Lodz <U+4E2D>\n")
  }

  @Test func `says which columns of a row differ from another's`() {
    #expect(MemoryLayout<Cell>.size == 8 && MemoryLayout<Cell>.stride == 8, "cells have no gaps")
    func columns(_ left: SafeText, _ right: SafeText, style: Style = .plain) -> Range<Int> {
      var canvases = [
        Canvas(size: Size(width: 8, height: 3)), Canvas(size: Size(width: 8, height: 3)),
      ]
      canvases[0].put(left, at: Point(x: 0, y: 1), style: style)
      canvases[1].put(right, at: Point(x: 0, y: 1))
      #expect(canvases[1].columns(differingFrom: canvases[0], inRow: 0).isEmpty)
      let there = canvases[0].columns(differingFrom: canvases[1], inRow: 1)
      #expect(there == canvases[1].columns(differingFrom: canvases[0], inRow: 1))
      return there
    }
    #expect(columns("abcdef", "abcdef").isEmpty)
    #expect(columns("abcdef", "abXdXf") == 2..<5)
    #expect(columns("abcdef", "abcdef", style: Style(ink: .cyan)) == 0..<6)
    #expect(columns("abcdefgh", "") == 0..<8)
    #expect(columns("a中d", "a文d") == 1..<3)
    #expect(columns("a中d", "a X") == 1..<4)
    #expect(columns("abcdef中", "abcdef文") == 6..<8)
    #expect(columns("ae\u{301}d", "ae\u{300}d") == 1..<2)
    #expect(columns("ae\u{301}d", "aed") == 1..<2)
  }

  @Test func `never keeps half a wide character`() {
    var texts = HostileText(seed: 11)
    var canvas = Canvas(size: Size(width: 13, height: 4))
    for step in 0..<3000 {
      let place = Point(x: texts.number(in: -6...14), y: texts.number(in: -1...4))
      let raw = texts.next(pieces: 0...4)
      switch texts.number(in: 0...5) {
      case 0:
        let size = Size(width: texts.number(in: 0...5), height: texts.number(in: 0...2))
        canvas.fill(Rect(x: place.x, y: place.y, width: size.width, height: size.height))
      case 1:
        let rect = Rect(x: place.x, y: place.y, width: 3, height: 2)
        canvas.restyle(rect) { $0.isBold = step.isMultiple(of: 2) }
      case 2:
        canvas.put(SafeText(raw), endingAt: place, width: texts.number(in: 0...9))
      default:
        let width = texts.number(in: 0...9)
        #expect(canvas.put(SafeText(raw), at: place, width: width) <= width)
      }
      expectWholeCharacters(canvas)
    }
  }

  private func expectWholeCharacters(_ canvas: Canvas) {
    for y in 0..<canvas.size.height {
      let row = Array(canvas.row(y))
      for (x, cell) in row.enumerated() {
        let isSecondHalf = x > 0 && row[x - 1].width == 2
        if (cell.width == 0) != isSecondHalf { Issue.record("half a character at \(x), \(y)") }
        if cell.width == 2, x + 1 == row.count { Issue.record("a character over the edge") }
        if isSecondHalf, cell.style != row[x - 1].style { Issue.record("two styles at \(x), \(y)") }
        let marks = canvas.marks(at: Point(x: x, y: y))
        if marks.count != Int(cell.markCount) || marks.count > 4 { Issue.record("marks at \(x)") }
      }
    }
  }
}
