import Foundation

/// What the system says of the processes that run; from `/proc`.
enum ProcessTable {
  /// The children of a process.
  static func children(of parent: Int32) -> [Int32] {
    numbers.filter { field(1, of: $0).flatMap { Int32($0) } == parent }
  }

  /// The pages that the children of a process needed until it had waited for them: more than none where it
  /// had any that it waited for.
  static func faultsOfChildren(of parent: Int32) -> Int {
    field(8, of: parent).flatMap { Int($0) } ?? 0
  }

  /// What a process is doing: `T` for one that is stopped.
  static func state(of process: Int32) -> String? { field(0, of: process) }

  /// The path of the program that a process runs; nil where it has ended.
  static func program(of process: Int32) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
  }

  /// A field of the line on a process, counted from 0 behind its name, which ends at the last bracket.
  private static func field(_ index: Int, of process: Int32) -> String? {
    let fields = text(of: "stat", process)?.split(separator: ")").last?.split(separator: " ")
    return fields.flatMap { $0.count > index ? String($0[index]) : nil }
  }

  /// The processes with an argument.
  static func processes(withArgument argument: String) -> [Int32] {
    numbers.filter { number in
      text(of: "cmdline", number)?.split(separator: "\0").contains { $0 == argument } == true
    }
  }

  private static var numbers: [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }
  }

  private static func text(of file: String, _ process: Int32) -> String? {
    FileManager.default.contents(atPath: "/proc/\(process)/\(file)")
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
