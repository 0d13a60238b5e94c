import Foundation
import TerminalDriver
import TestSupport
import Testing
import Workbench

struct `The manual page` {
  private static let page = Result { try Program.output("man") }

  /// What the page may ask of roff.
  private static let requests: Set<String> = [
    ".\\\"", ".Dd", ".Dt", ".Os", ".Sh", ".Nm", ".Nd", ".Op", ".Ar", ".Ss", ".Pp", ".Sy", ".Bd",
    ".Ed", ".Bl", ".El", ".It",
  ]

  /// The commands that the program's help lists.
  static func commands() throws -> [String] {
    let help = try Program.output("--help")
    let list = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
    return list.components(separatedBy: "\n\n")[0].split(separator: "\n")
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  /// The long options that a command's help lists.
  static func options(of command: String) throws -> [String] {
    let help = try Program.output(command, "--help")
    return help.split(separator: "\n").compactMap { line in
      line.firstMatch(of: #/^  (?:-\w, )?--([a-z-]+)/#).map { String($0.output.1) }
    }
  }

  @Test func `is the one in docs`() throws {
    let kept = try String(contentsOfFile: Repository.path(of: "docs/demarche.1"), encoding: .utf8)
    let page = try Self.page.get()
    #expect(
      kept == page,
      "docs/demarche.1 is stale: demarche man > docs/demarche.1"
    )
  }

  @Test func `asks nothing of roff but what it means to`() throws {
    for line in try Self.page.get().split(separator: "\n") {
      #expect(!line.unicodeScalars.contains { !$0.isASCII }, "\(line)")
      #expect(!line.hasPrefix("'"), "\(line)")
      guard line.hasPrefix(".") else { continue }
      let request = line.split(separator: " ").first.map(String.init) ?? ""
      #expect(Self.requests.contains(request), "\(line)")
    }
    let lines = try Self.page.get().split(separator: "\n")
    for (start, end) in [(".Bd", ".Ed"), (".Bl", ".El")] {
      #expect(lines.count { $0.hasPrefix(start) } == lines.count { $0.hasPrefix(end) })
    }
  }

  @Test func `has every command, option and key`() throws {
    let page = try Self.page.get()
    let commands = try Self.commands()
    #expect(commands.count > 10)
    for command in commands {
      let sections = page.components(separatedBy: "\n.Ss \(command)\n")
      try #require(sections.count == 2, "\(command)")
      let section = sections[1].components(separatedBy: "\n.Ss ")[0]
      for option in try Self.options(of: command) where !["help", "version"].contains(option) {
        let name = option.replacing("-", with: #"\-"#)
        #expect(section.contains("Fl \\-\(name)"), "\(command) --\(option)")
      }
    }
    for command in Command.all {
      #expect(page.contains(":" + command.id.replacing("-", with: #"\-"#)), "\(command.id)")
    }
  }

  @Test func `can be read`() throws {
    let groff = "/usr/bin/groff"
    guard FileManager.default.isExecutableFile(atPath: groff) else { return }
    let outcome = try ProcessRunner.run(groff, ["-mdoc", "-Tutf8", "-ww"], input: Self.page.get())
    #expect(outcome.status == .exited(0))
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.output.contains("demarche seeds"))
  }
}
