import ArgumentParser
import Canvas
import DossierLibrary
import DossierModel

/// Writes a page on one issue or all.
struct Brief: ParsableCommand {
  /// How a brief can be written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    /// Markdown.
    case md
    /// Plain text, a line for each paragraph.
    case text
  }

  static let configuration = CommandConfiguration(
    abstract: "Write a page on one issue or all, with numbered citations.",
    discussion: """
      For each issue: the state of play; each party's position with its stance, its day and the exact \
      words that decide it; who has no statement; what is contested; what rests on one origin; and, \
      kept apart, what analysts make of it. A position known only through others is said by others. \
      Every claim has the number of the statement it rests on; at the end each number leads to \
      medium, title, date and how it is known, address, place in the text (code points from 0, and the \
      line) and the report the words come from. Parts that a source's quote leaves out are […].

      EXAMPLES
        demarche brief seeds > brief.md
        demarche brief seeds --issue territory --format text
        demarche brief seeds --issue plant --party ukraine --as-of 2025-12-31

      EXIT STATUS
        0 done, also where nothing is found; 2 failed; 64 a wrong option or an unknown name
      """
  )

  @OptionGroup var dossier: DossierArgument
  @OptionGroup var wanted: PositionOptions
  @Option(help: ArgumentHelp("How to write it.", valueName: "format"))
  var format: Form = .md

  func run() throws {
    let (page, library) = try DossierArgument.looking(at: dossier.path()) { library in
      BriefMaker.page(for: try wanted.question(in: library), in: library)
    }
    let repertoire = StandardStreams.repertoire
    switch format {
    case .md: StandardStreams.print(page.markdown(in: repertoire))
    case .text: StandardStreams.print(page.text(in: repertoire))
    }
    library.sayWhatIsSetAside()
  }
}
