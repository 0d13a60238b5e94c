import DossierModel
import Testing

/// One line of the table by which the position rule is tested.
struct PositionCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var party: ActorID
  var topic: Topic
  var day: String?
  var statements: [Statement]
  /// What is to be shown, as ``Position/summary`` writes it.
  var expected: String

  /// States a case; unless said otherwise it asks for Ukraine's position on the option `cede` on a
  /// day after everything.
  init(
    _ name: String,
    of party: String = "ukraine",
    on topic: Topic = .option(OptionID("cede")),
    asOf day: String? = "2026-03-01",
    _ statements: [Statement],
    shows expected: String
  ) {
    testDescription = name
    self.party = ActorID(party)
    self.topic = topic
    self.day = day
    self.statements = statements
    self.expected = expected
  }

  /// The position that the rule derives.
  func derive() throws -> Position {
    let dossier = Talks.dossier(statements)
    return Position.derive(
      of: party,
      on: topic,
      asOf: try day.map { try #require(Day($0)) },
      from: dossier.statements.filter { $0.topics.contains(topic) }
        .compactMap { dossier.evidence($0, of: party) }
    )
  }
}

extension Position {
  /// All that is shown with a position, in one line that is easily compared.
  var summary: String {
    guard let shown else { return "nothing" }
    let voice = isAttributedByOthers ? "said" : "own"
    let day = isUndated ? "undated" : span.text
    var parts = [
      "\(shown.word) \(voice) \(day)",
      "by " + deciding.map(\.text).joined(separator: " "),
      "from " + origins.map(\.text).joined(separator: " "),
      "step \(step.rawValue)",
    ]
    if let others { parts.append("others \(others.shown.word) \(others.span.text)") }
    return parts.joined(separator: ", ")
  }
}
