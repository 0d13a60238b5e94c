import ArgumentParser
import DossierLibrary

/// Prints the whole dossier for other programs.
struct Export: ParsableCommand {
  /// What the dossier can be exported as.
  enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
    case json
  }

  static let configuration = CommandConfiguration(
    abstract: "Print the whole dossier for other programs.",
    discussion: """
      One JSON object, format demarche-dossier, version 1: the dossier, actors, issues, documents, \
      statements, positions on the dossier's day, assessments, events. What is unknown is absent. \
      Quotes are exact; places count Unicode code points from 0. Control, format, bidi and tag \
      characters are written as \\uXXXX. A statement with an error is left out.

      EXAMPLES
        demarche export seeds --format json > seeds.json
        demarche export seeds | jq '.positions[] | select(.stance == "mixed")'

      EXIT STATUS
        0 done; 2 failed; 64 a wrong option
      """
  )

  @OptionGroup var dossier: DossierArgument
  @Option(help: ArgumentHelp("The format.", valueName: "format"))
  var format: ExportFormat = .json

  func run() throws {
    let library = try dossier.open()
    StandardStreams.printExactly(library.json())
    library.sayWhatIsSetAside()
  }
}
