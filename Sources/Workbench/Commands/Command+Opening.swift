/// Opening what is selected, and going back.
extension Command {
  static let opening: [Command] = [
    Command(
      "open",
      "Open what is selected, down to the words in the article",
      keys: ["<Enter>"],
      in: lists.subtracting([.findings]),
      group: .open,
      hint: "open"
    ) { state, _ in
      state.open()
    },
    Command(
      "explain",
      "Explain the position: the evidence and what decided",
      keys: ["i"],
      in: [.tree, .stances, .quotes, .matrix, .voices, .compare, .news],
      group: .open,
      hint: "why",
      hintedIn: Set(Context.allCases).subtracting([.tree])
    ) { state, _ in
      state.explain()
    },
    Command(
      "as-of",
      "Set the day positions are shown for; empty for the dossier's own",
      keys: ["t"],
      in: paned.union([.explanation, .brief]),
      group: .open,
      hint: "as of",
      argument: "DATE",
      withArgument: { $0.setDay($1) }
    ) { state, _ in
      state.open(.asOf)
    },
    Command("findings", "List what check found in the dossier's files", keys: ["g!"], group: .open)
    { state, _ in
      state.openFindings()
    },
    Command(
      "weak-cells",
      "List the weak cells: one origin, second-hand, stale, silent",
      keys: ["gw"],
      in: [.matrix],
      group: .open,
      hint: "weak cells"
    ) { state, _ in
      state.openWeakCells()
    },
    Command(
      "back",
      "Go back: out of a prompt, a view, a pane",
      keys: ["<Esc>", "^G"],
      group: .open,
      hint: "back"
    ) { state, _ in
      state.back()
    },
    Command("close", "Close the view; at the root, quit", keys: ["q"], group: .open) { state, _ in
      state.closeView()
    },
    Command(
      "lineage",
      "Show where the document has its words from, and who took them on",
      keys: ["gl"],
      in: [.tree, .stances, .quotes, .sources, .voices, .reader, .lineage, .explanation],
      group: .open,
      hint: "lineage",
      hintedIn: Set(Context.allCases).subtracting([.tree])
    ) { state, _ in
      state.openLineage()
    },
  ]
}
