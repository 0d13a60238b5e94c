import ArgumentParser
import Canvas
import DossierLibrary

/// The program: its commands, and where their errors end up.
@main
struct Demarche: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demarche",
    abstract: "Where does each party to a negotiation stand, and which words say so?",
    usage: """
      demarche [DOSSIER]
      demarche <command> …
      """,
    discussion: """
      A dossier is a folder with a file dossier.yaml: texts, and the statements coded in them.
      Without a command, demarche lets you browse it; without a terminal it prints the positions. \
      DOSSIER is the folder; left out, it is the nearest one upwards from here that holds \
      dossier.yaml. A folder that is named like a command is given as ./NAME.

      EXAMPLES
        demarche seeds
        demarche positions seeds --party ukraine --why
        demarche statements seeds --mode direct --format csv
        demarche search seeds security guarantees
        demarche brief seeds --issue territory
        demarche check seeds

      EXIT STATUS
        0   done
        1   check found something wrong; search found nothing
        2   failed: the message says why and what to do
        64  not understood: a wrong option, or a name the dossier does not have
        128 and more: ended by that signal (130 is Ctrl-C)

      Text is safe to show whatever the files hold, and ASCII where LC_ALL, LC_CTYPE or LANG ask for \
      C or POSIX; JSON is always UTF-8 and exact.
      """,
    version: "demarche 1.0.0",
    subcommands: [
      Browse.self, Check.self, Positions.self, Statements.self, Search.self, Brief.self,
      NewsCommand.self,
      Export.self, Agreement.self, Index.self, Keys.self, Doctor.self, Completions.self,
      Man.self,
    ],
    defaultSubcommand: Browse.self
  )

  static func main() {
    do {
      if let dossier = onlyDossier(in: CommandLine.arguments.dropFirst()) {
        try Browse.browse(dossier)
      } else {
        var command = try parseAsRoot()
        try Restriction.check(command)
        try command.run()
      }
    } catch {
      exit(with: error)
    }
  }

  /// The folder, where it is all that was given.
  ///
  /// That is how the program is nearly always started, and reading the arguments takes the parser a
  /// sixth of the time to the first frame.
  private static func onlyDossier(in arguments: ArraySlice<String>) -> String? {
    guard arguments.count == 1, let argument = arguments.first, !argument.hasPrefix("-"),
      !argument.isEmpty, argument != "help",
      !configuration.subcommands.contains(where: { $0._commandName == argument })
    else { return nil }
    return argument
  }

  /// Says what went wrong, made safe, and ends with the status that stands for it.
  private static func exit(with error: any Error) -> Never {
    if let failure = error as? Failure {
      StandardStreams.complain(failure.text)
      leave(failure.status)
    }
    let message = fullMessage(for: error)
    let status = exitCode(for: error)
    if !message.isEmpty {
      let lines = SafeText.lines(message)
      if status.isSuccess { StandardStreams.print(lines) } else { StandardStreams.complain(lines) }
    }
    leave(status.rawValue)
  }
}
