import DossierModel

/// Answers made by hand, so that the workbench's tests need no files and no library.
///
/// A small negotiation over a bridge: two parties and one other, three issues, quotes long enough to
/// wrap, one position of each kind the panes show differently.
struct ScriptedLibrary {
  /// Every question that was asked, in order.
  var asked: [Question] = []
  /// The paragraphs of every document; nil for the ones below.
  var article: [ParagraphRow]?
  /// The passages of every document that are not the article.
  var boilerplate: [Passage] = []
  /// Hits beside the few that every search of the bridge has.
  var moreHits = 0
  /// Others beside the city.
  var moreOthers: [NamedActor] = []
  /// The title of the last document.
  var postTitle =
    "A long title on what Northland says it will not pay for the crossing, whatever the Union says"
  /// Whether there is no document and no actor.
  var isBare = false

  mutating func answer(_ question: Question) -> Answer {
    asked.append(question)
    let isThere = !isBare || ![.documents, .actors].contains(question.what)
    let rows = (isThere ? rows(for: question) : []).filter { row in
      question.words.isEmpty || "\(row.row)".contains(question.words)
    }
    return window(rows, for: question)
  }

  private func window(_ rows: [KeyedRow], for question: Question) -> Answer {
    let window = question.window
    let anchor = place(of: window.anchor, in: rows)
    let index = anchor ?? 0
    let first = max(0, index - window.before)
    let last = window.after == .max ? rows.count : min(rows.count, index + window.after + 1)
    return Answer(
      question: question,
      rows: rows.isEmpty ? [] : Array(rows[first..<last]),
      first: first,
      anchored: anchor.flatMap { rows.indices.contains($0) ? rows[$0].key : nil },
      total: .exactly(rows.count)
    )
  }

  private func place(of anchor: Window.Anchor, in rows: [KeyedRow]) -> Int? {
    switch anchor {
    case .start: return 0
    case .end: return rows.count - 1
    case .place(let place): return min(place, rows.count - 1)
    case .percent(let percent): return min(rows.count * percent / 100, rows.count - 1)
    case .key(let key): return rows.firstIndex { $0.key == key } ?? 0
    case .match(let words, let from, let backwards):
      let start = from.flatMap { key in rows.firstIndex { $0.key == key } } ?? -1
      let order = (1...max(1, rows.count)).map { step in
        ((start + (backwards ? -step : step)) % rows.count + rows.count) % rows.count
      }
      return order.first { "\(rows[$0].row)".lowercased().contains(words.lowercased()) }
    }
  }

  // MARK: - Rows

  let north = NamedActor(id: ActorID("north"), name: "Northland")
  let south = NamedActor(id: ActorID("south"), name: "Southern Union")
  let city = NamedActor(id: ActorID("city"), name: "The city")

  private func rows(for question: Question) -> [KeyedRow] {
    switch question.what {
    case .summary: [keyed("summary", .summary(summary))]
    case .issues: issues.map { keyed("issue:" + $0.id.text, .issue($0)) }
    case .stances(let issue): stances(on: issue)
    case .matrix(let topics): topics.map { matrix($0, under: question.filter) }
    case .timeline(let scope): timeline(scope)
    case .moved(let topics, let day): moved(on: topics, from: day)
    case .documentPair(let one, let other, let isExchanged):
      documentPair(one, other, isExchanged: isExchanged, under: question.filter)
    case .quotes(let scope): quotes(of: scope)
    case .document: document
    case .explanation(let party, _): [keyed("why", .explanation(explanation(of: party)))]
    case .findings: findings
    case .documents: documentList
    case .lineage(let document): lineage(of: document)
    case .actors: actorList
    case .actor(let actor): voices(of: actor, quotes: quotes(of: .topic(topic)))
    case .search(let words, let order): hits(of: words, order)
    case .names(let words): names(holding: words)
    case .filter(let words): [keyed("filter", .filter(filter(words)))]
    case .positions, .statements, .assessments: []
    }
  }

