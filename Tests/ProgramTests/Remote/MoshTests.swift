#if os(Linux)
import TerminalDriver
import TestSupport
import Testing

/// The program at the far end of a mosh line on this machine.
@Suite(
  .enabled(
    if: SSHServer.isInstalled && InstalledProgram.path(of: "mosh") != nil,
    "there is no mosh on this machine; .ci/nightly installs it"
  )
)
struct `Through mosh the program` {
  private let server: SSHServer
  private let terminal: PseudoTerminal

  init() throws {
    server = try SSHServer()
    terminal = try server.moshTerminal(
      try BuiltProducts.path(of: "demarche"),
      [Repository.path(of: "seeds")]
    )
    try terminal.waitFor(text: BrowsingProgram.firstQuoteWord)
  }

  @Test func `shows the picture that it shows without`() throws {
    let bare = try BrowsingProgram()
    try bare.waitForStart()
    try terminal.waitFor("the same picture") { $0.rows == bare.screen.rows }
    for keys in ["zR", "\t", "j", "\t", "\r", "}", "\u{7}", "gm"] {
      try bare.press(keys)
      try terminal.write(keys)
    }
    try bare.waitFor(text: "[Matrix]")
    try bare.waitUntilIdle()
    try terminal.write("W")
    try bare.press("W")
    try terminal.waitFor("the same picture after some keys") { screen in
      bare.terminal.read(for: .milliseconds(10))
      return screen.rows == bare.screen.rows
    }
  }

  @Test func `takes an arrow in pieces for an arrow`() throws {
    try terminal.write("\u{1B}")
    try terminal.write("OB")
    try terminal.waitFor("the next issue") { $0.selection?.contains("Nature and scope") == true }
  }

  @Test func `puts a quote on the clipboard`() throws {
    try terminal.write("\t\tyy")
    try terminal.waitFor("the sequence") { screen in
      screen.report.strings.contains { $0.hasPrefix("OSC 52;c;") }
    }
  }

  @Test func `leaves the screen as it was`() throws {
    try terminal.write("Q")
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
#endif
