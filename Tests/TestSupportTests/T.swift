import Testing
import TestSupport
import TerminalDriver
import Foundation

@Test(arguments: ["xterm-256color", "tmux-256color", "screen", "vt100"])
func compare(term: String) throws {
  let home = try TestHome()
  try home.folder.write((1...300).map { "строка \($0) 中文 line e\u{301} " + String(repeating: "wörter ", count: $0 % 20) }.joined(separator: "\n"), to: "text.txt")
  let repo = "/work/main"
  let runs: [(String, [String], [String])] = [
    ("/usr/bin/less", [home.folder.path(of: "text.txt")], ["j", "j", " ", "G", "k", "/27", "\r", "g", "\u{4}", "25p", "-S", "\r", "q"]),
    ("/usr/bin/tig", ["-C", repo], ["j", "j", "\r", "j", "j", " ", "q", "G", "h", "\u{1b}", "q", "m","j","\r"]),
    ("/usr/bin/vim", ["-u", "NONE", "-n", home.folder.path(of: "text.txt")], ["j", "dd", "ofoo\tbar\u{1b}", ":set nu\r", "G", "\u{15}", ":vs\r", "dd", "u", "gg", "10dd", ":syn on\r", "yyp","x"]),
    ("/usr/bin/mc", [], ["\u{1b}[B"]),
    ("/usr/bin/htop", [], []),
  ]
  for (program, arguments, keys) in runs where FileManager.default.isExecutableFile(atPath: program) {
    for size in [ScreenSize(columns: 80, rows: 24), ScreenSize(columns: 47, rows: 13)] {
    let p = try PseudoTerminal(program: program, arguments: arguments, environment: home.environment(["TERM": term]), size: size)
    let t = try TmuxSession(program: program, arguments: arguments, environment: home.environment, size: size, term: term)
    try p.readUntilQuiet(.milliseconds(300))
    for key in ["first"] + keys {
      if key != "first" { try p.write(key); try t.sendLiteral(key) }
      try p.readUntilQuiet(.milliseconds(200))
      let left = p.screen.text, right = try t.waitStable(for: .milliseconds(150))
      if left != right { Issue.record("\(program) \(term) \(size) after \(key.debugDescription)\n\(left)\n=======\n\(right)"); break }
      let (x, y) = (try t.display("#{cursor_x}"), try t.display("#{cursor_y}"))
      if (Int(x), Int(y)) != (p.screen.cursor.column, p.screen.cursor.row) { print("cursor", program, term, key.debugDescription, x, y, p.screen.cursor) }
    }
    print(program, term, size, "ok", p.screen.report.unknown, p.screen.report.queries, p.screen.report.titles, p.screen.report.strings.count, p.screen.report.malformed, p.screen.modes.left)
    }
  }
}

struct R: RandomNumberGenerator { var s: UInt64; mutating func next() -> UInt64 { s ^= s << 13; s ^= s >> 7; s ^= s << 17; return s } }

@Test(arguments: 1...60) func fuzz(seed: Int) throws {
  var r = R(s: UInt64(seed) &* 0x9E3779B97F4A7C15)
  func n(_ k: Int) -> Int { Int.random(in: 0..<k, using: &r) }
  var out = ""
  for _ in 0..<300 {
    switch n(34) {
    case 0: out += "\u{1b}[\(n(14));\(n(42))H"
    case 1: out += "\u{1b}[\(n(5))A"
    case 2: out += "\u{1b}[\(n(5))B"
    case 3: out += "\u{1b}[\(n(9))C"
    case 4: out += "\u{1b}[\(n(9))D"
    case 5: out += "\u{1b}[\(n(3))J"
    case 6: out += "\u{1b}[\(n(3))K"
    case 7: out += "\u{1b}[\(n(9))X"
    case 8: out += "\u{1b}[\(n(9))@"
    case 9: out += "\u{1b}[\(n(9))P"
    case 10: out += "\u{1b}[\(n(4))L"
    case 11: out += "\u{1b}[\(n(4))M"
    case 12: let a = 1 + n(10); out += "\u{1b}[\(a);\(a + 1 + n(6))r"
    case 13: out += "\u{1b}M"
    case 14: out += "\u{1b}D"
    case 15: out += "\u{1b}E"
    case 16: out += "\r\n"
    case 17: out += "\u{8}\u{8}"
    case 18: out += "\t"
    case 19: out += "\u{1b}(0lqqk\u{1b}(B"
    case 20: out += "\u{1b}7"
    case 21: out += "\u{1b}8"
    case 22: out += "\u{1b}[\(n(40))G\u{1b}[\(n(12))d"
    case 23: out += "\u{1b}[\(n(3))S"
    case 24: out += "\u{1b}[\(n(3))T"
    case 25: out += "z\u{1b}[\(n(9))b"
    case 26: out += "\u{1b}[4h12\u{1b}[4l"
    case 97: out += "\u{1b}[?7lqwertyuiopasdfghjklzxcvbnm0123456789abcdef\u{1b}[?7h"
    case 98: out += "中文字"
    case 99: out += "e\u{301}"
    case 30: out += "\u{1b}[r"
    default: out += String((0..<n(30)).map { _ in Character(UnicodeScalar(UInt8(65 + n(26)))) })
    }
  }
  let home = try TestHome()
  let path = try home.folder.write(out, to: "s")
  let size = ScreenSize(columns: 40, rows: 12)
  var e = ScreenEmulator(size: size); e.feed(out)
  let t = try TmuxSession(program: "/bin/sh", arguments: ["-c", "stty -opost -echo; printf '\\033[H\\033[2J'; cat \(path); exec cat"], size: size)
  let right = try t.waitStable()
  if e.text != right {
    // bisect to the first difference
    try home.folder.write("", to: "x")
    Issue.record("seed \(seed)\n\(e.framed)\n=====\n\(right)\n\(e.report)")
  } else {
    let (x, y) = (try t.display("#{cursor_x}"), try t.display("#{cursor_y}"))
    if (Int(x), Int(y)) != (e.cursor.column, e.cursor.row) { print("cursor", seed, x, y, e.cursor) }
  }
}
