import DossierLibrary
import DossierModel
import Testing

/// What any answering part must do, whatever it answers from.
///
/// The checks know the dossier and the texts, and nothing of how the answers are made.
struct AnsweringConformance {
  let answering: any Answering
  let dossier: Dossier
  let texts: [DocumentID: String]

  /// Every question of every kind that the dossier gives rise to.
  var everyWhat: [What] {
    let topics = dossier.issues.flatMap { issue in
      [Topic.issue(issue.id)] + issue.options.map { .option($0.id) }
    }
    let cells = dossier.partiesAndOthers.flatMap { party in topics.map { (party, $0) } }
    let whats: [[What]] = [
      [.summary, .issues, .positions, .statements, .assessments, .findings],
      [.documents, .actors] + dossier.actors.map { .actor($0.id) },
      dossier.documents.flatMap { [.lineage($0.id), .quotes(.document($0.id))] },
      SearchOrder.allCases.map { .search("the", $0) },
      ["the", "fer", "nobody is called so"].map { .names($0) },
      ["", "issue:", "party:nobody", "stance:opposes mode:direct since:2025"].map { .filter($0) },
      dossier.issues.map { .stances($0.id) },
      [.matrix(topics), .matrix(topics.reversed())] + topics.map { .matrix([$0]) },
      dossier.issues.map { .quotes(.issue($0.id)) },
      topics.map { .quotes(.topic($0)) },
      timelines.map { .timeline($0) },
      ["2025-11-20", "2025-12-20"].compactMap { Day($0) }.map { .moved(topics, from: $0) },
      dossier.documents.map { .documentPair($0.id, nil) },
      dossier.documents.map { .documentPair($0.id, dossier.documents.last?.id) },
      topics.map { .quotes(.cells(dossier.partiesAndOthers, $0)) },
      cells.map { .quotes(.cell($0, $1)) },
      cells.map { .explanation($0, $1) },
      dossier.statements.map { .quotes(.statement($0.id)) },
      dossier.events.map { .quotes(.statements($0.statements)) },
      [.quotes(.statements(dossier.statements.prefix(9).reversed().map(\.id)))],
      dossier.documents.map { .document($0.id) },
    ]
    return whats.flatMap(\.self)
  }

  func rows(_ what: What, filter: Filter = Filter(), day: Day? = nil) -> [KeyedRow] {
    answering.answer(Question(what, filter: filter, day: day)).rows
  }

  /// Each row has a key of its own, and the same one at every day.
  func checkKeys() {
    for what in everyWhat {
      let all = rows(what)
      #expect(Set(all.map(\.key)).count == all.count, "\(what)")
      let early = rows(what, day: Day(year: 1999, month: 1, day: 1))
      let late = rows(what, day: Day(year: 2100, month: 1, day: 1))
      switch what {
      case .summary, .issues, .statements, .findings, .search, .document, .quotes, .explanation,
        .stances, .positions, .assessments, .matrix, .documents, .lineage, .actors, .actor,
        .timeline, .documentPair, .names, .filter:
        #expect(Set(early.map(\.key)) == Set(late.map(\.key)), "\(what)")
      case .moved: break
      }
    }
  }

  /// Every window is a part of the whole order, lies where its anchor says, and says so.
  func checkWindows() {
    for what in everyWhat { checkWindows(of: what) }
  }

  /// Every window of one order; see ``checkWindows()``.
  func checkWindows(of what: What) {
    let all = rows(what)
    let last = all.count - 1
    for before in [0, 1, 3, Int.max] {
      for after in [0, 2, Int.max] {
        func window(_ anchor: Window.Anchor, leadsTo place: Int) {
          let window = Window(anchor: anchor, before: before, after: after)
          let question = Question(what, window: window, generation: 7)
          expect(answering.answer(question), of: question, at: place, in: all)
        }
        window(.start, leadsTo: 0)
        window(.end, leadsTo: last)
        for place in Set([0, last / 2, last]) where !all.isEmpty {
          window(.place(place), leadsTo: place)
          window(.key(all[place].key), leadsTo: place)
        }
        window(.place(-3), leadsTo: 0)
        window(.place(.max), leadsTo: last)
        window(.percent(0), leadsTo: 0)
        window(.percent(100), leadsTo: last)
        window(.percent(50), leadsTo: max(0, (all.count + 1) / 2 - 1))
      }
    }
  }

