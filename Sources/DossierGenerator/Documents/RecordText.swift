import DossierFiles
import DossierModel

/// A document's record, as the file it stands in.
struct RecordText {
  let world: World
  let head: DocumentHead
  let text: DocumentText?

  /// The whole file.
  var file: String {
    var dice = Dice(world.plan.seed, .document, -1 - head.number)
    var yaml = YAMLText()
    yaml.quoted("title", text?.title)
    yaml.key("outlet", head.outlet.map(id))
    yaml.key("agency", head.agency.map(id))
    if dice.chance(60) {
      yaml.quoted("url", "https://example.org/\(head.folder)/\(head.id)")
      yaml.quoted("retrieved", head.day.adding(days: dice.between(0...40)).text)
    }
    yaml.quoted("published", head.published)
    yaml.key("published-basis", head.basis?.rawValue)
    if head.basis == .inferred || head.basis == .outside {
      yaml.quoted("published-note", "The text bears no date; its neighbours do.")
    }
    yaml.key("language", world.lexicons[head.language].language.code)
    if let text {
      yaml.key("sha256", ContentHash.sha256(of: Array(text.text.utf8)))
    } else {
      yaml.key("text", "none")
    }
    addSources(to: &yaml)
    guard let text else { return yaml.text }
    addPassages(of: text, to: &yaml)
    if !text.codedWords.isEmpty { yaml.line("statements:") }
    let maker = TextMaker(text.text)
    for words in text.codedWords {
      StatementRecord(world: world, head: head, words: words, quote: maker.text(at: words.at))
        .add(to: &yaml)
    }
    return yaml.text
  }

  private func id(_ member: Int) -> String { world.cast.members[member].actor.id.text }

  private func addSources(to yaml: inout YAMLText) {
    guard !head.sources.isEmpty else { return }
    yaml.line("derives-from:")
    for source in head.sources {
      yaml.item("record", world.heads.all[source.number].id.text)
      yaml.key("as", source.kind.rawValue, indent: "    ")
      yaml.key("basis", source.basis.rawValue, indent: "    ")
    }
  }

  private func addPassages(of text: DocumentText, to yaml: inout YAMLText) {
    if !text.boilerplate.isEmpty {
      yaml.line("boilerplate:")
      for passage in text.boilerplate {
        yaml.item("at", "[\(passage.at.start), \(passage.at.end)]")
        yaml.key("what", passage.what, indent: "    ")
      }
    }
    if !text.uncoded.isEmpty {
      yaml.line("uncoded:")
      for passage in text.uncoded {
        yaml.item("at", "[\(passage.start), \(passage.end)]")
        yaml.quoted("why", "background, no one's position", indent: "    ")
      }
    }
  }
}
