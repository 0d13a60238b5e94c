import Foundation
import TerminalDriver

/// A temporary folder with a home for the programs and something for `less` and `tig` to show.
final class Workplace {
  let path: String
  private var states = 0

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("demarche-bench-\(UUID().uuidString.prefix(8))")
    path = url.path
    for name in ["home", "config", "cache", "state"] {
      try FileManager.default.createDirectory(
        atPath: "\(path)/\(name)",
        withIntermediateDirectories: true
      )
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The whole environment of a program that is measured.
  ///
  /// Each has a state of its own: a program that takes up where the last one was left would begin its walk
  /// somewhere else each time.
  ///
  /// - Parameter cache: The name of a cache of its own; nil for the one that all others share.
  /// - Returns: The variables.
  func makeEnvironment(cache: String? = nil) -> [String: String] {
    states += 1
    return [
      "PATH": InstalledProgram.searchPath, "LANG": "C.UTF-8", "TERM": "xterm-256color",
      "HOME": "\(path)/home", "XDG_CONFIG_HOME": "\(path)/config",
      "XDG_CACHE_HOME": "\(path)/cache" + (cache.map { "-\($0)" } ?? ""),
      "XDG_STATE_HOME": "\(path)/state/\(states)",
    ]
  }

  /// Writes a text of 20,000 numbered lines and gives its path.
  func makeText() throws -> String {
    let words = [
      "talks", "went", "on", "in", "the", "capital", "and", "ended", "without", "a", "word",
    ]
    let lines = (1...20_000).map { number in
      "line \(number) " + (0..<number % 11).map { words[($0 + number) % 11] }.joined(separator: " ")
    }
    let file = "\(path)/text"
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: file,
      atomically: false,
      encoding: .utf8
    )
    return file
  }

  /// Makes a repository of a thousand commits and gives its path; nil if Git is not there.
  func makeRepository() throws -> String? {
    try makeRepository(of: (1...1000).map { "change \($0)" }, named: "repository")
  }

  /// Makes a repository of commits with these messages and gives its path; nil if Git is not there.
  func makeRepository(of messages: [String], named name: String) throws -> String? {
    guard let git = InstalledProgram.path(of: "git") else { return nil }
    let repository = "\(path)/\(name)"
    try run(git, ["init", "--quiet", "--bare", repository], input: "")
    try run(git, ["-C", repository, "fast-import", "--quiet"], input: history(of: messages))
    try run(git, ["-C", repository, "symbolic-ref", "HEAD", "refs/heads/main"], input: "")
    return repository
  }

  private func history(of messages: [String]) -> String {
    messages.enumerated().map { index, message in
      let number = index + 1
      let text = (1...20).map { "\($0 % 7 == number % 7 ? number : $0) of 20\n" }.joined()
      return """
        commit refs/heads/main
        committer A <a@example.org> \(1_700_000_000 + number * 600) +0000
        data \(message.utf8.count)
        \(message)
        M 644 inline text
        data \(text.utf8.count)
        \(text)

        """
    }.joined()
  }

  private func run(_ program: String, _ arguments: [String], input: String) throws {
    let file = "\(path)/input"
    try input.write(toFile: file, atomically: false, encoding: .utf8)
    guard let handle = FileHandle(forReadingAtPath: file) else { return }
    defer { try? handle.close() }
    let process = try ChildProcess(
      program: program,
      arguments: arguments,
      environment: makeEnvironment(),
      streams: .descriptors(input: handle.fileDescriptor, output: 2, errors: 2)
    )
    let status = try process.wait(within: .seconds(60))
    guard status == .exited(0) else { throw BenchError("\(program) ended with \(status)") }
  }
}
