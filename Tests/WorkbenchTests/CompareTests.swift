import Canvas
import DossierModel
import TestSupport
import Testing

@testable import Workbench

/// Whole screens of the comparison.
struct `The comparison on the screen` {
  static let sizes = [(40, 12), (60, 15), (80, 24), (160, 48)]
  static let kinds = [("dates", "gd"), ("parties", "gdc"), ("documents", "j<Tab><Tab>gdcc")]

  @Test(arguments: sizes, Repertoire.allCases)
  func `shows each of its kinds`(size: (Int, Int), repertoire: Repertoire) {
    for (name, keys) in Self.kinds {
      var bench = Bench(width: size.0, height: size.1, repertoire: repertoire)
      bench.press(keys)
      expectSnapshot(bench.screen, named: "compare-\(name)-\(size.0)x\(size.1)-\(repertoire)")
    }
  }

  @Test(arguments: kinds)
  func `says by style and by sign the same`(kind: (String, String)) {
    var bench = Bench()
    bench.press(kind.1)
    expectSnapshot(draw(bench.state).styleText, named: "compare-\(kind.0)-80x24-styles")
  }

  @Test(arguments: [("quotes", "gd<Enter>"), ("nothing", "gd=2031-05-19<Enter>")])
  func `shows each of its states`(name: String, keys: String) {
    var bench = Bench()
    bench.press(keys)
    expectSnapshot(bench.screen, named: "compare-\(name)-80x24")
  }

  @Test func `is drawn at every size`() {
    for (_, keys) in Self.kinds {
      var bench = Bench()
      bench.press(keys)
      let before = bench.screen
      for keys in ["", "<Enter>", "O"] {
        bench.press(keys)
        for (width, height) in [
          (1, 1), (24, 6), (30, 7), (59, 14), (60, 15), (131, 40), (300, 100),
        ] {
          bench.tell(.resized(Size(width: width, height: height)))
          #expect(draw(bench.state).size == Size(width: width, height: height))
        }
      }
      bench.tell(.resized(Size(width: 80, height: 24)))
      bench.press("<Esc><Esc>")
      #expect(bench.screen == before)
    }
  }
}

/// Keys in the comparison.
struct `In the comparison a key` {
  private func keys(_ bench: Bench) -> [String] {
    bench.state.compare.list.rows.items.map(\.key.text)
  }

  private func asked(_ bench: Bench) -> [Day] {
    bench.library.asked.compactMap { question in
      if case .moved(_, let day) = question.what { day } else { nil }
    }
  }

  @Test func `compares with thirty days before, a week on or back, or the day named`() throws {
    var bench = Bench()
    bench.press("gd")
    #expect(asked(bench).last == Day("2031-04-20"))
    #expect(keys(bench).count == 3)
    bench.press("h")
    #expect(asked(bench).last == Day("2031-04-13"))
    bench.press("2l")
    #expect(asked(bench).last == Day("2031-04-27"))
    bench.press("=2031-05<Enter>")
    #expect(asked(bench).last == Day("2031-05-31"))
    #expect(keys(bench).isEmpty && bench.screen.contains("Nothing moved"))
    bench.press("=<Enter>")
    #expect(asked(bench).last == Day("2031-04-20"))
    bench.press("gi:compare 2031-05-01<Enter>")
    #expect(bench.state.view == .compare && asked(bench).last == Day("2031-05-01"))
  }

  @Test func `tells a first statement from a position that moved`() {
    var bench = Bench()
    bench.press("gd")
    #expect(bench.screen.contains("to 2031-05-20: 2 positions, 1 first statement]"))
    #expect(bench.screen.contains("*Northland       first statement"))
    #expect(bench.screen.contains("first said in 2 statements, Toll"))
    bench.press("j")
    #expect(bench.screen.contains("moved by 2 statements, Toll"))
    bench.press("k/first statement<Enter>")
    #expect(bench.state.compare.list.rows.selected?.key.text == "moved:north:five")
  }

  @Test func `opens what moved a position, down to the article`() {
    var bench = Bench()
    bench.press("gd<Enter>")
    let ids = [StatementID("q-0"), StatementID("q-1")]
    #expect(bench.library.asked.last?.what == .quotes(.statements(ids)))
    #expect(bench.state.context == .quotes && bench.screen.contains("[First statement · 1 of 2]"))
    bench.press("<Tab>j")
    #expect(bench.screen.contains(" What moved it"))
    bench.press("k<Tab>")
    bench.press("<Enter>")
    #expect(bench.state.context == .reader)
    bench.press("<Esc><Esc><Esc><Esc>")
    #expect(bench.state.view == .issues)
  }

