import DossierModel
import LocatedYAML

/// Reading the keys of a statement.
extension StatementDraft {
  mutating func readAllow() {
    for (name, place) in item.texts("allow") {
      if FindingName.warnings.contains(name) {
        allow.insert(name)
      } else {
        let near = Nearest.of(name, among: FindingName.warnings)
        item.note(
          .unknownWarning,
          at: place,
          "there is no warning \"\(name)\"",
          near.map { "did you mean \"\($0)\"?" }
            ?? "name one of \(FindingName.warnings.joined(separator: ", "))"
        )
      }
    }
    if item.node["allow"] != nil, item.node["note"] == nil {
      item.note(
        .withoutNote,
        at: nil,
        "\"allow\" stands without a note",
        "add a note that says why"
      )
    }
  }

  mutating func readTopics(_ names: Names) {
    parties = item.parties("party", names: names)
    issues = item.references("issue", in: names.issues, single: true)
    options = item.references("option", in: names.options, single: true)
    for key in ["party", "issue", "option"] { noteNamedTwice(key) }
    if item.node["issue"] == nil, item.node["option"] == nil {
      item.note(
        .withoutTopic,
        at: nil,
        "this statement names neither an issue nor an option",
        "add what its words are on: option, or issue where no option is named"
      )
    }
  }

  /// Notes what a list names again: the statement would stand for the same pair twice.
  private mutating func noteNamedTwice(_ key: String) {
    var first: [String: Place] = [:]
    for node in item.node[key]?.value.items ?? [] {
      guard let text = node.text, !node.isEmpty else { continue }
      guard let place = first.updateValue(first[text] ?? node.place, forKey: text) else { continue }
      item.note(
        .namedTwice,
        at: node.place,
        "the \(key) \"\(text)\" stands already in line \(place.line), column \(place.column)",
        "name it once"
      )
    }
  }

  mutating func readMode() -> Mode? {
    item.missing(
      "mode",
      "say how the words reach us: \(Mode.allCases.map(\.rawValue).joined(separator: ", "))"
    )
    return item.word("mode", Mode.self)
  }

  /// Reads the remaining keys into a statement.
  mutating func fill(_ blank: Statement, _ names: Names, _ text: SourceDocument?) -> Statement {
    var statement = blank
    statement.parties = parties
    statement.issues = issues
    statement.options = options
    statement.allow = allow.sorted()
    readSurroundings(&statement, text)
    statement.speaker = item.reference("speaker", in: names.actors)
    statement.via = item.references("via", in: names.actors)
    statement.from = readFrom(names)
    readStance(&statement, names)
    statement.status = item.word("status", Status.self)
    statement.when = item.date("when")
    statement.repeats = item.reference("repeats", in: names.statements)
    statement.note = item.text("note")
    statement.counts = readCounts(hasNote: statement.note != nil)
    statement.translation = item.text("translation")
    statement.coder = item.text("coder")
    return statement
  }

  private mutating func readFrom(_ names: Names) -> Provenance {
    guard let text = item.text("from"), let place = item.node["from"]?.value.place else {
      return .unsaid
    }
    if text == "own" { return .own }
    let record: DocumentID? = item.resolve(text, at: place, in: names.documents)
    return record.map(Provenance.record) ?? .unsaid
  }

  private mutating func readStance(_ statement: inout Statement, _ names: Names) {
    statement.stance = item.word("stance", Stance.self)
    statement.condition = item.text("condition")
    statement.conditionOption = item.reference("condition-option", in: names.options)
    if item.node["stance"] != nil, item.node["party"] == nil {
      item.note(
        .stanceWithoutParty,
        at: nil,
        "this statement has a stance, but no party whose it is",
        "add party, or remove the stance"
      )
    }
    if let sentence = item.node["condition"], let option = item.node["condition-option"] {
      let second = [sentence, option].max {
        ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column)
      }
      item.note(
        .twoConditions,
        at: second?.value.place,
        "this statement has both \"condition\" and \"condition-option\"",
        "keep one of the two"
      )
    }
    let hasCondition = item.node["condition"] != nil || item.node["condition-option"] != nil
    if statement.stance == .conditional, !hasCondition {
      item.note(
        .conditionalWithoutCondition,
        at: nil,
        "the stance is conditional, but no condition is given",
        "add condition (a sentence) or condition-option (an option's id)"
      )
    }
  }

  private mutating func readCounts(hasNote: Bool) -> Bool {
    guard let text = item.text("counts") else { return true }
    guard text == "false" || text == "true" else {
      item.note(
        .unknownWord,
        at: item.node["counts"]?.value.place,
        "\"counts\" is \"\(text)\"",
        "write false, with a note why, or leave the key out"
      )
      return true
    }
    if text == "false", !hasNote {
      item.note(
        .withoutNote,
        at: nil,
        "\"counts: false\" stands without a note",
        "add a note that says why"
      )
    }
    return text == "true"
  }
}
