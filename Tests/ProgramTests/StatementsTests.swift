import TerminalDriver
import TestSupport
import Testing

struct `The command statements` {
  private func all() throws -> [JSON] {
    try Program.export()["statements"].list
  }

  private func ids(_ arguments: [String]) throws -> [String] {
    let outcome = try Program.run(["statements", Program.seeds, "--format", "json"] + arguments)
    #expect(outcome.status == .exited(0), "\(outcome)")
    let json = try JSON(outcome.output)
    #expect(json.names == ["statements"])
    return json["statements"].list.compactMap { $0["id"].text }
  }

  private func expected(_ holds: (JSON) -> Bool) throws -> [String] {
    try all().filter(holds).compactMap { $0["id"].text }
  }

  @Test func `lists all of them, by document and place`() throws {
    #expect(try ids([]) == expected { _ in true })
  }

  @Test func `keeps to a party, a stance, a status, a mode`() throws {
    #expect(try ids(["--party", "russia"]) == expected { $0["parties"].texts.contains("russia") })
    #expect(
      try ids(["--stance", "opposes", "--stance", "supports"])
        == expected { ["opposes", "supports"].contains($0["stance"].text) }
    )
    #expect(
      try ids(["--status", "under-discussion"])
        == expected { $0["status"].text == "under-discussion" }
    )
    let direct = try ids(["--mode", "direct", "--party", "ukraine"])
    #expect(!direct.isEmpty)
    #expect(
      try direct
        == expected { $0["mode"].text == "direct" && $0["parties"].texts.contains("ukraine") }
    )
  }

  @Test func `keeps to an option and an issue with those below it`() throws {
    #expect(
      try ids(["--option", "cede-held"]) == expected { $0["options"].texts.contains("cede-held") }
    )
    let territory = try ids(["--issue", "territory"])
    #expect(try Set(territory).isSuperset(of: ids(["--issue", "cession"])))
    #expect(try territory.count > ids(["--issue", "cession"]).count)
  }

  @Test func `keeps to a speaker or whom they speak for`() throws {
    let zelenskyy = try ids(["--speaker", "Zelenskyy"])
    #expect(!zelenskyy.isEmpty)
    #expect(
      try Set(zelenskyy).isSuperset(of: expected { $0["speaker"].text == "zelenskyy" })
    )
    #expect(try Set(ids(["--speaker", "ukraine"])).isSuperset(of: zelenskyy))
  }

  @Test func `keeps to a medium, an origin, a coder, days`() throws {
    let standard = try ids(["--outlet", "business-standard"])
    #expect(!standard.isEmpty && standard.allSatisfy { $0.hasPrefix("bs-") })
    let wire = try ids(["--origin", "ap-2025-12-26"])
    #expect(wire.count > standard.count / 2)
    #expect(try ids(["--coder", "nobody at all"]).isEmpty)
    let early = try ids(["--until", "2025-12-01"])
    let late = try ids(["--since", "2026-01-01"])
    #expect(!early.isEmpty && !late.isEmpty)
    #expect(Set(early).isDisjoint(with: late))
  }

  @Test func `prints a table whose columns line up`() throws {
    let text = try Program.output("statements", Program.seeds, "--party", "russia")
    let lines = text.split(separator: "\n")
    let place = lines.first?.firstRange(of: "Words")?.lowerBound
    let column = try #require(place.flatMap { place in lines.first?[..<place].count })
    for line in lines.dropFirst().dropLast() {
      let cell = line.index(line.startIndex, offsetBy: column)
      #expect(line[line.index(before: cell)] == " ", "\(line)")
      #expect(line[cell] != " ", "\(line)")
    }
    #expect(lines.last?.hasSuffix(" statements") == true)
  }

  @Test func `prints CSV and Markdown`() throws {
    let statements = try all()
    let table = CSVReader(try Program.output("statements", Program.seeds, "--format", "csv"))
    #expect(table.records.map { $0["id"] } == statements.map { $0["id"].text })
    #expect(
      table.records.map { $0["start"] } == statements.map { $0["start"].number.map(String.init) }
    )
    let markdown = try Program.output("statements", Program.seeds, "--format", "md")
    #expect(markdown.split(separator: "\n").count == statements.count + 2)
  }

  @Test(arguments: [
    (["--stance", "refuses"], "is invalid for '--stance"),
    (["--option", "cede-hold"], "did you mean cede-held?"),
    (["--speaker", "zelensky1"], "did you mean zelenskyy?"),
    (["--origin", "ap-2025-12-27"], "did you mean ap-2025-12-26?"),
    (["--since", "soon"], "is invalid for '--since"),
    (["--since", "../2025-12-01"], "--since: ../2025-12-01 has no first day"),
  ])
  func `refuses what it does not understand`(arguments: [String], complaint: String) throws {
    let outcome = try Program.run(["statements", Program.seeds] + arguments)
    #expect(outcome.status == .exited(64))
    #expect(outcome.errors.contains(complaint), "\(outcome)")
  }
}
