import DossierModel
import Testing

struct `A position's explanation` {
  @Test func `lists every statement in order, with what became of it`() throws {
    let position = try PositionCase(
      "",
      asOf: "2026-01-15",
      [
        own("undated", .opposes, in: "letter"),
        own("early", .supports, "2025-12-01"),
        own("latest", .opposes, "2025-12-20"),
        own("dim", .unclear, "2025-12-20"),
        own("later", .supports, "2026-01-16"),
        said("hearsay", .supports, "2025-12-22"),
        own("opinion", .supports, "2025-12-02", mode: .opinion),
        own("again", .opposes, "2025-12-21", repeats: "latest"),
        own("apart", .supports, "2025-12-03", counts: false),
      ],
      shows: ""
    ).derive()

    let expected: [(String, Position.Verdict)] = [
      ("undated", .undated),
      ("early", .superseded(by: StatementID("latest"))),
      ("opinion", .excluded(.opinion)),
      ("apart", .excluded(.uncounted)),
      ("dim", .yields),
      ("latest", .decides),
      ("again", .excluded(.repeats(StatementID("latest")))),
      ("hearsay", .othersWords),
      ("later", .later),
    ]
    #expect(position.lines.map(\.evidence.statement.text) == expected.map(\.0))
    #expect(position.lines.map(\.verdict) == expected.map(\.1))
  }

  @Test func `names others' words that gave way to a stance`() throws {
    let position = try PositionCase(
      "",
      [said("a", .open, "2025-12-10"), said("b", .supports, "2025-12-10")],
      shows: ""
    ).derive()
    #expect(position.lines.map(\.verdict) == [.yieldsToOthers, .decides])
  }

  @Test func `counts as evidence what is evidence on any day`() throws {
    let position = try PositionCase(
      "",
      asOf: "2025-12-15",
      [
        own("c", .opposes, "2025-12-20"), own("b", .opposes, "2025-12-10"),
        own("a", .opposes, "2025-12-10"), own("d", .opposes, "2025-12-01", counts: false),
      ],
      shows: ""
    ).derive()
    #expect(position.evidence.map(\.text) == ["a", "b", "c"])
    #expect(position.deciding.map(\.text) == ["a", "b"])
  }

  @Test func `orders by first day, then last day, then identifier`() throws {
    let position = try PositionCase(
      "",
      [
        own("f", .open, "2025-12-01/..", in: "letter"), own("e", .open, "2025-12"),
        own("d", .open, "2025-12-01"), own("c", .open, "2025-12-01"),
        own("b", .open, "../2025-12-26"), own("a", .open, "2025-12-02"),
        own("g", .open, "../2025-12-25"),
      ],
      shows: ""
    ).derive()
    #expect(position.evidence.map(\.text) == ["g", "b", "c", "d", "e", "f", "a"])
  }

  @Test func `is the same whatever order the statements come in`() throws {
    let statements = [
      own("a", .opposes, "2025-12"), own("b", .supports, "2025-12-10"),
      said("c", .open, "2026-01-10"), own("d", .unclear, "../2025-12-26"),
      own("e", .conditional, "2025-11-30"), own("f", .open, in: "letter"),
    ]
    let position = try PositionCase("", statements, shows: "").derive()
    for turn in statements.indices {
      let turned = Array(statements[turn...] + statements[..<turn])
      #expect(try PositionCase("", turned, shows: "").derive() == position)
      #expect(try PositionCase("", turned.reversed(), shows: "").derive() == position)
    }
  }

  @Test func `of nothing that counts shows nothing and still lists it`() throws {
    let position = try PositionCase(
      "",
      asOf: "1999-01-01",
      [own("a", .opposes, "2025-12-10")],
      shows: ""
    ).derive()
    #expect(position.shown == nil)
    #expect(!position.isUndated && !position.isAttributedByOthers && position.others == nil)
    #expect(position.origins.isEmpty && position.deciding.isEmpty)
    #expect(position.lines.map(\.verdict) == [.later])
  }
}
