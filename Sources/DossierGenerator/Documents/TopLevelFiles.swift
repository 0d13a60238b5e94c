import DossierModel

/// The files at the top of a dossier.
struct TopLevelFiles {
  let world: World

  var all: [DossierFile] {
    [
      DossierFile(path: "dossier.yaml", text: dossier),
      DossierFile(path: "actors.yaml", text: actors),
      DossierFile(path: "issues.yaml", text: issues),
      DossierFile(path: "assessments.yaml", text: assessments),
      DossierFile(path: "events.yaml", text: events),
      DossierFile(
        path: ".gitattributes",
        text: "documents/**/*.txt -text\n*.yaml text eol=lf\n"
      ),
    ]
  }

  /// What a dossier of a plan is called.
  static func title(of plan: DossierPlan) -> String {
    "Generated talks \(plan.seed) of \(plan.documents) documents"
  }

  private var dossier: String {
    var yaml = YAMLText()
    let ids = world.cast.stanceHolders.map { world.cast.members[$0].actor.id.text }
    yaml.key("format", "1")
    yaml.quoted("title", Self.title(of: world.plan))
    yaml.quoted("summary", "Invented words about invented parties, to measure and to test with.")
    yaml.list("parties", Array(ids.prefix(world.cast.partyCount)))
    yaml.list("others", Array(ids.dropFirst(world.cast.partyCount)))
    if world.plan.hasAsOf { yaml.quoted("as-of", world.heads.asOf.text) }
    return yaml.text
  }

  private var actors: String {
    var yaml = YAMLText()
    yaml.line("actors:")
    for member in world.cast.members {
      let actor = member.actor
      yaml.item("id", actor.id.text)
      yaml.quoted("name", actor.name, indent: "    ")
      if !actor.names.isEmpty {
        yaml.line("    names:")
        for name in actor.names { yaml.line("      - \"\(name)\"") }
      }
      yaml.key("kind", actor.kind.rawValue, indent: "    ")
      yaml.key("party", actor.party?.text, indent: "    ")
      yaml.quoted("role", actor.role, indent: "    ")
    }
    return yaml.text
  }

  private var issues: String {
    var yaml = YAMLText()
    yaml.line("issues:")
    for issue in world.issues.all {
      yaml.item("id", issue.id.text)
      yaml.key("under", issue.under.map { world.issues.all[$0].id.text }, indent: "    ")
      yaml.quoted("title", issue.title, indent: "    ")
      yaml.quoted("question", issue.question, indent: "    ")
      if !issue.options.isEmpty {
        yaml.line("    options:")
        for option in issue.options {
          yaml.item("id", option.id.text, indent: "      ")
          yaml.quoted("text", option.text, indent: "        ")
        }
      }
    }
    return yaml.text
  }

  /// An assessment of every third course that shows something.
  private var assessments: String {
    var yaml = YAMLText()
    var dice = Dice(world.plan.seed, .cast, -1)
    yaml.line("assessments:")
    for (number, course) in world.courses.all.enumerated()
    where number % 3 == 0 && course.outcome.shown != nil {
      yaml.item("id", "a\(number)")
      yaml.key("party", world.cast.members[course.parties[0]].actor.id.text, indent: "    ")
      yaml.key("issue", world.issues.all[course.topics[0].issue].id.text, indent: "    ")
      let words = world.lexicons[0].clause(9, &dice)
      yaml.quoted("summary", Lexicon.capitalized(words) + ".", indent: "    ")
      let ids = world.statements.ofCourse[number].prefix(3)
        .map { world.statements.id(of: $0).text }
      yaml.list("statements", ids, indent: "    ")
    }
    return yaml.text
  }

  /// An event at about every tenth document with a text.
  private var events: String {
    var yaml = YAMLText()
    var dice = Dice(world.plan.seed, .cast, -2)
    yaml.line("events:")
    for (number, document) in world.heads.withText.enumerated() where number % 10 == 3 {
      let head = world.heads.all[document]
      let place = Lexicon.capitalized(world.lexicons[0].words[dice.between(300...3000)])
      yaml.item("id", "e\(number)")
      yaml.quoted("title", "Meeting in \(place)", indent: "    ")
      yaml.quoted("when", head.day.text + dice.pick(["", "", "?", "~"]), indent: "    ")
      yaml.quoted("place", place, indent: "    ")
      let participants = Set((0..<2).map { _ in dice.pick(world.cast.stanceHolders) }).sorted()
      let ids = participants.map { world.cast.members[$0].actor.id.text }
      yaml.list("participants", ids, indent: "    ")
      let statements = world.statements.inDocument[document].prefix(2)
      yaml.list(
        "statements",
        statements.map { world.statements.id(of: Int($0)).text },
        indent: "    "
      )
    }
    return yaml.text
  }
}
