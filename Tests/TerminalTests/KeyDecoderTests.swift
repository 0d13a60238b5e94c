import Canvas
import Testing

@testable import Terminal

/// Plays bytes at milliseconds and gives the keys, with what time alone decides in between, up to
/// five seconds after the last.
private func keys(_ parts: (Int, String)..., named: [[UInt8]: Key] = [:]) -> [Key] {
  play(parts.map { ($0.0, Array($0.1.utf8)) }, named: named)
}

private func play(_ parts: [(Int, [UInt8])], named: [[UInt8]: Key] = [:]) -> [Key] {
  var decoder = KeyDecoder(named: named)
  var keys: [Key] = []
  for (time, bytes) in parts {
    let now = Duration.milliseconds(time)
    if let deadline = decoder.deadline, deadline <= now { keys += decoder.keys(at: deadline) }
    keys += decoder.keys(from: bytes, at: now)
  }
  keys += decoder.keys(at: .milliseconds((parts.last?.0 ?? 0) + 5000))
  return keys
}

private let esc = "\u{1B}"

struct `A key decoder` {
  @Test(
    arguments: [
      ("j", .character("j")), (" ", .character(" ")), ("\t", .tab), ("\r", .enter), ("\n", .enter),
      ("\u{08}", .backspace), ("\u{7F}", .backspace), ("\u{03}", .control("c")),
      ("\u{13}", .control("s")), ("\u{11}", .control("q")), ("\u{1A}", .control("z")),
      ("\u{00}", .control("@")), ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")),
      ("é", .character("é")), ("ж", .character("ж")), ("談", .character("談")),
      ("😀", .character("😀")),
    ] as [(String, Key)]
  )
  func `knows plain keys`(bytes: String, key: Key) {
    #expect(keys((0, bytes)) == [key])
  }

  @Test(
    arguments: [
      ("[A", .up), ("[B", .down), ("[C", .right), ("[D", .left), ("OA", .up), ("OB", .down),
      ("OC", .right), ("OD", .left), ("[H", .home), ("[F", .end), ("OH", .home), ("OF", .end),
      ("[1~", .home), ("[7~", .home), ("[4~", .end), ("[8~", .end), ("[3~", .delete),
      ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab), ("[1;2Z", .backTab),
      ("OP", .function(1)), ("OS", .function(4)), ("[P", .function(1)), ("[R", .function(3)),
      ("[11~", .function(1)), ("[15~", .function(5)), ("[17~", .function(6)),
      ("[21~", .function(10)), ("[23~", .function(11)), ("[24~", .function(12)),
      ("[[A", .function(1)), ("[[E", .function(5)), ("OM", .enter), ("Oj", .character("*")),
      ("Op", .character("0")), ("Oy", .character("9")), ("[1;1A", .up),
    ] as [(String, Key)]
  )
  func `knows the sequences of keys`(rest: String, key: Key) {
    #expect(keys((0, esc + rest)) == [key])
  }

  @Test(
    arguments: [
      "[1;5C", "[1;2A", "[3;5~", "[5;3~", "[1;5P", "O5A", "[2~", "[25~", "[a", "[7$", "Oz", "[[Z",
      "[E", "x", "ж", "\r", "[999999999999999999999~",
    ]
  )
  func `swallows keys with modifiers and keys it does not know whole`(rest: String) {
    #expect(keys((0, esc + rest + "j")) == [.unknown, .character("j")])
  }

  @Test(
    arguments: [
      "[I", "[O", "[<0;10;5M", "[M !!", "[?1;2c", "[>0;276;0c", "[24;80R", "[0n", "[8;24;80t",
      "]11;rgb:0000/0000/0000\u{07}", "]11;rgb:0/0/0\u{1B}\\", "P1+r\u{1B}\\", "_Gi=1;OK\u{1B}\\",
    ]
  )
  func `says nothing about reports that no key sends`(rest: String) {
    #expect(keys((0, esc + rest + "j")) == [.character("j")])
  }

  @Test func `asks terminfo's strings first`() {
    let named: [[UInt8]: Key] = [Array("\(esc)[A".utf8): .pageUp, Array("\(esc)K".utf8): .end]
    #expect(keys((0, "\(esc)[A\(esc)K\(esc)[B"), named: named) == [.pageUp, .end, .down])
  }

  @Test func `gives keys in their order`() {
    #expect(
      keys((0, "j\(esc)[Akж\(esc)OB\r")) == [
        .character("j"), .up, .character("k"), .character("ж"), .down, .enter,
      ]
    )
  }
}