  @Test func `groups what two parties hold, and takes another party`() {
    var bench = Bench()
    bench.press("gdc")
    #expect(bench.state.compare.parties.map(\.text) == ["north", "south"])
    let headings = bench.state.compare.list.rows.items.compactMap { item -> String? in
      if case .heading(let title, let count) = item.element { "\(title) \(count)" } else { nil }
    }
    #expect(headings == ["They differ 2", "One is silent 1"])
    bench.press("l")
    #expect(bench.state.compare.parties.map(\.text) == ["north", "city"])
    bench.press("s")
    #expect(bench.state.compare.parties.map(\.text) == ["city", "north"])
    bench.press("=south<Enter>")
    #expect(bench.state.compare.parties.map(\.text) == ["city", "south"])
    bench.press("=nobody<Enter>")
    #expect(bench.state.compare.kind == .parties)
    #expect(bench.state.compare.parties.map(\.text) == ["city", "south"])
    #expect(bench.screen.contains("There is no party nobody; c goes on to two documents."))
    bench.press("=the ci<Enter>")
    #expect(bench.state.compare.parties.map(\.text) == ["south", "city"])
    bench.press("<Enter>")
    guard case .quotes(.cells(let parties, _))? = bench.library.asked.last?.what else {
      Issue.record("no quotes asked for")
      return
    }
    #expect(parties.map(\.text) == ["south", "city"])
  }

  @Test func `shows what became of the words of a document`() {
    var bench = Bench()
    bench.press("j<Tab><Tab>gdcc")
    #expect(bench.library.asked.last?.what == .documentPair(DocumentID("paper-0"), nil))
    let changes = bench.state.compare.list.rows.items.compactMap { item -> PairRow.Change? in
      if case .pair(let pair) = item.element { pair.change } else { nil }
    }
    #expect(changes == [.kept, .reworded, .cut, .added])
    bench.press("l")
    #expect(
      bench.library.asked.last?.what == .documentPair(DocumentID("paper-0"), DocumentID("paper-2"))
    )
    bench.press("s")
    #expect(
      bench.library.asked.last?.what
        == .documentPair(DocumentID("paper-2"), DocumentID("paper-0"), isExchanged: true)
    )
    #expect(bench.screen.contains("[The Herald 2 and The Herald 0]"))
    bench.press("s")
    #expect(bench.screen.contains("[The Herald 0 and The Herald 2]"))
    // Exchanged or not, the next document stands as it has its words from the one that was left.
    bench.press("sl")
    #expect(
      bench.library.asked.last?.what == .documentPair(DocumentID("paper-2"), DocumentID("paper-1"))
    )
    #expect(bench.screen.contains("[The Herald 1 and The Herald 2]"))
    bench.press("=paper-9<Enter>")
    #expect(bench.screen.contains("There is no document paper-9."))
  }

  @Test func `compares documents where one is what is looked at`() {
    for keys in ["gogd", "goglgd"] {
      var bench = Bench()
      bench.press(keys)
      #expect(bench.library.asked.last?.what == .documentPair(DocumentID("paper-0"), nil))
    }
    var bench = Bench()
    bench.press("go<Tab>gd")
    #expect(bench.state.compare.kind == .dates)
  }

  @Test func `says so where there is no document to go on to`() {
    for key in ["h", "l"] {
      var bench = Bench()
      bench.press("Ggdcc" + key)
      #expect(bench.screen.contains("There is no other document to go on to; go lists them."))
    }
  }

  @Test func `says what is missing where no quote was selected`() {
    var bench = Bench()
    bench.press("Ggdcc")
    #expect(bench.screen.contains("Select a quote first"))
  }

  @Test func `finds, copies and explains the selected row`() {
    var bench = Bench()
    bench.press("gd/city<Enter>")
    #expect(bench.state.compare.list.rows.selected?.key.text == "moved:city:nothing")
    bench.press("ggyq")
    #expect(bench.effects.last == .send("Northland will not pay five crowns"))
    bench.press("i")
    #expect(
      bench.library.asked.last?.what
        == .explanation(ActorID("north"), .option(OptionID("five")))
    )
  }

  @Test func `follows the day and the files, keeping the selection`() {
    var bench = Bench()
    bench.press("gdjt2031-05-21<Enter>")
    #expect(asked(bench).last == Day("2031-04-21"))
    #expect(bench.state.compare.list.rows.selected?.key.text == "moved:south:five")
    let count = bench.library.asked.count
    bench.tell(.reloaded(generation: 1))
    #expect(bench.library.asked.dropFirst(count).contains { $0.generation == 1 })
    #expect(bench.state.compare.list.rows.selected?.key.text == "moved:south:five")
  }
}
