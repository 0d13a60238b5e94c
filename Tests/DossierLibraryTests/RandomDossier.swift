import DossierModel

/// A dossier made of dice: every kind of link between its parts, in any combination.
struct RandomDossier {
  let dossier: Dossier
  let texts: [DocumentID: String]

  private static let days = [
    "2025-11-02", "2025-11", "../2025-12-01", "2025-12-05/..", "2025-12-10?", "2026", "..",
    "2025-11-20/2025-12-02",
  ]
  private static let words = [
    "Ferry", "ferry", "north", "South", "sells", "will", "not", "Mr.", "Ünder", "the", "the", "2.5",
    "crowns.", "“said”", "ended!", "Їжак", "никогда", "?", "e\u{301}t\u{E9}",
  ]

  init(seed: UInt64) {
    var dice = Dice(state: seed)
    let parties = (0..<3).map { ActorID("party-\($0)") }
    let speakers = (0..<4).map { number in
      Actor(
        id: ActorID("speaker-\(number)"),
        name: "Speaker \(number)",
        kind: .person,
        party: dice.maybe(parties)
      )
    }
    var issues: [Issue] = []
    for number in 0..<6 {
      let options = (0..<dice.number(3)).map { option in
        Option(id: OptionID("o-\(number)-\(option)"), text: "Option \(number) \(option)")
      }
      let under = number == 0 ? nil : dice.maybe(issues.map(\.id))
      issues.append(
        Issue(id: IssueID("i-\(number)"), under: under, title: "Issue \(number)", options: options)
      )
    }
    var documents: [Document] = []
    var texts: [DocumentID: String] = [:]
    for number in 0..<5 {
      let id = DocumentID("d-\(number)")
      let source = dice.maybe(documents.map(\.id))
      var document = Document(
        id: id,
        outlet: dice.maybe(speakers.map(\.id)),
        agency: dice.maybe(speakers.map(\.id)),
        published: dice.maybe(Self.days).flatMap { EDTF($0) },
        derivesFrom: source.map { [Derivation(record: $0, kind: .rewrite, basis: .stated)] } ?? []
      )
      if number > 0 {
        let text = Self.text(&dice)
        texts[id] = text
        document.file = "\(id.text).txt"
        document.characters = text.unicodeScalars.count
      }
      documents.append(document)
    }
    var statements: [Statement] = []
    for number in 0..<24 {
      guard let document = dice.maybe(Array(texts.keys).sorted()), let text = texts[document] else {
        continue
      }
      statements.append(
        Self.statement(number, in: document, text, parties, speakers, issues, statements, &dice)
      )
    }
    let events = (0..<6).map { number in
      Event(
        id: EventID("e-\(number)"),
        title: "Event \(number)",
        when: dice.maybe(Self.days).flatMap { EDTF($0) },
        participants: [dice.maybe(parties), dice.maybe(speakers.map(\.id))].compactMap(\.self),
        statements: [dice.maybe(statements.map(\.id)), dice.maybe(statements.map(\.id))]
          .compactMap(\.self)
      )
    }
    dossier = Dossier(
      title: "Dice \(seed)",
      parties: Array(parties.dropLast()),
      others: [parties[2]],
      actors: parties.map { Actor(id: $0, name: $0.text, kind: .state) } + speakers,
      issues: issues,
      documents: documents,
      statements: statements,
      events: events
    )
    self.texts = texts
  }

  private static func text(_ dice: inout Dice) -> String {
    (0..<dice.number(200) + 20).map { _ in
      let word = dice.one(of: words)
      return word + dice.one(of: [" ", " ", " ", " ", "  ", "\n", "\r\n", "\n\n"])
    }
    .joined()
  }

  private static func statement(
    _ number: Int,
    in document: DocumentID,
    _ text: String,
    _ parties: [ActorID],
    _ speakers: [Actor],
    _ issues: [Issue],
    _ earlier: [Statement],
    _ dice: inout Dice
  ) -> Statement {
    let scalars = Array(text.unicodeScalars)
    // Whole words, so that they can be searched for.
    let starts = scalars.indices.filter { index in
      !scalars[index].properties.isWhitespace
        && (index == 0 || scalars[index - 1].properties.isWhitespace)
    }
    let start = dice.one(of: starts)
    let words = scalars[start...].prefix(dice.number(60) + 10)
    let end = words.lastIndex { $0.properties.isWhitespace } ?? words.endIndex
    let options = issues.flatMap(\.options).filter { _ in dice.number(6) == 0 }.map(\.id)
    return Statement(
      id: StatementID("s-\(number)"),
      document: document,
      range: TextRange(start..<end),
      quote: String(String.UnicodeScalarView(scalars[start..<end])),
      speaker: dice.maybe(speakers.map(\.id)),
      from: dice.number(4) == 0 ? .own : .unsaid,
      mode: dice.one(of: Mode.allCases),
      parties: parties.filter { _ in dice.number(2) == 0 },
      issues: options.isEmpty ? [dice.one(of: issues).id] : [],
      options: options,
      stance: dice.maybe(Stance.allCases),
      status: dice.maybe(Status.allCases),
      when: dice.maybe(days).flatMap { EDTF($0) },
      repeats: dice.number(4) == 0 ? dice.maybe(earlier.map(\.id)) : nil,
      counts: dice.number(8) > 0
    )
  }
}

/// Numbers that look random and are the same for the same seed.
struct Dice {
  var state: UInt64

  mutating func number(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(elements.count)]
  }

  /// One of the elements, or nil one time in three.
  mutating func maybe<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty || number(3) == 0 ? nil : one(of: elements)
  }
}
