import DossierModel
import Testing

extension `A position` {
  @Test(arguments: [
    PositionCase(
      "later own words replace earlier ones",
      [own("a", .opposes, "2025-12-10"), own("b", .supports, "2025-12-20")],
      shows: "supports own 2025-12-20, by b, from daily, step 4"
    ),
    PositionCase(
      "the next day is later",
      [own("a", .opposes, "2025-12-31"), own("b", .open, "2026-01-01")],
      shows: "open own 2026-01-01, by b, from daily, step 4"
    ),
    PositionCase(
      "the same day is not later",
      [own("a", .opposes, "2025-12-10"), own("b", .supports, "2025-12-10")],
      shows: "mixed own 2025-12-10, by a b, from daily, step 5"
    ),
    PositionCase(
      "the order of the statements is not the order in time",
      [own("b", .supports, "2025-12-20"), own("a", .opposes, "2025-12-10")],
      shows: "supports own 2025-12-20, by b, from daily, step 4"
    ),
    PositionCase(
      "own unclear after own words",
      [own("a", .opposes, "2025-12-10"), own("b", .unclear, "2025-12-20")],
      shows: "unclear own 2025-12-20, by b, from daily, step 4"
    ),
    PositionCase(
      "a month is not later than a day in it, nor the day later than the month",
      [own("a", .opposes, "2025-12"), own("b", .supports, "2025-12-20")],
      shows: "mixed own 2025-12, by a b, from daily, step 5"
    ),
    PositionCase(
      "a day after the month is later",
      [own("a", .opposes, "2025-12"), own("b", .supports, "2026-01-01")],
      shows: "supports own 2026-01-01, by b, from daily, step 4"
    ),
    PositionCase(
      "a month after the day is later",
      [own("a", .opposes, "2025-12-31"), own("b", .supports, "2026-01")],
      shows: "supports own 2026-01, by b, from daily, step 4"
    ),
    PositionCase(
      "an open start is not passed before its end, and is never later",
      [own("a", .opposes, "../2025-12-26"), own("b", .supports, "2025-12-10")],
      shows: "mixed own ../2025-12-26, by a b, from daily, step 5"
    ),
    PositionCase(
      "an open start is passed after its end",
      [own("a", .opposes, "../2025-12-26"), own("b", .supports, "2025-12-27")],
      shows: "supports own 2025-12-27, by b, from daily, step 4"
    ),
    PositionCase(
      "an open end is never passed",
      [own("a", .opposes, "2025-12-20/..", in: "letter"), own("b", .supports, "2026-01-10")],
      shows: "mixed own 2025-12-20/.., by a b, from daily letter, step 5"
    ),
    PositionCase(
      "an open end is later than what ended before it",
      [own("a", .opposes, "2025-12-19"), own("b", .supports, "2025-12-20/..", in: "letter")],
      shows: "supports own 2025-12-20/.., by b, from letter, step 4"
    ),
    PositionCase(
      "an uncertain or approximate day is no wider",
      [own("a", .opposes, "2025-12-10?"), own("b", .supports, "2025-12-11~")],
      shows: "supports own 2025-12-11, by b, from daily, step 4"
    ),
    PositionCase(
      "a set is as wide as its hull",
      [
        own("a", .opposes, "[2025-12-01,2025-12-20]"),
        own("b", .supports, "2025-12-10"),
        own("c", .unclear, "2025-11-30"),
      ],
      shows: "mixed own 2025-12-01/2025-12-20, by a b, from daily, step 5"
    ),
    PositionCase(
      "what overlaps the latest stays though the latest passes another",
      [
        own("a", .supports, "2025-12-10"),
        own("b", .opposes, "2025-12"),
        own("c", .opposes, "2025-12-20"),
      ],
      shows: "opposes own 2025-12, by b c, from daily, step 4"
    ),
    PositionCase(
      "of words that agree only the latest decide",
      [own("a", .opposes, "2025-12-10"), own("b", .opposes, "2025-12-20", in: "herald")],
      shows: "opposes own 2025-12-20, by b, from daily herald, step 5"
    ),
    PositionCase(
      "later hearsay replaces earlier hearsay",
      [said("a", .opposes, "2025-12-10"), said("b", .supports, "2025-12-20")],
      shows: "supports said 2025-12-20, by b, from daily, step 4"
    ),
    PositionCase(
      "a position does not expire",
      asOf: "2999-01-01",
      [own("a", .opposes, "1999")],
      shows: "opposes own 1999, by a, from daily, step 5"
    ),
  ])
  func `rests on the latest words (step 4)`(_ row: PositionCase) throws {
    #expect(try row.derive().summary == row.expected)
  }

