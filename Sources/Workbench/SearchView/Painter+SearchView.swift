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
    guard view.answered == view.words else { return "Searching." }
    let words = SafeText(view.words)
    if !state.filters.filter.isEmpty {
      return "No statement that the filter lets through holds all of: \(words)"
    }
    return view.words.contains(":")
      ? "Nothing holds all of: \(words); a filter is set by g&."
      : "Nothing holds all of: \(words)"
  }
}
