import Canvas
import DossierModel
import TestSupport
import Testing

@testable import Workbench

/// Filters of all views, and of a pane.
struct `A filter` {
  @Test func `is asked with in every view until it is lifted`() {
    var bench = Bench()
    bench.press("g&party:north<Enter>")
    #expect(bench.state.filters.filter.parties == [ActorID("north")])
    #expect(bench.library.asked.last { $0.what == .issues }?.filter.parties == [ActorID("north")])
    #expect(bench.screen.contains("& party:north"))
    bench.press("gm")
    #expect(bench.screen.contains("& party:north"))
    let cells = bench.library.asked.last { question in
      if case .matrix = question.what { true } else { false }
    }
    #expect(cells?.filter.parties == [ActorID("north")])
    bench.press("gfcrowns<Enter>")
    #expect(
      bench.library.asked.last { $0.what == .search("crowns", .best) }?.filter.isEmpty == false
    )
    let hits = bench.library.asked.last { $0.what == .search("crowns", .best) }
    #expect(hits?.window.after == 24, "a screen")
    bench.press("g&")
    #expect(bench.state.prompt?.text == "party:north ")
    bench.press("^U<Enter>")
    #expect(bench.state.filters.filter.isEmpty)
    #expect(!bench.screen.contains("& party:north"))
    #expect(
      bench.library.asked.last { $0.what == .search("crowns", .best) }?.filter.isEmpty == true
    )
  }

  @Test func `that is not understood leaves the one in force, and says what is wrong`() {
    var bench = Bench()
    bench.press("g&party:north<Enter>g&^Uparty:nroth<Enter>")
    #expect(bench.state.filters.text == "party:north")
    #expect(bench.state.message?.isAlarm == true)
    #expect(bench.screen.contains("no party is called nroth; did you mean north?"))
  }

  @Test func `says of what it leaves out that it does, and not that there is nothing`() {
    var bench = Bench()
    bench.press("gm4j")
    bench.press("g&party:north<Enter>l")
    #expect(bench.state.matrix.isSelectionLeftOut)
    #expect(bench.screen.contains(": left out by the filter"), "\(bench.screen)")
    bench.press("<Enter>")
    #expect(bench.screen.contains("[Southern Union: left out by the filter"), "\(bench.screen)")
    bench.press("gdc")
    #expect(bench.screen.contains("The filter leaves nothing of both to compare."))
    bench.press("=2031-05-19<Enter>")
    #expect(bench.screen.contains("Nothing moved of what passes the filter."), "\(bench.screen)")
    bench.press("cc")
    #expect(bench.screen.contains("[The Herald 0 and The Herald 1]"))
    #expect(bench.screen.contains("The filter leaves nothing of both to compare."))
    bench.press("g&^U<Enter>")
    #expect(!bench.screen.contains("The filter leaves"))
    #expect(bench.screen.contains("~ reworded  Ada Minister"))
    bench.press("g&party:north<Enter>")
    #expect(bench.screen.contains("The filter leaves nothing of both to compare."))
    var other = Bench()
    other.press("g&party:north<Enter>Ggt")
    #expect(other.screen.contains("Nothing here passes the filter; xi shows"), "\(other.screen)")
  }

  @Test func `is not lifted by Esc`() {
    var bench = Bench()
    bench.press("g&party:north<Enter><Esc><Esc>")
    #expect(bench.state.filters.text == "party:north")
  }

  @Test func `completes what is typed`() {
    var bench = Bench()
    bench.press("g&party:")
    expectSnapshot(bench.screen, named: "filter-80x24")
    bench.press("<Tab><Tab>")
    #expect(bench.state.prompt?.text == "party:south")
    bench.press("<Tab><Enter>")
    #expect(bench.state.filters.text == "party:north")
  }

  @Test func `of a pane hides its other rows until it is empty`() {
    var bench = Bench()
    bench.press("&toll<Enter>")
    #expect(bench.state.issues.tree.items.map(\.key.text) == ["issue:toll", "issue:amount"])
    #expect(bench.screen.contains("& toll"))
    bench.press("&^U<Enter>")
    #expect(bench.state.issues.tree.items.count > 2)
    bench.press("<Tab>&South<Enter>")
    #expect(bench.state.issues.stances.items.map(\.key.text) == ["cell:south"])
    bench.press("&^U<Enter>gm&children<Enter>")
    #expect(bench.state.matrix.rows.items.map(\.key.text) == ["option:children"])
    bench.press("<Esc>")
    #expect(bench.state.issues.stances.items.count > 1)
  }
}
