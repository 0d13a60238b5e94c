import ArgumentParser
import Foundation
import TerminalDriver

/// Tries the manners that any program on a terminal can have, side by side.
struct Behaviours: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Try demarche, less, tig and lnav on what a poor line asks of a program.",
    discussion: """
      Prints a Markdown table, as docs/ssh.md has it. Programs that are not installed are named below
      it.

      Example:
        swift build --product demarche
        swift run demarche-bench behaviours --program .build/debug/demarche --dossier seeds
      """
  )

  @Option(help: "The demarche to try.")
  var program = ".build/release/demarche"

  @Option(help: "The bundled dossier.")
  var dossier = "seeds"

  @Option(help: "A text of the dossier that the first complete frame shows.")
  var expect = "Ending Russia's war"

  @Option(parsing: .upToNextOption, help: "The programs to try, by name; all if left out.")
  var only: [String] = []

  @Option(help: "Seconds to wait for anything of demarche; of others it is five at most.")
  var patience = 5

  func run() throws {
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw ValidationError("no program at \(program); build it: swift build -c release")
    }
    let place = try Workplace()
    var contestants: [Contestant] = []
    var missing: [String] = []
    for name in ["demarche", "less", "tig", "lnav"] where only.isEmpty || only.contains(name) {
      if let contestant = try contestant(name, in: place) {
        contestants.append(contestant)
      } else {
        missing.append(name)
      }
    }
    print(table(of: contestants, in: place))
    for name in missing { print("\n\(name) was left out: it is not installed.") }
  }

  private func contestant(_ name: String, in place: Workplace) throws -> Contestant? {
    if name == "demarche" {
      return try .demarche(
        program: URL(fileURLWithPath: program).path,
        dossier: URL(fileURLWithPath: dossier).path,
        expected: expect,
        in: place
      )
    }
    guard let path = InstalledProgram.path(of: name) else { return nil }
    switch name {
    case "tig": return try .tig(program: path, in: place)
    // Without the option it asks first whether a file is to be shown that holds controls.
    case "less":
      return try .pager(name, program: path, options: ["-f"], expected: "line 23 ", in: place)
    default: return try .pager(name, program: path, options: [], expected: "line ", in: place)
    }
  }

  private func table(of contestants: [Contestant], in place: Workplace) -> String {
    var lines = [
      "| | "
        + contestants.map { $0.version.isEmpty ? $0.name : title(of: $0) }
        .joined(separator: " | ") + " |",
      "|---|" + contestants.map { _ in "---|" }.joined(),
    ]
    for check in BehaviourCheck.all {
      let verdicts = contestants.map { contestant in
        check.verdict(
          of: Trial(
            contestant: contestant,
            place: place,
            patience: .seconds(contestant.name == "demarche" ? patience : min(patience, 5))
          )
        ).text
      }
      lines.append("| \(check.title) | \(verdicts.joined(separator: " | ")) |")
    }
    return lines.joined(separator: "\n")
  }

  /// The program's name and the number of its version.
  private func title(of contestant: Contestant) -> String {
    let number = contestant.version.split(separator: " ").first { $0.first?.isNumber == true }
    return contestant.name + (number.map { " \($0)" } ?? "")
  }
}
