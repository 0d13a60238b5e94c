import Canvas
import DossierModel

@testable import Workbench

/// Opening, finding, going elsewhere, and what leads out of the program.
extension CommandCase {
  static let opening = [
    CommandCase("open", after: "j") { $1.state.context == .stances },
    CommandCase("explain", after: "<Tab>") { $1.state.context == .explanation },
    CommandCase("as-of") { $1.prompt == .asOf },
    CommandCase("findings") { $1.state.context == .findings },
    CommandCase("weak-cells", after: "gm") { $1.state.context == .weakCells },
    CommandCase("back", after: "<Tab>") { $1.state.context == .tree },
    CommandCase("close", after: "?") { $1.state.overlays.isEmpty },
    CommandCase("lineage", after: "<Tab><Tab>") { $1.state.context == .lineage },
    CommandCase("compare-with", after: "gd") { $1.prompt == .compare },
    CommandCase("brief") { $1.state.context == .brief && $1.brief?.issue == IssueID("toll") },
    CommandCase("brief-all") { $1.state.context == .brief && $1.brief?.issue == nil },
    CommandCase("mark-seen", after: "gn") { $1.effects.last == .markNewsSeen },
  ]

  static let finding = [
    CommandCase("search") { $1.prompt == .search },
    CommandCase("next-hit", after: "/toll<Enter>") { $0.issue == "toll" && $1.issue == "amount" },
    CommandCase("previous-hit", after: "/toll<Enter>n") {
      $0.issue == "amount" && $1.issue == "toll"
    },
    CommandCase("nohl", after: "/toll<Enter>") {
      $0.state.search.isShown && !$1.state.search.isShown
    },
    CommandCase("filter") { $1.prompt == .paneFilter },
    CommandCase("filter-all") { $1.prompt == .filter },
  ]

  static let leading = [
    CommandCase("issues", after: "gm") { $1.state.view == .issues },
    CommandCase("matrix") { $1.state.view == .matrix },
    CommandCase("timeline") { $1.state.view == .timeline },
    CommandCase("sources") { $1.state.view == .sources },
    CommandCase("actors") { $1.state.view == .actors },
    CommandCase("compare") { $1.state.view == .compare },
    CommandCase("search-everything") { $1.state.view == .search && $1.prompt == .everything },
    CommandCase("news") { $1.state.view == .news },
    CommandCase("next-view") { $1.state.view == .matrix },
    CommandCase("previous-view", after: "gm") { $1.state.view == .issues },
    CommandCase("jump-back", after: "G") { $0.issue == "name" && $1.issue == "toll" },
    CommandCase("jump-forward", after: "G<") { $0.issue == "toll" && $1.issue == "name" },
    CommandCase("set-mark", argument: "a") { $1.state.marks["a"] != nil },
    CommandCase("go-to-mark", after: "maG", argument: "a") {
      $0.issue == "name" && $1.issue == "toll"
    },
    CommandCase("go-to-place-before", after: "G") { $0.issue == "name" && $1.issue == "toll" },
  ]

  static let leaving = [
    CommandCase("copy-citation", after: "<Tab><Tab>") { _, after in
      after.sent?.hasPrefix("“Northland will not pay five crowns” — Ada Minister") == true
    },
    CommandCase("copy-quote", after: "<Tab><Tab>") {
      $1.sent == "Northland will not pay five crowns"
    },
    CommandCase("export") { $1.prompt == .export },
    CommandCase("help") { $1.state.context == .help },
    CommandCase("command") { $1.prompt == .command },
    CommandCase("reload") { $1.effects.last == .reload },
    CommandCase("stop-indexing") { $1.effects.last == .stopIndexing },
    CommandCase("redraw") { $1.effects.last == .repaint },
    CommandCase("set", argument: "colours.theme mono") {
      if case .colour? = $1.effects.last { true } else { false }
    },
    CommandCase("suspend") { $1.effects.last == .suspend },
    CommandCase("quit") { $1.effects.last == .quit },
    CommandCase("interrupt") { $1.state.message?.text == "Q leaves; nothing was running." },
  ]
}

extension Bench {
  /// The brief that was asked for last; nil for none.
  fileprivate var brief: BriefOrder? {
    if case .makeBrief(let order)? = effects.last { order } else { nil }
  }

  /// What was handed on to the clipboard last; nil for nothing.
  fileprivate var sent: String? {
    if case .send(let text)? = effects.last { text } else { nil }
  }
}