  private func expect(_ answer: Answer, of question: Question, at place: Int, in all: [KeyedRow]) {
    #expect(answer.question == question)
    #expect(answer.total == .exactly(all.count), "\(question)")
    #expect(answer.isDone)
    guard !all.isEmpty else {
      #expect(answer.rows.isEmpty && answer.anchored == nil && answer.first == nil, "\(question)")
      return
    }
    let window = question.window
    let first = place - min(place, window.before)
    let last = place + min(all.count - 1 - place, window.after)
    #expect(answer.rows == Array(all[first...last]), "\(question)")
    #expect(answer.first == first, "\(question)")
    #expect(answer.anchored == all[place].key, "\(question)")
  }

  /// A key that is not there leads somewhere in the order.
  func checkLostKeys() {
    for what in everyWhat {
      let all = rows(what)
      let window = Window(anchor: .key(RowKey("nothing:nowhere")), before: 1, after: 1)
      let answer = answering.answer(Question(what, window: window))
      #expect(answer.rows.isEmpty == all.isEmpty, "\(what)")
      #expect(answer.anchored.map { key in all.contains { $0.key == key } } ?? all.isEmpty)
    }
  }

  /// A row hidden by a filter leads to one that stood near it.
  func checkKeysHiddenByAFilter() {
    for party in dossier.partiesAndOthers {
      var filter = Filter()
      filter.parties = [party]
      let all = rows(.statements).map(\.key)
      let kept = rows(.statements, filter: filter).map(\.key)
      for (place, key) in all.enumerated() where !kept.contains(key) && !kept.isEmpty {
        let window = Window(anchor: .key(key), before: 0, after: 0)
        let question = Question(.statements, filter: filter, window: window)
        let distances = kept.compactMap { all.firstIndex(of: $0) }.map { abs($0 - place) }
        let anchored = answering.answer(question).anchored.flatMap { all.firstIndex(of: $0) }
        #expect(anchored.map { abs($0 - place) } == distances.min(), "\(key)")
      }
    }
  }

  /// Going from match to match visits each match once and comes round, in both directions.
  func checkMatches(_ words: String, in what: What, mayBeNowhere: Bool = false) {
    let visited = walk(words, in: what, backwards: false)
    #expect(mayBeNowhere || !visited.isEmpty, "\(words) in \(what)")
    let keys = rows(what).map(\.key)
    #expect(visited == keys.filter(visited.contains), "in order")
    #expect(walk(words, in: what, backwards: true) == visited.reversed())
    let nowhere = Window(
      anchor: .match("qqq zzz", from: keys.last, backwards: false),
      before: 0,
      after: 0
    )
    let answer = answering.answer(Question(what, window: nowhere))
    #expect(answer.anchored == nil)
    #expect(answer.rows.map(\.key) == keys.suffix(1))
  }

  /// The matches from outside the order until one comes again.
  private func walk(_ words: String, in what: What, backwards: Bool) -> [RowKey] {
    var visited: [RowKey] = []
    while true {
      let anchor = Window.Anchor.match(words, from: visited.last, backwards: backwards)
      let question = Question(what, window: Window(anchor: anchor, before: 0, after: 0))
      guard let key = answering.answer(question).anchored, !visited.contains(key) else {
        return visited
      }
      visited.append(key)
    }
  }

  /// A filter hides rows, and leaves those it shows, and their order, as they are.
  func checkFilters() {
    for filter in filters {
      for what in [What.statements, .positions] + dossier.issues.map({ .quotes(.issue($0.id)) }) {
        let all = rows(what)
        let kept = rows(what, filter: filter)
        #expect(kept == all.filter(kept.contains), "\(what) \(filter)")
      }
      for document in dossier.documents {
        let what = What.documentPair(document.id, nil)
        let shown = rows(what).filter { row in
          guard case .pair(let pair) = row.row else { return true }
          return [pair.left, pair.right].compactMap { $0?.statement }
            .contains { dossier.passes($0, filter) }
        }
        #expect(rows(what, filter: filter) == shown, "\(what) \(filter)")
      }
      let statements = rows(.statements, filter: filter).compactMap(Self.statement)
      #expect(Set(statements) == Set(dossier.statements.filter { dossier.passes($0, filter) }))
    }
  }

