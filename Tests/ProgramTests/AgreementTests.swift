import Foundation
import TerminalDriver
import TestSupport
import Testing

struct `The command agreement` {
  /// The bundled texts, coded a second time by someone who had not seen the first coding.
  private static let second = "Tests/ProgramTests/Fixtures/second-coding"

  private func output(_ arguments: String...) throws -> String {
    let outcome = try Program.run(["agreement"] + arguments, in: Repository.root)
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.errors.isEmpty, "\(outcome)")
    return outcome.output
  }

  @Test func `reproduces the figures of the second coding`() throws {
    expectSnapshot(try output("seeds", Self.second), named: "agreement")
  }

  @Test func `stands in the codebook as it is`() throws {
    let path = Repository.path(of: "docs/coding.md")
    let codebook = try String(contentsOfFile: path, encoding: .utf8)
    // The figures, up to the empty line before the differences.
    let parts = try output("seeds", Self.second).components(separatedBy: "\n\n")
    for part in parts[1...2] { #expect(codebook.contains(part), "docs/coding.md lacks:\n\(part)") }
  }

  @Test func `gives the same in JSON, with every difference`() throws {
    let json = try JSON(output("seeds", Self.second, "--format", "json"))
    #expect(json["format"].text == "demarche-agreement")
    #expect(json["version"].number == 1)
    #expect(json["documents"]["common"].list.count == 5)
    let counts = json["statements"]
    let a = try #require(counts["a"].number)
    let b = try #require(counts["b"].number)
    let matched = try #require(counts["matched"].number)
    #expect(json["unmatched"]["a"].list.count == a - matched)
    #expect(json["unmatched"]["b"].list.count == b - matched)
    let keys = json["keys"].list
    #expect(keys.map { $0["key"].text } == ["mode", "stance", "status", "party", "speaker"])
    for key in keys {
      let name = key["key"].text
      let compared = try #require(key["compared"].number)
      let agreed = try #require(key["agreed"].number)
      let share = try #require(key["share"].value as? Double)
      #expect(compared == matched)
      #expect(abs(share - Double(agreed) / Double(compared)) < 0.0001)
      let differences = json["disagreements"].list.filter { $0["key"].text == name }
      #expect(differences.count == compared - agreed, "\(name ?? "")")
      #expect(differences.allSatisfy { $0["a"]["value"].text != $0["b"]["value"].text })
    }
  }

  @Test func `finds nothing to differ about in one dossier`() throws {
    let text = try output("seeds", "seeds")
    #expect(text.contains("100.0% of all"))
    #expect(text.contains("1.000"))
    #expect(text.hasSuffix("\n0 differences\n"))
    let json = try JSON(output("seeds", "seeds", "--format", "json"))
    #expect(json["disagreements"].list.isEmpty)
    #expect(json["keys"].list.allSatisfy { $0["alpha"].value as? Double == 1 })
  }

  @Test func `names the documents that only one dossier has`() throws {
    try TemporaryFolder.with { folder in
      try folder.copyDossier(as: "d")
      for ending in ["txt", "yaml"] {
        try folder.remove("d/documents/004_4513ffad51d009ea." + ending)
      }
      let outcome = try Program.run(["agreement", Program.seeds, "d"], in: folder.path)
      #expect(outcome.status == .exited(0), "\(outcome)")
      #expect(outcome.output.contains("\n4 common documents\nonly in A: 004_4513ffad51d009ea\n"))
      // What cites statements of that document is wrong now, and the command says so.
      #expect(outcome.errors.contains("in d, so something is left out"))
    }
  }

  @Test func `ends with 64 where no document is common`() throws {
    try TemporaryFolder.with { folder in
      let other = try HostileDossier.write(in: folder)
      let outcome = try Program.run(["agreement", Program.seeds, other])
      #expect(outcome.status == .exited(64))
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("have no document in common, byte for byte; name"))
    }
  }

  @Test func `ends with 2 where a dossier is missing`() throws {
    let outcome = try Program.run(["agreement", Program.seeds, "./gone"])
    #expect(outcome.status == .exited(2))
    #expect(outcome.errors.hasPrefix("demarche: there is no folder ./gone; name"))
  }

  @Test func `shows hostile words safely`() throws {
    try TemporaryFolder.with { folder in
      _ = try HostileDossier.write(in: folder, named: "one")
      _ = try HostileDossier.write(in: folder, named: "two")
      try folder.replace("mode: ", with: "note: was ", in: "two/documents/paper.yaml")
      for format in ["table", "json"] {
        let outcome = try Program.run(
          ["agreement", "one", "two", "--format", format],
          in: folder.path
        )
        #expect(outcome.status == .exited(0), "\(outcome)")
        let all = (outcome.output + outcome.errors).unicodeScalars
        #expect(!all.contains { HostileDossier.forbidden.contains($0) })
        #expect(outcome.output.contains("says"))
      }
    }
  }
}
