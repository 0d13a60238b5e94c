import ArgumentParser
import Canvas
import DossierLibrary
import Foundation
import Terminal
import Workbench

/// Says what the program finds around it, and what does not work as well as it could.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what the program finds around it: versions, paths, terminal, configuration.",
    discussion: """
      What is worse than it could be is named at the end, each with a remedy. With DOSSIER its index is \
      looked at too.

      EXAMPLES
        demarche doctor
        demarche doctor seeds

      EXIT STATUS
        0 nothing is degraded; 1 something is; 64 a wrong option
      """
  )

  @Argument(help: "A dossier whose index is looked at.", completion: .directory)
  var dossier: String?

  func run() throws {
    var examination = Examination()
    examination.lookAtVersions()
    examination.lookAtFolders()
    examination.lookAtTerminal()
    if let dossier {
      examination.lookAtIndex(of: try DossierArgument.path(of: dossier))
    }
    StandardStreams.print(examination.report)
    if !examination.complaints.isEmpty { throw ExitCode(1) }
  }
}
