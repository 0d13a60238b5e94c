import DossierModel

/// Searching in a pane, and copying what is selected.
extension Command {
  static let finding: [Command] = [
    Command(
      "search",
      "Search in the pane",
      keys: ["/"],
      group: .find,
      hint: "search",
      argument: "WORDS",
      withArgument: { $0.context == .hits ? $0.searchEverything($1, .best) : $0.searchFor($1) }
    ) { state, _ in
      state.context == .hits ? state.openSearchView() : state.open(.search)
    },
    Command("next-hit", "Go to the next place found", keys: ["n"], group: .find) { state, count in
      state.findAgain(count ?? 1, backwards: false)
    },
    Command("previous-hit", "Go to the place found before", keys: ["N"], group: .find) {
      state,
      count in
      state.findAgain(count ?? 1, backwards: true)
    },
    Command("nohl", "Take the marks off what was found", keys: [], group: .find) { state, _ in
      state.search.isShown = false
      state.withReader { $0.hit = nil }
      return []
    },
  ]

  static let copying: [Command] = [
    Command(
      "copy-citation",
      "Copy the quote with its citation",
      keys: ["yy"],
      in: [
        .stances, .quotes, .matrix, .timeline, .voices, .compare, .hits, .news, .reader,
        .explanation,
      ],
      group: .copy,
      hint: "copy",
      restricted: true
    ) { state, _ in
      state.copyQuote(withCitation: true)
    },
    Command(
      "copy-quote",
      "Copy the quote alone",
      keys: ["yq"],
      in: [
        .stances, .quotes, .matrix, .timeline, .voices, .compare, .hits, .news, .reader,
        .explanation,
      ],
      group: .copy,
      restricted: true
    ) { state, _ in
      state.copyQuote(withCitation: false)
    },
  ]
}