  /// Stances stated on one day, in own words, and what is shown; each stance's statement is named
  /// after it and stands in a document of its own.
  @Test(
    arguments: [
      ([.opposes, .unclear], "opposes own 2025-12-10, by opposes, from herald, step 5"),
      ([.supports, .unclear], "supports own 2025-12-10, by supports, from daily, step 5"),
      ([.conditional, .unclear], "conditional own 2025-12-10, by conditional, from organ, step 5"),
      ([.open, .unclear], "open own 2025-12-10, by open, from letter, step 5"),
      ([.open, .supports], "supports own 2025-12-10, by supports, from daily, step 5"),
      ([.open, .conditional], "conditional own 2025-12-10, by conditional, from organ, step 5"),
      (
        [.supports, .conditional],
        "conditional own 2025-12-10, by conditional supports, from organ, step 5"
      ),
      (
        [.open, .supports, .conditional],
        "conditional own 2025-12-10, by conditional supports, from organ, step 5"
      ),
      (
        [.opposes, .supports],
        "mixed own 2025-12-10, by opposes supports, from daily herald, step 5"
      ),
      ([.opposes, .open], "mixed own 2025-12-10, by open opposes, from herald letter, step 5"),
      (
        [.opposes, .conditional],
        "mixed own 2025-12-10, by conditional opposes, from herald organ, step 5"
      ),
      (
        [.opposes, .open, .unclear],
        "mixed own 2025-12-10, by open opposes, from herald letter, step 5"
      ),
      (
        [.opposes, .open, .supports],
        "mixed own 2025-12-10, by open opposes supports, from daily herald letter, step 5"
      ),
      (
        Stance.allCases,
        "mixed own 2025-12-10, by conditional open opposes supports, "
          + "from daily herald letter organ, step 5"
      ),
    ] as [([Stance], String)]
  )
  func `settles words that differ (step 5)`(_ stances: [Stance], _ expected: String) throws {
    let documents: [Stance: String] = [
      .supports: "daily", .opposes: "herald", .conditional: "organ", .open: "letter",
      .unclear: "reprint",
    ]
    let statements = stances.map { stance in
      own(stance.rawValue, stance, "2025-12-10", in: documents[stance] ?? "daily")
    }
    for order in [statements, statements.reversed()] {
      #expect(try PositionCase("", order, shows: expected).derive().summary == expected)
    }
  }

  @Test(arguments: [
    PositionCase(
      "two origins on one day",
      [own("a", .opposes, "2025-12-10"), own("b", .opposes, "2025-12-10", in: "herald")],
      shows: "opposes own 2025-12-10, by a b, from daily herald, step 5"
    ),
    PositionCase(
      "three rewrites of one origin are one source",
      [
        own("a", .opposes, in: "copy"), own("b", .opposes, in: "rewrite"),
        own("c", .opposes, in: "digest"),
      ],
      shows: "opposes own 2025-12-26, by a b c, from wire, step 5"
    ),
    PositionCase(
      "what a rewrite added itself is a second source",
      [own("a", .opposes, in: "rewrite"), own("b", .opposes, in: "rewrite", from: .own)],
      shows: "opposes own 2026-01-02, by b, from rewrite wire, step 5"
    ),
    PositionCase(
      "origins of both voices",
      [own("a", .opposes, "2025-12-10"), said("b", .opposes, "2025-12-05", in: "herald")],
      shows: "opposes own 2025-12-10, by a, from daily herald, step 5"
    ),
    PositionCase(
      "no origin of another stance, of either voice",
      [
        own("a", .supports, "2025-12-01", in: "organ"), own("b", .opposes, "2025-12-10"),
        said("c", .supports, "2025-12-05", in: "herald"),
      ],
      shows: "opposes own 2025-12-10, by b, from daily, step 4"
    ),
    PositionCase(
      "no origin of words after the day",
      asOf: "2025-12-15",
      [own("a", .opposes, "2025-12-10"), own("b", .opposes, "2025-12-20", in: "herald")],
      shows: "opposes own 2025-12-10, by a, from daily, step 5"
    ),
    PositionCase(
      "mixed has the origins of the deciding words only",
      [
        own("a", .opposes, "2025-12-10"), own("b", .supports, "2025-12-10", in: "herald"),
        own("c", .opposes, "2025-12-01", in: "organ"),
        said("d", .supports, "2025-12-10", in: "letter"),
      ],
      shows: "mixed own 2025-12-10, by a b, from daily herald, step 5"
    ),
    PositionCase(
      "the day is that of all deciding words together",
      [own("a", .opposes, "../2025-12-26"), own("b", .opposes, "2025-12-10")],
      shows: "opposes own ../2025-12-26, by a b, from daily, step 5"
    ),
  ])
  func `shows its day and its origins (step 6)`(_ row: PositionCase) throws {
    #expect(try row.derive().summary == row.expected)
  }

