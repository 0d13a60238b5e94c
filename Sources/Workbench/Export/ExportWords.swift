import Canvas
import DossierModel

/// What stands in the fields of a sheet.
struct ExportWords: Sendable {
  private let text: BlockText

  init(day: Day?) { text = BlockText(repertoire: .unicode, day: day, isCompact: false) }

  func path(_ titles: [String]) -> String { titles.joined(separator: " > ") }

  func days(_ span: DaySpan) -> String { text.days(span).text }

  private func names(_ actors: [NamedActor]) -> String {
    actors.map(\.name).joined(separator: ", ")
  }

  private func list<Kind>(_ ids: [Identifier<Kind>]) -> String {
    ids.map(\.text).joined(separator: " ")
  }

  private func voice(isOthers: Bool) -> String { isOthers ? "said by others" : "own words" }

  private func origins(_ count: Int) -> String { count == 1 ? "1 origin" : "\(count) origins" }

  /// What words say of whom, or of the state of play.
  func says(_ stance: Stance?, _ status: Status?, of parties: [NamedActor]) -> String {
    let said = stance.map { "\(names(parties)): \($0.rawValue)" }
    return [said, status?.rawValue].compactMap(\.self).joined(separator: "; ")
  }

  // MARK: - Positions

  func fields(_ row: StatusRow, on topic: String) -> [String] {
    [
      topic, row.speaker?.name ?? "", row.status.rawValue, days(row.span),
      "state of play, " + row.mode.rawValue, "",
      ([row.isLater ? "later" : ""] + row.relays.map { "via " + $0.name })
        .filter { !$0.isEmpty }.joined(separator: "; "), row.statement.text,
    ]
  }

  func fields(_ row: PositionRow) -> [String] {
    let position = row.position
    let isKnown = position.shown != nil
    let remarks = remarks(position.others, later: row.laterCount, setAside: row.setAsideCount)
    return [
      row.topicText.isEmpty ? "the issue as a whole" : row.topicText, row.party.name,
      position.shown?.word ?? "no statement", isKnown ? days(position.span) : "",
      isKnown ? voice(isOthers: position.isAttributedByOthers) : "",
      isKnown ? String(position.origins.count) : "", remarks.joined(separator: "; "),
      list(position.deciding),
    ]
  }

  private func remarks(_ others: Position.Others?, later: Int, setAside: Int) -> [String] {
    [
      others.map { "others: \($0.shown.word) \(days($0.span))" },
      later > 0 ? "\(later) later" : nil, setAside > 0 ? "! \(setAside) set aside" : nil,
    ].compactMap(\.self)
  }

  func cell(of party: ActorID, in row: MatrixRow) -> String {
    row.cells.first { $0.party == party }.map(cell) ?? "not known"
  }

  /// What is known of a cell: the stance first.
  func cell(_ cell: MatrixCell) -> String {
    let remarks = remarks(cell.others, later: cell.laterCount, setAside: cell.setAsideCount)
    guard let shown = cell.shown else {
      return (["no statement"] + remarks).joined(separator: "; ")
    }
    let facts = [
      shown.word, days(cell.span), voice(isOthers: cell.isAttributedByOthers),
      origins(cell.originCount),
    ]
    return (facts + remarks).joined(separator: "; ")
  }

  func fields(_ line: ExplanationRow.Line) -> [String] {
    let evidence = line.line.evidence
    return [
      evidence.stance.rawValue, days(evidence.span), line.speaker?.name ?? "", line.mode.rawValue,
      voice(isOthers: !evidence.isOwnWords), line.quote, text.words(for: line.line.verdict).text,
      evidence.statement.text, line.document.text, evidence.origin.text,
    ]
  }

  // MARK: - Words

  func fields(_ row: QuoteRow) -> [String] {
    let coded = row.coded
    let standing =
      switch row.standing {
      case .decides: "decides"
      case .listed: ""
      case .later: "later"
      case .setAside: "! set aside"
      }
    return [
      coded?.spokenQuote ?? row.excerpt, row.speaker?.name ?? "", coded?.mode.rawValue ?? "",
      names(row.relays), says(coded?.stance, coded?.status, of: row.parties),
      row.optionTexts.joined(separator: "; "), row.condition ?? "", days(row.span), standing,
      row.outlet?.name ?? "", row.title ?? "", row.published?.text ?? "", row.document.text,
      coded.map { String($0.range.start) } ?? "", coded.map { String($0.range.end) } ?? "",
      row.statement?.text ?? "", row.origin.text, list(row.repeats.map(\.document)),
    ]
  }

  func fields(_ row: MomentRow) -> [String] {
    let remark = [row.isLater ? "later" : "", row.isUncertain ? "uncertain" : ""]
      .filter { !$0.isEmpty }.joined(separator: "; ")
    switch row.content {
    case .event(let event, let participants):
      let what = [event.title, event.place].compactMap(\.self).joined(separator: ", ")
      return [
        days(row.span), "event", what, names(participants), "", "", remark, "", event.id.text,
      ]
    case .statement(let said):
      let statement = said.statement
      return [
        days(row.span), "statement", says(statement.stance, statement.status, of: said.parties),
        said.speaker?.name ?? "", statement.spokenQuote, said.topicTexts.joined(separator: "; "),
        remark, statement.document.text, statement.id.text,
      ]
    }
  }

  func fields(_ row: HitRow) -> [String] {
    [
      row.statement == nil ? "passage" : "statement", "", row.passage, row.outlet?.name ?? "",
      row.published?.text ?? "", row.document.text, String(row.range.start),
      String(row.range.end), row.statement?.text ?? "",
    ]
  }

  func fields(_ row: NameRow) -> [String] {
    let kind =
      switch row.bearer {
      case .actor: "actor"
      case .issue: "issue"
      case .option: "option"
      }
    return [kind, path(row.above + [row.name])] + Array(repeating: "", count: 7)
  }

  // MARK: - Lists

  func fields(_ row: DocumentRow) -> [String] {
    let document = row.document
    return [
      document.id.text, document.title ?? "", row.outlet?.name ?? "", row.agency?.name ?? "",
      document.published?.text ?? "", document.publishedBasis?.rawValue ?? "",
      document.language ?? "", document.url ?? "", row.sources.joined(separator: "; "),
      row.originName ?? "", String(row.statements.count),
    ]
  }

  func fields(_ row: ActorRow) -> [String] {
    let standing =
      switch row.standing {
      case .party: "party"
      case .other: "other"
      case .none: ""
      }
    return [
      row.actor.id.text, row.actor.name, row.actor.kind.rawValue, standing,
      row.party?.name ?? "", row.actor.role ?? "", row.actor.names.joined(separator: "; "),
    ]
  }

  func fields(_ row: LineageRow) -> [String] {
    [
      String(row.depth), row.record.document.id.text, row.record.name,
      row.derivation?.kind.rawValue ?? "", row.derivation?.basis.rawValue ?? "",
      String(row.repeatCount), row.isAsked ? "yes" : "",
    ]
  }

  func fields(_ row: Finding) -> [String] {
    [
      "\(row.path):\(row.line):\(row.column)", row.severity.rawValue, row.name, row.problem,
      row.remedy,
    ]
  }
}
