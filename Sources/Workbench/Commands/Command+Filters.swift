import DossierModel

/// The commands that hide rows.
extension Command {
  static let filtering: [Command] = [
    Command(
      "filter",
      "Show only rows of the pane that hold words; none: all",
      keys: ["&"],
      in: [.tree, .stances, .quotes, .matrix, .findings],
      group: .find,
      argument: "WORDS",
      withArgument: { $0.filterPane($1) }
    ) { state, _ in
      state.openPaneFilter()
    },
    Command(
      "filter-all",
      "Filter all views by issue: party: stance: since: and the like; nothing lifts it",
      keys: ["g&"],
      group: .find,
      argument: "CONDITIONS",
      withArgument: { $0.setFilter($1) }
    ) { state, _ in
      state.openFilterPrompt()
    },
  ]
}
