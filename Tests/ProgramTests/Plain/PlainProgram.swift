import TerminalDriver
import TestSupport
import Testing

/// The built program in its linear mode, in a bare pseudo-terminal with a home of its own.
struct PlainProgram {
  let program: BrowsingProgram

  /// Starts the program on the bundled dossier and waits until the first issue is said.
  ///
  /// - Parameters:
  ///   - term: `TERM`; nil: not set.
  ///   - changes: What differs from the environment of a ``TestHome``.
  ///   - script: A shell script that runs it, whose path is `$0` and whose dossier is `$1`.
  /// - Throws: ``FixtureError`` or ``DriverError`` if it cannot be started.
  init(
    term: String? = "dumb",
    environment changes: [String: String?] = [:],
    script: String = "exec \"$0\" browse --plain \"$1\""
  ) throws {
    program = try BrowsingProgram(
      term: term,
      size: ScreenSize(columns: 72, rows: 200),
      environment: changes,
      script: script
    )
    try program.waitFor(text: "Issues 1 of ")
  }

  /// Everything said so far, with plain line breaks.
  var said: String {
    String(decoding: program.terminal.output, as: UTF8.self)
      .replacing("\r\n", with: "\n")
  }

  /// Types keys and waits until a text is said that was not there before.
  func press(_ keys: String, until text: String) throws {
    let mark = program.terminal.mark
    try program.press(keys)
    try program.terminal.waitFor("\"\(text)\" said") { _ in
      let since = Array(program.terminal.output(since: mark))
      return String(decoding: since, as: UTF8.self).replacing("\r\n", with: " ").contains(text)
    }
  }

  /// Whether nothing was ever written but text and line breaks.
  var isText: Bool {
    program.terminal.output.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0D || $0 == 0x0A }
  }
}
