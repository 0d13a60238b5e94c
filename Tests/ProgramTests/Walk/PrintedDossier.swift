import Foundation
import TerminalDriver
import TestSupport

/// What the commands print of a dossier, for views to be held against.
struct PrintedDossier {
  /// The dossier's folder.
  let path: String
  /// The home that the commands are run in.
  let home: TestHome
  /// Every position, as CSV has it.
  let positions: [[String: String]]
  /// Every statement, as CSV has it.
  let statements: [[String: String]]
  /// The whole dossier as JSON.
  let exported: JSON
  /// The texts of options, and the titles of each issue with those above it, by identifier.
  private let options: [String: String]
  private let paths: [String: String]

  init(_ path: String, home: TestHome) throws {
    self.path = path
    self.home = home
    positions = try Self.records(["positions", path], home)
    statements = try Self.records(["statements", path], home)
    exported = try JSON(Self.output(["export", path], home))
    var (options, paths): ([String: String], [String: String]) = ([:], [:])
    var issues = exported["issues"].list[...]
    for option in issues.flatMap({ $0["options"].list }) {
      options[option["id"].text ?? ""] = option["text"].text
    }
    // One whose parent has not come yet waits until it has.
    while let issue = issues.popFirst() {
      let above = issue["under"].text
      if let above, paths[above] == nil {
        issues.append(issue)
      } else {
        let lead = above.flatMap { paths[$0] }.map { $0 + " > " } ?? ""
        paths[issue["id"].text ?? ""] = lead + (issue["title"].text ?? "")
      }
    }
    (self.options, self.paths) = (options, paths)
  }

  private static func output(_ arguments: [String], _ home: TestHome) throws -> String {
    let outcome = try ProcessRunner.run(
      BuiltProducts.path(of: "demarche"),
      arguments,
      environment: home.environment([:])
    )
    guard outcome.status == .exited(0) else {
      throw FixtureError(message: "demarche \(arguments.joined(separator: " ")): \(outcome)")
    }
    return outcome.output
  }

  private static func records(_ arguments: [String], _ home: TestHome) throws -> [[String: String]]
  {
    CSVReader(try output(arguments + ["--format", "csv"], home)).records
  }

  /// What is new, since a day or since it was marked as seen.
  func news(_ arguments: String...) throws -> [[String: String]] {
    try Self.records(["news", path] + arguments, home)
  }

  /// The passages that hold words, in order, the best first, without blanks; with the statement's id.
  func hits(_ words: String) throws -> [String] {
    try Self.output(["search", path, words], home).split(separator: "\n").map { line in
      let place = line.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
      let rest = place.last ?? ""
      let end = rest.range(of: "  (", options: .backwards)
      let source = end.map { rest[$0.upperBound...].dropLast() } ?? ""
      let last = source.components(separatedBy: ", ").last ?? ""
      let id = statements.contains { $0["id"] == last } ? last : ""
      return ShownText.bare(String(rest[..<(end?.lowerBound ?? rest.endIndex)])) + " " + id
    }
  }

  /// The name of an actor.
  func name(_ actor: String?) -> String {
    exported["actors"].list.first { $0["id"].text == actor }?["name"].text ?? ""
  }

  /// The titles of an issue and of those above it.
  func path(of issue: String?) -> String { paths[issue ?? ""] ?? "" }

  /// An issue and those below it.
  func family(of issue: String) -> Set<String> {
    exported["issues"].list.filter { $0["under"].text == issue }
      .reduce([issue]) { $0.union(family(of: $1["id"].text ?? "")) }
  }

  /// What a record of a position is on: the issue with those above it, and the option.
  func topic(of position: [String: String]) -> [String] {
    let option = options[position["option"] ?? ""]
    return [path(of: position["issue"]), option ?? "the issue as a whole"]
  }
}
