import Foundation

/// What the system says of the processes that run; from `/proc`.
enum ProcessTable {
  /// The children of a process.
  static func children(of parent: Int32) -> [Int32] {
    numbers.filter { number in
      // The number of the parent is the second field behind the name, which ends at the last bracket.
      let fields = text(of: "stat", number)?.split(separator: ")").last?.split(separator: " ")
      return fields.flatMap { $0.count > 1 ? Int32($0[1]) : nil } == parent
    }
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