  func keyed(_ key: String, _ row: Row) -> KeyedRow { KeyedRow(key: RowKey(key), row: row) }

  var summary: SummaryRow {
    SummaryRow(
      title: "Talks on the bridge",
      summary: "",
      day: Day(year: 2031, month: 5, day: 20),
      documentCount: 2,
      originCount: 2,
      statementCount: 6,
      parties: [north, south],
      others: [city] + moreOthers,
      errorCount: 1,
      warningCount: 0
    )
  }

  var issues: [IssueRow] {
    [
      issue("toll", "Toll", depth: 0, children: true, count: 5),
      issue(
        "amount",
        "Amount of the toll",
        under: "toll",
        depth: 1,
        options: amounts,
        count: 3
      ),
      issue("exempt", "Exemptions", under: "toll", depth: 1, options: exemptions, count: 2),
      issue(
        "repair",
        "Repair of the bridge and of the roads to it",
        depth: 0,
        children: true,
        count: 1
      ),
      issue("payer", "Who pays", under: "repair", depth: 1, count: 1),
      issue("name", "Name", depth: 0, count: 0),
    ]
  }

  private func issue(
    _ id: String,
    _ title: String,
    under: String? = nil,
    depth: Int,
    children: Bool = false,
    options: [Option] = [],
    count: Int
  ) -> IssueRow {
    IssueRow(
      id: IssueID(id),
      under: under.map { IssueID($0) },
      title: title,
      options: options,
      depth: depth,
      hasChildren: children,
      statementCount: count,
      setAsideCount: 0
    )
  }

  private let topic = Topic.option(OptionID("five"))

  private func stances(on issue: IssueID) -> [KeyedRow] {
    guard issue.text != "name" else { return [] }
    let status = StatusRow(
      statement: StatementID("st-1"),
      topic: .issue(issue),
      status: .unresolved,
      speaker: north,
      relays: [NamedActor(id: ActorID("wire"), name: "Wire")],
      mode: .reported,
      span: DaySpan(first: nil, last: Day(year: 2031, month: 5, day: 4))
    )
    let topicRow = TopicRow(topic: topic, text: "Everyone pays five crowns to cross the bridge")
    return [
      keyed("status:st-1", .status(status)),
      keyed("topic:five", .topic(topicRow)),
      keyed("cell:north", .position(position(north, .stance(.opposes)))),
      keyed("cell:south", .position(position(south, .mixed, origins: 2))),
      keyed("cell:city", .position(position(city, nil))),
    ]
  }

  func position(
    _ party: NamedActor,
    _ shown: Position.Shown?,
    origins: Int = 1
  ) -> PositionRow {
    let day = Day(year: 2031, month: 5, day: 3)
    let candidates = (0..<origins).map { index in
      Evidence(
        statement: StatementID("q-\(index)"),
        stance: index == 0 ? .opposes : .supports,
        isOwnWords: party.id.text == "north",
        span: DaySpan(first: day, last: day),
        origin: DocumentID("paper-\(index)")
      )
    }
    return PositionRow(
      party: party,
      isParty: party.id.text != "city",
      issue: IssueID("amount"),
      issueTitles: ["Toll", "Amount of the toll"],
      topic: topic,
      topicText: "Everyone pays five crowns to cross the bridge",
      position: .derive(of: party.id, on: topic, asOf: nil, from: shown == nil ? [] : candidates),
      laterCount: party.id.text == "city" ? 1 : 0,
      setAsideCount: party.id.text == "south" ? 1 : 0
    )
  }

  private let text =
    "The minister of Northland met the press at noon. She said that Northland will not pay five crowns, "
    + "and that nobody on her side of the river will. The talks go on next week."

