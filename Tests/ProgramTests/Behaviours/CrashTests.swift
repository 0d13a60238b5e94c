#if os(Linux)
import TerminalDriver
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

struct `A crash` {
  private static let words = "Fatal error: what went wrong"

  /// Writes to the program's standard error, as the runtime does just before it gives up.
  private func writeError(of program: BrowsingProgram) throws {
    let errors = open("/proc/\(program.terminal.process.identifier)/fd/2", O_WRONLY)
    try #require(errors >= 0)
    defer { close(errors) }
    let bytes = Array((Self.words + "\n").utf8)
    #expect(write(errors, bytes, bytes.count) == bytes.count)
  }

  private func expectWordsOnCleanTerminal(_ program: BrowsingProgram) {
    let screen = program.screen
    #expect(screen.text == Self.words, "\(screen.framed)")
    #expect(screen.modes.left == [])
    #expect(program.terminal.modes?.isSane == true)
  }

  @Test(arguments: [SIGILL, SIGTRAP, SIGABRT, SIGSEGV])
  func `leaves its last words where they can be read`(signal: Int32) throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    try writeError(of: program)
    #expect(kill(program.terminal.process.identifier, signal) == 0)
    #expect(try program.terminal.waitForExit().shellStatus == 128 + signal)
    expectWordsOnCleanTerminal(program)
  }

  @Test func `is not needed for words on standard error to wait`() throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    let before = program.screen.text
    try writeError(of: program)
    try program.press("jk")
    try program.waitUntilIdle()
    try program.press("k")
    try program.terminal.waitFor("the picture of before") { $0.text == before }
    try program.press("Q")
    #expect(try program.terminal.waitForExit() == .exited(0))
    expectWordsOnCleanTerminal(program)
  }

  @Test func `writes to a file what goes to a file`() throws {
    let program = try BrowsingProgram(script: "exec \"$0\" \"$1\" 2> errors")
    try program.waitForStart()
    try writeError(of: program)
    #expect(kill(program.terminal.process.identifier, SIGILL) == 0)
    #expect(try program.terminal.waitForExit().shellStatus == 128 + SIGILL)
    #expect(program.screen.text == "")
    #expect(try program.home.folder.text(of: "errors") == Self.words + "\n")
  }
}
#endif
