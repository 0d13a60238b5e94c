import Canvas

/// A view at the root of the screen, in the order in which `[` and `]` go through them.
///
/// A new view is a case here, a field of ``State``, and a folder with its state, what commands do to
/// it, and how it is drawn; the compiler names the places where the others are told apart.
enum ViewName: Int, Hashable, Sendable, CaseIterable {
  case issues, matrix, search

  /// The command that shows it.
  var commandID: String {
    switch self {
    case .issues: "issues"
    case .matrix: "matrix"
    case .search: "search-everything"
    }
  }

  /// What the header calls it.
  var title: SafeText {
    switch self {
    case .issues: "Issues"
    case .matrix: "Matrix"
    case .search: "Search"
    }
  }
}
