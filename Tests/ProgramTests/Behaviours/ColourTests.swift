import Foundation
import TerminalDriver
import TestSupport
import Testing

struct `Without colour` {
  private static let mono: [(String, [String: String?])] = [
    ("xterm-256color", ["NO_COLOR": "1"]), ("vt100", [:]), ("tmux-256color", ["NO_COLOR": "1"]),
  ]

  /// All styles in the picture.
  private func styles(_ screen: ScreenEmulator) -> Set<ScreenStyle> {
    var styles: Set<ScreenStyle> = []
    for row in 0..<screen.size.rows {
      for column in 0..<screen.size.columns {
        if let cell = screen.cell(row: row, column: column) { styles.insert(cell.style) }
      }
    }
    return styles
  }

  @Test(arguments: mono)
  func `selection, focus, hits and stances can be told apart`(
    term: String,
    changes: [String: String?]
  ) throws {
    let program = try BrowsingProgram(term: term, size: .standard, environment: changes)
    try program.waitForStart()
    try program.press("zR/Donbas\r")
    try program.waitFor(selected: "Donbas and Donetsk")
    try program.press("\t")
    try program.waitFor(text: "[Territory › Donbas and Donetsk]")
    try program.waitFor(text: "− opposes")
    let screen = program.screen
    #expect(styles(screen).allSatisfy { $0.foreground == .standard && $0.background == .standard })
    #expect(screen.selection != nil, "the selection is reversed")
    #expect(screen.contains("+ supports") && screen.contains("− opposes"))
    #expect(screen.styles(of: "[Territory").allSatisfy { $0.attributes.contains(.bold) })
    try program.press("/Ukraine\r")
    try program.terminal.waitFor("a marked hit") { screen in
      styles(screen).contains { $0.attributes.contains(.underline) }
    }
    // No colour was ever asked for, not only in this picture: SGR 30-37, 38, 40-47, 48, 90-107.
    #expect(!Self.setsColour(program.terminal.output))
  }

  @Test func `is not how it is where there is some`() throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    #expect(Self.setsColour(program.terminal.output))
    let supports = program.screen.styles(of: "+ supports")
    #expect(supports.contains { $0.foreground == .palette(33) }, "blue, never green")
  }

  /// True if a sequence in the bytes sets a colour.
  private static func setsColour(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.components(separatedBy: "\u{1B}[").dropFirst().contains { piece in
      guard let end = piece.firstIndex(where: { !"0123456789;:".contains($0) }), piece[end] == "m"
      else { return false }
      return piece[..<end].split(whereSeparator: { ";:".contains($0) }).compactMap { Int($0) }
        .contains { (30...38).contains($0) || (40...48).contains($0) || $0 >= 90 }
    }
  }
}

struct `A stance on the screen` {
  private static let signs = [
    "supports": "+", "conditional": "~", "open": "o", "opposes": "−", "unclear": "?", "mixed": "!",
  ]

  /// Every issue's stances at a size that shows them whole.
  @Test func `has its sign and its word`() throws {
    let program = try BrowsingProgram(size: ScreenSize(columns: 160, rows: 60))
    try program.waitForStart()
    try program.press("zR")
    try program.waitFor(text: "1/32")
    var seen: Set<String> = []
    for place in 1...32 {
      try program.terminal.waitFor("issue \(place)") { $0.footer.hasSuffix(" \(place)/32") }
      for row in program.screen.rows {
        let cells = row.split(separator: "│", omittingEmptySubsequences: false)
        guard cells.count == 3 else { continue }
        let words = cells[1].split(separator: " ").map(String.init)
        // A position's row ends in the number of its origins, the voice and the day.
        guard let origin = words.firstIndex(where: { $0.hasPrefix("origin") }), origin >= 3 else {
          continue
        }
        let (sign, word) = (words[origin - 3], words[origin - 2])
        #expect(Self.signs[word] == sign, "\(row)")
        #expect(["own", "said"].contains(words[origin + 1]), "\(row)")
        seen.insert(word)
      }
      try program.press("j")
    }
    #expect(seen.isSuperset(of: ["supports", "opposes"]), "\(seen)")
  }
}
