import Foundation
import TerminalDriver
import TestSupport
import Testing

/// The real program, ended and started again.
struct `A dossier is shown where it was left` {
  /// An issue far from the first one, its words on the screen.
  private static let away = "Donbas and Donetsk"

  /// Goes to an issue and its stances, and waits until that is shown.
  private func goAway(_ program: BrowsingProgram) throws {
    try program.waitForStart()
    try program.press("zR/Donbas\r")
    try program.waitFor(selected: Self.away)
    try program.press("\t")
    try program.waitFor(text: "[Territory › \(Self.away)]")
  }

  /// Starts again and expects the same place.
  private func expectAway(_ home: TestHome, arguments: [String] = []) throws {
    let program = try BrowsingProgram(home: home, arguments: arguments)
    try program.waitFor(text: "[Territory › \(Self.away)]")
    try program.press("q")
    try program.terminal.waitForExit()
  }

  @Test func `after it was quit, and from the first frame on`() throws {
    let home = try TestHome()
    let first = try BrowsingProgram(home: home)
    try goAway(first)
    try first.press(":quit\r")
    #expect(try first.terminal.waitForExit() == .exited(0))
    let again = try BrowsingProgram(home: home)
    try again.waitFor(text: "[Territory › \(Self.away)]")
    // The first issue's stances, with which a dossier begins, were never drawn.
    let sent = String(decoding: again.terminal.output, as: UTF8.self)
    #expect(!sent.contains(BrowsingProgram.firstQuoteWord))
    try again.press(":quit\r")
    try again.terminal.waitForExit()
  }

  /// Keys that lead to a view, a text that is there once it is filled, and keys in it that need nothing
  /// more.
  private static let places: [(view: String, text: String, keys: String)] = [
    ("gm", "1/62", "jjjl+"), ("gt", "1/4", "jjzoh"), ("goO", "1/9", "jjj"), ("gdc", "2/22", "jjj"),
    ("\t\t\r", "statement 9 of 42", "}}^E"), ("gmgw", "[Weak", "3j"),
    ("g&party:russia\r", "AP, narrated", ""), ("t2025-12-27\rgm", "as of 2025-12-27", "2jll"),
  ]

  @Test(arguments: places)
  func `on the same screen`(view: String, text: String, keys: String) throws {
    let home = try TestHome()
    let first = try BrowsingProgram(home: home)
    try first.waitForStart()
    try first.press(view)
    try first.waitFor(text: text)
    try first.press(keys)
    try first.waitUntilIdle()
    try first.terminal.waitFor("an index") { !$0.rows[0].contains("checking") }
    let left = first.screen.rows.dropLast()
    try first.press("Q")
    try first.terminal.waitForExit()
    let again = try BrowsingProgram(home: home)
    try again.terminal.waitFor(left.joined(separator: "\n")) { $0.rows.dropLast() == left }
    again.terminal.hangUp()
    try again.terminal.waitForExit()
  }

  @Test func `after the line dropped`() throws {
    let home = try TestHome()
    let first = try BrowsingProgram(home: home)
    try goAway(first)
    first.terminal.hangUp()
    #expect(try first.terminal.waitForExit().shellStatus == 129)
    try expectAway(home)
  }

  @Test func `after it was killed, up to the last key but one`() throws {
    let home = try TestHome()
    let script = "echo $$ > pid; exec \"$0\" \"$1\""
    let first = try BrowsingProgram(home: home, script: script)
    try goAway(first)
    // It is written with a key, and not more than a few times a second.
    for _ in 0..<200 where !(try file(of: home)).contains("donbas") { try first.waitUntilIdle() }
    let pid = try #require(Int32(try home.folder.text(of: "pid").trimmingCharacters(in: .newlines)))
    kill(pid, SIGKILL)
    try first.terminal.waitForExit()
    try expectAway(home)
  }

