import Foundation
public import TerminalDriver

/// Runs a program without a terminal, from start to end.
public enum ProcessRunner {
  /// What a program left behind.
  public struct Outcome: Sendable, CustomStringConvertible {
    /// How it ended.
    public let status: ExitStatus
    /// The bytes it wrote to standard output.
    public let outputBytes: [UInt8]
    /// The bytes it wrote to standard error.
    public let errorBytes: [UInt8]

    /// Standard output, read as UTF-8.
    public var output: String { String(decoding: outputBytes, as: UTF8.self) }
    /// Standard error, read as UTF-8.
    public var errors: String { String(decoding: errorBytes, as: UTF8.self) }
    /// Status, output and errors, for messages of failed expectations.
    public var description: String { "\(status)\n--- output\n\(output)\n--- errors\n\(errors)" }
  }

  /// Runs a program and waits for its end.
  ///
  /// - Parameters:
  ///   - program: The path of the executable.
  ///   - arguments: What follows the program's name; no shell sees it.
  ///   - environment: The whole environment; nil: that of a new, empty ``TestHome``.
  ///   - folder: Where it runs; nil: where the tests run.
  ///   - input: What it can read from standard input.
  ///   - limit: When it is killed and the test fails.
  /// - Returns: What it wrote and how it ended.
  /// - Throws: ``DriverError`` if it cannot be started or does not end in time.
  public static func run(
    _ program: String,
    _ arguments: [String] = [],
    environment: [String: String]? = nil,
    folder: String? = nil,
    input: String = "",
    limit: Duration = .seconds(60)
  ) throws -> Outcome {
    let home = try TestHome()
    // Files instead of pipes: nothing can get stuck that nobody reads, and there is no SIGPIPE here.
    try home.folder.write(input, to: "streams/input")
    let descriptors = try ["input", "output", "errors"].map { name in
      let path = home.folder.path(of: "streams/\(name)")
      let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw FixtureError(message: "cannot open \(path)") }
      return descriptor
    }
    defer { for descriptor in descriptors { close(descriptor) } }
    let process = try ChildProcess(
      program: program,
      arguments: arguments,
      environment: environment ?? home.environment,
      folder: folder,
      streams: .descriptors(
        input: descriptors[0],
        output: descriptors[1],
        errors: descriptors[2]
      )
    )
    let outcome = { (status: ExitStatus) in
      Outcome(
        status: status,
        outputBytes: try home.folder.bytes(of: "streams/output"),
        errorBytes: try home.folder.bytes(of: "streams/errors")
      )
    }
    do {
      return try outcome(process.wait(within: limit))
    } catch DriverError.timedOut {
      process.signal(SIGKILL)
      let killed = try outcome(process.wait(within: .seconds(10)))
      let call = ([program] + arguments).joined(separator: " ")
      throw DriverError.timedOut(
        awaited: "end of \(call)",
        after: limit,
        seen: killed.description
      )
    }
  }
}
