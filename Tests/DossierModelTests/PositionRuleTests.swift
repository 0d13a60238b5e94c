import DossierModel
import Testing

/// The table of cases: evidence, as-of day, and all that is shown.
///
/// Expected lines are written from the rule's words in `docs/format.md`, step by step.
struct `A position` {
  @Test(arguments: [
    PositionCase("no statement at all", [], shows: "nothing"),
    PositionCase(
      "one statement in the party's own words",
      [own("a", .opposes, "2025-12-26")],
      shows: "opposes own 2025-12-26, by a, from daily, step 5"
    ),
    PositionCase("a status and no stance", [own("a", nil, "2025-12-26")], shows: "nothing"),
    PositionCase(
      "an opinion, whoever holds it",
      [
        own("a", .opposes, "2025-12-26", mode: .opinion),
        own("b", .opposes, "2025-12-26", mode: .opinion, speaker: nil),
      ],
      shows: "nothing"
    ),
    PositionCase(
      "counts: false",
      [own("a", .opposes, "2025-12-26", counts: false)],
      shows: "nothing"
    ),
    PositionCase(
      "a repeat in another origin adds no origin",
      [own("a", .opposes, "2025-12-26"), own("b", .opposes, in: "herald", repeats: "a")],
      shows: "opposes own 2025-12-26, by a, from daily, step 5"
    ),
    PositionCase(
      "a repeat dated later brings nothing back",
      [
        own("a", .opposes, "2025-12-10"),
        own("b", .supports, "2025-12-12"),
        own("c", .opposes, "2025-12-20", repeats: "a"),
      ],
      shows: "supports own 2025-12-12, by b, from daily, step 4"
    ),
    PositionCase(
      "a repeat whose original is no evidence does not take its place",
      [
        own("a", .opposes, "2025-12-10", counts: false),
        own("b", .opposes, "2025-12-20", repeats: "a"),
      ],
      shows: "nothing"
    ),
    PositionCase(
      "another party's stance",
      [own("a", .opposes, "2025-12-26", parties: ["russia"])],
      shows: "nothing"
    ),
    PositionCase(
      "another option of the issue",
      [own("a", .opposes, "2025-12-26", options: ["freeze"])],
      shows: "nothing"
    ),
    PositionCase(
      "a list of parties holds the speaker's own party",
      [own("a", .opposes, "2025-12-26", parties: ["allies", "ukraine"])],
      shows: "opposes own 2025-12-26, by a, from daily, step 5"
    ),
    PositionCase(
      "a list of parties holds one for whom the speaker does not speak",
      of: "allies",
      [own("a", .opposes, "2025-12-26", parties: ["allies", "ukraine"])],
      shows: "opposes said 2025-12-26, by a, from daily, step 5"
    ),
    PositionCase(
      "a list of options holds the second one too",
      on: .option(OptionID("freeze")),
      [own("a", .supports, "2025-12-26", options: ["cede", "freeze"])],
      shows: "supports own 2025-12-26, by a, from daily, step 5"
    ),
    PositionCase(
      "an issue and no option is the issue as a whole",
      on: .issue(IssueID("territory")),
      [own("a", .open, "2025-12-26", options: [], issues: ["territory"])],
      shows: "open own 2025-12-26, by a, from daily, step 5"
    ),
    PositionCase(
      "an issue and no option says nothing of its options",
      [own("a", .open, "2025-12-26", options: [], issues: ["territory"])],
      shows: "nothing"
    ),
    PositionCase(
      "an option says nothing of the issue as a whole",
      on: .issue(IssueID("territory")),
      [own("a", .opposes, "2025-12-26")],
      shows: "nothing"
    ),
    PositionCase(
      "an option named with its issue says nothing of the issue as a whole",
      on: .issue(IssueID("territory")),
      [own("a", .opposes, "2025-12-26", issues: ["territory"])],
      shows: "nothing"
    ),
  ])
  func `rests on evidence (step 1)`(_ row: PositionCase) throws {
    #expect(try row.derive().summary == row.expected)
  }

