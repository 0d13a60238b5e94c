import DossierLibrary
import DossierModel
import Testing

/// What the rows of the ferry's dossier say.
struct `The rows` {
  private let answerer = MemoryAnswerer(
    dossier: Ferry.dossier,
    texts: Ferry.texts,
    findings: Ferry.findings
  )

  private func rows(_ what: What, day: Day? = nil) -> [KeyedRow] {
    answerer.answer(Question(what, day: day)).rows
  }

  private func quotes(_ scope: QuoteScope) -> [QuoteRow] {
    rows(.quotes(scope)).compactMap { if case .quote(let row) = $0.row { row } else { nil } }
  }

  private let sell = Topic.option(OptionID("sell"))

  @Test func `sum the dossier up`() {
    guard case .summary(let row)? = rows(.summary).first?.row else {
      Issue.record("no summary")
      return
    }
    #expect(row.title == "The ferry")
    #expect(row.day == Day(year: 2025, month: 12, day: 31))
    #expect(row.documentCount == 3)
    // The wire, the gazette, and what the post added itself.
    #expect(row.originCount == 3)
    #expect(row.statementCount == 10)
    #expect(row.parties.map(\.name) == ["North Bank", "South Bank"])
    #expect(row.others.map(\.name) == ["Islanders"])
    #expect(row.errorCount == 1)
    #expect(row.warningCount == 1)
  }