  /// A filter of every kind that the dossier gives rise to.
  var filters: [Filter] {
    var filters: [Filter] = []
    func add(_ set: (inout Filter) -> Void) {
      var filter = Filter()
      set(&filter)
      filters.append(filter)
    }
    for issue in dossier.issues { add { $0.issues = [issue.id] } }
    for party in dossier.partiesAndOthers { add { $0.parties = [party] } }
    for stance in Stance.allCases { add { $0.stances = [stance] } }
    for status in Status.allCases { add { $0.statuses = [status] } }
    for mode in Mode.allCases { add { $0.modes = [mode] } }
    for option in dossier.issues.flatMap(\.options).prefix(9) { add { $0.options = [option.id] } }
    for actor in dossier.actors.prefix(9) {
      add { $0.speakers = [actor.id] }
      add { $0.outlets = [actor.id] }
    }
    for coder in Set(dossier.statements.compactMap(\.coder)).sorted() {
      add { $0.coders = [coder] }
    }
    for document in dossier.documents { add { $0.origins = [document.id] } }
    add { $0.since = dossier.defaultDay }
    add { $0.until = dossier.defaultDay }
    add { filter in
      filter.stances = [.supports, .opposes]
      filter.modes = [.direct, .reported]
      filter.since = Day("2010-01-01")
      filter.parties = dossier.parties
    }
    return filters
  }

  /// The tree lists every issue below its parent, with the statements on it and below.
  func checkIssues() {
    let tree = rows(.issues).compactMap { row in
      if case .issue(let issue) = row.row { issue } else { nil }
    }
    #expect(Set(tree.map(\.id)) == Set(dossier.issues.map(\.id)))
    for (place, row) in tree.enumerated() {
      let parent = tree[..<place].last { $0.depth < row.depth }
      #expect(parent?.id == row.under, "\(row.id)")
      #expect(row.depth == (parent.map { $0.depth + 1 } ?? 0), "\(row.id)")
      #expect(row.hasChildren == dossier.issues.contains { $0.under == row.id }, "\(row.id)")
      let statements = dossier.statements.filter { statement in
        statement.repeats == nil
          && dossier.issues(of: statement).contains { dossier.isIssue($0, at: row.id) }
      }
      #expect(row.statementCount == statements.count, "\(row.id)")
    }
  }

