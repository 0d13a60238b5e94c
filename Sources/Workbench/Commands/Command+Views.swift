import DossierModel

/// Going to a view.
extension Command {
  static let views: [Command] = [
    Command(
      "issues",
      "Show the issues, with what is selected here",
      keys: ["gi"],
      group: .views,
      hint: "issues"
    ) { state, _ in
      state.go(to: .issues)
    },
    Command(
      "matrix",
      "Show the matrix: issues and options against parties",
      keys: ["gm"],
      group: .views,
      hint: "matrix"
    ) { state, _ in
      state.go(to: .matrix)
    },
    Command(
      "timeline",
      "Show the timeline: events and statements along one line of time",
      keys: ["gt"],
      group: .views
    ) { state, _ in
      state.go(to: .timeline)
    },
    Command(
      "sources",
      "Show the sources: documents, newest first, and what is coded in them",
      keys: ["go"],
      group: .views
    ) { state, _ in
      state.go(to: .sources)
    },
    Command(
      "actors",
      "Show the actors: who they are, what they say, what others say of them",
      keys: ["ga"],
      group: .views
    ) { state, _ in
      state.go(to: .actors)
    },
    Command(
      "compare",
      "Compare two dates, two parties or two documents",
      keys: ["gd"],
      group: .views,
      argument: "DATE|NAME",
      withArgument: { state, text in
        let effects = state.enter(.compare)
        return effects + state.compareWith(text)
      }
    ) { state, _ in
      state.go(to: .compare)
    },
    Command(
      "search-everything",
      "Search texts, statements and names; as you type the newest first, on Enter the best",
      keys: ["gf"],
      group: .views,
      argument: "WORDS",
      withArgument: { $0.searchEverything($1, .best) }
    ) { state, _ in
      state.openSearchView()
    },
    Command(
      "news",
      "Show the news: what is new since you marked everything as seen",
      keys: ["gn"],
      group: .views
    ) { state, _ in
      state.go(to: .news)
    },
    Command("next-view", "Show the next view", keys: ["]"], group: .views) { state, count in
      state.enter(by: count ?? 1)
    },
    Command("previous-view", "Show the view before", keys: ["["], group: .views) { state, count in
      state.enter(by: -(count ?? 1))
    },
  ]
}