  @Test func `list the issues in the order of the tree`() {
    let lines = rows(.issues).compactMap { row -> String? in
      guard case .issue(let issue) = row.row else { return nil }
      let counts = "\(issue.statementCount) \(issue.setAsideCount)"
      return String(repeating: "  ", count: issue.depth) + issue.title + " " + counts
    }
    #expect(
      lines == [
        "The ferry 9 2", "  Fare 1 2", "    Children 0 1", "  Sale 7 0", "Weather 0 0",
      ]
    )
  }

  @Test func `list stances by issue, topic and party`() {
    #expect(
      rows(.stances(IssueID("ferry"))).map(\.key.text) == [
        "status:p-1:issue:ferry",
        "topic:option:keep",
        "position:north:option:keep", "position:south:option:keep",
        "position:islanders:option:keep",
        "heading:fare",
        "topic:option:two-crowns",
        "position:north:option:two-crowns", "position:south:option:two-crowns",
        "heading:sale",
        "topic:issue:sale", "position:islanders:issue:sale",
        "topic:option:sell",
        "status:p-5:option:sell",
        "position:north:option:sell", "position:south:option:sell",
      ]
    )
  }

  @Test func `name the issues between an issue and those below it`() {
    let headings = rows(.stances(IssueID("ferry"))).compactMap { row in
      if case .heading(let heading) = row.row { heading.titles } else { nil }
    }
    #expect(headings == [["Fare"], ["Sale"]])
  }

  @Test func `mark a state of play that is told later`() {
    let early = Day(year: 2025, month: 12, day: 18)
    let statuses = rows(.stances(IssueID("sale")), day: early).compactMap { row in
      if case .status(let status) = row.row { status } else { nil }
    }
    #expect(statuses.map(\.status) == [.underDiscussion])
    #expect(statuses.map(\.isLater) == [true])
    // What the outlet added itself is not the agency's.
    #expect(statuses.map { $0.speaker?.name } == ["The Post"])
    #expect(statuses.map(\.relays) == [[]])
  }

  @Test func `put deciding quotes first and later ones last`() {
    let north = quotes(.cell(ActorID("north"), sell))
    #expect(north.map { $0.statement?.text } == ["p-2", "p-3", "g-3"])
    #expect(north.map(\.standing) == [.decides, .listed, .listed])
    let south = quotes(.cell(ActorID("south"), .option(OptionID("two-crowns"))))
    #expect(south.map(\.standing) == [.later])
  }

  @Test func `put repeats under what they repeat`() {
    let first = quotes(.cell(ActorID("north"), sell)).first
    #expect(first?.repeats.map(\.statement.text) == ["e-1"])
    #expect(first?.repeats.map(\.isSameWording) == [false])
    #expect(first?.repeats.map(\.note) == ["shorter"])
    #expect(first?.repeats.map { $0.outlet?.name } == ["The Echo"])
    let again = quotes(.statement(StatementID("e-1")))
    #expect(again.map { $0.statement?.text } == ["e-1"])
    #expect(again.first?.repeats.map(\.statement.text) == ["p-2"])
  }

  @Test func `say through whom a quote came`() {
    let quote = quotes(.statement(StatementID("p-2"))).first
    #expect(quote?.speaker?.name == "Åsa Nord")
    #expect(quote?.role == "Mayor")
    #expect(quote?.isWriter == false)
    #expect(quote?.relays.map(\.name) == ["Wire Service"])
    #expect(quote?.outlet?.name == "The Post")
    #expect(quote?.origin == DocumentID("wire"))
    #expect(quotes(.statement(StatementID("g-1"))).first?.relays.map(\.name) == ["Radio"])
    let writer = quotes(.statement(StatementID("g-3"))).first
    #expect(writer?.speaker?.name == "The Gazette")
    #expect(writer?.isWriter == true)
  }

  @Test func `word a condition that is an option`() {
    let quote = quotes(.statement(StatementID("g-2"))).first
    #expect(quote?.condition == "The ferry keeps running")
  }

  @Test func `show what was set aside where it would have stood`() {
    let north = quotes(.cell(ActorID("north"), .option(OptionID("two-crowns"))))
    #expect(north.map(\.standing) == [.setAside])
    #expect(north.first?.excerpt == "The north would take 2 crowns")
    #expect(north.first?.findings.count == 1)
    let children = quotes(.issue(IssueID("fare-children")))
    #expect(children.map(\.excerpt) == ["Children pay nothing"])
    let positions = rows(.positions).compactMap { row in
      if case .position(let position) = row.row { position } else { nil }
    }
    let aside = positions.filter { $0.setAsideCount > 0 }
    #expect(aside.map(\.party.id.text) == ["north"])
    #expect(aside.map { $0.position.shown == nil } == [true])
  }

  @Test func `show a quote in its sentence`() {
    let talks = quotes(.statement(StatementID("p-5"))).first
    #expect(talks?.excerpt == "The south insists that the ferry be sold, Nord said. Talks go on.")
    #expect(talks?.cutsStart == true)
    #expect(talks?.cutsEnd == true)
    let initial = quotes(.statement(StatementID("p-2"))).first
    #expect(
      initial?.excerpt == "Ferry talks stall\n\nNorth will not sell the ferry, Mayor Å. Nord said."
    )
  }

  @Test func `give a document line by line`() {
    let lines = rows(.document(DocumentID("post"))).compactMap { row in
      if case .paragraph(let paragraph) = row.row { paragraph } else { nil }
    }
    #expect(
      lines.map(\.text)
        == Ferry.post.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    )
    #expect(
      lines.map { $0.marks.map(\.statement.text) } == [
        ["p-1"], [], ["p-2", "p-3"], ["p-4", "p-5"], [], [],
      ]
    )
    #expect(lines.map { $0.boilerplate.count } == [0, 0, 0, 0, 0, 1])
    #expect(rows(.document(DocumentID("wire"))).count == 1)
    guard case .document(let head)? = rows(.document(DocumentID("post"))).first?.row else { return }
    #expect(head.sources == ["Wire Service 2025-12-18"])
    #expect(head.statements.map(\.text) == ["p-1", "p-2", "p-3", "p-4", "p-5"])
  }

  @Test func `explain a position line by line`() {
    guard case .explanation(let why)? = rows(.explanation(ActorID("north"), sell)).first?.row else {
      Issue.record("no explanation")
      return
    }
    #expect(why.position.position.shown == .stance(.opposes))
    #expect(why.originNames == ["Wire Service 2025-12-18"])
    #expect(why.lines.map(\.line.evidence.statement.text) == ["p-2", "e-1", "p-3", "g-3"])
    #expect(
      why.lines.map(\.line.verdict) == [
        .decides, .excluded(.repeats(StatementID("p-2"))), .excluded(.uncounted),
        .excluded(.opinion),
      ]
    )
  }

  @Test func `list findings by place`() {
    #expect(rows(.findings).map(\.row) == Ferry.findings.sorted().map { .finding($0) })
  }
}

