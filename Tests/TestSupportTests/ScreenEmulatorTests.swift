import TerminalDriver
import TestSupport
import Testing

struct `A screen emulator` {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let input: String
    let text: String
    let row: Int
    let column: Int
    var testDescription: String { name }
    init(_ name: String, _ input: String, _ text: String, _ row: Int, _ column: Int) {
      (self.name, self.input, self.text, self.row, self.column) = (name, input, text, row, column)
    }
  }

  static let cases = [
    Case("plain text", "ab\r\ncd", "ab\ncd", 1, 2),
    Case("line feed keeps the column", "ab\ncd", "ab\n  cd", 1, 4),
    Case("wraps with the next character", "0123456789", "0123456789", 0, 9),
    Case("wrapped", "0123456789a", "0123456789\na", 1, 1),
    Case("return after a full row", "0123456789\r\nx", "0123456789\nx", 1, 1),
    Case("no wrap", "\u{1B}[?7l0123456789ab", "012345678b", 0, 9),
    Case("scrolls", "1\r\n2\r\n3\r\n4\r\n5", "2\n3\n4\n5", 3, 1),
    Case("cursor position", "\u{1B}[2;4Hx\u{1B}[Hy", "y\n   x", 0, 1),
    Case("cursor position beyond the edge", "\u{1B}[99;99Hx", "\n\n\n         x", 3, 9),
    Case("relative moves", "\u{1B}[2B\u{1B}[3Cx\u{1B}[A\u{1B}[2Dy", "\n  y\n   x", 1, 3),
    Case("column and row", "\u{1B}[5G\u{1B}[3dx", "\n\n    x", 2, 5),
    Case("next line and previous line", "ab\u{1B}[2Ec\u{1B}[Fd", "ab\nd\nc", 1, 1),
    Case("tabs", "a\tb\u{1B}[Zc", "a       c", 0, 9),
    Case("backspace", "abc\u{8}\u{8}x", "axc", 0, 2),
    Case("erase to the end of the row", "abcdef\u{1B}[3G\u{1B}[K", "ab", 0, 2),
    Case("erase to the start of the row", "abcdef\u{1B}[3G\u{1B}[1K", "   def", 0, 2),
    Case("erase the row", "abcdef\u{1B}[2K", "", 0, 6),
    Case("erase below", "a\r\nb\r\nc\u{1B}[2;1H\u{1B}[J", "a", 1, 0),
    Case("erase above", "a\r\nb\r\nc\u{1B}[2;1H\u{1B}[1J", "\n\nc", 1, 0),
    Case("erase all", "a\r\nb\u{1B}[2J", "", 1, 1),
    Case("erase characters", "abcdef\u{1B}[2G\u{1B}[3X", "a   ef", 0, 1),
    Case("insert characters", "abcdef\u{1B}[2G\u{1B}[2@", "a  bcdef", 0, 1),
    Case("delete characters", "abcdef\u{1B}[2G\u{1B}[2P", "adef", 0, 1),
    Case("insert mode", "abc\r\u{1B}[4hx\u{1B}[4ly", "xybc", 0, 2),
    Case("insert lines", "1\r\n2\r\n3\u{1B}[2;1H\u{1B}[L", "1\n\n2\n3", 1, 0),
    Case("delete lines", "1\r\n2\r\n3\u{1B}[1;1H\u{1B}[2M", "3", 0, 0),
    Case("scroll region", "1\r\n2\r\n3\r\n4\u{1B}[2;3r\u{1B}[3;1H\nx", "1\n3\nx\n4", 2, 1),
    Case("reverse index", "1\r\n2\u{1B}[H\u{1B}Mx", "x\n1\n2", 0, 1),
    Case("scroll up and down", "1\r\n2\r\n3\u{1B}[2S\u{1B}[T", "\n3", 2, 1),
    Case("repeats a character", "-\u{1B}[4bx", "-----x", 0, 6),
    Case("line drawing by designation", "\u{1B}(0lqk\u{1B}(Bq", "┌─┐q", 0, 4),
    Case("line drawing by shift", "\u{1B})0\u{E}x\u{F}x", "│x", 0, 2),
    Case("repeats a line", "\u{1B}(0q\u{1B}[3b\u{1B}(B", "────", 0, 4),
    Case("wide characters", "a中b", "a中b", 0, 4),
    Case("a wide character does not fit", "012345678中", "012345678\n中", 1, 2),
    Case("half of a wide character overwritten", "中\u{1B}[2Gx", " x", 0, 2),
    Case("combining marks", "e\u{301}x", "e\u{301}x", 0, 2),
    Case("a combining mark on a wide character", "中\u{301}x", "中\u{301}x", 0, 3),
    Case("saves and restores", "ab\u{1B}7\u{1B}[3;3Hx\u{1B}8c", "abc\n\n  x", 0, 3),
    Case("origin mode", "\u{1B}[2;3r\u{1B}[?6h\u{1B}[1;1Hx", "\nx", 1, 1),
    Case("aborted sequence", "a\u{1B}[3\u{18}b", "ab", 0, 2),
    Case("NUL and DEL", "a\0\u{7F}b", "ab", 0, 2),
  ]

  @Test(arguments: cases) func `draws as a terminal does`(_ example: Case) {
    var screen = ScreenEmulator(size: ScreenSize(columns: 10, rows: 4))
    screen.feed(example.input)
    #expect(screen.text == example.text)
    #expect(screen.cursor.row == example.row)
    #expect(screen.cursor.column == example.column)
    #expect(screen.report.isQuiet)
  }

  @Test(arguments: cases) func `does not care how the bytes are cut`(_ example: Case) {
    let size = ScreenSize(columns: 10, rows: 4)
    var whole = ScreenEmulator(size: size)
    var cut = ScreenEmulator(size: size)
    whole.feed(example.input)
    for byte in example.input.utf8 { cut.feed([byte]) }
    #expect(whole == cut)
  }

  @Test func `shows the alternate screen and comes back`() {
    var screen = ScreenEmulator(size: ScreenSize(columns: 10, rows: 4))
    screen.feed("$ ls\u{1B}[?1049h\u{1B}[H\u{1B}[2Jfull")
    #expect(screen.text == "full")
    #expect(screen.mainRows.first == "$ ls")
    #expect(screen.modes.left == ["alternate screen"])
    screen.feed("\u{1B}[?1049l!")
    #expect(screen.text == "$ ls!")
    #expect(screen.modes == .reset)
  }

  @Test func `names the modes left on`() {
    var screen = ScreenEmulator()
    screen.feed("\u{1B}[?25l\u{1B}[?1h\u{1B}=\u{1B}[?2004h\u{1B}[?1000;1006h")
    let expected = [
      "cursor hidden", "application cursor keys", "application keypad", "bracketed paste",
      "private mode 1000", "private mode 1006",
    ]
    #expect(screen.modes.left == expected)
    screen.feed("\u{1B}[?25h\u{1B}[?1l\u{1B}>\u{1B}[?2004l\u{1B}[?1000;1006l")
    #expect(screen.modes.left.isEmpty)
  }

  @Test func `keeps styles and their plane`() {
    var screen = ScreenEmulator(size: ScreenSize(columns: 12, rows: 2))
    screen.feed("a\u{1B}[7mb\u{1B}[1;34mc\u{1B}[27;22;39md\u{1B}[48;5;130me")
    screen.feed("\u{1B}[38:2::1:2:3;49mf\u{1B}[4:3mg\u{1B}[mh\u{1B}[96mi")
    let plane = """
      .ab.cde.f

      a reverse
      b bold reverse ink 4
      c on 130
      d ink #1,2,3
      e underline ink #1,2,3
      f ink 14
      """
    #expect(screen.stylePlane == plane.replacing("\n\n", with: "\n"))
    #expect(screen.styles(of: "ab").count == 2)
    #expect(screen.styles(of: "absent").isEmpty)
  }

  @Test func `erases with the background that is set`() {
    var screen = ScreenEmulator(size: ScreenSize(columns: 4, rows: 1))
    screen.feed("\u{1B}[44mab\u{1B}[7m\u{1B}[K")
    var blue = ScreenStyle.plain
    blue.background = .palette(4)
    #expect(screen.cell(row: 0, column: 3)?.style == blue)
  }

  @Test func `reports what is no picture`() {
    var screen = ScreenEmulator()
    screen.feed("\u{1B}]0;owned\u{7}\u{1B}]52;c;aGk=\u{1B}\\\u{1B}P+q\u{1B}\\\u{1B}[c\u{1B}[6n")
    screen.feed("\u{1B}[8;1;1t\u{1B}[99z\u{7}x")
    #expect(screen.report.titles == ["owned"])
    #expect(screen.report.strings == ["OSC 0;owned", "OSC 52;c;aGk=", "DCS +q"])
    #expect(screen.report.queries == ["CSI c", "CSI 6 n"])
    #expect(screen.report.windowOperations == ["CSI 8;1;1 t"])
    #expect(screen.report.unknown == ["CSI 99 z"])
    #expect(screen.report.bells == 1)
    #expect(screen.text == "x")
  }

  @Test func `reports bytes that are no text`() {
    var screen = ScreenEmulator()
    screen.feed([0x61, 0xFF, 0xC2, 0x9B, 0x41, 0xE4, 0xB8, 0x62])
    #expect(screen.report.malformed == ["ff", "c2 9b", "e4 b8"])
    #expect(screen.text == "aAb")
  }

  @Test func `keeps the picture when resized`() {
    var screen = ScreenEmulator(size: ScreenSize(columns: 10, rows: 3))
    screen.feed("0123456789\r\nb\r\nc")
    screen.resize(to: ScreenSize(columns: 4, rows: 2))
    #expect(screen.rows == ["0123", "b"])
    screen.resize(to: ScreenSize(columns: 6, rows: 3))
    screen.feed("\u{1B}[3;6Hz")
    #expect(screen.rows == ["0123", "b", "     z"])
  }

  @Test func `draws what tmux draws`() throws {
    let size = ScreenSize(columns: 40, rows: 12)
    let picture = Self.cases.enumerated().map { index, example in
      // Away from the right edge, where tmux goes its own way.
      "\u{1B}[r\u{1B}[?6l\u{1B}[\(index % 12 + 1);\(index % 3 * 10 + 1)H\(example.input)"
    }
    let home = try TestHome()
    let stream = picture.joined() + "\u{1B}[r\u{1B}[12;1Hend"
    let path = try home.folder.write(stream, to: "stream")
    let script = "stty -opost -echo; printf '\\033[H\\033[2J'; cat \"$1\"; exec cat"
    let tmux = try TmuxSession(
      program: "/bin/sh",
      arguments: ["-c", script, "sh", path],
      size: size
    )
    try tmux.waitFor(text: "end")
    var screen = ScreenEmulator(size: size)
    screen.feed(stream)
    #expect(screen.text == (try tmux.waitStable()))
  }
}
