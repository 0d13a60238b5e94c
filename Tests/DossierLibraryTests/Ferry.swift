import DossierModel

/// A small negotiation over a ferry, with one thing of every kind the answers tell apart.
///
/// Parties: the north and the south bank; others: the islanders. Three articles: `post` (a rewrite of
/// the record `wire`), `gazette` (a text of its own), `echo` (copies `wire` too).
enum Ferry {
  static let post = """
    Ferry talks stall

    North will not sell the ferry, Mayor Å. Nord said. "We never will," she added on Tuesday.
    The south insists that the ferry be sold, Nord said. Talks go on.

    Photo: the ferry
    """
  static let gazette = """
    “South is ready to buy,” said Speaker Sud. A fare of 2 crowns is fine if the ferry runs daily.
    Observers expect that the north will sell soon.\r
    The islanders have not said whether they want a sale.
    """
  static let echo = "North won't sell the ferry, says mayor.\n"

  static let texts: [DocumentID: String] = [
    DocumentID("post"): post, DocumentID("gazette"): gazette, DocumentID("echo"): echo,
  ]

  /// The place of some words in a document's text.
  static func range(of words: String, in text: String) -> TextRange {
    let held = Array(text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    let start = (0...max(0, held.count - wanted.count)).first { start in
      held[start...].starts(with: wanted)
    }
    return TextRange(start: start ?? 0, end: (start ?? 0) + wanted.count) ?? TextRange(0..<0)
  }

  static let dossier = Dossier(
    title: "The ferry",
    summary: "Who owns it, what it costs.",
    parties: [ActorID("north"), ActorID("south")],
    others: [ActorID("islanders")],
    asOf: Day(year: 2025, month: 12, day: 31),
    actors: [
      Actor(id: ActorID("north"), name: "North Bank", names: ["the north"], kind: .state),
      Actor(id: ActorID("south"), name: "South Bank", kind: .state),
      Actor(id: ActorID("islanders"), name: "Islanders", kind: .group),
      Actor(
        id: ActorID("nord"),
        name: "Åsa Nord",
        names: ["Nord"],
        kind: .person,
        party: ActorID("north"),
        role: "Mayor"
      ),
      Actor(id: ActorID("sud"), name: "Jean Sud", kind: .person, party: ActorID("south")),
      Actor(id: ActorID("the-post"), name: "The Post", kind: .medium),
      Actor(id: ActorID("the-gazette"), name: "The Gazette", kind: .medium),
      Actor(id: ActorID("the-echo"), name: "The Echo", kind: .medium),
      Actor(id: ActorID("wire-service"), name: "Wire Service", kind: .medium),
      Actor(id: ActorID("radio"), name: "Radio", kind: .medium),
    ],
    issues: issues,
    documents: documents,
    statements: statements,
    events: events,
    setAside: setAside
  )

  private static let events = [
    Event(
      id: EventID("visit"),
      title: "The mayor visits the islanders",
      participants: [ActorID("nord"), ActorID("islanders")]
    ),
    Event(
      id: EventID("talks"),
      title: "Talks on the quay",
      when: EDTF("2025-12-16"),
      place: "The quay",
      participants: [ActorID("nord"), ActorID("sud")],
      statements: [StatementID("p-2"), StatementID("gone")]
    ),
    Event(
      id: EventID("next-talks"),
      title: "More talks",
      when: EDTF("2026-01?/.."),
      participants: [ActorID("south")],
      statements: [StatementID("p-1")]
    ),
  ]

  private static let issues = [
    Issue(
      id: IssueID("ferry"),
      title: "The ferry",
      question: "What becomes of the ferry?",
      options: [Option(id: OptionID("keep"), text: "The ferry keeps running")]
    ),
    // Listed before its sibling's child, so that file order is not tree order.
    Issue(
      id: IssueID("fare"),
      under: IssueID("ferry"),
      title: "Fare",
      options: [
        Option(id: OptionID("two-crowns"), text: "The fare is two crowns"),
        Option(id: OptionID("free"), text: "The ferry is free"),
      ]
    ),
    Issue(
      id: IssueID("sale"),
      under: IssueID("ferry"),
      title: "Sale",
      options: [Option(id: OptionID("sell"), text: "The north sells the ferry")]
    ),
    Issue(id: IssueID("fare-children"), under: IssueID("fare"), title: "Children"),
    Issue(id: IssueID("weather"), title: "Weather"),
  ]

  private static let documents = [
    Document(
      id: DocumentID("echo"),
      file: "documents/echo.txt",
      outlet: ActorID("the-echo"),
      published: EDTF("2025-12-20"),
      derivesFrom: [Derivation(record: DocumentID("wire"), kind: .copy, basis: .stated)],
      characters: echo.unicodeScalars.count
    ),
    Document(
      id: DocumentID("gazette"),
      file: "documents/gazette.txt",
      title: "Ready to buy",
      outlet: ActorID("the-gazette"),
      published: EDTF("2025-12-25"),
      characters: gazette.unicodeScalars.count
    ),
    Document(
      id: DocumentID("post"),
      file: "documents/post.txt",
      title: "Ferry talks stall",
      outlet: ActorID("the-post"),
      agency: ActorID("wire-service"),
      published: EDTF("2025-12-19"),
      publishedBasis: .stated,
      derivesFrom: [Derivation(record: DocumentID("wire"), kind: .rewrite, basis: .stated)],
      boilerplate: [Passage(range: range(of: "Photo: the ferry", in: post), what: "caption")],
      characters: post.unicodeScalars.count
    ),
    Document(
      id: DocumentID("wire"),
      agency: ActorID("wire-service"),
      published: EDTF("2025-12-18")
    ),
  ]

  private static let statements: [Statement] = [
    Statement(
      id: StatementID("e-1"),
      document: DocumentID("echo"),
      range: range(of: "North won't sell the ferry", in: echo),
      quote: "North won't sell the ferry",
      speaker: ActorID("nord"),
      mode: .reported,
      parties: [ActorID("north")],
      options: [OptionID("sell")],
      stance: .opposes,
      repeats: StatementID("p-2"),
      note: "shorter"
    ),
    Statement(
      id: StatementID("g-1"),
      document: DocumentID("gazette"),
      range: range(of: "South is ready to buy", in: gazette),
      quote: "South is ready to buy",
      speaker: ActorID("sud"),
      via: [ActorID("radio")],
      mode: .direct,
      parties: [ActorID("south")],
      options: [OptionID("sell")],
      stance: .supports,
      when: EDTF("2025-12-24")
    ),
    Statement(
      id: StatementID("g-2"),
      document: DocumentID("gazette"),
      range: range(of: "A fare of 2 crowns is fine if the ferry runs daily", in: gazette),
      quote: "A fare of 2 crowns is fine if the ferry runs daily",
      speaker: ActorID("sud"),
      mode: .reported,
      parties: [ActorID("south")],
      options: [OptionID("two-crowns")],
      stance: .conditional,
      conditionOption: OptionID("keep"),
      when: EDTF("2026-01-05")
    ),
    Statement(
      id: StatementID("g-3"),
      document: DocumentID("gazette"),
      range: range(of: "Observers expect that the north will sell soon", in: gazette),
      quote: "Observers expect that the north will sell soon",
      mode: .opinion,
      parties: [ActorID("north")],
      options: [OptionID("sell")],
      stance: .supports
    ),
    Statement(
      id: StatementID("g-4"),
      document: DocumentID("gazette"),
      range: range(of: "The islanders have not said whether they want a sale", in: gazette),
      quote: "The islanders have not said whether they want a sale",
      from: .own,
      mode: .narrated,
      parties: [ActorID("islanders")],
      issues: [IssueID("sale")],
      stance: .unclear,
      coder: "anna"
    ),
    Statement(
      id: StatementID("p-1"),
      document: DocumentID("post"),
      range: range(of: "Ferry talks stall", in: post),
      quote: "Ferry talks stall",
      mode: .narrated,
      issues: [IssueID("ferry")],
      status: .unresolved
    ),
    Statement(
      id: StatementID("p-2"),
      document: DocumentID("post"),
      range: range(of: "North will not sell the ferry, Mayor Å. Nord said", in: post),
      quote: "North will not sell the ferry, Mayor Å. Nord said",
      omit: [range(of: ", Mayor Å. Nord said", in: post)],
      speaker: ActorID("nord"),
      mode: .reported,
      parties: [ActorID("north")],
      options: [OptionID("sell")],
      stance: .opposes,
      when: EDTF("2025-12-16")
    ),
    Statement(
      id: StatementID("p-3"),
      document: DocumentID("post"),
      range: range(of: "\"We never will,\" she added", in: post),
      quote: "\"We never will,\" she added",
      speaker: ActorID("nord"),
      mode: .direct,
      parties: [ActorID("north")],
      options: [OptionID("sell")],
      stance: .opposes,
      counts: false,
      note: "not clear what she would never do"
    ),
    Statement(
      id: StatementID("p-4"),
      document: DocumentID("post"),
      range: range(of: "The south insists that the ferry be sold", in: post),
      quote: "The south insists that the ferry be sold",
      speaker: ActorID("nord"),
      mode: .reported,
      parties: [ActorID("south")],
      options: [OptionID("sell")],
      stance: .supports,
      when: EDTF("../2025-12-16")
    ),
    Statement(
      id: StatementID("p-5"),
      document: DocumentID("post"),
      range: range(of: "Talks go on", in: post),
      quote: "Talks go on",
      from: .own,
      mode: .narrated,
      options: [OptionID("sell")],
      status: .underDiscussion
    ),
  ]

  private static let setAside = [
    SetAside(
      id: StatementID("g-5"),
      document: DocumentID("gazette"),
      quote: "The north would take 2 crowns",
      parties: [ActorID("north")],
      issues: [],
      options: [OptionID("two-crowns")],
      findings: [finding]
    ),
    SetAside(
      id: nil,
      document: DocumentID("gazette"),
      quote: "Children pay nothing",
      parties: [],
      issues: [IssueID("fare-children")],
      options: [],
      findings: [finding]
    ),
  ]

  private static let finding = Finding(
    path: "ferry/documents/gazette.yaml",
    line: 40,
    column: 12,
    severity: .error,
    name: "quote",
    problem: "the quote is not the text there",
    remedy: "the words stand nowhere in the text"
  )

  static let findings = [
    finding,
    Finding(
      path: "ferry/actors.yaml",
      line: 3,
      column: 5,
      severity: .warning,
      name: "unknown-key",
      problem: "nmae is unknown",
      remedy: "name is meant"
    ),
  ]
}
