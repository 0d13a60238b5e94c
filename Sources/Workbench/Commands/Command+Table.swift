import Canvas
import DossierModel

/// The table of commands: the only place that knows keys.
///
/// Order is the order of the footer's hints and of the help's lists.
extension Command {
  /// Every command there is.
  public static let all: [Command] =
    moving + panes + timeline + comparing + opening + reporting + finding + filtering + copying
    + exporting + views
    + places + setting + program

  /// The command of that name.
  static func named(_ id: String) -> Command? { all.first { $0.id == id } }

  private static let lists: Set<Context> = [
    .tree, .stances, .quotes, .matrix, .timeline, .sources, .actors, .voices, .compare, .hits,
    .news,
    .lineage, .explanation, .findings, .weakCells, .help,
  ]
  private static let issuesView: Set<Context> = [.tree, .stances, .quotes]
  /// Views with more than one pane.
  private static let paned: Set<Context> = issuesView.union([
    .matrix, .timeline, .sources, .actors, .voices, .compare, .news,
  ])

  private static let moving: [Command] = [
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

  private static let panes: [Command] = [
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

  private static let opening: [Command] = [
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
      in: [.stances, .quotes, .matrix, .voices, .compare, .news],
      group: .open,
      hint: "why"
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
      in: [.stances, .quotes, .sources, .voices, .reader, .lineage, .explanation],
      group: .open,
      hint: "lineage"
    ) { state, _ in
      state.openLineage()
    },
  ]

  private static let finding: [Command] = [
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

  private static let copying: [Command] = [
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

  private static let views: [Command] = [
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

  private static let program: [Command] = [
    Command(
      "help",
      "Show every key; Enter there runs the command",
      keys: ["?", "<F1>"],
      group: .program,
      hint: "help"
    ) { state, _ in
      state.openHelp()
    },
    Command("command", "Give a command by name", keys: [":"], group: .program, hint: "command") {
      state,
      _ in
      state.open(.command)
    },
    Command(
      "reload",
      "Read the dossier again from its files",
      keys: ["R", "<F5>"],
      group: .program
    ) { state, _ in
      state.message = Remark(text: "Reading the dossier again.")
      state.isRereading = true
      return [.reload]
    },
    Command(
      "stop-indexing",
      "Break off the indexing; what was done stays, and R goes on",
      keys: [],
      group: .program
    ) { state, _ in
      guard state.indexStatus != nil else {
        state.message = Remark(text: "Nothing is being indexed.")
        return []
      }
      state.message = Remark(text: "Stopping; R goes on.")
      return [.stopIndexing]
    },
    Command(
      "redraw",
      "Draw the screen anew; in the linear mode, say the selection again",
      keys: ["^L"],
      group: .program
    ) { _, _ in
      [.repaint]
    },
    Command("say-rows", "Say every row in view", keys: ["V"], group: .program) { _, _ in
      [.sayRows]
    },
    Command(
      "suspend",
      "Go back to the shell; fg returns",
      keys: ["^Z"],
      group: .program,
      restricted: true
    ) { _, _ in
      [.suspend]
    },
    Command("quit", "Leave", keys: ["Q", "ZZ"], group: .program) { _, _ in
      [.quit]
    },
    Command("interrupt", "Say how to leave", keys: ["^C"], group: .program) { state, _ in
      state.remark("Q leaves; nothing was running.")
    },
  ]
}
