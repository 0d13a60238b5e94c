/// A terminal without a window: takes the bytes a program writes and keeps the picture.
///
/// It follows xterm closely enough for what ncurses writes with the terminal descriptions `xterm`,
/// `xterm-256color`, `tmux-256color`, `screen` and `vt100`. It never answers a query. Whatever it does
/// not draw ends up in ``report``.
public struct ScreenEmulator: Hashable, Sendable {
  /// The modes that are on now.
  public internal(set) var modes = ScreenModes.reset
  /// What was sent besides the picture.
  public internal(set) var report = ScreenReport()
  /// The place of the cursor, from 0.
  public internal(set) var cursor = Cursor()
  /// The style of the next character.
  public internal(set) var style = ScreenStyle.plain

  var grid: ScreenGrid
  var mainGrid: ScreenGrid
  var region: Range<Int>
  var tabStops: Set<Int>
  var saved = Saved()
  var charsets: [UInt8] = [UInt8(ascii: "B"), UInt8(ascii: "B")]
  var shift = 0
  var wrapIsPending = false
  var lastCharacter: Unicode.Scalar?
  private var parser = ParserBox()

  /// The place of the cursor.
  public struct Cursor: Hashable, Sendable {
    /// The row, 0 at the top.
    public var row = 0
    /// The column, 0 at the left.
    public var column = 0
    /// The top left corner.
    public init() {}
  }

  /// What DECSC keeps.
  struct Saved: Hashable, Sendable {
    var cursor = Cursor()
    var style = ScreenStyle.plain
    var charsets: [UInt8] = [UInt8(ascii: "B"), UInt8(ascii: "B")]
    var shift = 0
  }

  /// Keeps the parser out of comparisons: two screens are equal if they look and behave the same.
  private struct ParserBox: Hashable, Sendable {
    var parser = ControlParser()
    static func == (left: ParserBox, right: ParserBox) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
  }

  /// A blank screen with the cursor in its top left corner.
  public init(size: ScreenSize = .standard) {
    grid = ScreenGrid(size: size)
    mainGrid = grid
    region = 0..<size.rows
    tabStops = Set(stride(from: 8, to: 1000, by: 8))
  }

  /// The size of the screen.
  public var size: ScreenSize { grid.size }

  /// Takes bytes; a sequence may be spread over several calls.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    var parser = self.parser.parser
    for byte in bytes { parser.feed(byte) { apply($0) } }
    self.parser.parser = parser
  }

  /// Takes text as its UTF-8 bytes.
  public mutating func feed(_ text: String) { feed(text.utf8) }

  /// Cuts or fills up the screen, as a terminal does whose window is resized.
  public mutating func resize(to new: ScreenSize) {
    grid.resize(to: new)
    mainGrid.resize(to: new)
    region = 0..<new.rows
    cursor.row = min(cursor.row, new.rows - 1)
    cursor.column = min(cursor.column, new.columns - 1)
    wrapIsPending = false
  }

  mutating func apply(_ event: TerminalEvent) {
    switch event {
    case .character(let scalar): draw(scalar)
    case .control(let byte): control(byte)
    case .escape(let intermediates, let final): escape(intermediates, final)
    case .sequence(let sequence): apply(sequence)
    case .string(let introducer, let content): string(introducer, content)
    case .malformed(let bytes):
      report.malformed.append(bytes.map { String($0, radix: 16) }.joined(separator: " "))
    }
  }

  private mutating func string(_ introducer: UInt8, _ content: [UInt8]) {
    let text = String(decoding: content, as: UTF8.self)
    let names: [UInt8: String] = [
      UInt8(ascii: "]"): "OSC", UInt8(ascii: "P"): "DCS", UInt8(ascii: "_"): "APC",
      UInt8(ascii: "^"): "PM", UInt8(ascii: "X"): "SOS",
    ]
    report.strings.append("\(names[introducer] ?? "string") \(text)")
    guard introducer == UInt8(ascii: "]"), let semicolon = text.firstIndex(of: ";") else { return }
    if ["0", "1", "2"].contains(text[..<semicolon]) {
      report.titles.append(String(text[text.index(after: semicolon)...]))
    }
  }
}
