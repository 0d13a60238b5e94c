import ArgumentParser
import Canvas
import DossierLibrary
import DossierModel

/// Prints the evidence.
struct Statements: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the statements: who said which words, where, and what they say.",
    discussion: """
      By document, in the order of its text. Every option may be repeated: of several values of one \
      option any may hold, and every option given must. An actor, party, issue or document is \
      named by its id or by a name the dossier has for it, in any case.

      In CSV a field that a spreadsheet would take for a formula gets an apostrophe before it.

      EXAMPLES
        demarche statements seeds --party russia --stance opposes
        demarche statements seeds --issue territory --since 2025-12-20 --format md
        demarche statements seeds --mode direct --format json

      EXIT STATUS
        0 done, also where nothing is found; 2 failed; 64 a wrong option or an unknown name
      """
  )

  @OptionGroup var dossier: DossierArgument
  @OptionGroup(title: "Only statements") var wanted: StatementOptions
  @Option(help: ArgumentHelp("How to print.", valueName: "format"))
  var format: Format = .table

  func run() throws {
    let (output, library) = try DossierArgument.looking(at: dossier.path(), output)
    StandardStreams.print(output)
    library.sayWhatIsSetAside()
  }

  private func output(from library: any Exporting) throws -> TextOutput {
    let question = Question(.statements, filter: try wanted.filter(in: library))
    let rows = library.answer(question).rows.compactMap { row in
      if case .statement(let statement) = row.row { statement } else { nil }
    }
    let report = StatementReport(rows: rows)
    let repertoire = StandardStreams.repertoire
    return switch format {
    case .json: TextOutput(exactly: library.json(statements: rows.map(\.statement)))
    case .csv: report.csv(in: repertoire)
    case .md: report.markdown(in: repertoire)
    case .table: TextOutput(report.tableLines(in: repertoire), in: repertoire)
    }
  }
}