  @Test(arguments: [
    PositionCase(
      "others later and agreeing",
      [own("a", .opposes, "2025-12-10"), said("b", .opposes, "2025-12-20", in: "herald")],
      shows: "opposes own 2025-12-10, by a, from daily herald, step 5"
    ),
    PositionCase(
      "others on the same day are not later",
      [own("a", .opposes, "2025-12-10"), said("b", .supports, "2025-12-10")],
      shows: "opposes own 2025-12-10, by a, from daily, step 3"
    ),
    PositionCase(
      "others whose start is open are not later",
      [own("a", .opposes, "2025-12-10"), said("b", .supports, "../2025-12-20")],
      shows: "opposes own 2025-12-10, by a, from daily, step 3"
    ),
    PositionCase(
      "others later, but after the day",
      asOf: "2025-12-15",
      [own("a", .opposes, "2025-12-10"), said("b", .supports, "2025-12-20")],
      shows: "opposes own 2025-12-10, by a, from daily, step 5"
    ),
    PositionCase(
      "others later than some of the deciding words, not than all",
      [
        own("a", .opposes, "2025-12"), own("b", .opposes, "2025-12-10"),
        said("c", .supports, "2025-12-20"),
      ],
      shows: "opposes own 2025-12, by a b, from daily, step 3"
    ),
    PositionCase(
      "of others the latest",
      [
        own("a", .opposes, "2025-12-10"), said("b", .supports, "2025-12-15"),
        said("c", .conditional, "2025-12-20"),
      ],
      shows: "opposes own 2025-12-10, by a, from daily, step 3, others conditional 2025-12-20"
    ),
    PositionCase(
      "others who came round to the party's own words",
      [
        own("a", .opposes, "2025-12-10"), said("b", .supports, "2025-12-15"),
        said("c", .opposes, "2025-12-20"),
      ],
      shows: "opposes own 2025-12-10, by a, from daily, step 3"
    ),
    PositionCase(
      "others later who differ among themselves",
      [
        own("a", .opposes, "2025-12-10"), said("b", .supports, "2025-12-20"),
        said("c", .opposes, "2025-12-20"), said("d", .unclear, "2025-12-20"),
      ],
      shows: "opposes own 2025-12-10, by a, from daily, step 3, others mixed 2025-12-20"
    ),
    PositionCase(
      "others later beside mixed own words",
      [
        own("a", .opposes, "2025-12-10"), own("b", .supports, "2025-12-10"),
        said("c", .opposes, "2025-12-20"),
      ],
      shows: "mixed own 2025-12-10, by a b, from daily, step 5, others opposes 2025-12-20"
    ),
    PositionCase(
      "others later and as mixed as the own words",
      [
        own("a", .opposes, "2025-12-10"), own("b", .supports, "2025-12-10"),
        said("c", .opposes, "2025-12-20"), said("d", .open, "2025-12-20"),
      ],
      shows: "mixed own 2025-12-10, by a b, from daily, step 5"
    ),
    PositionCase(
      "others' opinion, however late, is no evidence",
      [
        own("a", .opposes, "2025-12-10"),
        own("b", .supports, "2025-12-20", mode: .opinion, speaker: nil),
      ],
      shows: "opposes own 2025-12-10, by a, from daily, step 5"
    ),
  ])
  func `says what others say since (step 6)`(_ row: PositionCase) throws {
    #expect(try row.derive().summary == row.expected)
  }
}
