import Canvas
import DossierModel
import Testing

@testable import Workbench

/// Keys in the matrix.
struct `In the matrix a key` {
  private let five = Topic.option(OptionID("five"))

  /// The matrix, its first option selected.
  private func matrix(width: Int = 80, height: Int = 24) -> Bench {
    var bench = Bench(width: width, height: height)
    bench.press("gmjj")
    return bench
  }

  @Test func `moves the selected cell`() {
    var bench = matrix()
    #expect(bench.state.matrix.selectedLine?.topic == five)
    #expect(bench.state.matrix.selectedParty?.id.text == "north")
    bench.press("l")
    #expect(bench.state.matrix.selectedParty?.id.text == "south")
    #expect(bench.state.matrix.selectedCell?.shown == .mixed)
    bench.press("9l")
    #expect(bench.state.matrix.selectedParty?.id.text == "city")
    bench.press("2h")
    #expect(bench.state.matrix.selectedParty?.id.text == "north")
    bench.press("G")
    #expect(bench.state.matrix.selectedLine?.topic == .issue(IssueID("name")))
  }

  @Test func `keeps the selected column in view and the titles in place`() {
    var bench = Bench(width: 60, height: 15)
    bench.press("gm")
    #expect(!bench.screen.contains("The city"))
    bench.press("2l")
    #expect(bench.screen.contains("[The city]") && !bench.screen.contains("Northland"))
    #expect(bench.screen.contains("Amount of the"))
    bench.press("2h")
    #expect(bench.screen.contains("[Northland]"))
  }

  @Test func `folds and unfolds an issue with its options`() {
    var bench = matrix()
    let all = bench.state.matrix.rows.items.count
    #expect(all == 9)
    bench.press("za")
    #expect(bench.state.matrix.selectedLine?.topic == .issue(IssueID("amount")))
    #expect(bench.state.matrix.rows.items.count == all - 2)
    bench.press("<Enter>")
    #expect(bench.state.matrix.rows.items.count == all)
    bench.press("zM")
    #expect(bench.state.matrix.rows.items.count == 3)
    #expect(bench.state.matrix.selectedLine?.topic == .issue(IssueID("toll")))
    bench.press("zR")
    #expect(bench.state.matrix.rows.items.count == all)
  }

  @Test func `finds a title, also one that is folded away`() {
    var bench = matrix()
    bench.press("zM/children<Enter>")
    #expect(bench.state.matrix.selectedLine?.topic == .option(OptionID("children")))
    bench.press("/toll<Enter>n")
    #expect(bench.state.matrix.selectedLine?.topic == .issue(IssueID("amount")))
    bench.press("N")
    #expect(bench.state.matrix.selectedLine?.topic == .issue(IssueID("toll")))
    bench.press("/zebra<Enter>")
    #expect(bench.screen.contains("Not found: zebra"))
  }

  @Test func `opens the quotes, the article, and comes back step by step`() {
    var bench = matrix()
    let before = bench.screen
    bench.press("<Enter>")
    #expect(bench.state.context == .quotes)
    #expect(bench.library.asked.last?.what == .quotes(.cell(ActorID("north"), five)))
    let quotes = bench.screen
    #expect(quotes.contains("Ada Minister"))
    bench.press("<Enter>")
    #expect(bench.state.context == .reader)
    bench.press("<Esc>")
    #expect(bench.screen == quotes)
    bench.press("<Esc>")
    #expect(bench.state.context == .matrix)
    bench.press("<Esc>")
    #expect(bench.screen == before)
    bench.press("<Esc>")
    #expect(bench.state.context == .tree)
  }

  @Test func `lets the quotes follow the cell while they are shown`() {
    var bench = matrix()
    bench.press("<Enter><Esc>l")
    #expect(bench.library.asked.last?.what == .quotes(.cell(ActorID("south"), five)))
    bench.press("J")
    #expect(bench.state.matrix.quotes.list.selectedIndex == 1)
    #expect(bench.state.context == .matrix)
    bench.press("K<Esc>")
    let asked = bench.library.asked.count
    bench.press("h")
    #expect(bench.library.asked.count == asked)
    bench.press("J")
    #expect(bench.screen.contains("Enter shows the quotes"))
  }

