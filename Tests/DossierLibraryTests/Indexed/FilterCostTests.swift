import DossierFiles
import DossierGenerator
import DossierIndex
import DossierLibrary
import DossierModel
import TestSupport
import Testing

/// What a frame under a filter costs SQLite in a generated dossier.
struct `A filter of an index` {
  private let folder: TemporaryFolder
  private let indexed: IndexedDossier
  private let dossier: Dossier

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.path(of: "dossier")
    var plan = DossierPlan(documents: 120, seed: 2)
    plan.issues = 30
    (plan.parties, plan.others) = (8, 4)
    try DossierGenerator(plan).write(into: path)
    dossier = try DossierFolder(path: path).read().dossier
    indexed = try IndexedDossier.open(path, cacheFolder: folder.path(of: "cache")) { _ in }
    guard indexed.update() else { throw FixtureError(message: "\(path) was not indexed") }
  }

  /// What the first answer under a filter costs, and how many statements it lets through.
  private func cost(of filter: Filter) -> (cost: ReadCost, passing: Int) {
    let window = Window(anchor: .start, before: 0, after: 60)
    let question = Question(.statements, filter: filter, window: window)
    let (answer, cost) = indexed.counting { indexed.answer(question) }
    guard case .exactly(let passing) = answer.total else { return (cost, 0) }
    return (cost, passing)
  }

  /// The value that fewest statements have, of those that some have.
  private func rarest<Value: Hashable & Comparable>(
    _ values: (Statement) -> [Value]
  ) throws -> Value {
    let counts = Dictionary(grouping: dossier.statements.flatMap(values)) { $0 }
    let rarest = counts.min { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
    return try #require(rarest?.key)
  }

  @Test func `costs what it lets through, where a list serves it`() throws {
    var filters: [Filter] = []
    func add(_ set: (inout Filter) throws -> Void) rethrows {
      var filter = Filter()
      try set(&filter)
      filters.append(filter)
    }
    try add { $0.issues = [try rarest { dossier.issues(of: $0) }] }
    try add { $0.options = [try rarest(\.options)] }
    try add { $0.parties = [try rarest(\.parties)] }
    try add { $0.speakers = [try rarest { [$0.speaker].compactMap(\.self) }] }
    try add { filter in
      filter.outlets = [
        try rarest { [dossier.document($0.document)?.outlet].compactMap(\.self) }
      ]
    }
    try add { filter in
      filter.parties = [try rarest(\.parties)]
      filter.stances = [.opposes]
    }
    for filter in filters {
      let (cost, passing) = cost(of: filter)
      let told = "\(filter): \(passing) of \(dossier.statements.count), \(cost)"
      #expect(passing > 0 || !filter.stances.isEmpty, "\(told)")
      #expect(passing < dossier.statements.count / 3, "\(told)")
      #expect(cost.steps < 2_000 + 400 * passing, "\(told)")
      #expect(cost.scanSteps < dossier.statements.count / 3, "\(told)")
    }
  }

  @Test func `costs a look at each statement once, and then what is shown`() throws {
    let issue = try #require(dossier.issues.first { $0.under == nil }).id
    let party = try #require(dossier.parties.first)
    var filter = Filter()
    filter.modes = [.direct, .reported, .narrated]
    for what in [
      What.statements, .documents, .actors, .actor(party), .quotes(.issue(issue)), .stances(issue),
      .positions, .timeline(TimelineScope()),
    ] {
      let window = Window(anchor: .start, before: 0, after: 20)
      var question = Question(what, filter: filter, window: window)
      let (answer, first) = indexed.counting { indexed.answer(question) }
      #expect(answer.rows.count == 21, "\(what)")
      #expect(first.steps < 5_000 + 30 * dossier.statements.count, "\(what): \(first)")
      question.window.anchor = .percent(50)
      let (_, again) = indexed.counting { indexed.answer(question) }
      #expect(again.steps < 2_000 + 120 * answer.rows.count, "\(what): \(again)")
    }
  }

  @Test func `costs what stands where something is asked for, where no list serves it`() throws {
    let issue = try rarest { dossier.issues(of: $0) }
    let onIssue = dossier.statements.count { statement in
      dossier.issues(of: statement).contains { dossier.isIssue($0, at: issue) }
    }
    let topic = Topic.issue(issue)
    let told = dossier.events.reduce(0) { $0 + $1.statements.count }
    let party = try #require(dossier.parties.first)
    let document = try rarest { [$0.document] }
    var filters = [Filter(), Filter(), Filter()]
    filters[0].modes = [.direct, .reported, .narrated]
    filters[1].coders = dossier.statements.compactMap(\.coder)
    filters[2].since = Day("1990-01-01")
    #expect(onIssue > 0 && onIssue < dossier.statements.count / 8)
    for filter in filters {
      for what in [
        What.stances(issue), .quotes(.issue(issue)), .quotes(.cell(party, topic)), .matrix([topic]),
        .quotes(.document(document)), .timeline(TimelineScope(issue: issue)),
      ] {
        let (_, cost) = indexed.counting { indexed.answer(Question(what, filter: filter)) }
        // A timeline looks at what every event is told by, to see which issues that is on.
        let cited = if case .timeline = what { told } else { 0 }
        #expect(cost.steps < 3_000 + 400 * onIssue + 1_800 * cited, "\(what): \(onIssue), \(cost)")
      }
      let (_, cost) = indexed.counting { indexed.answer(Question(.issues, filter: filter)) }
      #expect(cost.steps < 2_000 + 40 * dossier.statements.count, "\(cost)")
    }
  }
}
