import Canvas
import Testing

struct `A rectangle` {
  let rect = Rect(x: 2, y: 1, width: 10, height: 5)

  @Test func `is split into a part and the rest`() {
    let left = rect.splitLeft(3)
    #expect(left.part == Rect(x: 2, y: 1, width: 3, height: 5))
    #expect(left.rest == Rect(x: 5, y: 1, width: 7, height: 5))
    let right = rect.splitRight(3)
    #expect(right.part == Rect(x: 9, y: 1, width: 3, height: 5))
    #expect(right.rest == Rect(x: 2, y: 1, width: 7, height: 5))
    let top = rect.splitTop(2)
    #expect(top.part == Rect(x: 2, y: 1, width: 10, height: 2))
    #expect(top.rest == Rect(x: 2, y: 3, width: 10, height: 3))
    let bottom = rect.splitBottom(1)
    #expect(bottom.part == Rect(x: 2, y: 5, width: 10, height: 1))
    #expect(bottom.rest == Rect(x: 2, y: 1, width: 10, height: 4))
  }

  @Test func `gives no more than it has`() {
    #expect(rect.splitLeft(99).rest == Rect(x: 12, y: 1, width: 0, height: 5))
    #expect(rect.splitRight(99).rest.isEmpty)
    #expect(rect.splitTop(-4).part.isEmpty)
    #expect(rect.splitBottom(-4).rest == rect)
    #expect(rect.inset(left: 8, right: 8).isEmpty)
  }

  @Test func `may reach as far as numbers go`() {
    let endless = Rect(x: 3, y: 1, width: .max, height: .max)
    #expect(endless.endX == .max)
    #expect(endless.intersection(rect) == Rect(x: 3, y: 1, width: 9, height: 5))
    var canvas = Canvas(size: Size(width: 5, height: 2))
    canvas.fill(endless, style: Style(bold: true))
    canvas.horizontalLine(from: Point(x: 3, y: 0), length: .max)
    #expect(canvas.plainText == "   ──\n\n")
    #expect(canvas.styleText == "\n...aa\na bold\n")
  }

  @Test func `is inset, cut with others and asked for its rows`() {
    #expect(
      rect.inset(left: 1, top: 1, right: 2, bottom: 1) == Rect(x: 3, y: 2, width: 7, height: 3)
    )
    let other = Rect(x: 0, y: 0, width: 4, height: 3)
    #expect(rect.intersection(other) == Rect(x: 2, y: 1, width: 2, height: 2))
    #expect(rect.intersection(Rect(x: 50, y: 0, width: 4, height: 3)).isEmpty)
    #expect(rect.row(4) == Rect(x: 2, y: 5, width: 10, height: 1))
    #expect(rect.row(5).isEmpty && rect.row(-1).isEmpty)
    #expect(rect.contains(Point(x: 2, y: 1)) && rect.contains(Point(x: 11, y: 5)))
    #expect(!rect.contains(Point(x: 12, y: 1)) && !rect.contains(Point(x: 2, y: 6)))
  }
}
