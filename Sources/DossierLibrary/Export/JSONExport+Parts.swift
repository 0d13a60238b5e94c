internal import DossierModel

extension JSONExport {
  static func value(_ actor: Actor) -> JSONValue {
    .object([
      ("id", .text(actor.id.text)),
      ("name", .text(actor.name)),
      ("names", .texts(actor.names)),
      ("kind", .text(actor.kind.rawValue)),
      ("party", .text(actor.party?.text)),
      ("role", .text(actor.role)),
    ])
  }

  static func value(_ issue: Issue) -> JSONValue {
    .object([
      ("id", .text(issue.id.text)),
      ("under", .text(issue.under?.text)),
      ("title", .text(issue.title)),
      ("question", .text(issue.question)),
      (
        "options",
        .list(
          issue.options.map { .object([("id", .text($0.id.text)), ("text", .text($0.text))]) }
        )
      ),
    ])
  }

  static func value(_ document: Document) -> JSONValue {
    .object([
      ("id", .text(document.id.text)),
      ("file", .text(document.file)),
      ("sha256", .text(document.sha256)),
      ("title", .text(document.title)),
      ("outlet", .text(document.outlet?.text)),
      ("agency", .text(document.agency?.text)),
      ("url", .text(document.url)),
      ("retrieved", .text(document.retrieved?.text)),
      ("published", .text(document.published?.text)),
      ("publishedBasis", .text(document.publishedBasis?.rawValue)),
      ("language", .text(document.language)),
      ("derivesFrom", .list(document.derivesFrom.map { value($0) })),
      ("boilerplate", .list(document.boilerplate.map { value($0) })),
      ("characters", document.characters.map { .number($0) }),
    ])
  }

  private static func value(_ derivation: Derivation) -> JSONValue {
    .object([
      ("record", .text(derivation.record.text)),
      ("as", .text(derivation.kind.rawValue)),
      ("basis", .text(derivation.basis.rawValue)),
    ])
  }

  private static func value(_ passage: Passage) -> JSONValue {
    .object([
      ("start", .number(passage.range.start)),
      ("end", .number(passage.range.end)),
      ("what", .text(passage.what)),
    ])
  }

  /// A position; nil where no evidence counts.
  static func value(_ row: PositionRow) -> JSONValue? {
    let position = row.position
    guard let shown = position.shown else { return nil }
    var option: OptionID?
    if case .option(let id) = row.topic { option = id }
    return .object([
      ("party", .text(position.party.text)),
      ("issue", .text(row.issue.text)),
      ("option", .text(option?.text)),
      ("stance", .text(shown.word)),
      ("asOf", .text(position.asOf?.text)),
      ("day", position.isUndated ? nil : .text(position.span.text)),
      ("undated", .truth(position.isUndated)),
      ("attributedByOthers", .truth(position.isAttributedByOthers)),
      ("statements", .ids(position.evidence)),
      ("deciding", .ids(position.deciding)),
      ("origins", .ids(position.origins)),
      (
        "others",
        position.others.map { others in
          .object([("stance", .text(others.shown.word)), ("day", .text(others.span.text))])
        }
      ),
    ])
  }

  static func value(_ assessment: Assessment) -> JSONValue {
    .object([
      ("id", .text(assessment.id.text)),
      ("party", .text(assessment.party.text)),
      ("issue", .text(assessment.issue.text)),
      ("summary", .text(assessment.summary)),
      ("statements", .ids(assessment.statements)),
    ])
  }

  static func value(_ event: Event) -> JSONValue {
    .object([
      ("id", .text(event.id.text)),
      ("title", .text(event.title)),
      ("when", .text(event.when?.text)),
      ("place", .text(event.place)),
      ("participants", .ids(event.participants)),
      ("statements", .ids(event.statements)),
    ])
  }
}

extension JSONValue {
  /// A list of identifiers.
  static func ids<Kind>(_ ids: [Identifier<Kind>]) -> JSONValue { .texts(ids.map(\.text)) }

  /// A range of a text: its first place and the one past its last.
  static func range(_ range: TextRange) -> JSONValue {
    .list([.number(range.start), .number(range.end)])
  }
}
