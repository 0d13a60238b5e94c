import TerminalDriver
import TestSupport
import Testing

/// Places of the real program.
struct `A place in the bundled dossier` {
  @Test func `is gone back to and forward to, and marked`() throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    try program.press("/Donbas\rma")
    try program.waitFor(text: "Marked; 'a leads back here.")
    try program.press("gm")
    try program.waitFor(text: "[Matrix]")
    try program.press("<")
    try program.waitFor(text: "[Issues]")
    try program.waitFor(selected: "Donbas")
    try program.press(">")
    try program.waitFor(text: "[Matrix]")
    try program.press("gigg'a")
    try program.waitFor(selected: "Donbas")
    #expect(program.screen.report.isQuiet)
  }
}
