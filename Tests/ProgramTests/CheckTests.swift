import TerminalDriver
import TestSupport
import Testing

struct `The command check` {
  @Test func `says in one line that nothing is wrong`() throws {
    let outcome = try Program.run(["check", Program.seeds])
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.errors.isEmpty, "\(outcome)")
    let line = outcome.output
    #expect(line.hasPrefix("\(Program.seeds): no errors (5 documents, "))
    #expect(line.hasSuffix(")\n"))
    #expect(line.count { $0 == "\n" } == 1)
  }

  @Test func `says what is wrong, where, and ends with 1`() throws {
    try TemporaryFolder.with { folder in
      try folder.copyDossier(as: "d")
      let record = "d/documents/001_2748d6b88bc82ad4.yaml"
      try folder.replace(
        "\"Zelenskyy has also repeatedly stated Ukraine will not cede territories it currently controls\"",
        with: "\"Zelenskyy has often said so\"",
        in: record
      )
      let lines = try folder.text(of: record).split(
        separator: "\n",
        omittingEmptySubsequences: false
      )
      let line = try #require(lines.firstIndex { $0.contains("has often said so") }) + 1
      let outcome = try Program.run(["check", "d"], in: folder.path)
      #expect(outcome.status == .exited(1))
      #expect(outcome.output.isEmpty)
      let complaints = outcome.errors.split(separator: "\n")
      #expect(complaints.first?.hasPrefix("\(record):\(line):") == true, "\(outcome)")
      #expect(complaints.first?.contains(": error: ") == true)
      #expect(complaints.first?.contains("; ") == true)
      #expect(complaints.last?.hasPrefix("d: 1 error (") == true, "\(outcome)")

      let positions = try Program.run(["positions", "d", "--issue", "cession"], in: folder.path)
      #expect(positions.status == .exited(0))
      #expect(positions.output.contains("! 1 set aside"))
      #expect(positions.errors.contains("1 error in d, so something is left out"))
    }
  }

  @Test func `lists all findings of a dossier of which nothing can be read`() throws {
    try TemporaryFolder.with { folder in
      try folder.write("format: 1\ntitle: \"never closed\n", to: "d/dossier.yaml")
      let outcome = try Program.run(["check", "d"], in: folder.path)
      #expect(outcome.status == .exited(1))
      for file in ["dossier.yaml:2:8", "actors.yaml:1:1", "issues.yaml:1:1"] {
        #expect(outcome.errors.contains("d/\(file): error: "), "\(outcome)")
      }
      #expect(outcome.errors.hasSuffix("d: 3 errors (0 documents, 0 statements, 0 origins)\n"))
    }
  }

  @Test func `lets warnings pass unless it is strict`() throws {
    try TemporaryFolder.with { folder in
      try folder.copyDossier(as: "d")
      let text = try folder.text(of: "d/dossier.yaml")
      try folder.write(text + "colour: blue\n", to: "d/dossier.yaml")
      let lenient = try Program.run(["check", "d"], in: folder.path)
      #expect(lenient.status == .exited(0), "\(lenient)")
      #expect(lenient.errors.contains("d/dossier.yaml:"))
      #expect(lenient.errors.contains(": warning: "))
      #expect(lenient.output.hasPrefix("d: 1 warning ("))
      let strict = try Program.run(["check", "--strict", "d"], in: folder.path)
      #expect(strict.status == .exited(1))
      #expect(strict.output.isEmpty)
    }
  }

  @Test func `writes missing places with --fix`() throws {
    try TemporaryFolder.with { folder in
      try folder.copyDossier(as: "d")
      let record = "d/documents/001_2748d6b88bc82ad4.yaml"
      let text = try folder.text(of: record)
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let line = try #require(lines.firstIndex { $0.hasPrefix("    at: [") })
      #expect(lines[line - 1].hasPrefix("  - id: "))
      lines.remove(at: line)
      try folder.write(lines.joined(separator: "\n"), to: record)
      #expect(try Program.run(["check", "d"], in: folder.path).status == .exited(1))
      let fixed = try Program.run(["check", "--fix", "d"], in: folder.path)
      #expect(fixed.status == .exited(0), "\(fixed)")
      #expect(fixed.output.hasPrefix("fixed \(record)\n"), "\(fixed)")
      #expect(try folder.text(of: record) == text)
      let again = try Program.run(["check", "--fix", "d"], in: folder.path)
      #expect(!again.output.contains("fixed"))
    }
  }
}
