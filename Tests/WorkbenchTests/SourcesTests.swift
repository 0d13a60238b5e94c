import Canvas
import DossierModel
import TestSupport
import Testing

@testable import Workbench

/// The documents, newest publication first.
struct `In the sources` {
  static let sizes = [(24, 6), (60, 15), (80, 24), (160, 48)]

  @Test(arguments: sizes, Repertoire.allCases)
  func `documents stand over their statements`(size: (Int, Int), repertoire: Repertoire) {
    var bench = Bench(width: size.0, height: size.1, repertoire: repertoire)
    bench.press("go")
    expectSnapshot(bench.screen, named: "sources-\(size.0)x\(size.1)-\(repertoire)")
  }

  @Test(arguments: [(80, 24), (160, 48)])
  func `style says nothing that words do not`(size: (Int, Int)) {
    var bench = Bench(width: size.0, height: size.1)
    bench.press("goj")
    expectSnapshot(draw(bench.state).styleText, named: "sources-\(size.0)x\(size.1)-styles")
  }

  @Test(arguments: [(24, 6), (80, 24)])
  func `a record without a text says so`(size: (Int, Int)) {
    var bench = Bench(width: size.0, height: size.1)
    bench.press("goj<Tab>")
    expectSnapshot(bench.screen, named: "sources-no-text-\(size.0)x\(size.1)")
  }

  @Test func `the statements follow the document, and Enter opens it`() {
    var bench = Bench()
    bench.press("go")
    #expect(bench.library.asked.last?.what == .quotes(.document(DocumentID("paper-0"))))
    bench.press("j")
    #expect(bench.library.asked.last?.what == .quotes(.document(DocumentID("wire-report"))))
    bench.press("k<Enter>")
    #expect(bench.state.context == .reader)
    #expect(bench.library.asked.last?.what == .document(DocumentID("paper-0")))
    bench.press("<Esc>")
    #expect(bench.state.context == .sources)
  }

  @Test func `a quote opens its article and is copied and explained`() {
    var bench = Bench()
    bench.press("go<Tab>jyq")
    #expect(bench.effects == [.send("Northland will not pay five crowns")])
    bench.press("i")
    #expect(
      bench.library.asked.last?.what
        == .explanation(ActorID("north"), .option(OptionID("five")))
    )
    bench.press("<Esc><Enter>")
    #expect(bench.library.asked.last?.what == .document(DocumentID("paper-1")))
    bench.press("<Esc><Esc>")
    #expect(bench.state.context == .sources)
    bench.press("<Esc>")
    #expect(bench.state.view == .issues)
  }

  @Test func `the document of the selected quote is selected at first`() {
    var bench = Bench()
    bench.press("j<Enter><Enter>jgo")
    #expect(bench.state.sources.selected?.document.id == DocumentID("paper-1"))
    bench.press("gi<Tab>")
    #expect(bench.state.issues.selectedIssue == IssueID("amount"))
  }

  @Test func `words are looked for among documents and among quotes`() {
    var bench = Bench()
    bench.press("go/long title<Enter>")
    #expect(bench.state.sources.selected?.document.id == DocumentID("paper-1"))
    bench.press("<Tab>/noon<Enter>")
    #expect(bench.state.context == .quotes)
    bench.press("<Esc>/zebra<Enter>")
    #expect(bench.screen.contains("Not found: zebra"))
  }

  @Test func `the other pane moves, and a pane takes the screen`() {
    var bench = Bench()
    bench.press("goJ")
    #expect(bench.state.sources.quotes.list.selectedIndex == 1)
    #expect(bench.state.context == .sources)
    bench.press("O")
    #expect(!bench.screen.contains("Ada Minister"))
    bench.press("O")
    #expect(bench.screen.contains("Ada Minister"))
  }

  @Test func `another day and a reload ask again and keep the selection`() {
    var bench = Bench()
    bench.press("go2j")
    bench.tell(.reloaded(generation: 3))
    #expect(bench.state.sources.selected?.document.id == DocumentID("paper-1"))
    #expect(bench.library.asked.contains { $0.what == .documents && $0.generation == 3 })
    bench.press("t2031-05-01<Enter>")
    let quotes = bench.library.asked.last { $0.what == .quotes(.document(DocumentID("paper-1"))) }
    #expect(quotes?.day == Day(year: 2031, month: 5, day: 1))
  }

  @Test func `an answer that has not come is said to be read for`() {
    var state = State(size: Size(width: 80, height: 24), repertoire: .unicode)
    _ = start(&state)
    for key in KeyNotation.keys("go") { _ = update(&state, .keyPressed(key)) }
    #expect(draw(state).plainText.contains("Reading."))
  }

  @Test func `nothing there is said, and every size is drawn`() {
    var bench = Bench(library: ScriptedLibrary(isBare: true))
    bench.press("go")
    #expect(bench.screen.contains("No documents"))
    bench.press("ga")
    #expect(bench.screen.contains("No actors"))
    for (width, height) in [(1, 1), (24, 6), (30, 7), (59, 14), (60, 15), (131, 40), (300, 100)] {
      for keys in ["go", "<Tab>", "ga", "<Tab>", "O"] {
        bench.press(keys)
        bench.tell(.resized(Size(width: width, height: height)))
        #expect(draw(bench.state).size == Size(width: width, height: height))
      }
    }
  }
}
