import DossierModel

/// The commands that lead to places.
extension Command {
  /// The commands that lead away from a place, which the jump list then has.
  static let jumping: Set<String> = [
    "first", "last", "percent", "open", "search", "next-hit", "previous-hit", "issues", "matrix",
    "timeline", "sources", "actors", "compare", "news", "lineage", "findings", "weak-cells",
    "search-everything", "next-view", "previous-view",
  ]

  static let places: [Command] = [
    Command(
      "jump-back",
      "Go back to the place before, over views and articles",
      keys: ["^O", "<"],
      group: .views
    ) { state, count in
      state.jump(by: -(count ?? 1))
    },
    Command("jump-forward", "Go forward again", keys: [">"], group: .views) { state, count in
      state.jump(by: count ?? 1)
    },
    Command(
      "set-mark",
      "Mark this place with a letter",
      keys: ["m<letter>"],
      group: .views,
      argument: "LETTER",
      withArgument: { $0.setMark($1) }
    ) { state, _ in
      state.setMark(state.typedLetter)
    },
    Command(
      "go-to-mark",
      "Go to the place marked with a letter",
      keys: ["'<letter>"],
      group: .views,
      argument: "LETTER",
      withArgument: { $0.goToMark($1) }
    ) { state, _ in
      state.goToMark(state.typedLetter)
    },
    Command(
      "go-to-place-before",
      "Go to where you were before the last jump, and the next time back",
      keys: ["''"],
      group: .views
    ) { state, _ in
      state.goToPlaceBefore()
    },
  ]
}
