import ArgumentParser
import Canvas
import DossierLibrary
import DossierModel

/// Prints who stands where.
struct Positions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print where each party stands, issue by issue.",
    discussion: """
      Each line gives a party's stance on an option, or on an issue as a whole: sign and word, the \
      day of the words that decide, how many independent origins carry it, and whether the party \
      said so itself or others say it. What others say since, statements later than the day, and \
      statements set aside because something is wrong with them stand at the end of the line.
      Without --issue only positions that rest on a statement are printed. Of an issue named by \
      --issue every option is printed with every party, also where there is no statement; of the \
      issues below it what there is.

      CSV and Markdown are made safe like the table: hidden characters are gone, and in CSV a field \
      that a spreadsheet would take for a formula (it begins with = + - @ or a tab) gets an \
      apostrophe before it. JSON holds the words exactly.

      EXAMPLES
        demarche positions seeds
        demarche positions seeds --issue territory --party ukraine --why
        demarche positions seeds --as-of 2025-12-15 --format csv > positions.csv

      EXIT STATUS
        0 done, also where nothing is found; 2 failed; 64 a wrong option or an unknown name
      """
  )

  @OptionGroup var dossier: DossierArgument
  @OptionGroup var wanted: PositionOptions
  @Flag(help: "Add the evidence, line by line, and the step of the rule that decided.")
  var why = false
  @Option(help: ArgumentHelp("How to print.", valueName: "format"))
  var format: Format = .table

  func validate() throws {
    if why, format == .json || format == .csv {
      throw ValidationError("--why is for reading: use it with --format table or md")
    }
  }

  func run() throws {
    let (output, library) = try DossierArgument.looking(at: dossier.path()) { library in
      PositionPrinter(library: library)
        .output(of: try wanted.question(in: library), format: format, withReasons: why)
    }
    StandardStreams.print(output)
    library.sayWhatIsSetAside()
  }
}
