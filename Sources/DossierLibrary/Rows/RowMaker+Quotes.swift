internal import DossierModel

extension RowMaker {
  /// The quotes behind a selection: what decides, what else there is in time order, what is later,
  /// what was set aside.
  ///
  /// A repeat is a line of the statement it repeats; where that has no row here, the first repeat has
  /// one and the others are its lines.
  /// The filter lets an utterance through that it lets through anywhere.
  func quoteRows(_ scope: QuoteScope) -> [KeyedRow] {
    switch scope {
    case .cell(let party, let topic):
      let position = position(of: party, on: topic).position
      let deciding = Set(position.deciding)
      let statements = position.lines.compactMap { dossier.statement($0.evidence.statement) }
      return quoteRows(of: statements, deciding: deciding)
        + asideRows(relations.setAside(on: topic).filter { $0.parties.contains(party) })
    case .cells(let parties, let topic):
      return Self.once(parties.flatMap { quoteRows(.cell($0, topic)) })
    case .topic(let topic):
      return quoteRows(of: relations.statements(on: topic), deciding: [])
        + asideRows(relations.setAside(on: topic))
    case .issue(let id):
      let issues = Set(relations.tree.places(from: id).map(\.issue.id))
      let topics = relations.tree.places(from: id).flatMap { relations.topics(of: $0.issue) }
      var seen: Set<StatementID> = []
      let statements = topics.flatMap { relations.statements(on: $0) }
        .filter { seen.insert($0.id).inserted }
      return quoteRows(of: dossier.inTimeOrder(statements), deciding: [])
        + asideRows(relations.setAside(on: issues))
    case .document(let id):
      return relations.statements(in: id).filter(passes).map { keyed(textQuote($0)) }
        + asideRows(dossier.setAside.filter { $0.document == id })
    case .statement(let id):
      let aside = asideRows(dossier.setAside.filter { $0.id == id })
      return (dossier.statement(id).map { [keyed(quote($0, standing: .listed))] } ?? []) + aside
    case .statements(let ids): return quoteRows(of: ids)
    }
  }

  /// The first of the rows of each key.
  static func once(_ rows: [KeyedRow]) -> [KeyedRow] {
    var seen: Set<RowKey> = []
    return rows.filter { seen.insert($0.key).inserted }
  }

  private func quoteRows(of statements: [Statement], deciding: Set<StatementID>) -> [KeyedRow] {
    let rows = Self.leading(statements, id: \.id) { dossier.original(of: $0) }
      .filter { statement in
        ([statement] + relations.utterance(of: statement)).contains(where: passes)
      }
      .map { statement in
        let later = isLater(dossier.span(of: statement))
        return quote(
          statement,
          standing: deciding.contains(statement.id) ? .decides : later ? .later : .listed
        )
      }
    return Self.ordered(rows, by: \.standing).map(keyed)
  }

  /// Of each utterance the one that has a row of its own: what the others repeat, where that is among them,
  /// else the first of them.
  static func leading<Said>(
    _ said: [Said],
    id: (Said) -> StatementID,
    original: (Said) -> StatementID
  ) -> [Said] {
    let present = Set(said.map(id))
    var seen: Set<StatementID> = []
    return said.filter { said in
      let original = original(said)
      return present.contains(original)
        ? original == id(said) : seen.insert(original).inserted
    }
  }

  /// What decides, then what is listed, then what is later; else in the order given.
  static func ordered<Said>(_ said: [Said], by standing: (Said) -> QuoteRow.Standing) -> [Said] {
    [.decides, .listed, .later].flatMap { wanted in said.filter { standing($0) == wanted } }
  }

  /// Statements by name: those that are sound, then those set aside, each in the order given.
  func quoteRows(of ids: [StatementID]) -> [KeyedRow] {
    let sound = ids.compactMap { dossier.statement($0) }.map { statement in
      keyed(
        quote(statement, standing: isLater(dossier.span(of: statement)) ? .later : .listed)
      )
    }
    return sound + asideRows(ids.flatMap { id in dossier.setAside.filter { $0.id == id } })
  }

  func keyed(_ row: QuoteRow) -> KeyedRow {
    KeyedRow(key: Self.quoteKey(of: row.statement), row: .quote(row))
  }

  /// The key of a statement's quote.
  static func quoteKey(of statement: StatementID?) -> RowKey {
    RowKey("quote:\(statement?.text ?? "")")
  }

  /// A statement as a quote that decides nothing where it is shown.
  func textQuote(_ statement: Statement) -> QuoteRow {
    quote(statement, standing: isLater(dossier.span(of: statement)) ? .later : .listed)
  }

  func quote(_ statement: Statement, standing: QuoteRow.Standing) -> QuoteRow {
    let document = dossier.document(statement.document)
    let speaker = dossier.speaker(of: statement)
    let excerpt = relations.texts.excerpt(of: statement)
    return QuoteRow(
      statement: statement.id,
      document: statement.document,
      coded: statement,
      standing: standing,
      excerpt: excerpt?.text ?? "",
      excerptStart: excerpt?.range.lowerBound ?? statement.range.start,
      cutsStart: excerpt?.cutsStart ?? false,
      cutsEnd: excerpt?.cutsEnd ?? false,
      speaker: relations.named(speaker),
      role: speaker.flatMap { dossier.actor($0)?.role },
      isWriter: statement.speaker == nil,
      relays: relations.relays(of: statement),
      outlet: relations.named(document?.outlet),
      title: document?.title,
      published: document?.published,
      span: dossier.span(of: statement),
      origin: dossier.origin(of: statement),
      parties: statement.parties.map { relations.named($0) },
      optionTexts: statement.options.map { relations.text(of: .option($0)) },
      condition: statement.condition
        ?? statement.conditionOption.map { relations.text(of: .option($0)) },
      repeats: relations.utterance(of: statement).map { again in
        RepeatRow(
          statement: again.id,
          document: again.document,
          outlet: relations.outlet(of: again.document),
          quote: again.quote,
          isSameWording: again.quote == statement.quote,
          note: again.note
        )
      }
    )
  }

  func asideRows(_ statements: [SetAside]) -> [KeyedRow] {
    statements.filter(passes).map { aside in
      let document = dossier.document(aside.document)
      let row = QuoteRow(
        statement: aside.id,
        document: aside.document,
        standing: .setAside,
        excerpt: aside.quote,
        excerptStart: 0,
        outlet: relations.named(document?.outlet),
        title: document?.title,
        published: document?.published,
        span: DaySpan(first: nil, last: nil),
        origin: dossier.root(of: aside.document),
        parties: aside.parties.map { relations.named($0) },
        optionTexts: aside.options.map { relations.text(of: .option($0)) },
        findings: aside.findings
      )
      let place = aside.findings.first.map { "\($0.line):\($0.column)" } ?? ""
      let name = "\(aside.document.text):\(aside.id?.text ?? ""):\(place)"
      return KeyedRow(key: RowKey("set-aside:\(name)"), row: .quote(row))
    }
  }
}
