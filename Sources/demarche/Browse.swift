import ArgumentParser
import DossierLibrary

/// Lets a person browse a dossier, or prints the positions where there is no terminal.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Browse a dossier."
  )

  @OptionGroup var dossier: DossierArgument

  func run() throws {
    let library = try dossier.open()
    PositionPrinter(library: library).print(PositionQuestion(), format: .table)
    library.sayWhatIsSetAside()
  }
}
