import Foundation

/// What the report is measured on.
enum MachineFacts {
  /// Processor, system and memory, a line each.
  static func lines() -> [String] {
    let process = ProcessInfo.processInfo
    let model = value(of: "model name", in: "/proc/cpuinfo", separator: ":")
    let system = value(of: "PRETTY_NAME", in: "/etc/os-release", separator: "=")
    return [
      "Processor: \(process.activeProcessorCount) cores" + (model.map { ", \($0)" } ?? ""),
      "System: \(system ?? process.operatingSystemVersionString)",
      "Memory: \(process.physicalMemory / 1_000_000_000) GB",
    ]
  }

  /// What stands behind a key in a file of lines.
  static func value(of key: String, in file: String, separator: Character) -> String? {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix(key) }
    let parts = line?.split(separator: separator, maxSplits: 1)
    guard let parts, parts.count == 2 else { return nil }
    return parts[1].trimmingCharacters(in: CharacterSet(charactersIn: " \t\""))
  }
}
