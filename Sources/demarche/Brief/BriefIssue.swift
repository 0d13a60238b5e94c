import DossierLibrary
import DossierModel

/// What there is on one issue: the state of play and every position, those of its options too.
struct BriefIssue {
  /// The issue.
  let id: IssueID
  /// Its titles from the top of the tree down to it.
  let titles: [String]
  /// What is said of the state of play by then, in time order; of the issue first, then by option.
  let statuses: [StatusRow]
  /// What positions are on, with those on it.
  let topics: [(text: String, positions: [PositionRow])]
  /// What analysts say of it.
  let assessments: [AssessmentRow]

  /// The issues of a dossier that are asked for, and those below them, in display order.
  ///
  /// - Parameters:
  ///   - wanted: Which; empty for all.
  ///   - parties: Whose positions; empty for everyone's.
  ///   - day: As of when; nil for the dossier's own day.
  ///   - library: What is asked.
  /// - Returns: What there is on each.
  static func all(
    _ wanted: [IssueID],
    parties: [ActorID],
    day: Day?,
    in library: any Answering
  ) -> [BriefIssue] {
    var filter = Filter()
    filter.parties = parties
    let said = library.answer(Question(.assessments, filter: filter, day: day)).rows
    var path: [IssueRow] = []
    var issues: [BriefIssue] = []
    for case .issue(let row) in library.answer(Question(.issues)).rows.map(\.row) {
      path = path.prefix(row.depth) + [row]
      guard wanted.isEmpty || path.contains(where: { wanted.contains($0.id) }) else { continue }
      let rows = library.answer(Question(.stances(row.id), day: day)).rows.map(\.row)
      issues.append(
        BriefIssue(
          id: row.id,
          titles: path.map(\.title),
          rows: rows.prefix { if case .heading = $0 { false } else { true } },
          parties: parties,
          assessments: said.compactMap { said in
            guard case .assessment(let said) = said.row else { return nil }
            return said.assessment.issue == row.id ? said : nil
          }
        )
      )
    }
    return issues
  }

  /// Takes the rows on an issue apart.
  private init(
    id: IssueID,
    titles: [String],
    rows: some Sequence<Row>,
    parties: [ActorID],
    assessments: [AssessmentRow]
  ) {
    self.id = id
    self.titles = titles
    self.assessments = assessments
    var statuses: [StatusRow] = []
    var topics: [(text: String, positions: [PositionRow])] = []
    for row in rows {
      switch row {
      case .status(let row) where !row.isLater: statuses.append(row)
      case .topic(let row): topics.append((Self.text(of: row), []))
      case .position(let row) where parties.isEmpty || parties.contains(row.party.id):
        topics[topics.count - 1].positions.append(row)
      default: break
      }
    }
    self.statuses = statuses
    self.topics = topics.filter { !$0.positions.isEmpty }
  }

  private static func text(of topic: TopicRow) -> String {
    if case .issue = topic.topic { "The issue as a whole" } else { topic.text }
  }

  /// Whether anything can be said of it: a state of play, a position, an assessment, or statements
  /// that are left out.
  var isEmpty: Bool {
    statuses.isEmpty && assessments.isEmpty
      && topics.allSatisfy { topic in
        topic.positions.allSatisfy { $0.position.shown == nil && Wording.omissions($0).isEmpty }
      }
  }

  /// Every position that is known, with what it is on.
  var known: [(text: String, row: PositionRow)] {
    topics.flatMap { topic in
      topic.positions.filter { $0.position.shown != nil }.map { (topic.text, $0) }
    }
  }
}
