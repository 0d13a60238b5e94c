import Canvas
import DossierModel
import Testing

@testable import Workbench

/// Keys in the tree of issues that are about what stands beside it.
struct `In the tree of issues a key` {
  @Test func `explains the stance that is selected beside it`() {
    var bench = Bench()
    bench.press("ji")
    #expect(bench.state.context == .explanation)
    var beside = Bench()
    beside.press("j<Tab>i")
    #expect(bench.library.asked.last == beside.library.asked.last)
    bench.press("<Esc>")
    #expect(bench.state.context == .tree)
  }

  @Test func `shows the lineage of the quote that is selected beside it`() {
    var bench = Bench()
    bench.press("jgl")
    #expect(bench.state.context == .lineage)
    #expect(bench.library.asked.last?.what == .lineage(DocumentID("paper-0")))
  }

  @Test func `that searches leaves folded what it looked through and did not find`() {
    var bench = Bench()
    bench.press("zM")
    let folded = bench.state.issues.unfolded
    bench.press("/amount")
    #expect(bench.state.issues.unfolded != folded && bench.issue == "amount")
    // A word that nothing holds folds again what its beginning unfolded.
    bench.press("zzz<Enter>")
    #expect(bench.state.issues.unfolded == folded && bench.issue == "toll")
    bench.press("/amount<Esc>")
    #expect(bench.state.issues.unfolded == folded && bench.issue == "toll")
    bench.press("/amount<Enter>")
    #expect(bench.issue == "amount")
  }
}
