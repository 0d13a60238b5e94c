import TerminalDriver
import TestSupport
import Testing

struct `In any locale the program` {
  private static let unset: [String: String?] = ["LANG": nil, "LC_ALL": nil, "LC_CTYPE": nil]

  /// Goes to the quotes of an issue whose words have typographic quotation marks, via search.
  private func openQuotes(_ changes: [String: String?]) throws -> BrowsingProgram {
    let program = try BrowsingProgram(environment: changes)
    try program.waitForStart()
    return program
  }

  @Test(arguments: [[:], ["LANG": "xx_XX.UTF-8"], ["LANG": "de_DE.ISO-8859-1"], ["LANG": ""]])
  func `shows lines and letters though none is set that the system has`(
    changes: [String: String]
  ) throws {
    let changes = Self.unset.merging(changes.mapValues { $0 }) { $1 }
    let program = try openQuotes(changes)
    try program.press("zR/Ukraine talks\r")
    try program.waitFor(selected: "US–Ukraine talks")
    let screen = program.screen
    #expect(screen.contains("│") && screen.contains("├") && screen.contains("▾"))
    #expect(screen.report.isQuiet, "\(screen.report)")
    #expect(!screen.text.contains("\u{FFFD}"))
  }

  @Test(arguments: ["LC_ALL", "LC_CTYPE", "LANG"], ["C", "POSIX"])
  func `is readable ASCII where that is asked for`(variable: String, value: String) throws {
    let changes = Self.unset.merging([variable: value]) { $1 }
    let program = try openQuotes(changes)
    #expect(program.screen.footer.contains("ASCII"), "\(program.screen.framed)")
    try program.press("zR")
    try program.waitFor(text: "Recognition")
    #expect(!program.screen.footer.contains("ASCII"), "it is said once")
    try program.press("/Ukraine talks\r")
    try program.waitFor(selected: "US-Ukraine talks")
    let screen = program.screen
    #expect(screen.text.allSatisfy { $0.isASCII })
    #expect(screen.contains("*    US-Ukraine talks ") && screen.contains("|"))
    #expect(program.terminal.output.allSatisfy { $0 < 0x80 }, "no byte above 7F is sent")
  }
}
