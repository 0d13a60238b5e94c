import DossierModel

/// Everyone the texts name.
struct Cast: Sendable {
  /// All members, parties first, then others, then those who speak, then media.
  let members: [CastMember]
  /// How many of the members negotiate.
  let partyCount: Int
  /// How many only have stances; they follow the parties.
  let otherCount: Int
  /// Who speaks for a party or other, by its number: itself and persons and offices of its own.
  let voices: [[Int]]
  /// Surveys and unnamed sources, who speak for nobody.
  let bystanders: [Int]
  let outlets: [Int]
  let agencies: [Int]

  /// Parties and others, whose stances are coded.
  var stanceHolders: Range<Int> { 0..<partyCount + otherCount }

  init(_ plan: DossierPlan, lexicons: [Lexicon]) {
    var maker = CastMaker(plan: plan, lexicons: lexicons)
    for number in 0..<plan.parties + plan.others {
      let kind: ActorKind =
        number < plan.parties ? (number % 5 == 4 ? .organisation : .state) : .group
      maker.add(kind, words: 1)
    }
    var voices = (0..<plan.parties + plan.others).map { [$0] }
    for party in voices.indices {
      for number in 0..<(party < plan.parties ? 3 : 1) {
        voices[party].append(maker.add(number == 2 ? .office : .person, words: 2, party: party))
      }
    }
    bystanders =
      (0..<3).map { _ in maker.add(.unnamedSource, words: 2) }
      + (0..<2).map { _ in maker.add(.survey, words: 2) }
    outlets = (0..<min(60, 5 + plan.documents / 50)).map { _ in maker.add(.medium, words: 2) }
    agencies = (0..<min(12, 3 + plan.documents / 500)).map { _ in maker.add(.medium, words: 1) }
    members = maker.members
    partyCount = plan.parties
    otherCount = plan.others
    self.voices = voices
  }
}

/// Invents actors one after the other.
private struct CastMaker {
  let plan: DossierPlan
  let lexicons: [Lexicon]
  var members: [CastMember] = []

  /// Adds an actor and gives its number.
  @discardableResult mutating func add(_ kind: ActorKind, words: Int, party: Int? = nil) -> Int {
    let number = members.count
    var dice = Dice(plan.seed, .cast, number)
    let sounds = (0..<words).map { _ in
      (0..<dice.between(2...4)).map { _ in dice.below(Syllables.count) }
    }
    let spellings = lexicons.map { $0.name(sounds) }
    // Where a person is named again, the family name is enough.
    let short = kind == .person ? lexicons.map { $0.name([sounds[sounds.count - 1]]) } : []
    let name = spellings[0]
    var others: [String] = []
    for spelling in spellings.dropFirst() + short where spelling != name {
      if !others.contains(spelling) { others.append(spelling) }
    }
    let slug = name.lowercased().split(separator: " ").joined(separator: "-")
    let actor = Actor(
      id: ActorID("\(slug)-\(number)"),
      name: name,
      names: others,
      kind: kind,
      party: party.map { members[$0].actor.id },
      role: kind == .person ? "Speaks for \(party.map { members[$0].actor.name } ?? "nobody")" : nil
    )
    let used = spellings.indices.map { index in
      short.indices.contains(index) && dice.chance(50) ? short[index] : spellings[index]
    }
    members.append(CastMember(actor: actor, spellings: used))
    return number
  }
}
