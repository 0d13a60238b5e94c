import Canvas
import DossierModel
import TestSupport
import Testing

@testable import Workbench

/// Where a document has its words from.
struct `A lineage` {
  @Test(arguments: [(60, 15), (80, 24), (160, 48)], Repertoire.allCases)
  func `is a tree from the first report down`(size: (Int, Int), repertoire: Repertoire) {
    var bench = Bench(width: size.0, height: size.1, repertoire: repertoire)
    bench.press("gogl")
    expectSnapshot(bench.screen, named: "lineage-\(size.0)x\(size.1)-\(repertoire)")
  }

  @Test func `begins at the document, opens others, and leads back`() {
    var bench = Bench()
    bench.press("gogl")
    #expect(bench.library.asked.last?.what == .lineage(DocumentID("paper-0")))
    guard case .lineage(let view)? = bench.state.overlays.last else {
      Issue.record("no lineage")
      return
    }
    #expect(view.rows.selected?.element.isAsked == true)
    bench.press("j<Enter>")
    #expect(bench.library.asked.last?.what == .document(DocumentID("paper-1")))
    bench.press("gl")
    #expect(bench.library.asked.last?.what == .lineage(DocumentID("paper-1")))
    bench.press("<Esc><Esc>")
    #expect(bench.state.context == .lineage)
    bench.press("<Esc>")
    #expect(bench.state.context == .sources)
  }

  @Test func `is shown of the article and of a quote`() {
    var bench = Bench()
    bench.press("j<Enter><Enter>jgl")
    #expect(bench.library.asked.last?.what == .lineage(DocumentID("paper-1")))
    bench.press("<Esc>k<Enter>gl")
    #expect(bench.library.asked.last?.what == .lineage(DocumentID("paper-0")))
    bench.press("<Esc><Esc><Esc><Esc>zMGgi<Tab>gl")
    #expect(bench.screen.contains("Select a document or a quote first"))
  }

  @Test func `is searched, and asked for again when the files change`() {
    var bench = Bench()
    bench.press("gogl/long title<Enter>")
    guard case .lineage(let view)? = bench.state.overlays.last else {
      Issue.record("no lineage")
      return
    }
    #expect(view.rows.selected?.element.record.name == "The Post")
    bench.tell(.reloaded(generation: 2))
    let again = bench.library.asked.last { $0.what == .lineage(DocumentID("paper-0")) }
    #expect(again?.generation == 2)
  }
}
