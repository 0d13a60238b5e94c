import Canvas
import DossierModel

/// Hiding rows: by words in a pane, by conditions in all views.
extension State {
  // MARK: - All views

  /// Asks for the conditions of the filter of all views, beginning with those in force.
  mutating func openFilterPrompt() -> [Effect] {
    let text = filters.text.isEmpty ? "" : filters.text + " "
    return open(.filter, text: text) + readFilter(text)
  }

  /// Asks what the words of a filter mean.
  mutating func readFilter(_ text: String) -> [Effect] { ask(.filter, .filter(text)) }

  /// Puts a filter in force as soon as it is known what its words mean; none: lifts it.
  mutating func setFilter(_ text: String) -> [Effect] {
    let text = text.trimmed
    guard !text.isEmpty else {
      filters.wanted = nil
      return use(Filter(), text: "", saying: "No filter is in force.")
    }
    filters.wanted = text
    return readFilter(text)
  }

  mutating func takeFilter(_ answer: Answer) -> [Effect] {
    guard case .filter(let typed) = answer.question.what,
      case .filter(let row)? = answer.rows.first?.row
    else { return [] }
    filters.take(row, of: typed)
    if pendingSession != nil { return takeSessionFilter(row) }
    guard filters.wanted == typed else { return [] }
    filters.wanted = nil
    guard let filter = row.filter else {
      return remark("Not filtered by that: \(SafeText(row.problem ?? typed))", alarm: true)
    }
    return use(filter, text: row.text, saying: "Filtered; an empty g& lifts it.")
  }

  private mutating func use(_ filter: Filter, text: String, saying said: SafeText) -> [Effect] {
    filters.use(filter, text: text)
    message = Remark(text: said)
    return ask(.issues, .issues) + askAgain()
  }

  // MARK: - One pane

  /// Asks for the words that rows of the focused pane must hold.
  mutating func openPaneFilter() -> [Effect] {
    open(.paneFilter, text: filters.words[context] ?? "")
  }

  /// Lets the focused pane show only rows that hold some words; none: all.
  mutating func filterPane(_ words: String) -> [Effect] {
    let words = words.trimmed
    filters.set(words, of: context)
    switch context {
    case .tree:
      issues.treeWords = words
      issues.refold()
      return []
    case .matrix:
      matrix.words = words
      matrix.refold(issues.allIssues)
      return []
    default: return askAgain()
    }
  }

  /// What a pane's title says of its filter.
  func filterNote(of pane: Command.Context) -> SafeText {
    filters.words[pane].map { "& \(SafeText($0))" } ?? ""
  }
}
