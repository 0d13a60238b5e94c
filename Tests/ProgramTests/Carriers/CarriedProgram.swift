#if os(Linux)
import Foundation
import TerminalDriver
import TestSupport

/// The built program at the far end of a carrier, driven from the terminal at the near end.
///
/// It browses a copy of a dossier of its own, by which its processes can be told from all others; they end
/// when this object goes away.
final class CarriedProgram {
  /// What is between.
  let carrier: Carrier
  /// The terminal at the near end.
  private(set) var terminal: PseudoTerminal
  /// The home of whoever runs the program.
  var home: TestHome { server?.home ?? local }
  /// The dossier that it browses.
  let dossier: String

  private let local: TestHome
  private let folder: TemporaryFolder
  private let server: SSHServer?
  /// The call of the program at the far end.
  private let command: [String]
  /// The environment of the terminal at the near end.
  private let environment: [String: String]

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - carrier: What is between.
  ///   - source: The dossier that is copied; nil: the bundled one.
  ///   - changes: What the program finds otherwise in its environment, at the far end; nil takes a
  ///     variable away.
  ///   - script: A shell script that runs the program, whose path is `$0` and whose dossier is `$1`.
  ///   - size: The size of the terminal.
  ///   - term: What the terminal at the near end calls itself.
  /// - Throws: ``FixtureError`` or ``DriverError`` where it cannot be started.
  init(
    _ carrier: Carrier,
    _ source: String? = nil,
    environment changes: [String: String?] = [:],
    script: String = "exec \"$0\" \"$1\"",
    size: ScreenSize = .standard,
    term: String = "xterm-256color"
  ) throws {
    self.carrier = carrier
    folder = try TemporaryFolder()
    dossier = try folder.copyDossier(source ?? Repository.path(of: "seeds"))
    local = try TestHome()
    server = carrier == .ssh || carrier == .mosh ? try SSHServer() : nil
    // GNU screen keeps its sockets in a folder that nobody else may read.
    let sockets = try local.folder.makeFolder("sockets")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: sockets)
    environment = local.environment(["TERM": term, "SCREENDIR": sockets])
    let unset = changes.filter { $0.value == nil }.keys.sorted().flatMap { ["-u", $0] }
    let set = changes.compactMap { name, value in value.map { "\(name)=\($0)" } }.sorted()
    command =
      ["/usr/bin/env"] + unset + set
      + ["/bin/sh", "-c", script, try BuiltProducts.path(of: "demarche"), dossier]
    let words: [String]
    switch carrier {
    case .bare: words = command
    case .tmux: words = try Self.tmux(local) + ["new-session", "--"] + command
    case .screen:
      let settings = try local.folder.write("altscreen on\nstartup_message off\n", to: "screenrc")
      words = try Self.screen + ["-q", "-c", settings, "-S", "test"] + command
    case .ssh, .mosh: words = []
    }
    terminal =
      switch (carrier, server) {
      case (.ssh, let server?):
        try server.terminal(
          Self.quoted(command),
          environment: ["TERM": term]
        )
      case (.mosh, let server?): try server.moshTerminal(command[0], Array(command.dropFirst()))
      default:
        try PseudoTerminal(
          program: words[0],
          arguments: Array(words.dropFirst()),
          environment: environment,
          folder: local.folder.path,
          size: size
        )
      }
    if server != nil, size != .standard { try terminal.resize(to: size) }
  }

  deinit {
    for process in processes { kill(process, SIGKILL) }
    if carrier == .tmux, let call = try? Self.tmux(local) { run(call + ["kill-server"]) }
    if carrier == .screen, let call = try? Self.screen { run(call + ["-S", "test", "-X", "quit"]) }
  }

  private func run(_ words: [String]) {
    _ = try? ProcessRunner.run(words[0], Array(words.dropFirst()), environment: environment)
  }

  /// The processes that have the dossier for an argument: the program, and what the carrier runs it with.
  private var processes: [Int32] { ProcessTable.processes(withArgument: dossier) }

  /// The program's own processes: none where it has ended.
  var programs: [Int32] {
    processes.filter { ProcessTable.program(of: $0)?.hasSuffix("/demarche") == true }
  }

  /// The picture at the near end.
  var screen: ScreenEmulator { terminal.screen }

  /// Types keys at the near end.
  func press(_ keys: String) throws { try terminal.write(keys) }

  /// Waits until a row holds a text.
  func waitFor(text: String) throws { try terminal.waitFor(text: text) }

  /// Waits until the dossier is shown from the tree to the first quote.
  func waitForStart() throws { try waitFor(text: BrowsingProgram.firstQuoteWord) }

  /// Waits until the row that the selection is drawn on holds a text.
  func waitFor(selected text: String) throws {
    try terminal.waitFor("\"\(text)\" selected") { $0.selection?.contains(text) == true }
  }

  /// Waits until everything typed before has been dealt with and drawn, as ``BrowsingProgram`` does.
  func waitUntilIdle() throws {
    for key in ["W", "X"] {
      try press(key)
      try waitFor(text: " \(key) does nothing here")
    }
  }

  /// Closes the terminal at the near end, as a line does that drops: at the far end of ssh the process that
  /// has the connection is killed.
  func dropLine() {
    if carrier == .ssh { server?.dropConnections() }
    terminal.hangUp()
  }

  /// Looks at the program again from a new terminal, where the carrier kept it; else starts it again.
  func comeBack() throws {
    if let server, carrier == .ssh {
      terminal = try server.terminal(Self.quoted(command))
      return
    }
    let words =
      carrier == .tmux
      ? try Self.tmux(local) + ["attach-session"] : try Self.screen + ["-q", "-d", "-r", "test"]
    terminal = try PseudoTerminal(
      program: words[0],
      arguments: Array(words.dropFirst()),
      environment: environment,
      folder: local.folder.path
    )
  }

  /// A call as one line for a shell.
  private static func quoted(_ words: [String]) -> String {
    words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
  }

  private static func tmux(_ home: TestHome) throws -> [String] {
    [
      try installed("tmux"), "-u", "-S", home.folder.path(of: "tmux"), "-f", "/dev/null",
      "start-server", ";", "set", "-g", "status", "off", ";",
    ]
  }

  private static var screen: [String] { get throws { [try installed("screen")] } }

  private static func installed(_ name: String) throws -> String {
    guard let path = InstalledProgram.path(of: name) else {
      throw FixtureError(message: "\(name) is not installed; see the test command in README.md")
    }
    return path
  }
}
#endif
