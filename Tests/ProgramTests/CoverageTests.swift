import TerminalDriver
import TestSupport
import Testing

struct `The command check with --coverage` {
  @Test func `finds every sentence of the bundled texts coded`() throws {
    let outcome = try Program.run(["check", "--strict", "--coverage", Program.seeds])
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.errors.isEmpty, "\(outcome)")
  }

  @Test func `names each sentence that nothing touches, at its place in the text`() throws {
    try TemporaryFolder.with { folder in
      try folder.copyDossier(as: "d")
      let record = "d/documents/001_2748d6b88bc82ad4.yaml"
      try folder.replace("  - at: [1243, 1273]\n", with: "  - at: [0, 1]\n", in: record)
      let arguments = ["check", "--coverage", "d"]
      let outcome = try Program.run(arguments, in: folder.path)
      #expect(outcome.status == .exited(0), "\(outcome)")
      let line = """
        d/documents/001_2748d6b88bc82ad4.txt:21:1: warning: nothing is coded in \
        "The unresolved issues include:"; code it, or name [1243, 1273] under "boilerplate", or \
        under "uncoded" with the reason [uncoded-sentence]

        """
      #expect(outcome.errors == line)
      #expect(outcome.output.hasPrefix("d: 1 warning ("))
      let strict = try Program.run(arguments + ["--strict"], in: folder.path)
      #expect(strict.status == .exited(1))
      let uncovered = try Program.run(["check", "--strict", "d"], in: folder.path)
      #expect(uncovered.status == .exited(0), "\(uncovered)")
    }
  }
}
