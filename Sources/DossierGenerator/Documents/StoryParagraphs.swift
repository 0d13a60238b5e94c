import DossierModel

/// The paragraphs of a document besides its statements.
struct StoryParagraphs {
  let world: World
  let head: DocumentHead
  let lexicon: Lexicon

  /// The paragraphs, each as its sentences.
  ///
  /// Documents of one root have the same ones, as far as they took them over as they stood.
  func all() -> [[String]] {
    var own = Dice(world.plan.seed, .document, head.number)
    guard let source = head.sources.first else { return shared() }
    let shared = shared()
    let added = (0..<own.between(1...3)).map { _ in paragraph(&own) }
    switch source.kind {
    case .copy, .translation: return shared + added
    case .excerpt: return shared.prefix(max(1, shared.count / 2)) + added
    case .rewrite: return shared.map { $0.map { reworded($0, &own) } } + added
    }
  }

  private func shared() -> [[String]] {
    var dice = Dice(world.plan.seed, .story, head.root)
    let most = 22 / lexicon.language.bytesPerLetter
    return (0..<max(2, dice.between(most / 3...most))).map { _ in paragraph(&dice) }
  }

  private func paragraph(_ dice: inout Dice) -> [String] {
    let other = world.lexicons[dice.below(world.lexicons.count)]
    return (0..<dice.between(1...4)).map { _ in lexicon.sentence(with: other, &dice) }
  }

  /// A sentence with every fifth word or so changed.
  private func reworded(_ sentence: String, _ dice: inout Dice) -> String {
    guard !lexicon.language.separator.isEmpty else { return sentence }
    var words = sentence.split(separator: " ").map(String.init)
    for place in words.indices.dropFirst().dropLast()
    where dice.chance(20) && words[place].allSatisfy(\.isLetter) {
      words[place] = lexicon.word(&dice)
    }
    return words.joined(separator: " ")
  }
}
