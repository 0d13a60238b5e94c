import ArgumentParser
import Foundation
import TerminalDriver

/// Measures the release program in a terminal and holds it to its budgets.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure demarche in a terminal of 80x24, beside less and tig where installed.",
    discussion: """
      Example:
        swift build -c release
        .build/release/demarche-bench measure --program .build/release/demarche --dossier seeds

      Exit status: 0 if every budget in bytes and wake-ups is kept, 1 if one is broken or could not \
      be measured; with --strict times and memory count too.
      """
  )

  @Option(help: "The release build of demarche.")
  var program = ".build/release/demarche"

  @Option(help: "The bundled dossier, for which the budgets are.")
  var dossier = "seeds"

  @Option(help: "A text of the dossier that the first complete frame shows.")
  var expect = "Ending Russia's war"

  @Option(help: "How often each program is started for the median.")
  var starts = 20

  @Option(help: "How many keys are pressed for each figure.")
  var keys = 100

  @Option(help: "How the table is written: table or md.")
  var format = FigureTable.Format.table

  @Flag(help: "Times and memory must keep their budgets too.")
  var strict = false

  @Flag(help: "Write the figures of each walk too.")
  var walks = false

  @Flag(help: "Leave less and tig out.")
  var alone = false

  @Option(help: "A word that stands in many texts, to open an article by.")
  var word = "ukraine"

  func validate() throws {
    if starts < 1 || keys < 1 { throw ValidationError("--starts and --keys must be 1 or more.") }
  }

  func run() throws {
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw ValidationError("no program at \(program); build it: swift build -c release")
    }
    let workplace = try Workplace()
    let demarche = Subject.demarche(
      program: URL(fileURLWithPath: program).path,
      dossier: URL(fileURLWithPath: dossier).path,
      title: expect,
      word: word
    )
    var table = FigureTable()
    for subject in [demarche] + (try alone ? [] : comparisons(in: workplace)) {
      let measurer = Measurer(
        subject: subject,
        workplace: workplace,
        starts: starts,
        keys: keys,
        listsWalks: walks
      )
      table.add(subject.name, try measurer.figures())
    }
    print(table.text(format))
    try judge(table)
  }

  private func comparisons(in workplace: Workplace) throws -> [Subject] {
    var subjects: [Subject] = []
    if let less = InstalledProgram.path(of: "less") {
      subjects.append(.less(program: less, text: try workplace.makeText()))
    }
    if let tig = InstalledProgram.path(of: "tig"), let repository = try workplace.makeRepository() {
      subjects.append(.tig(program: tig, repository: repository))
    }
    return subjects
  }

  private func judge(_ table: FigureTable) throws {
    let complaints =
      table.broken.map { "over budget: \($0.label)" }
      + table.missing.map { "not measured: \($0.label)" }
    let counting = (table.broken + table.missing).filter { strict || $0.isCount }
    for complaint in complaints { FileHandle.standardError.write(Data("\(complaint)\n".utf8)) }
    if !counting.isEmpty { throw ExitCode(1) }
  }
}
