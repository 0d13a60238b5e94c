import Foundation
import TerminalDriver
import TestSupport
import Testing

struct `The command brief` {
  private static func brief(_ arguments: String...) throws -> String {
    let outcome = try Program.run(["brief", Program.seeds] + arguments)
    guard outcome.status == .exited(0), outcome.errors.isEmpty else {
      throw FixtureError(message: "\(outcome)")
    }
    return outcome.output
  }

  /// The code points of a text of the bundled dossier.
  private static func source(_ document: String) throws -> [Unicode.Scalar] {
    let path = Program.seeds + "/documents/\(document).txt"
    return Array(try String(contentsOfFile: path, encoding: .utf8).unicodeScalars)
  }

  @Test(arguments: ["md", "text"])
  func `writes the bundled dossier as it should`(format: String) throws {
    expectSnapshot(try Self.brief("--format", format), named: "brief-all-\(format)")
    expectSnapshot(
      try Self.brief("--issue", "territory", "--format", format),
      named: "brief-territory-\(format)"
    )
  }

  @Test func `quotes what stands in the source at the place it cites`() throws {
    let text = BriefText(try Self.brief("--format", "text"))
    let statements = try Program.export()["statements"].list
    #expect(text.quoting.count > 50)
    #expect(text.citations.count > 50)
    for citation in text.citations.values {
      let source = try Self.source(citation.document)
      let before = source[..<citation.start].count { $0 == "\n" }
      #expect(citation.line == before + 1, "\(citation)")
    }
    for line in text.quoting {
      let number = try #require(line.numbers.last, "\(line)")
      let citation = try #require(text.citations[number], "\(line)")
      let source = try Self.source(citation.document)
      let coded = statements.first { $0["id"].text == citation.statement }
      var spoken = ""
      var place = citation.start
      for gap in coded?["omit"].list ?? [] {
        let ends = gap.list.compactMap(\.number)
        spoken += string(source[place..<ends[0]]) + " […] "
        place = ends[1]
      }
      spoken += string(source[place..<citation.end])
      #expect(line.text.contains(": “\(spoken)” "), "\(line.text)")
    }
  }

  /// A piece of a source as it is shown: on one line, without blanks at its ends.
  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let line = String(String.UnicodeScalarView(scalars.map { $0 == "\n" ? " " : $0 }))
    let start = line.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }

  @Test(arguments: [nil, "2025-12-01"])
  func `gives the positions that positions prints`(day: String?) throws {
    let asOf = day.map { ["--as-of", $0] } ?? []
    let table = try Program.run(["positions", Program.seeds] + asOf).output
    let printed = table.split(separator: "\n").filter { $0.hasPrefix("    ") }.map { line in
      let cells = line.split(separator: "  ").map { $0.trimmingPrefix(" ") }
      return "\(cells[0]), \(cells[4]): \(cells[1].dropFirst(2)) (\(cells[2]); \(cells[3]): "
    }
    let brief = try Program.run(["brief", Program.seeds, "--format", "text"] + asOf).output
    let text = BriefText(brief)
    #expect(!printed.isEmpty)
    #expect(text.positions.count == printed.count)
    for (position, expected) in zip(text.positions, printed) {
      #expect(position.text.hasPrefix("- " + expected))
    }
    let json = try JSON(
      Program.run(["positions", Program.seeds, "--format", "json"] + asOf).output
    )
    let deciding = json["positions"].list.map { $0["deciding"].texts }
    #expect(deciding == text.positions.map { $0.numbers.map { text.citations[$0]?.statement } })
  }

  @Test func `leaves no claim without a number`() throws {
    let text = BriefText(try Self.brief("--format", "text"))
    for line in text.claims { #expect(!line.numbers.isEmpty, "\(line.text)") }
    #expect(text.claims.count > 100)
    let cited = Set(text.claims.flatMap(\.numbers))
    #expect(cited == Set(1...text.citations.count))
  }

  @Test func `says what analysts say apart from sources`() throws {
    let text = try Self.brief("--format", "text")
    let label = "Assessments by analysts, in their own words and not a source's"
    let parts = text.components(separatedBy: label + "\n\n").dropFirst().map { part in
      part.components(separatedBy: "\n\n")[0]
    }
    let assessments = try Program.export()["assessments"].list
    let said = parts.flatMap { $0.split(separator: "\n") }
    #expect(said.count == assessments.count)
    for assessment in assessments {
      let summary = assessment["summary"].text ?? "?"
      #expect(said.count { $0.contains(": \(summary) [") } == 1)
      #expect(text.components(separatedBy: summary).count == 2)
    }
    let early = try Self.brief("--format", "text", "--as-of", "2025-12-01")
    #expect(early.contains("- left out: 1 assessment cites later statements\n"))
  }

  @Test func `names those without a statement, and issues nobody speaks of`() throws {
    let text = try Self.brief("--issue", "cession", "--format", "text")
    #expect(text.contains("\n- no statement: "))
    let early = try Self.brief("--as-of", "1999-01-01", "--format", "text", "--issue", "cession")
    #expect(early.contains("later)"))
    let all = try Self.brief("--as-of", "1999-01-01", "--format", "text")
    #expect(all.contains("\nWithout a statement by then\n"))
  }

  @Test func `says what is contested, whoever says so`() throws {
    try TemporaryFolder.with { folder in
      let path = try ContestedDossier.write(in: folder)
      let outcome = try Program.run(["brief", path, "--format", "text"])
      #expect(outcome.errors.isEmpty)
      expectSnapshot(outcome.output, named: "brief-contested-text")
      let contested = outcome.output.components(separatedBy: "\nContested\n\n")
      try #require(contested.count == 2)
      let items = contested[1].components(separatedBy: "\n\n")[0].split(separator: "\n")
      #expect(items.map { $0.split(separator: ":")[0] }.count == 3)
    }
  }

  @Test func `lets nothing from outside be markup`() throws {
    try TemporaryFolder.with { folder in
      let path = try ContestedDossier.write(in: folder)
      let markdown = try Program.run(["brief", path]).output
      #expect(markdown.contains(#"\<b>bold\</b> \*star\* \[link\](there) \`code\`"#))
      #expect(!markdown.replacing(#"\<"#, with: "").contains("<"))
      #expect(markdown.contains("\n- **1\\*\\*Cape**, "))
    }
  }

  @Test(arguments: [
    (["--issue", "teritory"], "did you mean territory?"),
    (["--party", "ukrain"], "did you mean ukraine?"),
    (["--as-of", "2025-12-01/.."], "--as-of: 2025-12-01/.. has no last day; give a day like"),
    (["--format", "csv"], "is invalid for '--format"),
  ])
  func `refuses what it does not understand`(arguments: [String], complaint: String) throws {
    let outcome = try Program.run(["brief", Program.seeds] + arguments)
    #expect(outcome.status == .exited(64))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(complaint), "\(outcome)")
  }
}