  private func quotes(of scope: QuoteScope) -> [KeyedRow] {
    if case .cell(let party, _) = scope, party == city.id { return [] }
    if scope == .document(DocumentID("wire-report")) { return [] }
    return [0, 1].map { index in
      let quote = "Northland will not pay five crowns"
      let coded = Statement(
        id: StatementID("q-\(index)"),
        document: DocumentID("paper-\(index)"),
        range: TextRange.of(63, 97),
        quote: quote,
        mode: index == 0 ? .reported : .direct,
        parties: [north.id],
        options: [OptionID("five")],
        stance: .opposes
      )
      let again = RepeatRow(
        statement: StatementID("r-1"),
        document: DocumentID("paper-9"),
        outlet: NamedActor(id: ActorID("post"), name: "The Post"),
        quote: "Northland refuses to pay anything",
        isSameWording: false,
        note: "“anything” widens “five crowns”"
      )
      return keyed(
        "quote:q-\(index)",
        .quote(
          QuoteRow(
            statement: coded.id,
            document: coded.document,
            coded: coded,
            standing: index == 0 ? .decides : .later,
            excerpt: text,
            excerptStart: 0,
            speaker: NamedActor(id: ActorID("minister"), name: "Ada Minister"),
            relays: [NamedActor(id: ActorID("wire"), name: "Wire")],
            outlet: NamedActor(id: ActorID("herald"), name: "The Herald"),
            title: "No to five crowns",
            published: EDTF("2031-05-04"),
            span: DaySpan(first: nil, last: Day(year: 2031, month: 5, day: 4)),
            origin: DocumentID("wire-report"),
            parties: [north],
            optionTexts: ["Everyone pays five crowns to cross the bridge"],
            repeats: index == 0 ? [again] : []
          )
        )
      )
    }
  }

  private var document: [KeyedRow] {
    let mark = TextMark(
      statement: StatementID("q-0"),
      range: TextRange.of(63, 97),
      stance: .opposes,
      parties: [north],
      topics: [.option(OptionID("five"))],
      topicTexts: ["Everyone pays five crowns to cross the bridge"],
      speaker: NamedActor(id: ActorID("minister"), name: "Ada Minister"),
      mode: .reported
    )
    let record = DocumentRow(
      document: Document(
        id: DocumentID("paper-0"),
        title: "No to five crowns",
        published: EDTF("2031-05-04"),
        boilerplate: boilerplate
      ),
      outlet: NamedActor(id: ActorID("herald"), name: "The Herald"),
      sources: ["wire-report"],
      statements: [mark.statement]
    )
    let length = text.unicodeScalars.count
    if let article {
      return [keyed("document", .document(record))]
        + article.map { keyed("p:\($0.range.start)", .paragraph($0)) }
    }
    let rest = (1...30).map { index -> KeyedRow in
      let line = "Line \(index) of the article says little."
      let start = length + 1 + (index - 1) * 40
      let range = TextRange.of(start, start + line.unicodeScalars.count)
      return keyed("p:\(start)", .paragraph(ParagraphRow(range: range, text: line)))
    }
    let first = ParagraphRow(
      range: TextRange.of(0, length),
      text: text,
      marks: [mark]
    )
    return [keyed("document", .document(record)), keyed("p:0", .paragraph(first))] + rest
  }

  private func explanation(of party: ActorID) -> ExplanationRow {
    let row = position(party == south.id ? south : north, .stance(.opposes), origins: 2)
    return ExplanationRow(
      position: row,
      lines: row.position.lines.map { line in
        ExplanationRow.Line(
          line: line,
          speaker: north,
          mode: .reported,
          quote: "Northland will not pay five crowns",
          document: DocumentID("paper-0")
        )
      },
      originNames: ["paper-0", "paper-1"]
    )
  }

  private var findings: [KeyedRow] {
    [
      keyed(
        "finding:0",
        .finding(
          Finding(
            path: "bridge/documents/paper-0.yaml",
            line: 12,
            column: 9,
            severity: .error,
            name: "unknown-id",
            problem: "there is no actor minster",
            remedy: "name one of actors.yaml; minister is near"
          )
        )
      )
    ]
  }
}

extension TextRange {
  /// A range whose ends are known to be in order.
  static func of(_ start: Int, _ end: Int) -> TextRange {
    guard let range = TextRange(start: start, end: end) else { fatalError("\(start)..<\(end)") }
    return range
  }
}
