import DossierModel

/// The issues and their options, by number; parents before children.
struct PlannedIssues: Sendable {
  /// An issue.
  struct Entry: Sendable {
    let id: IssueID
    let under: Int?
    let depth: Int
    /// The ranks of the words that stand for it in every language.
    let words: [Int]
    let title: String
    let question: String?
    let options: [Option]
  }

  let all: [Entry]
  /// Every topic, in random order: the first ones are spoken of most.
  let topics: [PlannedTopic]

  init(_ plan: DossierPlan, lexicon: Lexicon) {
    var entries: [Entry] = []
    let roots = max(2, DossierPlan.root(of: plan.issues) / 2)
    for number in 0..<plan.issues {
      var dice = Dice(plan.seed, .issues, number)
      let under = number < roots ? nil : Self.parent(of: number, among: entries, &dice)
      entries.append(Self.entry(number, under: under, entries, lexicon, &dice))
    }
    all = entries
    var topics = entries.indices.flatMap { issue in
      [PlannedTopic(issue: issue)]
        + entries[issue].options.indices.map { PlannedTopic(issue: issue, option: $0) }
    }
    var dice = Dice(plan.seed, .issues, -1)
    for place in topics.indices.reversed() { topics.swapAt(place, dice.below(place + 1)) }
    self.topics = topics
  }

  /// The topic as the files know it.
  func topic(_ topic: PlannedTopic) -> Topic {
    let issue = all[topic.issue]
    return topic.option.map { .option(issue.options[$0].id) } ?? .issue(issue.id)
  }

  /// An issue and those it stands under, by number.
  func path(of issue: Int) -> [Int] {
    var path = [issue]
    while let under = all[path[path.count - 1]].under { path.append(under) }
    return path
  }

  private static func parent(of number: Int, among entries: [Entry], _ dice: inout Dice) -> Int {
    let parent = dice.below(number)
    return entries[parent].depth < 5 ? parent : entries[parent].under ?? 0
  }

  private static func entry(
    _ number: Int,
    under: Int?,
    _ entries: [Entry],
    _ lexicon: Lexicon,
    _ dice: inout Dice
  ) -> Entry {
    // Past the words of every day, and in every language's vocabulary.
    let words = (0..<2).map { _ in dice.between(64...4095) }
    let name = words.map { lexicon.words[$0] }.joined(separator: " ")
    let options = (0..<dice.pick([0, 1, 1, 2, 2, 3])).map { option in
      Option(
        id: OptionID("o\(number)-\(option + 1)"),
        text: Lexicon.capitalized("\(lexicon.clause(4, &dice)) for \(name)")
      )
    }
    return Entry(
      id: IssueID("i\(number)-\(lexicon.words[words[0]])"),
      under: under,
      depth: under.map { entries[$0].depth + 1 } ?? 0,
      words: words,
      title: Lexicon.capitalized(name),
      question: dice.chance(70) ? "Would \(lexicon.clause(3, &dice)) \(name)?" : nil,
      options: options
    )
  }
}
