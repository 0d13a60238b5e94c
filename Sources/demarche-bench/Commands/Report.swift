import ArgumentParser
import Foundation

/// Measures demarche on the bundled dossier and on generated ones, and writes a page of it.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure demarche on dossiers of several sizes, as a page of Markdown.",
    discussion: """
      Example:
        swift build -c release
        .build/release/demarche-bench report --date 2026-01-31 --markdown docs/benchmarks.md

      Every run has a home, configuration, cache and state of its own.
      """
  )

  @Option(help: "The release build of demarche.")
  var program = ".build/release/demarche"

  @Option(help: "The sizes, with commas: \"bundled\", or a number of documents.")
  var sizes = "bundled,1000,10000"

  @Option(help: "The bundled dossier.")
  var dossier = "seeds"

  @Option(help: "The bundled dossier's title.")
  var expect = "Ending Russia's war"

  @Option(help: "The seed of the generated ones.")
  var seed: UInt64 = 1

  @Option(help: "The day it is measured on, for the page.")
  var date: String?

  @Option(help: "The file to write the page to; without it, it is printed.")
  var markdown: String?

  @Option(help: "How often the program is started for the median.")
  var starts = 20

  @Option(help: "How many keys are pressed for each figure.")
  var keys = 100

  func validate() throws {
    if starts < 1 || keys < 1 { throw ValidationError("--starts and --keys must be 1 or more.") }
    for size in Self.list(sizes) where size != "bundled" {
      guard let documents = Int(size), documents >= 10 else {
        throw ValidationError("--sizes: \"\(size)\" is neither bundled nor a number from 10 on.")
      }
    }
  }

  func run() throws {
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw ValidationError("no program at \(program); build it: swift build -c release")
    }
    let workplace = try Workplace()
    var page = ReportPage(
      command: command,
      facts: (date.map { ["Date: \($0)"] } ?? []) + MachineFacts.lines()
    )
    for size in Self.list(sizes) {
      say("\(size): preparing")
      let path = "\(workplace.path)/dossier-\(size)"
      let measured =
        try Int(size).map { try BenchDossier(documents: $0, seed: seed, to: path) }
        ?? BenchDossier(copying: dossier, title: expect, to: path)
      say("\(size): measuring")
      let report = DossierReport(
        dossier: measured,
        program: URL(fileURLWithPath: program).path,
        workplace: workplace,
        starts: starts,
        keys: keys
      )
      page.add(measured.name, report.rows())
    }
    if let markdown {
      try Data(page.text.utf8).write(to: URL(fileURLWithPath: markdown))
    } else {
      print(page.text)
    }
  }

  private var command: String {
    var words = ["swift build -c release --product demarche && swift run -c release demarche-bench"]
    words += ["report", "--sizes", sizes, "--seed", "\(seed)"]
    words += ["--starts", "\(starts)", "--keys", "\(keys)"]
    words += date.map { ["--date", $0] } ?? []
    words += markdown.map { ["--markdown", $0] } ?? []
    return words.joined(separator: " ")
  }

  private func say(_ line: String) {
    FileHandle.standardError.write(Data("\(line)\n".utf8))
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
