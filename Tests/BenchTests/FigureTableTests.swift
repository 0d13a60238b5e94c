import Testing

@testable import demarche_bench

struct `A table of figures` {
  private func table(_ changes: [Figure: Double] = [:]) -> FigureTable {
    var kept = Figure.allCases.reduce(into: [:]) { $0[$1] = $1.budget ?? 1 }
    kept.merge(changes) { $1 }
    var table = FigureTable()
    table.add("demarche", kept)
    table.add("less", [.firstFrame: 99, .idleBytes: 7])
    return table
  }

  @Test func `holds only the first program to the budgets`() {
    #expect(table().broken.isEmpty)
    #expect(table().missing.isEmpty)
  }

  @Test(arguments: Figure.allCases.filter { $0.budget != nil })
  func `finds each broken budget`(_ figure: Figure) throws {
    let budget = try #require(figure.budget)
    #expect(table([figure: budget + 0.5]).broken == [figure])
  }

  @Test func `finds what was not measured`() {
    var table = FigureTable()
    table.add("demarche", [.startBytes: 1])
    #expect(table.missing.contains(.moveBytes))
    #expect(!table.missing.contains(.startBytes))
  }

  @Test func `marks values over their budget`() {
    let lines = table([.startBytes: 3001]).text(.table).split(separator: "\n").map(String.init)
    #expect(lines[0].hasSuffix("budget  demarche   less"))
    #expect(lines[1].hasPrefix("first complete frame, median (ms)       40.00     40.00  99.00"))
    #expect(
      lines.first { $0.hasPrefix("bytes: start") }?.hasSuffix("3000    ! 3001      -") == true
    )
    #expect(Set(lines.map(\.count)).count == 1)
  }

  @Test func `is written for documents too`() {
    let lines = table().text(.md).split(separator: "\n").map(String.init)
    #expect(lines.count == Figure.allCases.count + 2)
    #expect(lines[1].hasPrefix("| -----") && lines[1].hasSuffix("----: |"))
    #expect(Set(lines.map(\.count)).count == 1)
  }
}