  /// Every position is what the rule makes of the statements, on any day.
  func checkPositions() {
    for day in [
      dossier.defaultDay, Day(year: 1999, month: 1, day: 1), Day(year: 2100, month: 1, day: 1),
    ] {
      for what in [What.positions] + dossier.issues.map({ .stances($0.id) }) {
        for case .position(let row) in rows(what, day: day).map(\.row) {
          #expect(
            row.position == expected(row.party.id, row.topic, day),
            "\(row.party) \(row.topic)"
          )
          #expect(row.laterCount == row.position.lines.count { $0.verdict == .later })
        }
      }
    }
    let listed = rows(.positions).compactMap { row -> [String]? in
      guard case .position(let row) = row.row else { return nil }
      return [row.party.id.text, "\(row.topic)"]
    }
    for party in dossier.partiesAndOthers {
      for statement in dossier.statements where statement.parties.contains(party) {
        guard statement.stance != nil, dossier.exclusion(of: statement) == nil else { continue }
        for topic in statement.topics {
          #expect(listed.contains([party.text, "\(topic)"]))
        }
      }
    }
  }

  /// What the rule makes of the statements.
  func expected(_ party: ActorID, _ topic: Topic, _ day: Day?) -> Position {
    let evidence = dossier.statements
      .filter { $0.topics.contains(topic) }
      .compactMap { dossier.evidence($0, of: party) }
    return Position.derive(of: party, on: topic, asOf: day, from: evidence)
  }

  /// Every statement on a topic is a quote, or a line of the quote it repeats, once; the words of its
  /// document are what the excerpt says.
  func checkQuotes() {
    for issue in dossier.issues {
      let quotes = rows(.quotes(.issue(issue.id))).compactMap(Self.quote)
      let shown = quotes.flatMap { quote in
        [quote.statement].compactMap(\.self) + quote.repeats.map(\.statement)
      }
      let wanted = dossier.statements.filter { statement in
        dossier.issues(of: statement).contains { dossier.isIssue($0, at: issue.id) }
      }
      #expect(Set(shown).isSuperset(of: wanted.map(\.id)), "\(issue.id)")
      #expect(Set(shown).count == shown.count, "\(issue.id)")
      for quote in quotes { check(quote) }
    }
  }

  private func check(_ quote: QuoteRow) {
    guard let coded = quote.coded, let text = texts[quote.document] else { return }
    let scalars = Array(text.unicodeScalars)
    let excerpt = Array(quote.excerpt.unicodeScalars)
    #expect(scalars[quote.excerptStart...].starts(with: excerpt), "\(coded.id)")
    let end = quote.excerptStart + excerpt.count
    #expect(quote.excerptStart <= coded.range.start && coded.range.end <= end, "\(coded.id)")
    #expect(coded.range.start - quote.excerptStart <= 240 && end - coded.range.end <= 240)
    #expect(
      quote.cutsStart == scalars[..<quote.excerptStart].contains { !$0.properties.isWhitespace }
    )
    #expect(quote.cutsEnd == scalars[end...].contains { !$0.properties.isWhitespace })
  }

  /// A document's lines are its text, and every statement marks the lines it touches.
  func checkDocuments() {
    for document in dossier.documents {
      let answered = rows(.document(document.id))
      guard case .document(let head)? = answered.first?.row else {
        Issue.record("\(document.id) has no head")
        continue
      }
      #expect(head.document == document)
      let paragraphs = answered.dropFirst().compactMap { row in
        if case .paragraph(let paragraph) = row.row { paragraph } else { nil }
      }
      let scalars = Array((texts[document.id] ?? "").unicodeScalars)
      let between = scalars.indices.filter { index in
        !paragraphs.contains { $0.range.start <= index && index < $0.range.end }
      }
      #expect(between.allSatisfy { scalars[$0] == "\n" || scalars[$0] == "\r" })
      for paragraph in paragraphs {
        let held = scalars[paragraph.range.start..<paragraph.range.end]
        #expect(held.elementsEqual(paragraph.text.unicodeScalars))
        let touching = dossier.statements.filter {
          $0.document == document.id && $0.range.overlaps(paragraph.range)
        }
        #expect(Set(paragraph.marks.map(\.statement)) == Set(touching.map(\.id)))
        #expect(paragraph.marks.map(\.range) == paragraph.marks.map(\.range).sorted())
      }
    }
  }

  /// What is searched for by its own words is found.
  func checkSearch() {
    for statement in dossier.statements where texts[statement.document] != nil {
      let hits = rows(.search(statement.quote, .best)).compactMap { row in
        if case .hit(let hit) = row.row { hit } else { nil }
      }
      #expect(hits.contains { $0.statement == statement.id }, "\(statement.id)")
      for hit in hits {
        let scalars = Array((texts[hit.document] ?? "").unicodeScalars)
        let held = scalars[hit.range.start..<hit.range.end]
        #expect(held.elementsEqual(hit.passage.unicodeScalars))
      }
    }
    #expect(rows(.search("qqqzzz", .best)).isEmpty)
    #expect(rows(.search("  ", .best)).isEmpty)
  }

  /// What the dossier does not have has no rows.
  func checkUnknownNames() {
    let topic = Topic.option(OptionID("nothing"))
    let whats: [What] = [
      .stances(IssueID("nothing")), .quotes(.issue(IssueID("nothing"))), .quotes(.topic(topic)),
      .quotes(.cell(ActorID("nobody"), topic)), .quotes(.statement(StatementID("nothing"))),
      .matrix([topic, .issue(IssueID("nothing"))]), .matrix([]),
      .timeline(TimelineScope(issue: IssueID("nothing"))),
      .timeline(TimelineScope(party: ActorID("nobody"))), .quotes(.statements([])),
      .quotes(.statements([StatementID("nothing")])),
      .document(DocumentID("nothing")), .explanation(ActorID("nobody"), topic),
      .lineage(DocumentID("nothing")), .actor(ActorID("nobody")),
      .quotes(.document(DocumentID("nothing"))),
    ]
    for what in whats { #expect(rows(what).isEmpty, "\(what)") }
  }

  private static func statement(_ row: KeyedRow) -> Statement? {
    if case .statement(let row) = row.row { row.statement } else { nil }
  }

  static func quote(_ row: KeyedRow) -> QuoteRow? {
    if case .quote(let row) = row.row { row } else { nil }
  }
}
