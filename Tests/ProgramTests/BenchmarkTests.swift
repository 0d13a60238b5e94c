import Foundation
import TerminalDriver
import TestSupport
import Testing

struct `The benchmark` {
  /// Runs the benchmark to its end.
  private func run(_ arguments: String...) throws -> ProcessRunner.Outcome {
    let home = try TestHome()
    return try ProcessRunner.run(
      BuiltProducts.path(of: "demarche-bench"),
      arguments,
      environment: home.environment([:]),
      limit: .seconds(300)
    )
  }

  @Test func `writes a dossier that check finds nothing wrong with, and what was planted`() throws {
    try TemporaryFolder.with { folder in
      let path = folder.path(of: "dossier")
      let planted = folder.path(of: "planted.json")
      let outcome = try run(
        "generate",
        "--documents",
        "30",
        "--seed",
        "3",
        "--into",
        path,
        "--planted",
        planted
      )
      #expect(outcome.status == .exited(0), "\(outcome)")
      #expect(try Program.output("check", path, "--strict").contains("no errors"))
      let truth = try JSON(folder.text(of: "planted.json"))
      #expect(outcome.output.hasPrefix("\(try #require(truth["documents"].number)) texts"))
      // It must not write over anything.
      #expect(try run("generate", "--documents", "30", "--into", path).status != .exited(0))
      let inside = "\(folder.path(of: "other"))/planted.json"
      let other = try run("generate", "--into", folder.path(of: "other"), "--planted", inside)
      #expect(other.status != .exited(0))
    }
  }

  @Test func `compares manners with those of other programs`() throws {
    let outcome = try run(
      "behaviours",
      "--program",
      try BuiltProducts.path(of: "demarche"),
      "--dossier",
      Repository.path(of: "seeds"),
      "--patience",
      "60",
      "--only",
      "demarche",
      "less"
    )
    #expect(outcome.status == .exited(0), "\(outcome)")
    let rows = outcome.output.split(separator: "\n").map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(rows.count >= 15, "\(outcome)")
    #expect(rows[0][1].hasPrefix("demarche 1."))
    for row in rows.dropFirst(2) where row.count > 1 { #expect(row[1] == "yes", "\(row)") }
    // The checks can fail: less writes what it is given.
    guard InstalledProgram.path(of: "less") != nil else { return }
    #expect(rows.contains { $0.count > 2 && $0[2].hasPrefix("no") }, "\(outcome)")
  }
}
