import TerminalDriver
import TestSupport

/// The program under test, without a terminal.
enum Program {
  /// The repository's own dossier.
  static let seeds = Repository.path(of: "seeds")

  private static let exported = Result { try output("export", seeds) }

  /// What the program exports of the repository's own dossier, asked once for all tests.
  static func export() throws -> JSON { try JSON(exported.get()) }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: What follows its name.
  ///   - changes: What is set, or with nil taken away, in an otherwise empty home's environment.
  ///   - folder: Where it runs; nil: where the tests run.
  /// - Returns: What it wrote and how it ended.
  /// - Throws: An error of the fixture.
  static func run(
    _ arguments: [String],
    environment changes: [String: String?] = [:],
    in folder: String? = nil
  ) throws -> ProcessRunner.Outcome {
    let home = try TestHome()
    return try ProcessRunner.run(
      BuiltProducts.path(of: "demarche"),
      arguments,
      environment: home.environment(changes),
      folder: folder
    )
  }

  /// What a command that must succeed quietly writes.
  ///
  /// - Throws: ``FixtureError`` with all it said where it fails or complains.
  static func output(_ arguments: String...) throws -> String {
    let outcome = try run(arguments)
    guard outcome.status == .exited(0), outcome.errors.isEmpty else {
      throw FixtureError(message: "demarche \(arguments.joined(separator: " ")): \(outcome)")
    }
    return outcome.output
  }
}
