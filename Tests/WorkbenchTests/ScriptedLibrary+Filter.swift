import DossierModel

@testable import Workbench

/// What filters of the bridge mean: `party:north` is known, and nothing else.
extension ScriptedLibrary {
  func filter(_ words: String) -> FilterRow {
    let completions = ["party:north", "party:south"]
      .filter { $0.hasPrefix(words) && words.contains(":") }
      .map { FilterRow.Completion(text: $0, title: "One of the \u{200B}two") }
    guard words.trimmed.isEmpty || words == "party:north" else {
      return FilterRow(
        problem: "party: no party is called \(words.dropFirst(6)); did you mean north?",
        completions: completions
      )
    }
    var filter = Filter()
    if !words.trimmed.isEmpty { filter.parties = [north.id] }
    return FilterRow(filter: filter, text: words.trimmed, completions: completions)
  }
}
