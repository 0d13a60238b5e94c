import Testing

@testable import demarche_bench

struct `The page of a report` {
  private func page(_ values: String...) -> String {
    var page = ReportPage(command: "demarche-bench report", facts: ["Date: 2026-01-31"])
    for (place, value) in values.enumerated() {
      page.add("dossier \(place)", [ReportRow(label: "build", budget: "40", value: value)])
    }
    return page.text
  }

  @Test func `begins with the command that writes it and what it was measured on`() {
    let lines = page("1").split(separator: "\n")
    #expect(lines[0] == "# Benchmarks")
    #expect(lines.firstIndex(of: "demarche-bench report") == 3)
    #expect(lines.contains("- Date: 2026-01-31"))
  }

  @Test func `has a column for each dossier`() {
    let lines = page("1.50", "2.50").split(separator: "\n")
    #expect(lines.contains("|  | budget | dossier 0 | dossier 1 |"))
    #expect(lines.last == "| build | 40 | 1.50 | 2.50 |")
  }

  @Test func `says once why something was not measured`() {
    let text = page("1", "not measured: no such command", "not measured: no such command")
    #expect(text.contains("| build | 40 | 1 | [1] | [1] |"))
    #expect(text.hasSuffix("\n\n[1] not measured: no such command.\n"))
  }

  @Test func `tells times with how many there were`() {
    var samples = Samples()
    for value in 1...20 { samples.add(Double(value)) }
    #expect(ReportRow.times("key", samples).value == "10.00 / 19.00 (20)")
    #expect(ReportRow.times("key", Samples()).value == "-")
    #expect(ReportRow.time("build", .milliseconds(1500), "3").value == "1500.00 (3)")
    #expect(ReportRow.figure(.firstFrame, 3, largeBudget: 120).budget == "40.00; large 120.00")
  }
}