  @Test(arguments: [
    PositionCase(
      "without when it is the origin's day, though the rewrite is dated later",
      asOf: "2025-12-28",
      [own("a", .opposes, in: "rewrite")],
      shows: "opposes own 2025-12-26, by a, from wire, step 5"
    ),
    PositionCase(
      "what a rewrite added itself has the rewrite's day",
      [own("a", .opposes, in: "rewrite", from: .own)],
      shows: "opposes own 2026-01-02, by a, from rewrite, step 5"
    ),
    PositionCase(
      "what a rewrite added itself does not count on the origin's day",
      asOf: "2025-12-28",
      [own("a", .opposes, in: "rewrite", from: .own)],
      shows: "nothing"
    ),
    PositionCase(
      "a copy's date never dates an undated origin",
      [own("a", .opposes, in: "reprint")],
      shows: "opposes own undated, by a, from letter, step 5"
    ),
    PositionCase(
      "a copy's date does not lower the end either",
      [own("a", .opposes, "2025-12-20/..", in: "reprint")],
      shows: "opposes own 2025-12-20/.., by a, from letter, step 5"
    ),
    PositionCase(
      "a month's end is lowered to the origin's publication",
      [own("a", .opposes, "2025-12", in: "copy")],
      shows: "opposes own 2025-12-01/2025-12-26, by a, from wire, step 5"
    ),
    PositionCase(
      "an open end is lowered to the origin's publication",
      [own("a", .opposes, "2025-12-20/..", in: "rewrite")],
      shows: "opposes own 2025-12-20/2025-12-26, by a, from wire, step 5"
    ),
    PositionCase(
      "an end lowered to its publication lets later words pass it",
      [own("a", .opposes, "2025-12", in: "copy"), own("b", .supports, "2025-12-27")],
      shows: "supports own 2025-12-27, by b, from daily, step 4"
    ),
    PositionCase(
      "a when of two open ends is known to be before its publication",
      [own("a", .opposes, "../..", in: "copy")],
      shows: "opposes own ../2025-12-26, by a, from wire, step 5"
    ),
    PositionCase(
      "an open start counts from its last day on",
      asOf: "2025-12-26",
      [own("a", .opposes, "../2025-12-26")],
      shows: "opposes own ../2025-12-26, by a, from daily, step 5"
    ),
    PositionCase(
      "an open start does not count before its last day",
      asOf: "2025-12-25",
      [own("a", .opposes, "../2025-12-26")],
      shows: "nothing"
    ),
    PositionCase(
      "an open end counts from its first day on",
      asOf: "2025-12-20",
      [own("a", .opposes, "2025-12-20/..", in: "letter")],
      shows: "opposes own 2025-12-20/.., by a, from letter, step 5"
    ),
    PositionCase(
      "a month counts from its first day on",
      asOf: "2025-12-01",
      [own("a", .opposes, "2025-12")],
      shows: "opposes own 2025-12, by a, from daily, step 5"
    ),
    PositionCase(
      "a month does not count before its first day",
      asOf: "2025-11-30",
      [own("a", .opposes, "2025-12")],
      shows: "nothing"
    ),
    PositionCase(
      "a statement counts on its very day",
      asOf: "2025-12-26",
      [own("a", .opposes, "2025-12-26")],
      shows: "opposes own 2025-12-26, by a, from daily, step 5"
    ),
    PositionCase(
      "evidence after the day changes nothing",
      asOf: "2025-12-15",
      [
        own("a", .opposes, "2025-12-10"),
        own("b", .supports, "2025-12-20"),
        own("c", .opposes, "2025-12-20", in: "herald"),
      ],
      shows: "opposes own 2025-12-10, by a, from daily, step 5"
    ),
    PositionCase(
      "without a day everything counts",
      asOf: nil,
      [own("a", .opposes, "2025-12-10"), own("b", .supports, "2099", in: "letter")],
      shows: "supports own 2099, by b, from letter, step 4"
    ),
    PositionCase(
      "undated evidence decides where there is no other",
      [own("a", .opposes, in: "letter"), own("b", .unclear, in: "letter")],
      shows: "opposes own undated, by a, from letter, step 5"
    ),
    PositionCase(
      "undated evidence is set aside beside dated evidence",
      [own("a", .opposes, in: "letter"), own("b", .supports, "2025-12-10")],
      shows: "supports own 2025-12-10, by b, from daily, step 5"
    ),
    PositionCase(
      "undated evidence gives no origin where it is set aside",
      [own("a", .opposes, in: "letter"), own("b", .opposes, "2025-12-10")],
      shows: "opposes own 2025-12-10, by b, from daily, step 5"
    ),
    PositionCase(
      "undated evidence is set aside though the dated is only after the day",
      asOf: "2025-12-09",
      [own("a", .opposes, in: "letter"), own("b", .supports, "2025-12-10")],
      shows: "nothing"
    ),
    PositionCase(
      "undated own words are set aside beside dated hearsay",
      [own("a", .opposes, in: "letter"), said("b", .supports, "2025-12-10")],
      shows: "supports said 2025-12-10, by b, from daily, step 5"
    ),
    PositionCase(
      "a dated opinion, repeat or uncounted statement sets nothing aside",
      [
        own("a", .opposes, in: "letter"),
        own("b", .supports, "2025-12-10", mode: .opinion),
        own("c", .opposes, "2025-12-10", repeats: "a"),
        own("d", .supports, "2025-12-10", counts: false),
      ],
      shows: "opposes own undated, by a, from letter, step 5"
    ),
    PositionCase(
      "dated evidence on another option or of another party sets nothing aside",
      [
        own("a", .opposes, in: "letter"),
        own("b", .supports, "2025-12-10", options: ["freeze"]),
        own("c", .supports, "2025-12-10", parties: ["russia"]),
      ],
      shows: "opposes own undated, by a, from letter, step 5"
    ),
    PositionCase(
      "far in the past nothing dated is shown",
      asOf: "1999-01-01",
      [
        own("a", .opposes, "2025-12-10"), own("b", .opposes, "2025-12"),
        own("c", .opposes, "../2025-12-26"), own("d", .opposes, "2025/..", in: "letter"),
        own("e", .opposes, in: "letter"),
      ],
      shows: "nothing"
    ),
    PositionCase(
      "far in the past what is undated alone still says so",
      asOf: "1999-01-01",
      [own("a", .opposes, in: "letter")],
      shows: "opposes own undated, by a, from letter, step 5"
    ),
    PositionCase(
      "undated words are never the later ones",
      [own("a", .opposes, in: "letter"), own("b", .supports, in: "letter")],
      shows: "mixed own undated, by a b, from letter, step 5"
    ),
  ])
  func `knows the day of its words (step 2)`(_ row: PositionCase) throws {
    #expect(try row.derive().summary == row.expected)
  }

