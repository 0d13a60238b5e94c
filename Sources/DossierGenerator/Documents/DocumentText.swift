import DossierModel

/// A document's text, and where in it what its record names stands.
struct DocumentText {
  let title: String
  private(set) var text: String
  private(set) var codedWords: [CodedWords] = []
  private(set) var boilerplate: [(at: TextRange, what: String)] = []
  private(set) var uncoded: [TextRange] = []

  /// Writes the text of a document that has one.
  init(of head: DocumentHead, in world: World) {
    var dice = Dice(world.plan.seed, .document, head.number)
    let lexicon = world.lexicons[head.language]
    let writer = StatementWriter(world: world, lexicon: lexicon, language: head.language)
    let isRewritten = head.sources.first?.kind == .rewrite || head.sources.first?.kind == .excerpt
    let numbers = world.statements.inDocument[head.number].map(Int.init)
    let (above, below) = (
      numbers.filter { world.statements.all[$0].isHeadline },
      numbers.filter { !world.statements.all[$0].isHeadline }
    )
    var maker = TextMaker()
    if above.isEmpty {
      maker.add(Lexicon.capitalized(lexicon.clause(dice.between(4...9), &dice)))
    }
    codedWords = above.map { writer.write($0, asWritten: true, into: &maker) }
    title = maker.text
    let gap = dice.chance(20) ? "\n" : "\n\n"
    maker.add(gap)
    if dice.chance(25) {
      let line = lexicon.sentence(with: lexicon, &dice)
      boilerplate.append((maker.add(line), "photo caption"))
      maker.add(gap)
    }

    let paragraphs = StoryParagraphs(world: world, head: head, lexicon: lexicon).all()
    for (place, paragraph) in paragraphs.enumerated() {
      let isStandingAlone = dice.chance(8)
      let sentences = maker.add(paragraph.joined(separator: lexicon.language.separator))
      if isStandingAlone { uncoded.append(sentences) }
      let first = below.count * place / paragraphs.count
      for number in below[first..<below.count * (place + 1) / paragraphs.count] {
        maker.add(isStandingAlone || dice.chance(30) ? gap : lexicon.language.separator)
        codedWords.append(writer.write(number, asWritten: !isRewritten, into: &maker))
      }
      maker.add(gap)
    }
    for planted in world.plants.sentences[head.number] ?? [] {
      maker.add(lexicon.language.opening + planted + lexicon.language.closing)
      maker.add(lexicon.language.separator + lexicon.clause(3, &dice) + lexicon.language.stop + gap)
    }
    if dice.chance(15) {
      boilerplate.append((maker.add("© " + lexicon.clause(3, &dice)), "copyright line"))
      maker.add("\n")
    }
    text = maker.text
  }
}
