import Foundation
import TerminalDriver
import TestSupport
import Testing
import Workbench

/// A part of the screen and the keys that lead to it from the start.
struct ViewPath: Sendable, CustomTestStringConvertible {
  let context: Command.Context
  let keys: String
  /// What shows that it has been reached.
  let sign: String

  var testDescription: String { context.title }

  static let all = [
    ViewPath(context: .tree, keys: "", sign: "[Issues]"),
    ViewPath(context: .stances, keys: "\t", sign: "[Security guarantees]"),
    ViewPath(context: .quotes, keys: "\t\t", sign: "[Ukraine: supports"),
    ViewPath(context: .reader, keys: "\t\t\r", sign: "Kyiv remains"),
    ViewPath(context: .explanation, keys: "\ti", sign: "evidence"),
    ViewPath(context: .matrix, keys: "gm2j", sign: "Ukraine: + supports"),
    ViewPath(context: .quotes, keys: "gm2j\r", sign: "[Ukraine: supports"),
    ViewPath(context: .sources, keys: "go", sign: " 004_4513ffad51d009ea · 1 of 42"),
    ViewPath(context: .quotes, keys: "go\t", sign: "[004_4513ffad51d009ea · 1 of 42"),
    ViewPath(context: .lineage, keys: "\t\tgl", sign: "this document"),
    ViewPath(context: .actors, keys: "ga", sign: "Says: Security guarantees"),
    ViewPath(context: .voices, keys: "ga\t", sign: "Says: Security guarantees"),
    ViewPath(context: .weakCells, keys: "gmgw", sign: "One origin"),
    ViewPath(context: .findings, keys: "g!", sign: "Findings"),
  ]

  /// The program in this part of the screen.
  func open(size: ScreenSize = .standard) throws -> BrowsingProgram {
    let program = try BrowsingProgram(size: size)
    try program.waitForStart()
    try program.press(keys)
    try program.waitFor(text: sign)
    return program
  }
}

struct `The help` {
  @Test(arguments: ViewPath.all)
  func `lists exactly what works in the view it is opened from`(path: ViewPath) throws {
    let program = try path.open(size: ScreenSize(columns: 160, rows: 200))
    try program.press("?")
    try program.waitFor(text: "Help for \(path.context.title)")
    try program.waitUntilIdle()
    // The foot lists nothing.
    let rows = Array(program.screen.rows.dropLast())
    let end = try #require(rows.firstIndex { $0.contains("In other panes and views") })
    func names(_ rows: some Sequence<String>) -> [String] {
      rows.compactMap { row in
        row.lastIndex(of: ":").map { String(row[$0...].dropFirst()) }
      }
    }
    // What only the linear mode has is not listed.
    let onScreen = Command.all.filter { $0.id != "say-rows" }
    let groups = Command.Group.allCases
    let here = groups.flatMap { group in
      onScreen.filter { $0.group == group && $0.contexts.contains(path.context) }
    }
    #expect(names(rows[..<end]) == here.map(\.id))
    let elsewhere = onScreen.filter { !$0.contexts.contains(path.context) }
    #expect(names(rows[end...]) == elsewhere.map(\.id))
    for command in here {
      let row = try #require(rows[..<end].first { $0.hasSuffix(":\(command.id)") })
      for key in command.keys { #expect(row.contains(KeyNotation.shown(key)), "\(row)") }
      #expect(row.contains(command.title), "\(row)")
    }
  }

  @Test func `runs what is selected`() throws {
    let program = try ViewPath.all[0].open()
    try program.press("?/Unfold every\r\r")
    try program.waitFor(text: "1/32")
    #expect(program.screen.contains("[Issues]"))
  }
}

struct `The footer` {
  /// What a hint's key sends, and what takes its effect back.
  private static let keys: [String: (sent: String, back: String)] = [
    "j/k": ("j", "k"), "Tab": ("\t", "\u{1B}[Z"), "za": ("za", "za"), "Enter": ("\r", "\u{7}"),
    "i": ("i", "\u{7}"), "t": ("t", "\u{3}"), "/": ("/", "\u{3}"), "?": ("?", "\u{7}"),
    ":": (":", "\u{3}"), "}/{": ("}", "{"), "yy": ("yy", "W"),
    "gm": ("gm", "\u{7}"), "gw": ("gw", "\u{7}"), "gl": ("gl", "\u{7}"), "gi": ("gi", "gm"),
    "h/l": ("l", "h"),
    "Esc": ("\u{1B}", ""),
  ]

  /// The keys of the hints, as they are shown.
  private func hints(_ footer: String) -> [String] {
    var words = footer.trimmingPrefix(while: { $0 == " " }).components(separatedBy: "  ")
    words.removeAll { $0.allSatisfy { $0 == " " } }
    return words.compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { !$0.contains("/") || Self.keys[$0] != nil }
  }

  @Test(arguments: ViewPath.all.filter { ![.findings, .weakCells, .voices].contains($0.context) })
  func `shows only keys that work`(path: ViewPath) throws {
    let program = try path.open(size: ScreenSize(columns: 200, rows: 40))
    try program.terminal.readUntilQuiet()
    let footer = program.screen.footer
    var hints = hints(footer)
    // In a list of one row there is nowhere to go.
    let isAlone = footer.hasSuffix(" 1/1 ") || footer.hasSuffix(" 1/1")
    #expect(hints.contains("?") && hints.count >= 3, "\(footer)")
    hints.sort { left, right in right == "Esc" && left != "Esc" }
    for hint in hints {
      let key = try #require(Self.keys[hint], "no such key here: \(hint) in \(footer)")
      if isAlone, hint == "j/k" { continue }
      let before = program.screen
      try program.press(key.sent)
      do {
        try program.terminal.waitFor("an effect of \(hint)", within: .seconds(5)) { screen in
          screen.rows != before.rows || screen.selection != before.selection
            || screen.report != before.report
        }
      } catch {
        Issue.record("\(hint) in \(path.context.title) does nothing: \(error)")
      }
      try program.terminal.readUntilQuiet()
      #expect(!program.screen.footer.contains("does nothing here"), "\(hint)")
      // The issues are left for the view one came from.
      try program.press(hint == "gi" ? String(path.keys.prefix(2)) : key.back)
      try program.terminal.readUntilQuiet()
    }
  }

  @Test(arguments: ViewPath.all)
  func `answers a key that means nothing with one quiet line`(path: ViewPath) throws {
    let program = try path.open()
    try program.terminal.readUntilQuiet()
    let before = program.screen.rows.dropLast()
    let mark = program.terminal.mark
    try program.press("W")
    try program.waitFor(text: "W does nothing here; ? lists what does.")
    try program.terminal.readUntilQuiet()
    #expect(program.screen.rows.dropLast() == before)
    #expect(program.terminal.output(since: mark).count < 200)
    try program.press(String(repeating: "W", count: 50))
    try program.terminal.readUntilQuiet()
    #expect(program.screen.report.bells == 0)
    #expect(program.screen.rows.dropLast() == before)
  }
}
