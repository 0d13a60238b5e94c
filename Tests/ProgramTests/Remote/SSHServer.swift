import Foundation
import TerminalDriver
import TestSupport

/// An OpenSSH server of its own on 127.0.0.1: own port, own keys, own configuration.
///
/// It is stopped when this object goes away. Whoever logs in gets a home of the test's.
final class SSHServer {
  /// Whether this machine has what it takes.
  static var isInstalled: Bool {
    daemon != nil && InstalledProgram.path(of: "ssh") != nil
      && InstalledProgram.path(of: "ssh-keygen") != nil
  }

  /// Why a test is skipped where it is not.
  static let whyNot = "there is no OpenSSH server on this machine; .ci/nightly installs one"

  private static var daemon: String? {
    ["/usr/sbin/sshd", "/usr/bin/sshd", "/usr/local/sbin/sshd"].first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// The home of whoever logs in.
  let home: TestHome
  private let folder: TemporaryFolder
  private let process: ChildProcess
  private let port: UInt16

  /// Starts a server and waits until it listens.
  ///
  /// - Parameter settings: Lines of its configuration beside those that keep it on this machine.
  /// - Throws: ``FixtureError`` or ``DriverError`` where it does not start.
  init(_ settings: [String] = []) throws {
    guard let daemon = Self.daemon else { throw FixtureError(message: Self.whyNot) }
    home = try TestHome()
    folder = try TemporaryFolder()
    for name in ["host-key", "user-key"] {
      let made = try ProcessRunner.run(
        try Self.installed("ssh-keygen"),
        ["-q", "-t", "ed25519", "-N", "", "-f", folder.path(of: name)]
      )
      guard made.status == .exited(0) else { throw FixtureError(message: "\(made)") }
    }
    // Where the server is root it drops what it may do, and wants this empty folder for it.
    if getuid() == 0 {
      try FileManager.default.createDirectory(
        atPath: "/run/sshd",
        withIntermediateDirectories: true
      )
    }
    port = try Self.freePort()
    let places = home.environment.filter { $0.key == "HOME" || $0.key.hasPrefix("XDG_") }
    let lines =
      [
        "Port \(port)", "ListenAddress 127.0.0.1", "HostKey \(folder.path(of: "host-key"))",
        "AuthorizedKeysFile \(folder.path(of: "user-key.pub"))", "PidFile none", "StrictModes no",
        "PasswordAuthentication no", "KbdInteractiveAuthentication no", "UsePAM no",
        "PermitRootLogin prohibit-password", "PermitUserRC no", "PrintMotd no", "PrintLastLog no",
        // Of several lines only the first counts.
        "SetEnv "
          + (places.map { "\($0.key)=\($0.value)" } + ["SWIFT_BACKTRACE=enable=no"])
          .sorted().joined(separator: " "),
      ] + settings
    let configuration = try folder.write(lines.joined(separator: "\n") + "\n", to: "sshd_config")
    let log = folder.path(of: "log")
    process = try ChildProcess(
      program: daemon,
      arguments: ["-D", "-f", configuration, "-E", log],
      environment: home.environment,
      streams: .descriptors(
        input: FileHandle.nullDevice.fileDescriptor,
        output: FileHandle.nullDevice.fileDescriptor,
        errors: FileHandle.nullDevice.fileDescriptor
      )
    )
    try Waiting.until("the server to listen") {
      if process.poll() != nil {
        throw FixtureError(message: (try? folder.text(of: "log")) ?? "the server does not start")
      }
      return (try? folder.text(of: "log"))?.contains("Server listening") == true
    }
  }

  /// The arguments of a client: its options, the host, then a command.
  func arguments(_ options: [String] = [], _ command: [String] = []) -> [String] {
    [
      "-F", "/dev/null", "-p", "\(port)", "-i", folder.path(of: "user-key"),
      "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
      "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", "LogLevel=ERROR",
    ] + options + ["127.0.0.1"] + command
  }

  /// A terminal with a client that runs a command on the server.
  ///
  /// - Parameters:
  ///   - command: The command, for the shell there; nil: none, where the server forces one.
  ///   - options: Options of the client.
  ///   - changes: What differs from a plain environment of the client.
  /// - Returns: The terminal.
  /// - Throws: ``FixtureError`` or ``DriverError`` where there is none.
  func terminal(
    _ command: String?,
    options: [String] = [],
    environment changes: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    var environment = home.environment(changes)
    if changes["TERM"] == nil { environment["TERM"] = "xterm-256color" }
    return try PseudoTerminal(
      program: try Self.installed("ssh"),
      arguments: arguments(["-tt"] + options, command.map { [$0] } ?? []),
      environment: environment
    )
  }

  /// A terminal with a mosh client, over this server, that runs a program there.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - arguments: What follows its name.
  /// - Returns: The terminal.
  /// - Throws: ``FixtureError`` or ``DriverError`` where there is none.
  func moshTerminal(_ program: String, _ arguments: [String]) throws -> PseudoTerminal {
    let client = [try Self.installed("ssh")] + self.arguments().dropLast()
    var environment = home.environment
    environment["TERM"] = "xterm-256color"
    return try PseudoTerminal(
      program: try Self.installed("mosh"),
      arguments: [
        "--predict=never", "--experimental-remote-ip=remote",
        "--ssh=" + client.joined(separator: " "), "127.0.0.1", "--", program,
      ] + arguments,
      environment: environment
    )
  }

  /// Ends every connection at once, as a machine does that goes down: the server's own processes are killed,
  /// but not what they run for the user.
  ///
  /// - Returns: How many processes there were.
  @discardableResult func dropConnections() -> Int {
    // The process that has the connection, and the one that it may run with the user's rights.
    let ends = ProcessTable.children(of: process.identifier)
    let all = ends + ends.flatMap(ProcessTable.children)
    let own = all.filter { ProcessTable.program(of: $0)?.contains("sshd") == true }
    for end in own { kill(end, SIGKILL) }
    return own.count
  }

  private static func installed(_ name: String) throws -> String {
    guard let path = InstalledProgram.path(of: name) else {
      throw FixtureError(message: "there is no \(name) on this machine")
    }
    return path
  }

  /// A port that nobody listens on now.
  private static func freePort() throws -> UInt16 {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listener) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) == 0 && getsockname(listener, $0, &size) == 0
      }
    }
    guard listener >= 0, isBound else { throw FixtureError(message: "no port is free") }
    return UInt16(bigEndian: address.sin_port)
  }
}
