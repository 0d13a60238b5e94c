internal import DossierModel

extension JSONExport {
  /// News: version 1 of the format `demarche-news`.
  func news(_ news: News) -> String {
    Self.text([
      ("format", .text("demarche-news")),
      ("version", .number(1)),
      ("since", .text(news.since?.text)),
      ("documents", .list(news.documents.map { Self.entry(document: $0) })),
      ("statements", .list(news.statements.map { entry(statement: $0) })),
      ("moved", .list(news.moved.map { Self.entry(moved: $0) })),
    ])
  }

  private static func entry(document new: News.NewDocument) -> JSONValue {
    .object([
      ("id", .text(new.id.text)),
      ("what", .text(new.novelty.rawValue)),
      ("document", new.row.map { Self.value($0.document) as JSONValue }),
    ])
  }

  private func entry(statement new: News.NewStatement) -> JSONValue {
    .object([
      ("id", .text(new.id.text)),
      ("what", .text(new.novelty.rawValue)),
      ("statement", new.row.map { entry($0.statement) }),
    ])
  }

  private static func entry(moved: MovedPosition) -> JSONValue {
    var option: OptionID?
    if case .option(let id)? = moved.row?.topic { option = id }
    return .object([
      ("key", .text(moved.key.text)),
      ("party", .text(moved.row?.party.id.text)),
      ("issue", .text(moved.row?.issue.text)),
      ("option", .text(option?.text)),
      ("before", moved.before.map { stand($0) }),
      ("after", moved.after.map { stand($0) }),
      ("statements", .ids(moved.statements)),
    ])
  }

  private static func stand(_ stand: MovedPosition.Stand) -> JSONValue {
    .object([
      ("stance", .text(stand.word)),
      ("attributedByOthers", .truth(stand.isAttributedByOthers)),
      ("deciding", .ids(stand.deciding)),
    ])
  }
}