struct `A search` {
  private let answerer = MemoryAnswerer(dossier: Ferry.dossier, texts: Ferry.texts)

  private func hits(_ words: String) -> [HitRow] {
    answerer.answer(Question(.search(words, .best))).rows.compactMap { row in
      if case .hit(let hit) = row.row { hit } else { nil }
    }
  }

  @Test(arguments: ["NEVER we", "sel fer", "2 crowns", "won't", "insist"])
  func `minds neither case nor order nor the ends of words`(words: String) {
    #expect(!hits(words).isEmpty)
  }

  @Test func `finds accented letters without accents`() {
    #expect(hits("mayor a. nord").map { $0.statement?.text } == ["p-2"])
  }

  @Test func `puts the newest first, and boilerplate last`() {
    let found = hits("the ferry").map { $0.statement?.text ?? $0.passage }
    #expect(found == ["g-2", "e-1", "p-2", "p-4", "Photo: the ferry"])
  }

  @Test func `puts phrases before words and words before their beginnings`() {
    let texts = ["selling ferries", "ferry, sell", "sell ferry"]
    let documents = texts.indices.map { place in
      Document(id: DocumentID("d\(place)"), file: "\(place)", published: EDTF("202\(5 - place)"))
    }
    let answerer = MemoryAnswerer(
      dossier: Dossier(title: "", documents: documents),
      texts: Dictionary(uniqueKeysWithValues: zip(documents.map(\.id), texts))
    )
    let found = answerer.answer(Question(.search("sell fer", .best))).rows
    #expect(found.count == 3)
    let ranked = answerer.answer(Question(.search("sell ferry", .best))).rows.compactMap { row in
      if case .hit(let hit) = row.row { hit.passage } else { nil }
    }
    #expect(ranked == ["sell ferry", "ferry, sell"])
  }

  @Test func `says where a passage stands`() {
    let hit = hits("photo").first
    #expect(hit?.statement == nil)
    #expect(hit?.line == 6)
    #expect(hit?.column == 1)
    #expect(hit?.passage == "Photo: the ferry")
    let later = hits("insists").first
    #expect(later?.line == 4)
    #expect(later?.statement?.text == "p-4")
  }

  @Test func `needs every word`() {
    #expect(hits("ferry weather").isEmpty)
  }

  @Test func `gives the line where no sentence holds all words`() {
    #expect(
      hits("insists talks").map(\.passage) == [
        "The south insists that the ferry be sold, Nord said. Talks go on."
      ]
    )
  }

  @Test(arguments: [
    ("Ещё", "еще"), ("Київ", "КИЇВ"), ("й", "и\u{306}"), ("Łódź", "lodz"), ("ΣΊΣΥΦΟΣ", "σισυφος"),
    ("straße", "STRASSE"), ("ﬁ", "ﬁ"), ("北京", "京"),
  ])
  func `folds letters`(held: String, wanted: String) {
    let dossier = Dossier(title: "", documents: [Document(id: DocumentID("d"), file: "d.txt")])
    let answerer = MemoryAnswerer(dossier: dossier, texts: [DocumentID("d"): held])
    #expect(answerer.answer(Question(.search(wanted, .best))).rows.count == 1)
  }

  @Test func `keeps letters apart that only look alike`() {
    let dossier = Dossier(title: "", documents: [Document(id: DocumentID("d"), file: "d.txt")])
    let answerer = MemoryAnswerer(dossier: dossier, texts: [DocumentID("d"): "мой"])
    #expect(answerer.answer(Question(.search("мои", .best))).rows.isEmpty)
  }
}
