import DossierModel

/// All statements of a dossier, by number and by document.
struct PlannedStatements: Sendable {
  private(set) var all: [PlannedStatement] = []
  /// The numbers of a document's statements, in the order of its text.
  private(set) var inDocument: [[Int32]]
  /// The numbers of the statements of each course.
  private(set) var ofCourse: [Range<Int>] = []

  /// Numbers the statements of the courses, and adds those that give nobody a stance and those that repeat
  /// others.
  init(
    _ plan: DossierPlan,
    cast: Cast,
    issues: PlannedIssues,
    heads: DocumentHeads,
    courses: Courses
  ) {
    inDocument = Array(repeating: [], count: plan.documents)
    all.reserveCapacity(plan.documents * (plan.statementsPerDocument + 2))
    for course in courses.all {
      let first = all.count
      for statement in course.statements { add(statement) }
      ofCourse.append(first..<all.count)
    }
    for document in heads.withText { addOthers(to: document, plan, cast, issues, heads) }
    addRepeats(plan, heads)
  }

  /// The statement's identifier: a prefix of its document, then six letters and digits that look drawn.
  func id(of number: Int) -> StatementID {
    // An odd factor moves the numbers below 2^31 about without two becoming one.
    let drawn = (number &* 1_540_483_477 &+ 715_225_739) & 0x7FFF_FFFF
    let digits = String(drawn, radix: 36)
    let prefix = String(all[number].document, radix: 36)
    let zeros = String(repeating: "0", count: 6 - digits.count)
    return StatementID("s\(prefix)-\(zeros)\(digits)")
  }

  /// Whether a statement is repeated somewhere.
  private(set) var repeated: Set<Int> = []

  /// Plants a word in a statement's own.
  mutating func plant(_ word: String, in number: Int) { all[number].planted.append(word) }

  private mutating func add(_ statement: PlannedStatement) {
    var statement = statement
    statement.number = all.count
    if statement.isHeadline {
      inDocument[statement.document].insert(Int32(all.count), at: 0)
    } else {
      inDocument[statement.document].append(Int32(all.count))
    }
    all.append(statement)
  }

  // MARK: Without a stance

  /// Statements on the state of play, or on nothing that is counted.
  private mutating func addOthers(
    to document: Int,
    _ plan: DossierPlan,
    _ cast: Cast,
    _ issues: PlannedIssues,
    _ heads: DocumentHeads
  ) {
    var dice = Dice(plan.seed, .other, document)
    let mean = plan.statementsPerDocument
    let count = dice.between(0...max(1, mean * 6 / 10))
    let spots = heads.all[document]
    for _ in 0..<count {
      let topic = issues.topics[dice.rank(below: issues.topics.count)]
      let mode: Mode = dice.pick(weighted: [
        (40, .narrated), (30, .reported), (20, .direct), (10, .opinion),
      ])
      let isUttered = mode == .direct || mode == .reported
      let everyone = cast.voices[dice.pick(cast.stanceHolders)]
      add(
        PlannedStatement(
          document: document,
          parties: [],
          topics: [topic],
          status: dice.chance(80) ? dice.pick(Status.allCases) : nil,
          mode: mode,
          speaker: isUttered ? dice.pick(dice.chance(70) ? everyone : cast.bystanders) : nil,
          source: .unsaid,
          origin: spots.root,
          date: date(heads.all[spots.root], &dice),
          role: .none
        )
      )
    }
  }

  /// Statements on the state of play have dates of every form.
  private func date(_ origin: DocumentHead, _ dice: inout Dice) -> PlannedDate {
    guard origin.isExact else { return .unknown }
    switch dice.below(10) {
    case 0:
      return PlannedDate(when: String(origin.day.year - 1), span: .init(first: nil, last: nil))
    case 1: return .month(of: origin.day, mark: "~")
    case 2: return .until(origin.day)
    default: return .publication(origin.day)
    }
  }

  // MARK: Again

  /// What copies and rewrites say again, and headlines.
  private mutating func addRepeats(_ plan: DossierPlan, _ heads: DocumentHeads) {
    let relatives = Dictionary(grouping: heads.withText) { heads.all[$0].root }
    let originals = all.count
    for document in heads.withText {
      var dice = Dice(plan.seed, .repeats, document)
      let head = heads.all[document]
      if head.root != document {
        let earlier = (relatives[head.root] ?? []).filter { $0 < document }
        var candidates = earlier.flatMap { inDocument[$0] }.map(Int.init)
          .filter { $0 < originals && all[$0].origin == head.root }
        let share = max(1, plan.statementsPerDocument * 4 / 10)
        for _ in 0..<min(candidates.count, dice.between(1...share)) {
          let original = candidates.remove(at: dice.below(candidates.count))
          addRepeat(of: original, in: document, .unsaid, isHeadline: false)
        }
      }
      let own = inDocument[document].map(Int.init).filter { $0 < originals }
      if !own.isEmpty, dice.chance(30) {
        let original = dice.pick(own)
        addRepeat(of: original, in: document, all[original].source, isHeadline: true)
      }
    }
  }

  private mutating func addRepeat(
    of original: Int,
    in document: Int,
    _ source: PlannedSource,
    isHeadline: Bool
  ) {
    var statement = all[original]
    statement.document = document
    statement.source = source
    statement.repeats = original
    statement.isHeadline = isHeadline
    statement.isCounted = true
    statement.isAllowed = false
    statement.role = .again
    repeated.insert(original)
    add(statement)
  }
}
