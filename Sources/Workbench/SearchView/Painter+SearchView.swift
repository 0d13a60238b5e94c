import Canvas
import DossierModel

/// The search over everything.
extension Painter {
  mutating func drawSearchView() {
    let view = state.searchView
    let isWaiting = state.awaited[.hits] != nil
    put(title: title, in: frame.view.title, isFocused: true, trailing: isWaiting ? "searching" : "")
    if view.entries.items.isEmpty {
      put(Line([Run(" "), Run(nothing, Theme.faint)]), in: frame.view.body.row(0))
    } else {
      put(view.entries, in: frame.view.body, isFocused: true, whenEmpty: "")
    }
  }

  private var title: SafeText {
    let view = state.searchView
    guard !view.words.isEmpty else { return "Search everything" }
    let order: SafeText = view.order == .newest ? "newest first" : "best first"
    return "Search: \(SafeText(view.words)) \(state.glyphs.dot) \(order)"
  }

  /// What stands there while nothing is found.
  private var nothing: SafeText {
    let view = state.searchView
    if view.words.isEmpty {
      return "Type words; every one must be held, those in \"quotes\" as they stand."
    }
    let isFiltered = !state.filters.filter.isEmpty
    return view.answered == view.words
      ? isFiltered
        ? "No statement that the filter lets through holds all of: \(SafeText(view.words))"
        : "Nothing holds all of: \(SafeText(view.words))" : "Searching."
  }
}
