import Canvas
import DossierModel

/// The news: documents, statements and moved positions since a person last marked all as seen.
struct NewsView: Hashable, Sendable {
  /// The rows, and the quotes behind the selected one.
  var list = QuotedList<NewsEntry>()
  /// What was read; nil until it was.
  private(set) var reading: NewsReading?
  /// The generation of the dossier that was asked to be read; nil before any was.
  var asked: Int?
  /// Whether everything is being marked as seen.
  var isMarking = false
  /// What another view was left with.
  private var shownSubject = Subject()

  /// Shows what another view was left with.
  mutating func show(_ subject: Subject) { shownSubject = subject }

  /// Takes what was read.
  mutating func take(_ reading: NewsReading) {
    let isFirst = !list.rows.isLoaded
    self.reading = reading
    let items = NewsEntry.items(of: reading.news)
    list.rows.replace(items: items, first: 0, total: items.count)
    if isFirst { list.rows.select(1) }
  }
}

extension NewsView: QuotedListView {
  var listContext: Command.Context { .news }

  var subject: Subject {
    guard case .moved(let moved)? = list.rows.selected?.element, let row = moved.row else {
      return shownSubject
    }
    return Subject(issue: row.issue, topic: row.topic, party: row.party.id)
  }

  var selectedStatement: Statement? {
    guard case .statement(let new)? = list.rows.selected?.element else { return nil }
    return new.row?.statement
  }

  var selectedScope: QuoteScope? {
    switch list.rows.selected?.element {
    case .document(let new): new.row.map { .statements($0.statements) }
    case .statement(let new): new.row.map { .statement($0.statement.id) }
    case .moved(let moved): .statements(moved.statements)
    case .heading, nil: nil
    }
  }
}
