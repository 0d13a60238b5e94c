import Testing

/// Looks in an export for claims that the bundled texts do not bear out.
struct Claims {
  /// What must not be claimed.
  enum Rule: CaseIterable, Sendable, CustomTestStringConvertible {
    case unitedStates, russia, opinion, army, publicView

    var testDescription: String {
      switch self {
      case .unitedStates: "a stance of the United States on Donbas, army or NATO"
      case .russia: "words of Russia's own on the plant or on guarantees"
      case .opinion: "a position by an opinion"
      case .army: "600,000 soldiers in anybody's own words"
      case .publicView: "the public's view as Kyiv's"
      }
    }
  }

  private let positions: [JSON]
  private let statements: [String: JSON]
  private let issues: [JSON]
  private let partyOfActor: [String: String]

  init(_ export: JSON) {
    positions = export["positions"].list
    issues = export["issues"].list
    statements = Dictionary(
      export["statements"].list.map { ($0["id"].text ?? "", $0) },
      uniquingKeysWith: { first, _ in first }
    )
    partyOfActor = Dictionary(
      export["actors"].list.map { ($0["id"].text ?? "", $0["party"].text ?? $0["id"].text ?? "") },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What breaks a rule: identifiers of statements, and positions as `party on topic`.
  func breaches(of rule: Rule) -> [String] {
    switch rule {
    case .unitedStates: stances(of: "united-states", under: ["donbas", "forces", "nato"])
    case .russia: ownWords(of: "russia", under: ["plant", "guarantees"])
    case .opinion: opinions
    case .army: ownersOfTheNumber
    case .publicView: mistakenForThePublic
    }
  }

  /// The options below an issue that two or more origins carry, by `party option`, with the
  /// statements that carry them.
  ///
  /// - Throws: Where there is no such issue.
  func carriedTwice(under issue: String) throws -> [String: [String]] {
    let below = issuesBelow([issue])
    try #require(below.count > 1)
    var carried: [String: [String]] = [:]
    for position in positions where position["origins"].texts.count > 1 {
      guard let option = position["option"].text, below.contains(position["issue"].text ?? "")
      else { continue }
      carried["\(position["party"].text ?? "") \(option)"] = position["statements"].texts
    }
    return carried
  }

  // MARK: - The rules

  private func stances(of party: String, under issues: Set<String>) -> [String] {
    let below = issuesBelow(issues)
    let given = statements.values.filter { statement in
      statement["stance"].text != nil && statement["parties"].texts.contains(party)
        && !below.isDisjoint(with: statement["issues"].texts)
    }
    let shown = positions.filter {
      $0["party"].text == party && below.contains($0["issue"].text ?? "")
    }
    return given.compactMap { $0["id"].text }.sorted() + shown.map(name)
  }

  private func ownWords(of party: String, under issues: Set<String>) -> [String] {
    let below = issuesBelow(issues)
    let said = statements.values.filter { statement in
      statement["stance"].text != nil && statement["parties"].texts.contains(party)
        && !below.isDisjoint(with: statement["issues"].texts)
        && statement["speaker"].text.flatMap { partyOfActor[$0] } == party
    }
    let shown = positions.filter {
      $0["party"].text == party && below.contains($0["issue"].text ?? "")
        && $0["attributedByOthers"].truth != true
    }
    return said.compactMap { $0["id"].text }.sorted() + shown.map(name)
  }

  /// Positions that an opinion carries, or a guess that was taken for one.
  private var opinions: [String] {
    let guesses = ["nato-like"]
    return positions.filter { position in
      guesses.contains(position["option"].text ?? "")
        || (position["statements"].texts + position["deciding"].texts)
          .contains { statements[$0]?["mode"].text == "opinion" }
    }.map(name)
  }

  /// Statements that put the number of soldiers into a party's mouth or give a stance on it.
  private var ownersOfTheNumber: [String] {
    let parties: Set = ["ukraine", "russia", "united-states"]
    let about = statements.values.filter { statement in
      statement["options"].texts.contains("army-600000")
        || statement["quote"].text?.contains("600,000") == true
    }
    guard !about.isEmpty else { return ["no statement has the number"] }
    return about.filter { statement in
      statement["stance"].text != nil || !statement["parties"].texts.isEmpty
        || statement["mode"].text == "direct"
        || statement["speaker"].text.flatMap { partyOfActor[$0] }.map(parties.contains) == true
    }.compactMap { $0["id"].text }.sorted()
  }

  /// Statements of surveys that are not the public's stance, and positions of others on what only
  /// the surveys speak of.
  private var mistakenForThePublic: [String] {
    let people = "ukrainian-public"
    let surveyed = statements.values.filter { $0["speaker"].text == "surveys" }
    guard !surveyed.isEmpty else { return ["no statement has the surveys' view"] }
    let given = surveyed.filter { $0["parties"].texts != [people] }
    let options = Set(surveyed.flatMap { $0["options"].texts })
    let shown = positions.filter { position in
      let isOnIt = options.contains(position["option"].text ?? "")
      let isPublic = position["party"].text == people
      return isOnIt != isPublic || (isPublic && position["attributedByOthers"].truth != true)
    }
    return given.compactMap { $0["id"].text }.sorted() + shown.map(name)
  }

  // MARK: - Names

  private func name(_ position: JSON) -> String {
    let topic = position["option"].text ?? position["issue"].text ?? ""
    return "\(position["party"].text ?? "") on \(topic)"
  }

  private func issuesBelow(_ top: Set<String>) -> Set<String> {
    var below = top
    // The export has an issue after the one above it.
    for issue in issues where issue["under"].text.map(below.contains) == true {
      if let id = issue["id"].text { below.insert(id) }
    }
    return below
  }
}
