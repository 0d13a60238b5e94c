import Foundation
import TerminalDriver
import TestSupport
import Testing

struct `The command positions` {
  @Test func `prints the positions of the export`() throws {
    let positions = try JSON(Program.output("positions", Program.seeds, "--format", "json"))
    let all = try Program.export()
    #expect(positions.names == ["positions"])
    #expect(
      NSArray(array: positions["positions"].value as? [Any] ?? [])
        == NSArray(array: all["positions"].value as? [Any] ?? [1])
    )
  }

  @Test func `prints a line for each position, under its issue and option`() throws {
    let text = try Program.output("positions", Program.seeds)
    let positions = try Program.export()["positions"].list
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("    ") }
    #expect(lines.count == positions.count)
    let signs = [
      "supports": "+", "conditional": "~", "open": "o", "opposes": "-", "unclear": "?",
      "mixed": "!",
    ]
    for (line, position) in zip(lines, positions) {
      let stance = position["stance"].text ?? ""
      #expect(line.contains("\(signs[stance] ?? "#") \(stance)"))
      let isByOthers = position["attributedByOthers"].truth == true
      #expect(line.contains(isByOthers ? "said by others" : "own words"))
      #expect(line.contains("\(position["origins"].texts.count) origin"))
    }
    #expect(text.contains("\nTerritory > Cession of held territory\n"))
    #expect(!text.contains("refus"))
  }

  @Test func `shows no dated position before everything`() throws {
    let table = try Program.output("positions", "--as-of", "1999-01-01", Program.seeds)
    #expect(table.hasPrefix("Ending Russia's war against Ukraine, as of 1999-01-01\n"))
    #expect(table.contains("No statement gives a stance by then"))
    #expect(table.ranges(of: #/\d{4}-\d\d/#).count == 1)
    let json = try JSON(
      Program.output("positions", "--as-of", "1999-01-01", Program.seeds, "--format", "json")
    )
    #expect(json["positions"].list.allSatisfy { $0["undated"].truth == true })
  }

  @Test func `says where a named issue has no statement`() throws {
    let text = try Program.output("positions", Program.seeds, "--issue", "cession")
    let parties = try Program.export()["dossier"]
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("    ") }
    #expect(lines.count == parties["parties"].list.count + parties["others"].list.count)
    #expect(lines.contains { $0.contains("no statement") })
  }

  @Test func `keeps to an issue and a party`() throws {
    let json = try JSON(
      Program.output(
        "positions",
        Program.seeds,
        "--issue",
        "Territory",
        "--party",
        "UKRAINE",
        "--format",
        "json"
      )
    )
    let positions = json["positions"].list
    #expect(!positions.isEmpty)
    #expect(positions.allSatisfy { $0["party"].text == "ukraine" })
    let issues = try Program.export()["issues"].list
    for position in positions {
      var issue = position["issue"].text
      while issue != "territory", let next = issues.first(where: { $0["id"].text == issue }) {
        issue = next["under"].text
      }
      #expect(issue == "territory")
    }
  }

  @Test func `explains with the evidence, the step and the ids`() throws {
    let text = try Program.output(
      "positions",
      Program.seeds,
      "--issue",
      "cession",
      "--party",
      "ukraine",
      "--why"
    )
    #expect(text.contains("decided at step "))
    #expect(text.contains("  decides\n"))
    #expect(text.contains("step 1: repeats "))
    #expect(text.contains("bs-c5te9k in 001_2748d6b88bc82ad4, origin ap-2025-12-26"))
    #expect(text.contains("“Zelenskyy has also repeatedly stated Ukraine will not cede"))
    let markdown = try Program.output(
      "positions",
      Program.seeds,
      "--issue",
      "cession",
      "--why",
      "--format",
      "md"
    )
    #expect(markdown.contains("Decided at step "))
    #expect(markdown.contains("| bs-c5te9k |"))
  }

  @Test func `prints CSV that says what the JSON says`() throws {
    let table = CSVReader(try Program.output("positions", Program.seeds, "--format", "csv"))
    let positions = try JSON(Program.output("positions", Program.seeds, "--format", "json"))
    #expect(table.records.count == positions["positions"].list.count)
    for (record, position) in zip(table.records, positions["positions"].list) {
      #expect(record["party"] == position["party"].text)
      #expect(record["issue"] == position["issue"].text)
      #expect(record["option"] == position["option"].text ?? "")
      #expect(record["stance"] == position["stance"].text)
      #expect(record["day"] == position["day"].text ?? "")
      #expect(record["origins"] == position["origins"].texts.joined(separator: " "))
      #expect(record["deciding"] == position["deciding"].texts.joined(separator: " "))
    }
  }

  @Test func `prints Markdown with a table an issue`() throws {
    let text = try Program.output("positions", Program.seeds, "--format", "md")
    #expect(text.hasPrefix("# Ending Russia's war against Ukraine, as of "))
    #expect(text.contains("\n## Territory > Cession of held territory\n\n| On | Party |"))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| On") }
    let positions = try JSON(Program.output("positions", Program.seeds, "--format", "json"))
    #expect(rows.count == positions["positions"].list.count)
  }

  @Test(arguments: [
    (["--party", "ukrain"], "did you mean ukraine?"),
    (
      ["--party", "Zaporizhzhia"], "--party: no party or other with stances is called Zaporizhzhia"
    ),
    (["--issue", "teritory"], "did you mean territory?"),
    (["--issue", "ukraine"], "that is the actor ukraine"),
    (["--as-of", "2025-12-1"], "is invalid for '--as-of"),
    (["--as-of", "2025-12-01/.."], "--as-of: 2025-12-01/.. has no last day; give a day like"),
    (["--why", "--format", "csv"], "--why is for reading: use it with --format table or md"),
    (["--format", "xml"], "is invalid for '--format"),
    (["--color"], "Unknown option '--color'"),
  ])
  func `refuses what it does not understand`(arguments: [String], complaint: String) throws {
    let outcome = try Program.run(["positions", Program.seeds] + arguments)
    #expect(outcome.status == .exited(64))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(complaint), "\(outcome)")
  }
}
