import DossierModel

@testable import Workbench

/// Moving, and going from pane to pane.
extension CommandCase {
  static let moving = [
    CommandCase("down") { $1.issue == "amount" },
    CommandCase("up", after: "j") { $1.issue == "toll" },
    CommandCase("half-page-down", after: "?") { $1.ordinal > $0.ordinal + 5 },
    CommandCase("half-page-up", after: "?G") { $1.ordinal < $0.ordinal - 5 },
    CommandCase("page-down", after: "?") { $1.ordinal > $0.ordinal + 12 },
    CommandCase("page-up", after: "?G") { $1.ordinal < $0.ordinal - 12 },
    CommandCase("first", after: "G") { $1.issue == "toll" },
    CommandCase("last") { $1.issue == "name" },
    CommandCase("percent", after: "G") { $1.issue == "toll" },
    CommandCase("scroll-down", after: "?") { $1.top == $0.top + 1 },
    CommandCase("scroll-up", after: "?G") { $1.top == $0.top - 1 },
    CommandCase("row-to-top", after: "?40j") { $1.top > $0.top + 5 && $1.ordinal == $0.ordinal },
    CommandCase("row-to-middle", after: "?40jzt") {
      $1.top < $0.top - 5 && $1.ordinal == $0.ordinal
    },
    CommandCase("row-to-bottom", after: "?40jzt") {
      $1.top < $0.top - 12 && $1.ordinal == $0.ordinal
    },
    CommandCase("next-statement", after: "<Tab><Tab><Enter>") { $0.mark == 0 && $1.mark == 1 },
    CommandCase("previous-statement", after: "<Tab><Tab><Enter>}}") {
      $0.mark == 2 && $1.mark == 1
    },
    CommandCase("column-left", after: "gml") { $1.column == $0.column - 1 },
    CommandCase("column-right", after: "gmgg99h") { $1.column == $0.column + 1 },
    CommandCase("next-kind", after: "gfcrowns<Enter>") { $1.ordinal > $0.ordinal },
    CommandCase("previous-kind", after: "gfcrowns<Enter><Tab>") { $1.ordinal < $0.ordinal },
    CommandCase("earlier", after: "gt") { $0.firstDay > $1.firstDay },
    CommandCase("later", after: "gt") { $0.firstDay < $1.firstDay },
    CommandCase("compare-before", after: "gd") { $0.comparedFrom > $1.comparedFrom },
    CommandCase("compare-after", after: "gd") { $0.comparedFrom < $1.comparedFrom },
  ]

  static let panes = [
    CommandCase("next-pane") { $1.state.context == .stances },
    CommandCase("previous-pane") { $1.state.context == .quotes },
    CommandCase("pane-right") { $1.state.context == .stances },
    CommandCase("pane-left", after: "<Tab>") { $1.state.context == .tree },
    CommandCase("scroll-next-pane-down") {
      $1.stance != $0.stance && $1.state.context == .tree
    },
    CommandCase("scroll-next-pane-up", after: "JJ") {
      $1.stance != $0.stance && $1.state.context == .tree
    },
    CommandCase("zoom-in") { $1.state.issues.zoom == .large },
    CommandCase("zoom-out", after: "+") { $1.state.issues.zoom == .shared },
    CommandCase("zoom") { $1.state.issues.zoom == .alone },
    CommandCase("fold") { $1.state.issues.tree.items.count == 3 },
    CommandCase("unfold-all") { $1.state.issues.tree.items.count == 6 },
    CommandCase("fold-all", after: "zR") { $1.state.issues.tree.items.count == 3 },
    CommandCase("finer", after: "gt") { $1.daysOnScreen < $0.daysOnScreen },
    CommandCase("coarser", after: "gt") { $1.daysOnScreen > $0.daysOnScreen },
    CommandCase("every-issue", after: "gt") {
      $0.state.timeline.scope.issue != nil && $1.state.timeline.scope.issue == nil
    },
    CommandCase("every-party", after: "<Tab>gt") {
      $0.state.timeline.scope.party != nil && $1.state.timeline.scope.party == nil
    },
    CommandCase("compared-kind", after: "gd") {
      $0.state.compare.kind == .dates && $1.state.compare.kind == .parties
    },
    CommandCase("exchange-sides", after: "gdc") {
      $1.state.compare.parties == $0.state.compare.parties.reversed()
    },
  ]
}

extension Bench {
  fileprivate var column: Int { state.matrix.columnIndex }

  fileprivate var firstDay: Int { state.timeline.axis?.day(at: 0).number ?? 0 }

  fileprivate var daysOnScreen: Int {
    (state.timeline.axis?.day(at: state.timeline.axisWidth).number ?? 0) - firstDay
  }

  fileprivate var comparedFrom: Int { state.compare.from(state.day)?.number ?? 0 }
}
