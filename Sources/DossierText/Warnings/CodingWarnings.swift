public import DossierModel

/// What is unusual about how a dossier was coded.
///
/// Whatever a statement's `allow` names is returned all the same; whoever shows it leaves it out.
public enum CodingWarnings {
  /// Everything unusual in a dossier.
  ///
  /// - Parameters:
  ///   - dossier: The dossier, of what is sound.
  ///   - texts: The text of each document that has one.
  /// - Returns: The warnings on statements in their order, then those on positions, then those on
  ///   options in file order.
  public static func all(in dossier: Dossier, texts: [DocumentID: String]) -> [CodingWarning] {
    ofStatements(in: dossier, texts: texts, spellings: Spellings(of: dossier.actors))
      + ownWordingOnly(in: dossier)
      + numbersWithoutSource(in: dossier)
  }

  /// Warns of modes that quotation marks speak against, and of speakers that nothing names.
  ///
  /// - Parameters:
  ///   - dossier: The dossier, of what is sound.
  ///   - texts: The text of each document that has one.
  ///   - spellings: How the dossier's actors are spelt.
  /// - Returns: The warnings in the order of the statements.
  public static func ofStatements(
    in dossier: Dossier,
    texts: [DocumentID: String],
    spellings: Spellings
  ) -> [CodingWarning] {
    var opened: (document: DocumentID, text: CodedText)?
    return dossier.statements.flatMap { statement -> [CodingWarning] in
      if opened?.document != statement.document {
        opened = texts[statement.document].map { (statement.document, CodedText($0)) }
      }
      guard let text = opened?.text else { return [] }
      return [
        text.quotationWarning(of: statement),
        statement.speaker.flatMap { text.speakerWarning(of: statement, by: $0, spellings) },
      ].compactMap(\.self)
    }
  }

  /// Warns of positions that rest on what outlets added themselves to words taken from others.
  ///
  /// That is: every piece of evidence, of whatever day, is `from: own` in a document that derives
  /// from another. Such a document has shown that it words things anew, so nobody else may have said
  /// it so. One warning a statement, naming the positions.
  public static func ownWordingOnly(in dossier: Dossier) -> [CodingWarning] {
    var statements: [Cell: [Statement]] = [:]
    for statement in dossier.statements
    where statement.stance != nil && dossier.exclusion(of: statement) == nil {
      for party in statement.parties {
        for topic in statement.topics {
          statements[Cell(party: party, topic: topic), default: []].append(statement)
        }
      }
    }
    return dossier.statements.compactMap { statement in
      guard isOwnWording(statement, in: dossier) else { return nil }
      let cells = statement.parties.flatMap { party in
        statement.topics.map { Cell(party: party, topic: $0) }
      }
      let resting = cells.filter { cell in
        statements[cell].map { $0.allSatisfy { isOwnWording($0, in: dossier) } } ?? false
      }
      guard !resting.isEmpty, dossier.exclusion(of: statement) == nil else { return nil }
      let positions = resting.map(\.words).joined(separator: ", ")
      return CodingWarning(
        name: .ownWordingOnly,
        subject: .statement(statement.id),
        key: "from",
        problem: "\(positions): nothing but a rewrite's own wording carries this position",
        remedy: "evidence from another source, or \"counts: false\""
      )
    }
  }

  /// Warns of numbers in options that no statement on the option has.
  ///
  /// One warning an option, naming the numbers. Numbers count as digits write them.
  public static func numbersWithoutSource(in dossier: Dossier) -> [CodingWarning] {
    var said: [OptionID: Set<String>] = [:]
    for statement in dossier.statements where !statement.options.isEmpty {
      let numbers = Numbers.found(in: statement.quote)
      for option in statement.options { said[option, default: []].formUnion(numbers) }
    }
    return dossier.issues.flatMap(\.options).compactMap { option in
      let missing = Numbers.found(in: option.text).subtracting(said[option.id] ?? [])
      guard !missing.isEmpty else { return nil }
      let numbers = missing.sorted().joined(separator: ", ")
      return CodingWarning(
        name: .numberWithoutSource,
        subject: .option(option.id),
        key: "text",
        problem: "no statement on \"\(option.id)\" has the number \(numbers)",
        remedy: "the number as a source has it, or an option without it"
      )
    }
  }

  private static func isOwnWording(_ statement: Statement, in dossier: Dossier) -> Bool {
    statement.from == .own && statement.stance != nil
      && dossier.document(statement.document)?.derivesFrom.isEmpty == false
  }

  /// A cell of the matrix.
  private struct Cell: Hashable {
    let party: ActorID
    let topic: Topic

    var words: String {
      switch topic {
      case .issue(let id): "\(party) on \(id)"
      case .option(let id): "\(party) on \(id)"
      }
    }
  }
}
