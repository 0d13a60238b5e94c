/// Going from pane to pane, giving them room, folding.
extension Command {
  static let panes: [Command] = [
    Command(
      "next-pane",
      "Go to the next pane",
      keys: ["<Tab>"],
      in: paned,
      group: .panes,
      hint: "pane"
    ) { state, _ in
      state.focus(by: 1, around: true)
      return []
    },
    Command(
      "previous-pane",
      "Go to the pane before",
      keys: ["<S-Tab>"],
      in: paned,
      group: .panes
    ) { state, _ in
      state.focus(by: -1, around: true)
      return []
    },
    Command(
      "pane-right",
      "Go to the pane on the right",
      keys: ["l", "<Right>"],
      in: paned.subtracting([.matrix, .timeline, .compare]),
      group: .panes
    ) { state, _ in
      state.focus(by: 1)
      return []
    },
    Command(
      "pane-left",
      "Go to the pane on the left",
      keys: ["h", "<Left>"],
      in: paned.subtracting([.matrix, .timeline, .compare]),
      group: .panes
    ) { state, _ in
      state.focus(by: -1)
      return []
    },
    Command(
      "scroll-next-pane-down",
      "Move down in the next pane",
      keys: ["J"],
      in: paned,
      group: .panes
    ) { state, count in
      state.moveInNextPane(by: count ?? 1)
      return []
    },
    Command(
      "scroll-next-pane-up",
      "Move up in the next pane",
      keys: ["K"],
      in: paned,
      group: .panes
    ) { state, count in
      state.moveInNextPane(by: -(count ?? 1))
      return []
    },
    Command("zoom-in", "Give the pane more room", keys: ["+"], in: paned, group: .panes) {
      state,
      _ in
      state.zoom(by: 1)
      return []
    },
    Command("zoom-out", "Give the pane less room", keys: ["_"], in: paned, group: .panes) {
      state,
      _ in
      state.zoom(by: -1)
      return []
    },
    Command(
      "zoom",
      "Give the pane the whole screen, and back",
      keys: ["O"],
      in: paned,
      group: .panes
    ) { state, _ in
      state.toggleZoom()
      return []
    },
    Command(
      "column-left",
      "Go to the column on the left",
      keys: ["h", "<Left>"],
      in: [.matrix],
      group: .move,
      hint: "column"
    ) { state, count in
      state.matrix.moveColumn(by: -(count ?? 1))
      return []
    },
    Command(
      "column-right",
      "Go to the column on the right",
      keys: ["l", "<Right>"],
      in: [.matrix],
      group: .move
    ) { state, count in
      state.matrix.moveColumn(by: count ?? 1)
      return []
    },
    Command(
      "next-kind",
      "Go to the next kind of what was found",
      keys: ["<Tab>"],
      in: [.hits],
      group: .move,
      hint: "kind"
    ) { state, count in
      state.searchView.goToNextKind(by: count ?? 1)
      return []
    },
    Command(
      "previous-kind",
      "Go to the kind before of what was found",
      keys: ["<S-Tab>"],
      in: [.hits],
      group: .move
    ) { state, count in
      state.searchView.goToNextKind(by: -(count ?? 1))
      return []
    },
    Command(
      "fold",
      "Fold or unfold the issue",
      keys: ["za"],
      in: [.tree, .matrix],
      group: .panes,
      hint: "fold"
    ) { state, _ in
      state.toggleFold()
      return []
    },
    Command("unfold-all", "Unfold every issue", keys: ["zR"], in: [.tree, .matrix], group: .panes) {
      state,
      _ in
      state.unfoldAll()
      return []
    },
    Command("fold-all", "Fold every issue", keys: ["zM"], in: [.tree, .matrix], group: .panes) {
      state,
      _ in
      state.foldAll()
      return []
    },
  ]
}
