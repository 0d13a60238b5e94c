import ArgumentParser
import Canvas

/// Prints what lets a shell complete the program's commands, options and names.
struct Completions: ParsableCommand {
  /// A shell that can complete.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    fileprivate var kind: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  static let configuration = CommandConfiguration(
    abstract: "Print what lets a shell complete commands, options and names.",
    discussion: """
      The script also completes the ids of issues, options, parties, actors and documents: it asks \
      demarche for those of the dossier that is named on the line, or of the nearest one upwards.

      EXAMPLES
        demarche completions bash > ~/.local/share/bash-completion/completions/demarche
        demarche completions zsh > ~/.zfunc/_demarche
        demarche completions fish > ~/.config/fish/completions/demarche.fish

      EXIT STATUS
        0 done; 64 a shell it does not know
      """
  )

  @Argument(help: "The shell.")
  var shell: Shell

  func run() {
    StandardStreams.printExactly(Demarche.completionScript(for: shell.kind) + "\n")
  }
}
