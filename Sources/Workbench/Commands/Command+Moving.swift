import DossierModel

/// Moving in the pane that has the keys.
extension Command {
  static let moving: [Command] = [
    Command("down", "Move down", keys: ["j", "<Down>", "^N"], group: .move, hint: "move") {
      $0.move(.rows($1 ?? 1))
      return []
    },
    Command("up", "Move up", keys: ["k", "<Up>", "^P"], group: .move) {
      $0.move(.rows(-($1 ?? 1)))
      return []
    },
    Command("half-page-down", "Move down half a page", keys: ["^D"], group: .move) {
      $0.move(.halfPages($1 ?? 1))
      return []
    },
    Command("half-page-up", "Move up half a page", keys: ["^U"], group: .move) {
      $0.move(.halfPages(-($1 ?? 1)))
      return []
    },
    Command("page-down", "Move down a page", keys: ["<Space>", "f", "<PgDn>", "^F"], group: .move) {
      $0.move(.halfPages(($1 ?? 1) * 2))
      return []
    },
    Command("page-up", "Move up a page", keys: ["b", "<PgUp>", "^B"], group: .move) {
      $0.move(.halfPages(-($1 ?? 1) * 2))
      return []
    },
    Command(
      "first",
      "Go to the first row, or to the row of the count",
      keys: ["gg", "<Home>"],
      group: .move
    ) {
      $0.goTo($1.map { .place($0 - 1) } ?? .start)
    },
    Command(
      "last",
      "Go to the last row, or to the row of the count",
      keys: ["G", "<End>"],
      group: .move
    ) {
      $0.goTo($1.map { .place($0 - 1) } ?? .end)
    },
    Command("percent", "Go that many hundredths down, as in 50%", keys: ["%"], group: .move) {
      $0.goTo(.percent(min($1 ?? 0, 100)))
    },
    Command("scroll-down", "Scroll down a line", keys: ["^E"], group: .move) {
      $0.move(.scroll($1 ?? 1))
      return []
    },
    Command("scroll-up", "Scroll up a line", keys: ["^Y"], group: .move) {
      $0.move(.scroll(-($1 ?? 1)))
      return []
    },
    Command("row-to-top", "Put the selected row at the top", keys: ["zt"], group: .move) {
      state,
      _ in
      state.move(.put(.top))
      return []
    },
    Command("row-to-middle", "Put the selected row in the middle", keys: ["zz"], group: .move) {
      state,
      _ in
      state.move(.put(.middle))
      return []
    },
    Command("row-to-bottom", "Put the selected row at the bottom", keys: ["zb"], group: .move) {
      state,
      _ in
      state.move(.put(.bottom))
      return []
    },
    Command(
      "next-statement",
      "Go to the next statement",
      keys: ["}"],
      in: [.reader],
      group: .move,
      hint: "statement"
    ) { state, count in
      state.withReader { $0.step(by: count ?? 1) }
      return []
    },
    Command(
      "previous-statement",
      "Go to the statement before",
      keys: ["{"],
      in: [.reader],
      group: .move
    ) { state, count in
      state.withReader { $0.step(by: -(count ?? 1)) }
      return []
    },
  ]
}
