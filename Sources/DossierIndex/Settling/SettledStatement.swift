internal import DossierModel
internal import GRDB

/// What the tables need of a statement to list it, or to take it off the lists again.
struct SettledStatement {
  /// 0 as long as it has none.
  var number: Int
  let id: String
  let topics: [Int]
  /// The issues it is on, and all above them.
  let issues: [Int]
  let parties: [Int]
  /// The lists it belongs to: its topics, its issues, what actors say, and what others say of them.
  let lists: [Int]
  /// Who said it; nil if unknown.
  let speaker: String?
  let hasStance: Bool
  let hasStatus: Bool
  let repeats: String?
  let isExcluded: Bool
  /// Empty where something is wrong with it that only shows beside other records.
  var original: String?
  var origin: String?
  var first: Int
  var last: Int

  static let columns = """
    number, id, parties, issues, options, stance, status, repeats, mode, counts, original, origin,
    first, last, voice
    """

  init(_ row: RowStatement.Columns, frame: IndexFrame) {
    number = row[0]
    id = row[1]
    parties = frame.numbers(of: Packed.ids(row[2], Actor.self))
    let (named, options): ([IssueID], [OptionID]) = (Packed.ids(row[3]), Packed.ids(row[4]))
    (topics, issues) = frame.places(issues: named, options: options)
    speaker = row[14]
    let voices = frame.voices(
      of: Packed.ids(row[2]),
      saidBy: speaker.map { ActorID($0) },
      issues: named,
      options: options
    )
    lists = topics.map(ListNumber.topic) + issues.map(ListNumber.issue) + voices
    hasStance = row[5] as String? != nil
    hasStatus = row[6] as String? != nil
    repeats = row[7]
    isExcluded = repeats != nil || row[8] == Mode.opinion.rawValue || !(row[9] as Bool)
    original = row[10]
    origin = row[11]
    first = row[12] ?? 0
    last = row[13] ?? 0
  }

  /// What is found out about a statement when it is settled.
  init(
    _ statement: DossierModel.Statement,
    number: Int,
    original: String,
    origin: DocumentID,
    speaker: ActorID?,
    span: DaySpan,
    frame: IndexFrame
  ) {
    self.number = number
    id = statement.id.text
    parties = frame.numbers(of: statement.parties)
    (topics, issues) = frame.places(issues: statement.issues, options: statement.options)
    self.speaker = speaker?.text
    let voices = frame.voices(
      of: statement.parties,
      saidBy: speaker,
      issues: statement.issues,
      options: statement.options
    )
    lists = topics.map(ListNumber.topic) + issues.map(ListNumber.issue) + voices
    hasStance = statement.stance != nil
    hasStatus = statement.status != nil
    repeats = statement.repeats?.text
    isExcluded = repeats != nil || statement.mode == .opinion || !statement.counts
    self.original = original
    self.origin = origin.text
    first = DayKey.first(of: span)
    last = DayKey.last(of: span)
  }

  /// Its rows on them, where it stands by itself.
  var listings: [Listing] { lists.map { Listing(self, on: $0) } }

  var isDisplayedBefore: (SettledStatement, SettledStatement) -> Bool {
    { ($0.first, $0.last, $0.id) < ($1.first, $1.last, $1.id) }
  }
}

/// An utterance: a statement and all that repeat it.
struct Utterance {
  let original: String
  var members: [SettledStatement] = []

  /// For each list that a member belongs to, the one that stands for all: the original where it is
  /// among them, else the first in time.
  var listings: [Listing] {
    guard members.count > 1 else { return members.flatMap(\.listings) }
    var first: [Int: SettledStatement] = [:]
    for member in members {
      for list in member.lists {
        guard let held = first[list] else {
          first[list] = member
          continue
        }
        if held.id == original { continue }
        if member.id == original || member.isDisplayedBefore(member, held) { first[list] = member }
      }
    }
    return first.map { Listing($0.value, on: $0.key) }
  }
}

extension IndexFrame {
  /// The topics a statement on some issues and options is on, and its issues with all above them.
  fileprivate func places(
    issues: [IssueID],
    options: [OptionID]
  ) -> (topics: [Int], issues: [Int]) {
    (
      numbers(of: options.isEmpty ? issues.map(Topic.issue) : options.map(Topic.option)),
      lineage(of: issues + options.compactMap { dossier.issue(of: $0) })
    )
  }

  /// The lists of whoever speaks, and of the parties spoken of, on the issues a statement is on.
  fileprivate func voices(
    of parties: [ActorID],
    saidBy speaker: ActorID?,
    issues: [IssueID],
    options: [OptionID]
  ) -> [Int] {
    let issues = numbers(of: issues + options.compactMap { dossier.issue(of: $0) })
    return dossier.voices(of: parties, saidBy: speaker).flatMap { actor, voice -> [Int] in
      guard let actor = number(ofActor: actor) else { return [] }
      return issues.map { ListNumber.voice(of: actor, voice, on: $0) }
    }
  }
}
