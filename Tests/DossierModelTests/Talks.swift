import DossierModel

/// A made-up dossier in which the position rule is tried: its actors and documents.
enum Talks {
  static let actors = [
    actor("ukraine", .state), actor("russia", .state), actor("allies", .group),
    actor("zelenskyy", .person, for: "ukraine"), actor("lavrov", .person, for: "russia"),
    actor("ap", .medium), actor("daily", .medium), actor("herald", .medium),
    actor("state-agency", .medium, for: "ukraine"),
  ]

  static let issues = [
    Issue(
      id: IssueID("territory"),
      title: "Territory",
      options: [
        Option(id: OptionID("cede"), text: "Ukraine cedes the territory it holds"),
        Option(id: OptionID("freeze"), text: "The fighting ends on the present line"),
      ]
    )
  ]

  static let documents = [
    // A wire report known only through others, and what was made of it.
    document("wire", agency: "ap", published: "2025-12-26"),
    document("copy", outlet: "daily", agency: "ap", published: "2025-12-27", from: ["wire"]),
    document("rewrite", outlet: "herald", agency: "ap", published: "2026-01-02", from: ["wire"]),
    document("digest", outlet: "herald", published: "2026-01-05", from: ["copy", "daily"]),
    document(
      "relay",
      outlet: "state-agency",
      agency: "ap",
      published: "2026-01-02",
      from: ["wire"]
    ),
    // Articles of their own, late enough to leave `when` as it is.
    document("daily", outlet: "daily", published: "2026-02-01"),
    document("herald", outlet: "herald", published: "2026-02-01"),
    document("organ", outlet: "state-agency", published: "2026-02-01"),
    // A text of unknown date, and its copy.
    document("letter", outlet: "daily"),
    document("reprint", outlet: "herald", published: "2025-12-30", from: ["letter"]),
  ]

  static func dossier(_ statements: [Statement]) -> Dossier {
    Dossier(
      title: "Talks",
      parties: [ActorID("ukraine"), ActorID("russia")],
      others: [ActorID("allies")],
      actors: actors,
      issues: issues,
      documents: documents,
      statements: statements
    )
  }

  static func actor(_ id: String, _ kind: ActorKind, for party: String? = nil) -> Actor {
    Actor(id: ActorID(id), name: id, kind: kind, party: party.map { ActorID($0) })
  }

  static func document(
    _ id: String,
    outlet: String? = nil,
    agency: String? = nil,
    published: String? = nil,
    from sources: [String] = []
  ) -> Document {
    Document(
      id: DocumentID(id),
      outlet: outlet.map { ActorID($0) },
      agency: agency.map { ActorID($0) },
      published: date(published),
      derivesFrom: sources.map {
        Derivation(record: DocumentID($0), kind: .rewrite, basis: .stated)
      }
    )
  }

  static func date(_ text: String?) -> EDTF? {
    guard let text else { return nil }
    guard let date = EDTF(text) else { preconditionFailure("\(text) is no date") }
    return date
  }
}

/// Zelenskyy's words, unless said otherwise, on the option `cede`.
func own(
  _ id: String,
  _ stance: Stance?,
  _ when: String? = nil,
  mode: Mode = .direct,
  speaker: String? = "zelenskyy",
  in document: String = "daily",
  from: Provenance = .unsaid,
  parties: [String] = ["ukraine"],
  options: [String] = ["cede"],
  issues: [String] = [],
  repeats: String? = nil,
  counts: Bool = true
) -> Statement {
  guard let nowhere = TextRange(start: 0, end: 0) else { preconditionFailure("0 is a place") }
  return Statement(
    id: StatementID(id),
    document: DocumentID(document),
    range: nowhere,
    quote: "",
    speaker: speaker.map { ActorID($0) },
    from: from,
    mode: mode,
    parties: parties.map { ActorID($0) },
    issues: issues.map { IssueID($0) },
    options: options.map { OptionID($0) },
    stance: stance,
    condition: stance == .conditional ? "on terms" : nil,
    when: Talks.date(when),
    repeats: repeats.map { StatementID($0) },
    counts: counts
  )
}

/// What Lavrov says of Ukraine's stance on the option `cede`.
func said(
  _ id: String,
  _ stance: Stance,
  _ when: String? = nil,
  in document: String = "daily"
) -> Statement {
  own(id, stance, when, mode: .reported, speaker: "lavrov", in: document)
}
