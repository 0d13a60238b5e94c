import DossierModel

/// Puts statements into words.
struct StatementWriter {
  let world: World
  let lexicon: Lexicon
  /// The number of the language, for the spelling of names.
  let language: Int

  /// Writes a statement's sentence, and says where its words stand.
  ///
  /// - Parameters:
  ///   - number: The statement's number.
  ///   - asWritten: Whether a repeated one has the words of what it repeats, or others.
  ///   - maker: The text so far.
  /// - Returns: The places.
  func write(_ number: Int, asWritten: Bool, into maker: inout TextMaker) -> CodedWords {
    let statement = world.statements.all[number]
    let isSame = asWritten || statement.isHeadline
    var dice = Dice(world.plan.seed, .line, isSame ? statement.repeats ?? number : number)
    let clause = clause(of: statement, &dice)
    let end = statement.isHeadline ? "" : lexicon.language.stop
    switch statement.mode {
    case .direct: return quote(clause, statement, end, &dice, &maker)
    case .reported: return retell(clause, statement, end, &dice, &maker)
    case .narrated, .opinion:
      let at = maker.add(narration(clause, statement))
      maker.add(end)
      return CodedWords(statement: number, at: at)
    }
  }

  private func name(_ member: Int) -> String { world.cast.members[member].spellings[language] }

  /// What is said: words of the topics among others.
  private func clause(of statement: PlannedStatement, _ dice: inout Dice) -> [String] {
    let separator = lexicon.language.separator
    let first = lexicon.clause(dice.between(3...8), &dice)
    let topics = statement.topics.map { topic in
      world.issues.all[topic.issue].words.map { lexicon.words[$0] }.joined(separator: separator)
    }
    var second = (topics + [lexicon.clause(dice.between(2...6), &dice)])
      .joined(separator: separator)
    for word in statement.planted {
      // Marks keep it a word of its own where blanks do not.
      second += separator.isEmpty ? "（\(word)）" : separator + word
    }
    return [first, second]
  }

  private func quote(
    _ clause: [String],
    _ statement: PlannedStatement,
    _ end: String,
    _ dice: inout Dice,
    _ maker: inout TextMaker
  ) -> CodedWords {
    let language = lexicon.language
    let speaker = language.quoting.link + name(statement.speaker ?? 0) + language.quoting.end
    maker.add(language.opening)
    let first = maker.add(Lexicon.capitalized(clause[0]))
    guard dice.chance(30), !statement.isHeadline else {
      let second = maker.add(language.separator + clause[1])
      maker.add(language.closing + speaker + end)
      return CodedWords(
        statement: statement.number,
        at: TextRange(first.start..<second.end)
      )
    }
    let omitted = maker.add(
      language.closing + speaker + language.comma + language.separator + language.opening
    )
    let second = maker.add(clause[1])
    maker.add(language.closing + end)
    return CodedWords(
      statement: statement.number,
      at: TextRange(first.start..<second.end),
      omit: omitted
    )
  }

  private func retell(
    _ clause: [String],
    _ statement: PlannedStatement,
    _ end: String,
    _ dice: inout Dice,
    _ maker: inout TextMaker
  ) -> CodedWords {
    let language = lexicon.language
    let speaker = name(statement.speaker ?? 0)
    let words = clause.joined(separator: language.separator)
    guard dice.chance(15), !statement.isHeadline else {
      let at = maker.add(speaker + language.retelling.link + words + language.retelling.end)
      maker.add(end)
      return CodedWords(statement: statement.number, at: at)
    }
    // Named in the paragraph before.
    let cue = maker.add(speaker)
    let before = lexicon.clause(dice.between(3...6), &dice)
    maker.add(language.retelling.link + before + language.retelling.end + language.stop + "\n")
    let at = maker.add(Lexicon.capitalized(words))
    maker.add(end)
    return CodedWords(statement: statement.number, at: at, cue: cue)
  }

  private func narration(_ clause: [String], _ statement: PlannedStatement) -> String {
    let words = clause.joined(separator: lexicon.language.separator)
    let names = (statement.parties.isEmpty ? [] : statement.parties.map(name))
      .joined(separator: lexicon.language.comma + lexicon.language.separator)
    guard !names.isEmpty, let stance = statement.stance,
      let place = Stance.allCases.firstIndex(of: stance)
    else { return Lexicon.capitalized(words) }
    return names + lexicon.language.stances[place] + words
  }
}
