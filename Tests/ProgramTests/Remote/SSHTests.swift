#if os(Linux)
import Foundation
import TerminalDriver
import TestSupport
import Testing

/// The program at the far end of a real ssh line.
@Suite(.enabled(if: SSHServer.isInstalled, Comment(rawValue: SSHServer.whyNot)))
struct `Over ssh the program` {
  /// A copy of the bundled dossier, so that its program can be told from all others.
  private let folder: TemporaryFolder
  private let dossier: String
  private let command: String

  init() throws {
    folder = try TemporaryFolder()
    dossier = try folder.copyDossier()
    command = "exec '\(try BuiltProducts.path(of: "demarche"))' '\(dossier)'"
  }

  private var programs: [Int32] { ProcessTable.processes(withArgument: dossier) }

  private func expectGone() throws {
    let time = try Waiting.until("the end of the program") { programs.isEmpty }
    #expect(time < .seconds(1))
  }

  private func start(_ terminal: PseudoTerminal) throws {
    try terminal.waitFor(text: BrowsingProgram.firstQuoteWord)
  }

  @Test func `shows every letter where no locale is forwarded`() throws {
    let server = try SSHServer(["AcceptEnv NOTHING"])
    let terminal = try server.terminal(command, environment: ["LANG": "ka_GE.UTF-8"])
    try start(terminal)
    #expect(terminal.screen.contains("│") && terminal.screen.contains("▾"))
    #expect(terminal.screen.report.isQuiet)
    try terminal.write("Q")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func `is readable ASCII where that is what is forwarded`() throws {
    let server = try SSHServer(["AcceptEnv LC_ALL"])
    let options = ["-o", "SendEnv=LC_ALL"]
    let terminal = try server.terminal(command, options: options, environment: ["LC_ALL": "C"])
    try start(terminal)
    #expect(terminal.output.allSatisfy { $0 < 0x80 })
    #expect(terminal.screen.footer.contains("Only ASCII is shown"))
  }

  @Test(arguments: ["xterm-ghostly", "unheard-of"])
  func `starts where the server does not know the terminal`(term: String) throws {
    let server = try SSHServer()
    let terminal = try server.terminal(command, environment: ["TERM": term])
    try start(terminal)
    #expect(terminal.screen.footer.contains("is not known here; using "))
    try terminal.write("j")
    try terminal.waitFor("the next issue") { $0.selection?.contains("Nature and scope") == true }
  }

  @Test(arguments: ["server", "client", "escape"])
  func `is gone within a second when the line drops`(how: String) throws {
    let server = try SSHServer()
    let terminal = try server.terminal(command)
    try start(terminal)
    #expect(programs.count == 1)
    switch how {
    case "server":
      #expect(server.dropConnections() > 0)
    case "client": terminal.process.signal(SIGKILL)
    default: try terminal.write("\r~.")
    }
    try expectGone()
  }

  @Test func `leaves the shell at the other end as it was`() throws {
    let server = try SSHServer()
    let script = command.replacingOccurrences(of: "exec ", with: "")
    let terminal = try server.terminal(
      "stty -a > '\(folder.path)/before'; \(script); "
        + "echo ended $?; stty -a > '\(folder.path)/after'"
    )
    try start(terminal)
    try terminal.write("Q")
    try terminal.waitFor(text: "ended 0")
    try terminal.waitForExit()
    #expect(try folder.text(of: "before") == folder.text(of: "after"))
    #expect(terminal.screen.modes == .reset)
    #expect(terminal.screen.report.isQuiet)
  }

  @Test func `puts a quote on the clipboard of the terminal at this end`() throws {
    let server = try SSHServer()
    let terminal = try server.terminal(command)
    try start(terminal)
    try terminal.write("\t\tyy")
    try terminal.waitFor(text: "OSC 52")
    #expect(terminal.screen.report.strings.contains { $0.hasPrefix("OSC 52;c;") })
  }

  @Test func `follows the size of the window`() throws {
    let server = try SSHServer()
    let terminal = try server.terminal(command)
    try start(terminal)
    let fresh = try BrowsingProgram(dossier, size: ScreenSize(columns: 160, rows: 48))
    try fresh.waitForStart()
    try terminal.resize(to: ScreenSize(columns: 160, rows: 48))
    try terminal.waitFor("the picture of a start at that size") { screen in
      fresh.terminal.read(for: .milliseconds(10))
      return screen.rows == fresh.screen.rows
    }
  }

  @Test func `says nothing while nothing happens`() throws {
    let server = try SSHServer()
    let terminal = try server.terminal(command)
    try start(terminal)
    // It may have an index to make first; whatever is sent again and again leaves no such pause.
    try Waiting.until("three seconds without a byte") {
      let mark = terminal.mark
      terminal.read(throughout: .seconds(3))
      return terminal.mark == mark
    }
  }

  @Test func `is all there is where it is the forced command`() throws {
    let program = try BuiltProducts.path(of: "demarche")
    let server = try SSHServer(["ForceCommand \(program) --restricted \(dossier)"])
    // A command of the client's own is not run; without a terminal the program prints the positions.
    let told = try ProcessRunner.run(
      try #require(InstalledProgram.path(of: "ssh")),
      server.arguments([], ["cat /etc/passwd"])
    )
    #expect(told.status == .exited(0))
    #expect(told.output.contains("opposes") && !told.output.contains("root:"), "\(told)")
    let terminal = try server.terminal(nil)
    try start(terminal)
    for (keys, name) in [("\u{1A}", "^Z"), ("\t\tyy", "yy")] {
      try terminal.write(keys)
      try terminal.waitFor("the refusal of \(name)") { $0.footer.contains("restricted mode") }
      try terminal.write("\u{7}")
      try terminal.waitFor("no message") { !$0.footer.contains("restricted mode") }
    }
    try terminal.write("Q")
    #expect(try terminal.waitForExit() == .exited(0))
  }
}
#endif
