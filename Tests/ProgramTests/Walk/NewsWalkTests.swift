import Foundation
import TerminalDriver
import TestSupport
import Testing

/// The news of the real program.
struct `The news of the bundled dossier` {
  /// What the command says is new, in the home of a program that is browsing.
  private func printed(in program: BrowsingProgram) throws -> [[String: String]] {
    let outcome = try ProcessRunner.run(
      BuiltProducts.path(of: "demarche"),
      ["news", Program.seeds, "--format", "csv"],
      environment: program.home.environment([:])
    )
    return CSVReader(outcome.output).records
  }

  @Test(arguments: ["C.UTF-8", "C"])
  func `are all of it, as the command prints them, until they are marked as seen`(
    locale: String
  ) throws {
    let program = try BrowsingProgram(
      size: ScreenSize(columns: 160, rows: 48),
      environment: ["LC_ALL": locale]
    )
    try program.waitForStart()
    try program.press("gn")
    try program.waitFor(text: "[News: all of it, since nothing is marked as seen yet]")
    let all = try printed(in: program)
    #expect(Set(all.compactMap { $0["kind"] }) == ["document", "statement", "position"])
    try program.waitFor(text: "2/\(all.count + 3)")
    let positions = all.count { $0["kind"] == "position" }
    #expect(
      program.screen.rows.contains { row in
        row.contains("First statements") && row.hasSuffix(" \(positions)")
      }
    )
    try program.press("S")
    try program.waitFor(text: "Marked as seen.")
    try program.waitFor(text: "Nothing is new since you marked it as seen (then as of 2026-01-31).")
    #expect(try printed(in: program).isEmpty)
    try program.press("gigi")
    try program.waitForStart()
    try program.press("gn")
    try program.waitFor(text: "Nothing is new since")
    #expect(program.screen.report.isQuiet)
    if locale == "C" { #expect(program.terminal.output.allSatisfy { $0 < 0x80 }) }
  }

  @Test func `lead down to the words`() throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    try program.press("gn")
    try program.waitFor(text: "[News: all of it")
    try program.waitFor(selected: "first statement")
    try program.expectScreen(named: "80x24-unicode-news")
    try program.press("\r")
    try program.waitFor(text: "[Quotes")
    try program.waitFor(text: " 1 of ")
    try program.press("\r")
    try program.waitFor(text: "}/{ statement")
    try program.press("q\u{7}\u{7}\u{7}")
    try program.waitForStart()
    #expect(program.screen.report.isQuiet)
  }

  @Test func `say where they cannot be remembered, and stay`() throws {
    let program = try BrowsingProgram(
      size: ScreenSize(columns: 200, rows: 40),
      environment: ["XDG_STATE_HOME": "/dev/null/nowhere"]
    )
    try program.waitForStart()
    try program.press("gn")
    try program.waitFor(text: "cannot be written, so what you see is not remembered")
    try program.press("S")
    try program.waitFor(text: "[News: all of it")
    try program.waitFor(text: "cannot be written, so what you see is not remembered")
    #expect(program.screen.report.isQuiet)
  }
}