struct `A lone Esc` {
  @Test func `acts after 100 ms`() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0x1B], at: .seconds(7)) == [])
    #expect(decoder.deadline == .milliseconds(7100))
    #expect(decoder.keys(at: .milliseconds(7099)) == [])
    #expect(decoder.keys(at: .milliseconds(7100)) == [.escape])
    #expect(decoder.deadline == nil)
  }

  @Test func `pressed twice acts twice`() {
    #expect(keys((0, esc), (30, esc)) == [.escape, .escape])
    #expect(keys((0, esc + esc + "[A")) == [.escape, .up])
  }

  @Test func `does not take the key after it with it`() {
    #expect(keys((0, esc), (150, "j")) == [.escape, .character("j")])
  }

  @Test(arguments: [1, 60, 99])
  func `is none where an arrow is split`(gap: Int) {
    #expect(keys((0, esc), (gap, "[A")) == [.up])
    #expect(keys((0, esc), (gap, "["), (2 * gap, "A")) == [.up])
    #expect(keys((0, "\(esc)["), (gap, "1;5"), (2 * gap, "C")) == [.unknown])
  }

  @Test(
    arguments: ["[A", "OA", "[1;5C", "[3~", "[[A", "OP", "[Z", "[<0;1;1M", "[200~x\(esc)[201~"],
    [101, 200, 600, 1000]
  )
  func `is followed by nothing when its rest comes late`(tail: String, gap: Int) {
    let pasted: [Key] = tail.hasPrefix("[200~") ? [.paste("x")] : []
    #expect(
      keys((0, esc), (gap, tail), (gap + 10, "j")) == [.escape] + pasted + [.character("j")]
    )
  }

  @Test func `is followed by nothing when its rest comes late and in parts`() {
    #expect(keys((0, esc), (200, "["), (260, "A"), (270, "j")) == [.escape, .character("j")])
    #expect(keys((0, esc), (200, "[1"), (260, ";5C")) == [.escape])
  }

  @Test(arguments: ["[", "O", "[x", "Oz", "[\u{20}", "[1"])
  func `leaves keys alone that are no rest of a sequence`(typed: String) {
    let expected = typed.unicodeScalars.map { Key.character($0) }
    #expect(keys((0, esc), (200, typed)) == [.escape] + expected)
  }

  @Test func `is over after a second`() {
    #expect(
      keys((0, esc), (1300, "[A")) == [.escape, .character("["), .character("A")]
    )
  }

  @Test func `expects one rest, not two`() {
    #expect(
      keys((0, esc), (200, "[A"), (300, "OA")) == [
        .escape, .character("O"), .character("A"),
      ]
    )
  }

  @Test func `is told from a sequence that lay ready while nobody read`() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0x1B], at: .zero) == [])
    let late = decoder.keys(from: Array("[A".utf8), at: .seconds(2), notBefore: .milliseconds(1))
    #expect(late == [.up])
  }

  @Test func `that lay ready may still become a sequence`() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(from: [0x1B], at: .seconds(2), notBefore: .zero) == [])
    #expect(decoder.keys(from: Array("[A".utf8), at: .milliseconds(2050)) == [.up])
  }
}

struct `A broken sequence` {
  @Test(arguments: ["[", "O"])
  func `is discarded with its rest`(start: String) {
    #expect(keys((0, esc + start), (200, "A"), (210, "j")) == [.character("j")])
  }

  @Test func `does not wait for its rest for ever`() {
    #expect(keys((0, "\(esc)["), (1200, "j")) == [.character("j")])
  }

