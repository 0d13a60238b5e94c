import ArgumentParser

/// Writes dossiers of any size, and measures the release program on them.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demarche-bench",
    abstract: "Measure demarche, on the bundled dossier and on generated ones.",
    subcommands: [Measure.self, Behaviours.self, Report.self, Generate.self],
    defaultSubcommand: Measure.self
  )
}