  @Test func `unless it is to begin anew`() throws {
    let home = try TestHome()
    let first = try BrowsingProgram(home: home)
    try goAway(first)
    try first.press("ma:quit\r")
    try first.terminal.waitForExit()
    let fresh = try BrowsingProgram(home: home, arguments: ["--fresh"])
    try fresh.waitForStart()
    // The marks are still there.
    try fresh.press("'a")
    try fresh.waitFor(text: "[Territory › \(Self.away)]")
    fresh.terminal.hangUp()
    try fresh.terminal.waitForExit()
  }

  @Test func `and no mark is lost between two programs`() throws {
    let home = try TestHome()
    let first = try BrowsingProgram(home: home)
    let second = try BrowsingProgram(home: home)
    try first.waitForStart()
    try second.waitForStart()
    try first.press("ma")
    try first.waitFor(text: "Marked; 'a")
    try first.press(":quit\r")
    try first.terminal.waitForExit()
    try second.press("gmmb")
    try second.waitFor(text: "Marked; 'b")
    try second.press(":quit\r")
    try second.terminal.waitForExit()
    let third = try BrowsingProgram(home: home)
    try third.press("'a")
    try third.waitForStart()
    try third.press("'b")
    try third.waitFor(text: "[Matrix")
    third.terminal.hangUp()
    try third.terminal.waitForExit()
  }

  // MARK: - Where it cannot be kept or read

  @Test(arguments: ["/dev/null", nil])
  func `but for a state folder that cannot be written, which is said once`(state: String?) throws {
    let program = try BrowsingProgram(
      size: ScreenSize(columns: 120, rows: 24),
      environment: state == nil
        ? ["XDG_STATE_HOME": nil, "HOME": nil] : ["XDG_STATE_HOME": state]
    )
    try program.waitFor(text: state == nil ? "There is no home to keep" : "The session is not kept")
    try program.waitForStart()
    try program.press("jgm")
    try program.waitFor(text: "[Matrix")
    #expect(!program.screen.contains("session"))
    try program.press(":quit\r")
    #expect(try program.terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: ["{}", "\u{0}\u{1B}]0;x\u{7}"])
  func `but for a file that cannot be read, which is put aside`(text: String) throws {
    let home = try TestHome()
    let name = try makeFile(in: home)
    try home.folder.write(text, to: name)
    try expectPassedOver(home, saying: "Where you left it cannot be read")
    #expect(try home.folder.text(of: name + ".damaged") == text)
  }

  @Test func `but for a file that is too long or none`() throws {
    let home = try TestHome()
    let name = try makeFile(in: home)
    try home.folder.write(bytes: [UInt8](repeating: 0x5B, count: 2_000_000), to: name)
    try expectPassedOver(home, saying: "Where you left it cannot be read")
    try home.folder.remove(name)
    try home.folder.makeFolder(name)
    try expectPassedOver(home, saying: "Where you left it cannot be read")
  }

  @Test func `but for a file of a newer program, which stays`() throws {
    let home = try TestHome()
    let name = try makeFile(in: home)
    let newer = "{\"version\": 99, \"views\": 3}"
    try home.folder.write(newer, to: name)
    try expectPassedOver(home, saying: "kept by a newer demarche")
    #expect(try home.folder.text(of: name) == newer)
  }

  /// Expects that browsing begins as if nothing were kept, and says why in one line.
  private func expectPassedOver(_ home: TestHome, saying line: String) throws {
    let program = try BrowsingProgram(size: ScreenSize(columns: 120, rows: 24), home: home)
    try program.waitFor(text: line)
    try program.waitForStart()
    try program.press("q")
    #expect(try program.terminal.waitForExit() == .exited(0))
  }

  /// Has the program write its file, and gives its name.
  private func makeFile(in home: TestHome) throws -> String {
    let program = try BrowsingProgram(home: home)
    try program.waitForStart()
    try program.press("q")
    try program.terminal.waitForExit()
    return try #require(name(in: home))
  }

  private func name(in home: TestHome) -> String? {
    home.folder.fileNames().first {
      $0.hasPrefix("state/demarche/session-") && $0.hasSuffix(".json")
    }
  }

  private func file(of home: TestHome) throws -> String {
    try name(in: home).map { try home.folder.text(of: $0) } ?? ""
  }
}
