import DossierModel

/// A statement, as its record has it.
struct StatementRecord {
  let world: World
  let head: DocumentHead
  let words: CodedWords
  let quote: String

  private static let indent = "    "

  /// Writes it as an item.
  func add(to yaml: inout YAMLText) {
    let indent = Self.indent
    let statement = world.statements.all[words.statement]
    var dice = Dice(world.plan.seed, .line, -1 - words.statement)
    yaml.item("id", world.statements.id(of: words.statement).text)
    yaml.place("at", words.at, indent: indent)
    yaml.key("omit", words.omit.map { "[[\($0.start), \($0.end)]]" }, indent: indent)
    yaml.place("cue", words.cue, indent: indent)
    yaml.quoted("quote", quote, indent: indent)
    yaml.key("speaker", statement.speaker.map(member), indent: indent)
    if dice.chance(8) { yaml.list("via", [member(dice.pick(world.cast.agencies))], indent: indent) }
    yaml.key("from", source(of: statement), indent: indent)
    yaml.key("mode", statement.mode.rawValue, indent: indent)
    yaml.oneOrMore("party", statement.parties.map(member), indent: indent)
    addTopics(of: statement, to: &yaml)
    yaml.key("stance", statement.stance?.rawValue, indent: indent)
    if statement.stance == .conditional { addCondition(to: &yaml, &dice) }
    yaml.key("status", statement.status?.rawValue, indent: indent)
    yaml.quoted("when", statement.date.when, indent: indent)
    yaml.key("repeats", statement.repeats.map { world.statements.id(of: $0).text }, indent: indent)
    if !statement.isCounted { yaml.key("counts", "false", indent: indent) }
    addRemarks(on: statement, to: &yaml, &dice)
  }

  private func member(_ number: Int) -> String { world.cast.members[number].actor.id.text }

  private func source(of statement: PlannedStatement) -> String? {
    switch statement.source {
    case .unsaid: nil
    case .own: "own"
    case .record(let number): world.heads.all[number].id.text
    }
  }

  private func addTopics(of statement: PlannedStatement, to yaml: inout YAMLText) {
    var issues: [String] = []
    var options: [String] = []
    for topic in statement.topics {
      switch world.issues.topic(topic) {
      case .issue(let id): issues.append(id.text)
      case .option(let id): options.append(id.text)
      }
    }
    yaml.oneOrMore("issue", issues, indent: Self.indent)
    yaml.oneOrMore("option", options, indent: Self.indent)
  }

  private func addCondition(to yaml: inout YAMLText, _ dice: inout Dice) {
    let options = world.issues.all[dice.below(world.issues.all.count)].options
    if let option = options.first, dice.chance(40) {
      yaml.key("condition-option", option.id.text, indent: Self.indent)
    } else {
      let words = world.lexicons[0].clause(6, &dice)
      yaml.quoted("condition", "if " + words, indent: Self.indent)
    }
  }

  /// The keys that are shown only, and those that need a note.
  private func addRemarks(
    on statement: PlannedStatement,
    to yaml: inout YAMLText,
    _ dice: inout Dice
  ) {
    let isNoted = !statement.isCounted || statement.isAllowed
    if isNoted || dice.chance(statement.repeats == nil ? 4 : 35) {
      let note = "A coder's remark: " + world.lexicons[0].clause(4, &dice) + "."
      yaml.quoted("note", note, indent: Self.indent)
    }
    let isForeign = world.lexicons[head.language].language.code != "en"
    if isForeign, dice.chance(60) {
      let words = world.lexicons[0].clause(8, &dice)
      yaml.quoted("translation", Lexicon.capitalized(words), indent: Self.indent)
    }
    if dice.chance(30) {
      yaml.key("coder", dice.pick(["anna", "ben", "chloe"]), indent: Self.indent)
    }
    if statement.isAllowed { yaml.list("allow", ["own-wording-only"], indent: Self.indent) }
  }
}