  @Test(arguments: [
    PositionCase(
      "hearsay after own words",
      [own("a", .opposes, "2025-12-10"), said("b", .supports, "2025-12-20")],
      shows: "opposes own 2025-12-10, by a, from daily, step 3, others supports 2025-12-20"
    ),
    PositionCase(
      "hearsay before own words",
      [said("a", .supports, "2025-12-10"), own("b", .opposes, "2025-12-20")],
      shows: "opposes own 2025-12-20, by b, from daily, step 3"
    ),
    PositionCase(
      "others' unclear after own words",
      [own("a", .opposes, "2025-12-10"), said("b", .unclear, "2025-12-20")],
      shows: "opposes own 2025-12-10, by a, from daily, step 3, others unclear 2025-12-20"
    ),
    PositionCase(
      "an unclear own word alone still stands before hearsay",
      [own("a", .unclear, "2025-12-10"), said("b", .supports, "2025-12-10")],
      shows: "unclear own 2025-12-10, by a, from daily, step 3"
    ),
    PositionCase(
      "own words after the day leave it to hearsay",
      asOf: "2025-12-15",
      [said("a", .supports, "2025-12-10"), own("b", .opposes, "2025-12-20")],
      shows: "supports said 2025-12-10, by a, from daily, step 5"
    ),
    PositionCase(
      "attributed only",
      [said("a", .supports, "2025-12-10")],
      shows: "supports said 2025-12-10, by a, from daily, step 5"
    ),
    PositionCase(
      "the party itself speaks",
      [own("a", .opposes, "2025-12-10", speaker: "ukraine")],
      shows: "opposes own 2025-12-10, by a, from daily, step 5"
    ),
    PositionCase(
      "reported words of the party's speaker are own words",
      [own("a", .opposes, "2025-12-10", mode: .reported)],
      shows: "opposes own 2025-12-10, by a, from daily, step 5"
    ),
    PositionCase(
      "what is narrated of the party's speaker is not",
      [own("a", .opposes, "2025-12-10", mode: .narrated)],
      shows: "opposes said 2025-12-10, by a, from daily, step 5"
    ),
    PositionCase(
      "who speaks for another party is hearsay, quoted or not",
      [own("a", .opposes, "2025-12-10", speaker: "lavrov")],
      shows: "opposes said 2025-12-10, by a, from daily, step 5"
    ),
    PositionCase(
      "another party itself is hearsay",
      [own("a", .opposes, "2025-12-10", speaker: "russia")],
      shows: "opposes said 2025-12-10, by a, from daily, step 5"
    ),
    PositionCase(
      "a speaker unknown to the dossier speaks for no one",
      [own("a", .opposes, "2025-12-10", speaker: "nobody")],
      shows: "opposes said 2025-12-10, by a, from daily, step 5"
    ),
    PositionCase(
      "without a speaker it is the outlet, who speaks for no party",
      [own("a", .opposes, "2025-12-10", mode: .reported, speaker: nil)],
      shows: "opposes said 2025-12-10, by a, from daily, step 5"
    ),
    PositionCase(
      "without a speaker it is the outlet, who speaks for the party",
      [own("a", .opposes, "2025-12-10", mode: .reported, speaker: nil, in: "organ")],
      shows: "opposes own 2025-12-10, by a, from organ, step 5"
    ),
    PositionCase(
      "what the party's own outlet narrates is not its own words",
      [own("a", .opposes, "2025-12-10", mode: .narrated, speaker: nil, in: "organ")],
      shows: "opposes said 2025-12-10, by a, from organ, step 5"
    ),
    PositionCase(
      "without a speaker it is the agency whose words the outlet relays",
      [own("a", .opposes, mode: .reported, speaker: nil, in: "relay")],
      shows: "opposes said 2025-12-26, by a, from wire, step 5"
    ),
    PositionCase(
      "without a speaker what the outlet added itself is the outlet's",
      [own("a", .opposes, mode: .reported, speaker: nil, in: "relay", from: .own)],
      shows: "opposes own 2026-01-02, by a, from relay, step 5"
    ),
    PositionCase(
      "attributed open beside another stance",
      [said("a", .open, "2025-12-10"), said("b", .opposes, "2025-12-10", in: "herald")],
      shows: "opposes said 2025-12-10, by b, from herald, step 3"
    ),
    PositionCase(
      "attributed unclear beside another stance",
      [said("a", .unclear, "2025-12-10"), said("b", .conditional, "2025-12-10")],
      shows: "conditional said 2025-12-10, by b, from daily, step 3"
    ),
    PositionCase(
      "attributed open later than another stance",
      [said("a", .opposes, "2025-12-10"), said("b", .open, "2025-12-20")],
      shows: "opposes said 2025-12-10, by a, from daily, step 3, others open 2025-12-20"
    ),
    PositionCase(
      "attributed open and another stance after the day",
      asOf: "2025-12-15",
      [said("a", .open, "2025-12-10"), said("b", .opposes, "2025-12-20")],
      shows: "open said 2025-12-10, by a, from daily, step 5"
    ),
    PositionCase(
      "attributed open and unclear alone",
      [said("a", .open, "2025-12-10"), said("b", .unclear, "2025-12-10")],
      shows: "open said 2025-12-10, by a, from daily, step 5"
    ),
    PositionCase(
      "attributed unclear later than attributed open",
      [said("a", .open, "2025-12-10"), said("b", .unclear, "2025-12-20")],
      shows: "unclear said 2025-12-20, by b, from daily, step 4"
    ),
  ])
  func `tells own words from others' (step 3)`(_ row: PositionCase) throws {
    #expect(try row.derive().summary == row.expected)
  }
}
