import ArgumentParser

/// Prints the manual page.
struct Man: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the manual page.",
    discussion: """
      It is made of the help of every command and of the table of keys, in mdoc.

      EXAMPLES
        demarche man > ~/.local/share/man/man1/demarche.1
        demarche man | man -l -

      EXIT STATUS
        0 done
      """
  )

  func run() throws {
    StandardStreams.printExactly(ManualPage.text(of: try CommandFacts.program()))
  }
}