  @Test func `explains the cell`() {
    var bench = matrix()
    bench.press("li")
    #expect(bench.state.context == .explanation)
    #expect(bench.library.asked.last?.what == .explanation(ActorID("south"), five))
  }

  @Test func `copies the quote of the cell, shown or not`() {
    var bench = matrix()
    bench.press("yq")
    #expect(bench.effects == [.send("Northland will not pay five crowns")])
    #expect(bench.state.context == .matrix && !bench.state.matrix.showsQuotes)
    bench.press("<Enter>yq")
    #expect(bench.effects.count == 2 && bench.effects.first == bench.effects.last)
    bench.press("<Esc><Esc>2lyy")
    #expect(bench.effects.count == 2)
    #expect(bench.screen.contains("The cell has no quote."))
  }

  @Test func `sets the day, and every cell is asked for again`() {
    var bench = matrix()
    bench.press("t2030-01-01<Enter>")
    let asked = bench.library.asked.last { if case .matrix = $0.what { true } else { false } }
    #expect(asked?.day == Day(year: 2030, month: 1, day: 1))
    bench.tell(.reloaded(generation: 4))
    let again = bench.library.asked.last { if case .matrix = $0.what { true } else { false } }
    #expect(again?.generation == 4)
  }

  @Test func `shows the age only of old positions`() {
    var bench = matrix()
    #expect(bench.screen.contains("170 days") || bench.screen.contains("5m"))
    bench.press("t2030-12-20<Enter>")
    #expect(!bench.screen.contains("170 days"))
  }

  @Test func `zooms the pane that has the keys`() {
    var bench = matrix()
    bench.press("<Enter>O")
    #expect(!bench.screen.contains("Nobody pays"))
    bench.press("O<Esc>")
    #expect(bench.screen.contains("Nobody pays"))
  }
}

/// Going from view to view.
struct `From view to view` {
  @Test func `the issue, the stance and the party go along`() {
    var bench = Bench()
    bench.press("j<Enter>j")
    #expect(bench.state.issues.stances.selected?.key == RowKey("cell:south"))
    bench.press("gm")
    #expect(bench.state.matrix.selectedLine?.topic == .option(OptionID("five")))
    #expect(bench.state.matrix.selectedParty?.id.text == "south")
    bench.press("/who pays<Enter>lgi")
    #expect(bench.state.issues.selectedIssue == IssueID("payer"))
    #expect(bench.state.issues.followedParty?.text == "city")
    #expect(bench.state.trail.isEmpty)
  }

  @Test func `going back finds everything as it was left`() {
    var bench = Bench()
    bench.press("j<Enter><Enter>j<Enter>")
    let article = bench.screen
    bench.press("gm")
    #expect(bench.screen.contains("Talks on the bridge › Matrix"))
    bench.press("Gl")
    bench.press("<Esc>")
    #expect(bench.screen == article)
    bench.press("<Esc>")
    #expect(bench.state.context == .quotes)
  }

  @Test func `the brackets go round, and gi and gm lead there from anywhere`() {
    var bench = Bench()
    bench.press("]")
    #expect(bench.state.view == .matrix)
    bench.press("\(ViewName.allCases.count - 1)]")
    #expect(bench.state.view == .issues)
    bench.press("[")
    #expect(bench.state.view == ViewName.allCases.last)
    bench.press("gm")
    #expect(bench.state.view == .matrix && bench.state.overlays.isEmpty)
    bench.press("igi")
    #expect(bench.state.view == .issues && bench.state.overlays.isEmpty)
    bench.press("q")
    #expect(bench.effects == [.quit])
  }

  @Test func `q leaves the matrix for where one came from`() {
    var bench = Bench()
    bench.press("gmq")
    #expect(bench.state.view == .issues && bench.effects.isEmpty)
  }

  @Test func `the day stays, and what was away is asked for again`() {
    var bench = Bench()
    bench.press("j<Enter>gmt2031-05-01<Enter>q")
    #expect(
      bench.library.asked.last { $0.what == .stances(IssueID("amount")) }?.day
        == Day(year: 2031, month: 5, day: 1)
    )
  }
}
