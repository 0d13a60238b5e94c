import Foundation
public import Testing

/// Compares a text with the golden kept beside the test, `Goldens/NAME.txt` in the test target's folder.
///
/// If they differ, an issue shows the lines that do, and the text is written to
/// `.build/snapshots-actual/TARGET/NAME.txt`. With `RECORD_SCREENS=1` in the environment the golden is
/// written instead; the run that wrote it fails, so that nobody takes it for a check.
///
/// - Parameters:
///   - text: What the program shows now.
///   - name: The golden's name, without ending; `/` makes folders.
///   - filePath: The test's file, in `Tests/TARGET/`.
///   - sourceLocation: Where the issue is recorded.
public func expectSnapshot(
  _ text: String,
  named name: String,
  filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let snapshot = Snapshot(text: text, name: name, filePath: filePath)
  guard let complaint = snapshot.complaint() else { return }
  Issue.record("\(complaint)", sourceLocation: sourceLocation)
}

/// Whether a text is the golden's, or nil where it cannot be told: while goldens are recorded.
///
/// For those who wait until it is, before they compare.
public func isSnapshot(_ text: String, named name: String, filePath: String = #filePath) -> Bool? {
  Snapshot.isRecording ? nil : Snapshot(text: text, name: name, filePath: filePath).isGolden
}

/// A text and the golden it is compared with.
struct Snapshot {
  /// Whether the environment asks for goldens to be written.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_SCREENS"] == "1" }

  let text: String
  let golden: String
  let actual: String

  init(text: String, name: String, filePath: String) {
    self.text = text.hasSuffix("\n") ? text : text + "\n"
    let parts = filePath.components(separatedBy: "/")
    let tests = parts.lastIndex(of: "Tests") ?? max(0, parts.count - 3)
    let target = parts[min(tests + 1, parts.count - 1)]
    let root = parts[..<tests].joined(separator: "/")
    golden = "\(root)/Tests/\(target)/Goldens/\(name).txt"
    actual = "\(root)/.build/snapshots-actual/\(target)/\(name).txt"
  }

  private var expected: String? { try? String(contentsOfFile: golden, encoding: .utf8) }

  var isGolden: Bool { expected == text }

  /// What is wrong, or nil if the text is the golden's.
  func complaint(isRecording: Bool = Self.isRecording) -> String? {
    let expected = expected
    if expected == text { return nil }
    if isRecording {
      guard write(to: golden) else { return "cannot write \(golden)" }
      return "recorded \(golden); read it, then run again without RECORD_SCREENS"
    }
    let kept = write(to: actual) ? "the text is in \(actual)" : "cannot write \(actual)"
    guard let expected else {
      return "no golden \(golden); \(kept). RECORD_SCREENS=1 makes it:\n\(text)"
    }
    let difference = LineDifference(from: expected, to: text)
    return "differs from \(golden) (- golden, + now); \(kept)\n\(difference)"
  }

  private func write(to path: String) -> Bool {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: url, options: .atomic)
      return true
    } catch {
      return false
    }
  }
}
