public import DossierModel

/// What stands at the top of a dossier, with the numbers the index knows it by.
///
/// Issues are numbered in display order, topics likewise (an issue as a whole, then its options),
/// parties and others as `dossier.yaml` lists them. The numbers hold as long as the files at the top
/// do not change; then the index is made anew.
public struct IndexFrame: Sendable {
  /// What tells one state of the files at the top from another.
  public let fingerprint: String
  /// The dossier without documents and statements.
  public let dossier: Dossier
  /// The issues in display order.
  public let issues: [IssueID]
  /// Every topic in display order.
  public let topics: [Topic]
  /// The parties, then the others.
  public let parties: [ActorID]
  /// For each issue its topics, as numbers.
  public let topicsOfIssue: [Range<Int>]
  /// For each issue itself and those above it, as numbers.
  let lineage: [[Int]]
  private let issueNumbers: [IssueID: Int]
  private let topicNumbers: [Topic: Int]
  private let partyNumbers: [ActorID: Int]
  private let actorNumbers: [ActorID: Int]

  /// Makes a frame.
  ///
  /// - Parameters:
  ///   - fingerprint: What tells this state of the files at the top from another.
  ///   - dossier: A dossier; its documents and statements are left out.
  ///   - issues: Its issues in display order with the place of the issue each stands under, nil at
  ///     the top.
  public init(fingerprint: String, dossier: Dossier, issues: [(id: IssueID, under: Int?)]) {
    self.fingerprint = fingerprint
    self.dossier = dossier.holding(documents: [], statements: [])
    self.issues = issues.map(\.id)
    parties = dossier.partiesAndOthers
    issueNumbers = Dictionary(zip(self.issues, issues.indices), uniquingKeysWith: { a, _ in a })
    partyNumbers = Dictionary(zip(parties, parties.indices), uniquingKeysWith: { a, _ in a })
    actorNumbers = Dictionary(
      zip(dossier.actors.map(\.id), dossier.actors.indices),
      uniquingKeysWith: { a, _ in a }
    )
    var topics: [Topic] = []
    var ranges: [Range<Int>] = []
    var lineage: [[Int]] = []
    for (number, place) in issues.enumerated() {
      let start = topics.count
      topics.append(.issue(place.id))
      topics += (dossier.issue(place.id)?.options ?? []).map { .option($0.id) }
      ranges.append(start..<topics.count)
      lineage.append([number] + (place.under.map { lineage[$0] } ?? []))
    }
    self.topics = topics
    topicsOfIssue = ranges
    self.lineage = lineage
    topicNumbers = Dictionary(zip(topics, topics.indices), uniquingKeysWith: { a, _ in a })
  }

  /// The number of an issue; nil for one that is not there.
  public func number(of issue: IssueID) -> Int? { issueNumbers[issue] }

  /// The number of a topic; nil for one that is not there.
  public func number(of topic: Topic) -> Int? { topicNumbers[topic] }

  /// The number of a party; nil for an actor that is none.
  public func number(of party: ActorID) -> Int? { partyNumbers[party] }

  /// The number of an actor, its place in file order; nil for an unknown one.
  public func number(ofActor id: ActorID) -> Int? { actorNumbers[id] }

  /// The numbers of topics, each once.
  func numbers(of topics: [Topic]) -> [Int] { unique(topics.compactMap { topicNumbers[$0] }) }

  func numbers(of parties: [ActorID]) -> [Int] { unique(parties.compactMap { partyNumbers[$0] }) }

  func numbers(of issues: [IssueID]) -> [Int] { unique(issues.compactMap { issueNumbers[$0] }) }

  /// Some issues and all that stand above them, each once.
  func lineage(of issues: [IssueID]) -> [Int] {
    unique(issues.compactMap { issueNumbers[$0] }.flatMap { lineage[$0] })
  }

  private func unique(_ numbers: [Int]) -> [Int] {
    numbers.count < 2 ? numbers : Array(Set(numbers))
  }
}

/// The lists that the index keeps: of a topic, of an issue with everything below it, and of what an
/// actor says, or others say of it, on one issue.
enum ListNumber {
  private static let firstIssue = 1 << 32
  /// After those of all issues.
  static let firstVoice = 1 << 40
  /// Issues up to which the lists of actors are kept apart.
  private static let issues = 1 << 20

  static func topic(_ number: Int) -> Int { number }
  static func issue(_ number: Int) -> Int { firstIssue + number }

  /// - Parameters:
  ///   - actor: The actor's number.
  ///   - voice: Who speaks.
  ///   - issue: The issue's number.
  /// - Returns: The list's number; those of one actor and voice follow each other as the issues do.
  static func voice(of actor: Int, _ voice: Voice, on issue: Int) -> Int {
    firstVoice + (actor * Voice.allCases.count + voice.rawValue) * issues + issue
  }

  /// The actor, the voice and the issue's number of a list; nil for a list of another kind.
  static func voice(of list: Int) -> (actor: Int, voice: Voice, issue: Int)? {
    let (block, issue) = (list - firstVoice).quotientAndRemainder(dividingBy: issues)
    let (actor, voice) = block.quotientAndRemainder(dividingBy: Voice.allCases.count)
    guard list >= firstVoice, let voice = Voice(rawValue: voice) else { return nil }
    return (actor, voice, issue)
  }

  /// The first number behind the lists of one actor and voice, whose first is given.
  static func end(ofVoice first: Int) -> Int { first + issues }

  /// The first number behind the lists of an actor.
  static func endOfVoices(of actor: Int) -> Int {
    firstVoice + (actor + 1) * Voice.allCases.count * issues
  }
}
