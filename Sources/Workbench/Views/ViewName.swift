import Canvas

/// A view at the root of the screen, in the order in which `[` and `]` go through them.
///
/// A new view is a case here, a field of ``State``, and a folder with its state, what commands do to
/// it, and how it is drawn; the compiler names the places where the others are told apart.
enum ViewName: Int, Hashable, Sendable, CaseIterable {
  case issues, matrix, timeline, sources, actors, compare, search, news

  /// The command that shows it.
  var commandID: String {
    switch self {
    case .issues: "issues"
    case .matrix: "matrix"
    case .timeline: "timeline"
    case .compare: "compare"
    case .sources: "sources"
    case .actors: "actors"
    case .news: "news"
    case .search: "search-everything"
    }
  }

  /// What the header calls it.
  var title: SafeText {
    switch self {
    case .issues: "Issues"
    case .matrix: "Matrix"
    case .timeline: "Timeline"
    case .compare: "Compare"
    case .sources: "Sources"
    case .actors: "Actors"
    case .news: "News"
    case .search: "Search"
    }
  }
}
