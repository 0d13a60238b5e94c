import ArgumentParser
import Foundation

/// A command as the argument parser describes it.
struct CommandFacts: Decodable {
  /// An argument, option or flag.
  struct Argument: Decodable {
    /// A way an option is written.
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
    let defaultValue: String?
    let allValues: [String]?
  }

  private struct Tool: Decodable {
    let command: CommandFacts
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let arguments: [Argument]?
  let subcommands: [CommandFacts]?

  /// The program and all its commands.
  ///
  /// - Returns: The program's facts, with those of its commands in them.
  /// - Throws: An error of the decoder, where the parser's description has changed.
  static func program() throws -> CommandFacts {
    try JSONDecoder().decode(Tool.self, from: Data(Demarche._dumpHelp().utf8)).command
  }
}
