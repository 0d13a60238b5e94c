import DossierModel

/// A list whose selected row comes back with a session.
enum SessionList: String, Hashable, Sendable, CaseIterable {
  case tree, stances, quotes, matrix, cellQuotes, timeline, timelineQuotes, documents,
    documentQuotes, actors, voices, compare, compareQuotes, hits, news, newsQuotes
  /// Those that stand over a view.
  case findings, lineage, explanation

  /// The list that an answer fills, or fills a part of; nil where it has no list of its own.
  init?(_ slot: Slot) {
    switch slot {
    case .issues: self = .tree
    case .stances: self = .stances
    case .quotes: self = .quotes
    case .cellQuotes: self = .cellQuotes
    case .timeline: self = .timeline
    case .timelineQuotes: self = .timelineQuotes
    case .documents: self = .documents
    case .documentQuotes: self = .documentQuotes
    case .actors: self = .actors
    case .voices: self = .voices
    case .compare: self = .compare
    case .compareQuotes: self = .compareQuotes
    case .newsQuotes: self = .newsQuotes
    case .hits: self = .hits
    case .findings: self = .findings
    case .lineage: self = .lineage
    case .explanation: self = .explanation
    case .summary, .matrix, .names, .document, .weakCells, .filter: return nil
    }
  }

  /// The lists of a view, those first that others follow.
  static func lists(of view: ViewName) -> [SessionList] {
    switch view {
    case .issues: [.tree, .stances, .quotes]
    case .matrix: [.matrix, .cellQuotes]
    case .timeline: [.timeline, .timelineQuotes]
    case .compare: [.compare, .compareQuotes]
    case .sources: [.documents, .documentQuotes]
    case .actors: [.actors, .voices]
    case .news: [.news, .newsQuotes]
    case .search: [.hits]
    }
  }
}

/// A list of whatever rows, as far as a session goes.
protocol RememberedList {
  /// Whether its rows are there.
  var isLoaded: Bool { get }
  /// The selected row and the top; nil for an empty list.
  var sessionRow: Session.Row? { get }
  /// Whether the row of a key is held.
  func holds(_ key: RowKey) -> Bool
  /// Selects the row of a key, and puts the row at the top that was there, where they are held.
  mutating func restore(_ row: Session.Row)
}

extension State {
  /// A list, where it is there.
  func list(_ name: SessionList) -> (any RememberedList)? {
    switch name {
    case .tree: issues.tree
    case .stances: issues.stances
    case .quotes: issues.quotes.list
    case .matrix: matrix.rows
    case .cellQuotes: matrix.quotes.list
    case .timeline: timeline.list.rows
    case .timelineQuotes: timeline.list.quotes.list
    case .documents: sources.documents
    case .documentQuotes: sources.quotes.list
    case .actors: actors.actors
    case .voices: actors.voices
    case .compare: compare.list.rows
    case .compareQuotes: compare.list.quotes.list
    case .hits: searchView.entries
    case .news: news.list.rows
    case .newsQuotes: news.list.quotes.list
    case .findings: if case .findings(let view)? = overlays.last { view.findings } else { nil }
    case .lineage: if case .lineage(let view)? = overlays.last { view.rows } else { nil }
    case .explanation: if case .explanation(let view)? = overlays.last { view.lines } else { nil }
    }
  }

  /// Restores a row of a list.
  mutating func restore(_ row: Session.Row, of name: SessionList) {
    switch name {
    case .tree: issues.tree.restore(row)
    case .stances: issues.stances.restore(row)
    case .quotes: issues.quotes.list.restore(row)
    case .matrix: matrix.rows.restore(row)
    case .cellQuotes: matrix.quotes.list.restore(row)
    case .timeline: timeline.list.rows.restore(row)
    case .timelineQuotes: timeline.list.quotes.list.restore(row)
    case .documents: sources.documents.restore(row)
    case .documentQuotes: sources.quotes.list.restore(row)
    case .actors: actors.actors.restore(row)
    case .voices: actors.voices.restore(row)
    case .compare: compare.list.rows.restore(row)
    case .compareQuotes: compare.list.quotes.list.restore(row)
    case .hits: searchView.withEntries { $0.restore(row) }
    case .news: news.list.rows.restore(row)
    case .newsQuotes: news.list.quotes.list.restore(row)
    case .findings, .lineage, .explanation: restoreInOverlay(row)
    }
  }

  private mutating func restoreInOverlay(_ row: Session.Row) {
    guard let index = overlays.indices.last else { return }
    switch overlays[index] {
    case .findings(var view):
      view.findings.restore(row)
      overlays[index] = .findings(view)
    case .lineage(var view):
      view.rows.restore(row)
      overlays[index] = .lineage(view)
    case .explanation(var view):
      view.lines.restore(row)
      overlays[index] = .explanation(view)
    case .reader, .weakCells, .brief, .help: break
    }
  }

  /// What a list is of now: a remembered row of another one is no use.
  func scope(of name: SessionList) -> String {
    switch name {
    case .stances: issues.stancesIssue?.text ?? ""
    case .quotes: issues.quotes.scope?.text ?? ""
    case .cellQuotes: matrix.quotes.scope?.text ?? ""
    case .timeline: "\(timeline.scope.issue?.text ?? "") \(timeline.scope.party?.text ?? "")"
    case .timelineQuotes: timeline.list.quotes.scope?.text ?? ""
    case .documentQuotes: sources.quotes.scope?.text ?? ""
    case .voices: actors.speaker?.text ?? ""
    case .compare: "\(compare.kind.rawValue)"
    case .compareQuotes: compare.list.quotes.scope?.text ?? ""
    case .newsQuotes: news.list.quotes.scope?.text ?? ""
    case .hits: searchView.words
    case .tree, .matrix, .documents, .actors, .news, .findings, .lineage, .explanation: ""
    }
  }
}

extension ListPane: RememberedList {
  func holds(_ key: RowKey) -> Bool { items.contains { $0.key == key } }
}