  @Test func `ends at a control character, which acts`() {
    #expect(keys((0, "\(esc)[1;\u{03}")) == [.unknown, .control("c")])
    #expect(keys((0, "\(esc)[1;\(esc)[A")) == [.unknown, .up])
    #expect(keys((0, "\(esc)]52;c;\u{03}")) == [.control("c")])
  }

  @Test func `may be long and stays one`() {
    let long = String(repeating: "1;", count: 50_000)
    #expect(keys((0, "\(esc)[\(long)Aj")) == [.unknown, .character("j")])
    #expect(keys((0, "\(esc)]\(long)\u{07}j")) == [.character("j")])
  }

  @Test func `that was Alt and a bracket swallows nothing later`() {
    #expect(keys((0, "\(esc)]"), (300, "jk")) == [.unknown, .character("j"), .character("k")])
  }
}

struct `UTF-8` {
  @Test(arguments: ["ж", "談", "😀", "é"])
  func `may be split anywhere`(text: String) {
    let bytes = Array(text.utf8)
    let parts = bytes.enumerated().map { ($0.offset * 400, [$0.element]) }
    #expect(play(parts) == text.unicodeScalars.map(Key.character))
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xD0], [0xE2, 0x82], [0xC2, 0x9B],
      [0xF0, 0x80, 0x80, 0xAF],
    ] as [[UInt8]]
  )
  func `that is none is left out, and nothing after it`(bytes: [UInt8]) {
    #expect(play([(0, bytes + [0x6A])]) == [.character("j")])
    #expect(play([(0, bytes + Array("ж".utf8))]) == [.character("ж")])
  }
}

struct `A paste` {
  private let start = "\(esc)[200~"
  private let end = "\(esc)[201~"

  @Test func `is one key, with all that is in it`() {
    let text = "rm -rf /\rjjq\(esc)[A\(esc)[200~é\u{03}"
    #expect(keys((0, start + text + end + "j")) == [.paste(text), .character("j")])
  }

  @Test func `may come in any parts`() {
    let bytes = Array((start + "ж\(esc)[20" + end + "j").utf8)
    let parts = bytes.enumerated().map { ($0.offset * 90, [$0.element]) }
    #expect(play(parts) == [.paste("ж\(esc)[20"), .character("j")])
  }

  @Test func `may be slow inside`() {
    #expect(keys((0, start + "ab"), (2900, "cd" + end)) == [.paste("abcd")])
  }

  @Test func `without an end is over after three seconds of silence`() {
    #expect(keys((0, start + "ab"), (3500, "j")) == [.paste("ab"), .character("j")])
    #expect(keys((0, start + "ab"), (3500, end)) == [.paste("ab"), .unknown])
  }

  @Test func `is kept up to a bound`() {
    let long = String(repeating: "x", count: 5000)
    var decoder = KeyDecoder(pasteLimit: 1000)
    let keys = decoder.keys(from: Array((start + long + end + "j").utf8), at: .zero)
    #expect(keys == [.paste(String(repeating: "x", count: 1000)), .character("j")])
  }

  @Test func `that is no UTF-8 is mended`() {
    let bytes = Array(start.utf8) + [0x61, 0xFF, 0x62] + Array(end.utf8)
    #expect(play([(0, bytes)]) == [.paste("a\u{FFFD}b")])
  }
}

struct `Seeded garbage` {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `leaves the decoder able to go on`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next() -> UInt8 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state >> 32)
    }
    let likely = Array("\(esc)\(esc)[O200~201~;1;5ABj".utf8)
    var decoder = KeyDecoder()
    var time = 0
    for _ in 0..<400 {
      time += Int(next())
      let bytes = (0..<next() % 9).map { _ in
        next() < 90 ? next() : likely[Int(next()) % likely.count]
      }
      _ = decoder.keys(from: bytes, at: .milliseconds(time))
    }
    _ = decoder.keys(at: .milliseconds(time + 5000))
    let later = Duration.milliseconds(time + 10_000)
    #expect(decoder.keys(from: Array("\u{18}j".utf8), at: later).last == .character("j"))
  }
}
