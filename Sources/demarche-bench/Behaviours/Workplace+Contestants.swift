import Foundation
import TerminalDriver

/// What contestants are given to show.
extension Workplace {
  /// Writes a text and gives its path.
  func write(_ text: String, named name: String) throws -> String {
    try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
    return "\(path)/\(name)"
  }

  /// Copies a dossier under another title, which stands in double quotes, and gives the copy's path.
  func copy(of dossier: String, title: String, named name: String) throws -> String {
    let copy = "\(path)/\(name)"
    try FileManager.default.copyItem(atPath: dossier, toPath: copy)
    let file = "\(copy)/dossier.yaml"
    let lines = try String(contentsOfFile: file, encoding: .utf8).components(separatedBy: "\n")
    let titled = lines.map { $0.hasPrefix("title:") ? "title: \"\(title)\"" : $0 }
    try titled.joined(separator: "\n").write(toFile: file, atomically: false, encoding: .utf8)
    return copy
  }

  /// The first line a program says when asked for its version; empty where it says nothing.
  func version(of program: String) throws -> String {
    let file = try write("", named: "version")
    guard let handle = FileHandle(forUpdatingAtPath: file) else { return "" }
    defer { try? handle.close() }
    let process = try ChildProcess(
      program: program,
      arguments: ["--version"],
      environment: makeEnvironment(),
      streams: .descriptors(
        input: handle.fileDescriptor,
        output: handle.fileDescriptor,
        errors: handle.fileDescriptor
      )
    )
    _ = try process.wait(within: .seconds(20))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return text.split(separator: "\n").first.map(String.init) ?? ""
  }
}
