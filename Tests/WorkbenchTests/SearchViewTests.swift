import Canvas
import DossierModel
import TestSupport
import Testing

@testable import Workbench

/// The search over everything.
struct `The search over everything` {
  private func found(_ bench: Bench) -> [String] {
    bench.state.searchView.entries.items.map { item in
      switch item.element {
      case .heading(let kind, let count, let isMore): "\(kind) \(count)\(isMore ? "+" : "")"
      case .name(let row): row.name
      case .hit(let hit): "\(hit.document.text) \(hit.statement?.text ?? "passage")"
      }
    }
  }

  @Test func `finds as one types, by kind, the newest first`() {
    var bench = Bench()
    bench.press("gfcrowns")
    #expect(
      found(bench) == [
        "names 1", "Everyone pays five crowns to cross the bridge", "statements 2", "paper-0 q-0",
        "paper-1 q-1", "passages 1", "paper-2 passage",
      ]
    )
    #expect(bench.screen.contains("crowns · newest first"))
    let searched = bench.library.asked.compactMap { question in
      if case .search(let words, .newest) = question.what { words } else { nil }
    }
    #expect(searched == ["c", "cr", "cro", "crow", "crown", "crowns"])
  }

  @Test func `ranks on Enter and keeps what was typed on Esc`() {
    var bench = Bench()
    bench.press("gfcrowns<Esc>")
    #expect(bench.state.prompt == nil)
    #expect(bench.state.searchView.order == .newest)
    bench.press("gf<Enter>")
    #expect(bench.state.searchView.order == .best)
    #expect(bench.library.asked.last { $0.what == .search("crowns", .best) } != nil)
    #expect(found(bench).contains("paper-1 q-1"))
    #expect(bench.screen.contains("crowns · best first"))
  }

  @Test func `drops the answer to words that were typed over`() {
    var bench = Bench()
    bench.press("gf")
    var late: [Answer] = []
    for key in KeyNotation.keys("line") {
      for case .ask(_, let question) in update(&bench.state, .keyPressed(key)) {
        late.append(bench.library.answer(question))
      }
    }
    // The answers come one after the other, and only those to the last words are taken.
    for answer in late.dropLast(2) { bench.tell(.answered(answer)) }
    #expect(bench.state.searchView.entries.items.isEmpty)
    #expect(bench.screen.contains("Searching."))
    for answer in late.suffix(2) { bench.tell(.answered(answer)) }
    #expect(found(bench) == ["passages 1", "paper-0 passage"])
  }

  @Test func `says what it wants, and that nothing was found`() {
    var bench = Bench()
    bench.press("gf")
    #expect(bench.screen.contains("Type words; every one must be held"))
    bench.press("zebra")
    #expect(bench.screen.contains("Nothing holds all of: zebra"))
    bench.press("^U")
    #expect(bench.screen.contains("Type words; every one must be held"))
  }

  @Test func `opens a hit at its place, and walks on from there`() {
    var bench = Bench()
    bench.press("gfcrowns<Enter>")
    bench.press("<Tab><Enter>")
    #expect(bench.state.context == .reader)
    func reader() -> Reader? {
      if case .reader(let reader)? = bench.state.overlays.last { reader } else { nil }
    }
    let first = reader()?.document
    bench.press("n")
    #expect(reader()?.document != first)
    #expect(bench.state.overlays.count == 1)
    #expect(bench.screen.contains("Hit 2 of 3."))
    bench.press("N")
    #expect(reader()?.document == first)
    bench.press("<Esc>")
    #expect(bench.state.context == .hits)
    #expect(bench.state.searchView.selectedHit?.document == first)
    bench.press("<Esc>")
    #expect(bench.state.view == .issues)
  }

  @Test func `shows a passage where it stands, in the same article too`() {
    var bench = Bench()
    bench.press("gfline 22<Enter><Enter>")
    #expect(bench.screen.contains("Line 22 of the article"))
    guard case .reader(let reader)? = bench.state.overlays.last else {
      Issue.record("no article")
      return
    }
    #expect(reader.hit == TextRange.of(1_027, 1_067))
    bench.press("q<Enter>")
    // A search in the article takes `n` over, until another hit is opened.
    bench.press("/line 27<Enter>n")
    #expect(bench.screen.contains("Line 27 of the article"))
    #expect(bench.state.overlays.count == 1)
  }

  @Test func `goes to what bears a name`() {
    var bench = Bench()
    bench.press("gfrepair<Enter><Enter>")
    #expect(bench.state.view == .issues)
    #expect(bench.state.issues.selectedIssue == IssueID("repair"))
    bench.press("gf")
    #expect(bench.state.searchView.words == "repair")
    bench.press("everyone<Enter><Enter>")
    #expect(bench.state.issues.selectedIssue == IssueID("amount"))
    #expect(bench.state.issues.stances.selected?.key == RowKey("topic:five"))
    for (words, actor) in [("minister", "minister"), ("wire", "wire"), ("northland", "north")] {
      bench.press("gf\(words)<Enter><Enter>")
      #expect(bench.state.view == .actors)
      #expect(bench.state.actors.selected?.actor.id == ActorID(actor), "\(words)")
      #expect(bench.state.actors.speaker == ActorID(actor), "\(words)")
    }
  }

  @Test func `asks for more hits where the selection comes near the last`() {
    var library = ScriptedLibrary()
    library.moreHits = 300
    var bench = Bench(library: library)
    bench.press("gfcrowns<Esc>")
    #expect(found(bench).contains("passages 71+"))
    bench.press("G")
    #expect(bench.state.searchView.entries.items.count > 140)
    for _ in 0..<9 { bench.press("G") }
    #expect(found(bench).contains("passages 301"))
    #expect(bench.state.searchView.entries.selected?.key == RowKey("hit:old-299:0:"))
  }

  @Test func `copies the words of a hit`() {
    var bench = Bench()
    bench.press("gfline 22<Enter>yy")
    #expect(
      bench.effects == [
        .send(
          "“Line 22 of the article says little.”. The Herald, 2031-05-04, document paper-0 at 1027–1067."
        )
      ]
    )
  }

  static let sizes = [(24, 6), (40, 12), (60, 15), (80, 24), (160, 48)]

  @Test(arguments: sizes, Repertoire.allCases)
  func `is drawn`(size: (Int, Int), repertoire: Repertoire) {
    var bench = Bench(width: size.0, height: size.1, repertoire: repertoire)
    bench.press("gfcrown<Esc>j")
    expectSnapshot(bench.screen, named: "search-all-\(size.0)x\(size.1)-\(repertoire)")
  }

  @Test(arguments: [(80, 24), (160, 48)])
  func `says by style and by sign the same`(size: (Int, Int)) {
    var bench = Bench(width: size.0, height: size.1)
    bench.press("gfcrown")
    expectSnapshot(
      draw(bench.state).styleText,
      named: "search-all-\(size.0)x\(size.1)-styles"
    )
  }
}
