import ArgumentParser
import DossierLibrary
import DossierModel
import Terminal

/// Lets a person browse a dossier, or prints the positions where there is no terminal.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Browse a dossier.",
    discussion: """
      Three panes: the issues, each party's stance on the selected one, the quotes behind the selected \
      stance. ? lists every key. Where there is no terminal to draw on, the positions are printed \
      instead. With --plain nothing is drawn: every move says what is selected as a line, on any \
      terminal, for screen readers and logs. A dossier is shown where you left it; --fresh begins anew.

      EXAMPLES
        demarche seeds
        demarche browse seeds --as-of 2025-12-01
        demarche browse seeds --plain
      """
  )

  @OptionGroup var dossier: DossierArgument

  @Option(help: "The day to show positions for; the dossier's own if left out.")
  var asOf: DayArgument?

  @Flag(help: "Refuse the commands with a way out (clipboard, suspend); or DEMARCHE_RESTRICTED=1.")
  var restricted = false

  @Flag(help: "Say what is selected line by line and draw nothing; or DEMARCHE_PLAIN=1.")
  var plain = false

  @Flag(help: "Begin at the first issue, not where the dossier was left last.")
  var fresh = false

  @Option(help: "Whether to use colours: auto heeds NO_COLOR and the configuration.")
  var color = ColourChoice.auto

  func run() throws {
    try Self.browse(
      dossier.dossier,
      asOf: try asOf?.last(of: "as-of"),
      isRestricted: restricted,
      isPlain: plain,
      isFresh: fresh,
      colour: color
    )
  }

  /// Browses a dossier, or prints its positions where there is no terminal.
  ///
  /// - Parameters:
  ///   - dossier: The folder as it was named; nil: the nearest one upwards.
  ///   - day: The day to show positions for; nil for the dossier's own.
  ///   - isRestricted: Whether commands with a way out are refused; the environment may say so too.
  ///   - isPlain: Whether lines are said and nothing is drawn; the environment may say so too.
  ///   - isFresh: Whether it begins anew, not where the dossier was left last.
  ///   - colour: Whether there is colour.
  /// - Throws: ``Failure`` where there is none, or it cannot be shown; the exit code where it is not 0.
  static func browse(
    _ dossier: String?,
    asOf day: Day? = nil,
    isRestricted: Bool = false,
    isPlain: Bool = false,
    isFresh: Bool = false,
    colour: ColourChoice = .auto
  ) throws {
    let isRestricted = isRestricted || Restriction.isAskedFor
    if isRestricted { Restriction.closeWaysOut() }
    let path = try DossierArgument.path(of: dossier)
    do {
      let outcome = try Browsing.run(
        path: path,
        asOf: day,
        isRestricted: isRestricted,
        isPlain: isPlain || EnvironmentSwitch.isOn("DEMARCHE_PLAIN"),
        isFresh: isFresh,
        colour: colour
      )
      switch outcome {
      case .ended(0): return
      case .ended(let status): throw ExitCode(status)
      case .failed(let reason): throw Failure.failed(reason)
      }
    } catch TerminalError.notATerminal, TerminalError.tooSimple {
      try printPositions(of: path)
    } catch let error as TerminalError {
      throw Failure.failed(error.description)
    }
  }

  private static func printPositions(of path: String) throws {
    let (output, library) = try DossierArgument.looking(at: path) { library in
      PositionPrinter(library: library).output(of: PositionQuestion(), format: .table)
    }
    StandardStreams.print(output)
    library.sayWhatIsSetAside()
  }
}
