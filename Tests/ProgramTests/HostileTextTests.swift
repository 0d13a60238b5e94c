import TerminalDriver
import TestSupport
import Testing

struct `Hostile text` {
  private static let calls = [
    ["positions", "--why"], ["positions", "--format", "md", "--why"],
    ["positions", "--format", "csv"],
    ["positions", "--format", "json"], ["statements"], ["statements", "--format", "md"],
    ["statements", "--format", "csv"], ["statements", "--format", "json"], ["export"], ["check"],
    ["brief"], ["brief", "--format", "text"],
    ["news"], ["news", "--format", "md"], ["news", "--format", "csv"],
    ["news", "--format", "json"],
    [],
  ]

  @Test(arguments: calls)
  func `never reaches the terminal raw`(call: [String]) throws {
    try TemporaryFolder.with { folder in
      let path = try HostileDossier.write(in: folder, named: "h\u{1B}[31m\u{202E}")
      let outcome = try Program.run(call + [path])
      #expect(!(outcome.output + outcome.errors).isEmpty)
      for scalar in (outcome.output + outcome.errors).unicodeScalars {
        #expect(!HostileDossier.forbidden.contains(scalar), "\(outcome)")
      }
    }
  }

  @Test func `never reaches the terminal raw from the command line`() throws {
    let attack = HostileDossier.attack
    let calls = [
      ["search", Program.seeds, "no\(attack)where"], ["positions", "/\(attack)"],
      ["positions", Program.seeds, "--party", attack], ["positions", "--\(attack)"],
      ["positions", Program.seeds, "--as-of", attack], ["\(attack)"],
    ]
    for call in calls {
      let outcome = try Program.run(call)
      #expect(outcome.status != .exited(0))
      #expect(!outcome.errors.isEmpty)
      for scalar in (outcome.output + outcome.errors).unicodeScalars {
        #expect(!HostileDossier.forbidden.contains(scalar), "\(call)")
      }
    }
  }

  @Test(arguments: [[], ["--format", "csv"], ["--format", "md"]])
  func `is said to be left out`(format: [String]) throws {
    try TemporaryFolder.with { folder in
      let path = try HostileDossier.write(in: folder)
      let outcome = try Program.run(["statements", path] + format)
      #expect(outcome.errors.contains("hidden characters are left out; check says where"))
    }
    #expect(try Program.run(["statements", Program.seeds] + format).errors.isEmpty)
  }

  @Test func `stays exact in JSON`() throws {
    try TemporaryFolder.with { folder in
      let path = try HostileDossier.write(in: folder)
      let outcome = try Program.run(["export", path])
      let json = try JSON(outcome.output)
      #expect(json["statements"].list.map { $0["quote"].text } == [HostileDossier.quote])
      #expect(outcome.output.contains(#"\u001b[31m\u009b2J\u202e\u200b\udb40\udc41"#))
    }
  }

  @Test func `is no formula and no markup`() throws {
    try TemporaryFolder.with { folder in
      let path = try HostileDossier.write(in: folder)
      let csv = try Program.run(["statements", path, "--format", "csv"]).output
      let quote = CSVReader(csv).records.first?["quote"] ?? ""
      #expect(quote.hasPrefix("'=1+1 says "))
      #expect(quote.hasSuffix("| the <b>reader</b>, \"quoted\""))
      let positions = try Program.run(["positions", path, "--format", "csv"]).output
      let record = try #require(CSVReader(positions).records.first)
      #expect(record["partyName"]?.hasPrefix("'-One ") == true)
      #expect(record["topic"]?.hasPrefix("'+Do it ") == true)
      let markdown = try Program.run(["statements", path, "--format", "md"]).output
      let row = markdown.split(separator: "\n").last ?? ""
      #expect(row.contains(#"\| the \<b>reader\</b>"#))
      #expect(row.replacing(#"\|"#, with: "").count { $0 == "|" } == 10)
    }
  }
}
