import DossierModel

/// A row of the news.
enum NewsEntry: Hashable, Sendable {
  /// What the rows below it are, and how many.
  case heading(String, count: Int)
  case document(News.NewDocument)
  case statement(News.NewStatement)
  case moved(MovedPosition)

  /// The words a search looks through.
  var searchTexts: [String] {
    switch self {
    case .heading(let title, _): [title]
    case .document(let new):
      [new.id.text, new.row?.document.title ?? "", new.row?.outlet?.name ?? ""]
    case .statement(let new):
      [new.id.text, new.row?.statement.quote ?? "", new.row?.speaker?.name ?? ""]
    case .moved(let moved): CompareEntry.moved(moved).searchTexts
    }
  }

  /// The rows of some news, each kind under a heading: positions that moved, those that have their first
  /// statement, documents, statements.
  static func items(of news: News) -> [ListPane<NewsEntry>.Item] {
    func stands(_ moved: [MovedPosition]) -> [(key: String, entry: NewsEntry)] {
      moved.map { ("moved:" + $0.key.text, .moved($0)) }
    }
    return section("Positions that moved", stands(news.moved.filter { !$0.isFirst }))
      + section("First statements", stands(news.moved.filter(\.isFirst)))
      + section("Documents", news.documents.map { ("document:" + $0.id.text, .document($0)) })
      + section("Statements", news.statements.map { ("statement:" + $0.id.text, .statement($0)) })
  }

  private static func section(
    _ title: String,
    _ entries: [(key: String, entry: NewsEntry)]
  ) -> [ListPane<NewsEntry>.Item] {
    if entries.isEmpty { return [] }
    let heading = NewsEntry.heading(title, count: entries.count)
    return [.init(key: RowKey("heading:" + title), element: heading)]
      + entries.map { .init(key: RowKey($0.key), element: $0.entry) }
  }
}
