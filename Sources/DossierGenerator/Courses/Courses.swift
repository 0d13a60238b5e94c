import DossierModel

/// All courses of a dossier, until its statements are as many as planned.
struct Courses: Sendable {
  private(set) var all: [Course] = []

  /// Which party and topic a course has.
  private struct Cell: Hashable {
    let party: Int
    let topic: PlannedTopic
  }

  private var taken: Set<Cell> = []

  init(_ plan: DossierPlan, cast: Cast, issues: PlannedIssues, heads: DocumentHeads) {
    var dice = Dice(plan.seed, .courses)
    var maker = CourseMaker(cast: cast, heads: heads, dice: Dice(plan.seed, .courses, 1))
    let wanted = heads.withText.count * plan.statementsPerDocument * 55 / 100
    let patterns = CoursePattern.allCases.map { ($0.weight, $0) }
    var number = 0
    var misses = 0
    // Each pattern comes once at least, in however small a dossier.
    var first = CoursePattern.allCases[...]
    while number < wanted, misses < 500 {
      let pattern = first.popFirst() ?? dice.pick(weighted: patterns)
      let cells = Self.cells(for: pattern, cast, issues, &dice)
      guard let (parties, topics) = cells, isFree(parties, topics),
        var course = maker.course(pattern, of: parties, on: topics)
      else {
        misses += 1
        continue
      }
      misses = 0
      take(parties, topics)
      Self.allowOwnWording(in: &course, heads)
      number += course.statements.count
      all.append(course)
    }
  }

  private func isFree(_ parties: [Int], _ topics: [PlannedTopic]) -> Bool {
    parties.allSatisfy { party in
      topics.allSatisfy { !taken.contains(Cell(party: party, topic: $0)) }
    }
  }

  private mutating func take(_ parties: [Int], _ topics: [PlannedTopic]) {
    for party in parties {
      for topic in topics { taken.insert(Cell(party: party, topic: topic)) }
    }
  }

  /// Whose course on what: mostly one party and one topic, of which some come more often than others.
  private static func cells(
    for pattern: CoursePattern,
    _ cast: Cast,
    _ issues: PlannedIssues,
    _ dice: inout Dice
  ) -> (parties: [Int], topics: [PlannedTopic])? {
    var parties = [dice.pick(cast.stanceHolders)]
    if pattern.isOthersAlone, dice.chance(30) {
      let second = dice.pick(cast.stanceHolders)
      if !parties.contains(second) { parties.append(second) }
    }
    let topic = issues.topics[dice.rank(below: issues.topics.count)]
    guard dice.chance(10) else { return (parties, [topic]) }
    // Several options of one issue, or several issues as a whole; never both kinds.
    if topic.option != nil {
      let options = issues.all[topic.issue].options.indices
      return (parties, options.map { PlannedTopic(issue: topic.issue, option: $0) })
    }
    let other = dice.below(issues.all.count)
    return (parties, other == topic.issue ? [topic] : [topic, PlannedTopic(issue: other)])
  }

  /// Where an outlet's own additions to others' words are all the evidence, a statement must say that this
  /// is right.
  private static func allowOwnWording(in course: inout Course, _ heads: DocumentHeads) {
    let evidence = course.statements.indices.filter { course.statements[$0].isEvidence }
    let isOwnAlone = evidence.allSatisfy { course.statements[$0].source == .own }
    guard !evidence.isEmpty, isOwnAlone else { return }
    for index in evidence { course.statements[index].isAllowed = true }
  }
}
