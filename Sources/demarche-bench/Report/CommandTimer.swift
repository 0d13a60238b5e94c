import Foundation
import TerminalDriver

/// Runs commands without a terminal, each to its end.
struct CommandTimer {
  /// What a command did.
  struct Run {
    let status: ExitStatus
    let time: Duration
    let output: String
  }

  let program: String
  let environment: [String: String]
  /// A file for what a command writes.
  let outputPath: String

  /// Runs a command.
  ///
  /// - Parameters:
  ///   - arguments: What follows the program's name.
  ///   - limit: How long it may run before it is killed; nil: to its end.
  /// - Returns: How it ended, how long it took from its start to its end, and what it wrote, complaints
  ///   too.
  /// - Throws: Where it cannot be started, or takes more than an hour.
  func run(_ arguments: [String], killedAfter limit: Duration? = nil) throws -> Run {
    guard FileManager.default.createFile(atPath: outputPath, contents: nil),
      let output = FileHandle(forWritingAtPath: outputPath)
    else {
      throw BenchError("\(outputPath) cannot be written")
    }
    defer { try? output.close() }
    let start = ContinuousClock.now
    let process = try ChildProcess(
      program: program,
      arguments: arguments,
      environment: environment,
      streams: .descriptors(
        input: FileHandle.nullDevice.fileDescriptor,
        output: output.fileDescriptor,
        errors: output.fileDescriptor
      )
    )
    if let limit, (try? process.wait(within: limit)) == nil { process.signal(SIGKILL) }
    let status = try process.wait(within: .seconds(3600))
    let time = ContinuousClock.now - start
    let text = try String(contentsOfFile: outputPath, encoding: .utf8)
    return Run(status: status, time: time, output: text)
  }
}
