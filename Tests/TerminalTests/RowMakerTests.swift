import Canvas
import Testing

@testable import Terminal

struct `A row for ncurses` {
  private func row(_ text: SafeText, isASCII: Bool = false, width: Int = 6) -> [[UInt32]] {
    _ = Charset.adopt(isASCII: false)
    var canvas = Canvas(size: Size(width: width, height: 1))
    canvas.put(text, at: Point(x: 0, y: 0))
    return RowMaker(pen: Pen(colours: 256), isASCII: isASCII).row(
      0,
      0..<canvas.size.width,
      of: canvas
    ).map(\.text)
  }

  @Test func `has a character for each cell`() {
    #expect(row("aж") == [[0x61], [0x436], [0x20], [0x20], [0x20], [0x20]])
  }

  @Test func `has one character for two cells of a wide one`() {
    #expect(row("談a") == [[0x8AC7], [0x61], [0x20], [0x20], [0x20]])
  }

  @Test func `keeps marks with their character`() {
    #expect(row("e\u{301}\u{323}x", width: 2) == [[0x65, 0x301, 0x323], [0x78]])
  }

  @Test func `never goes blank in ASCII`() {
    #expect(row("aж談e\u{301}", isASCII: true) == [[0x61], [0x3F], [0x3F], [0x20], [0x65], [0x20]])
  }

  @Test func `says how each character looks`() {
    var canvas = Canvas(size: Size(width: 2, height: 1))
    canvas.put("a", at: Point(x: 0, y: 0), style: Style(ink: .yellow, reversed: true))
    let row = RowMaker(pen: Pen(colours: 8), isASCII: false).row(
      0,
      0..<canvas.size.width,
      of: canvas
    )
    #expect(row.map(\.look) == [Look(attributes: .reversed, colour: 3), Look()])
  }
}

struct `A terminal description` {
  @Test func `is read without its delays`() {
    let bytes = TerminalDescription.withoutDelays("\u{1B}[H$<5>\u{1B}[J$<50/>$5$<".utf8)
    #expect(bytes == Array("\u{1B}[H\u{1B}[J$5$<".utf8))
  }

  @Test func `is not needed for a dumb terminal`() {
    #expect(throws: TerminalError.tooSimple(term: "dumb")) {
      try TerminalDescription(for: TerminalEnvironment(["TERM": "dumb"]))
    }
    #expect(throws: TerminalError.tooSimple(term: nil)) {
      try TerminalDescription(for: TerminalEnvironment([:]))
    }
  }

  @Test func `stands in for one that is not installed`() throws {
    let environment = TerminalEnvironment(["TERM": "xterm-no-such-terminal"])
    let description = try TerminalDescription(for: environment)
    #expect(description.isSubstitute)
    #expect(["xterm-256color", "xterm", "vt100"].contains(description.name))
  }
}

struct `A waker` {
  @Test func `counts many calls as one`() throws {
    let waker = try Waker()
    #expect(!waker.drain())
    for _ in 0..<100_000 { waker.wake() }
    #expect(waker.drain())
    #expect(!waker.drain())
  }
}
