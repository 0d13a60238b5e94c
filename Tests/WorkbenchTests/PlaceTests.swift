import Canvas
import DossierModel
import TestSupport
import Testing

@testable import Workbench

/// Places to come back to.
struct `A place` {
  @Test func `is gone back to over views and articles, and forward again`() {
    var bench = Bench()
    bench.press("3j<Tab><Tab><Enter>")
    #expect(bench.state.context == .reader)
    bench.press("gm")
    #expect(bench.state.view == .matrix)
    bench.press("<")
    #expect(bench.state.view == .issues && bench.state.context == .reader)
    bench.press("^O")
    #expect(bench.state.context == .quotes)
    #expect(bench.state.issues.selectedIssue == IssueID("repair"))
    bench.press("2>")
    #expect(bench.state.view == .matrix)
    bench.press(">")
    #expect(bench.screen.contains("There is no place after it."))
    bench.press("9<")
    #expect(bench.screen.contains("There is no place before this one."))
  }

  @Test func `is remembered by what is there, not by its row`() {
    var bench = Bench()
    bench.press("Gggj")
    bench.press("<")
    #expect(bench.state.issues.selectedIssue == IssueID("name"))
    bench.press("gg&ame<Enter><")
    #expect(bench.state.issues.selectedIssue != nil)
  }

  @Test(arguments: ["gfcrowns<Enter><Tab><Enter>gi", "3j<Tab><Tab><Enter>gi", "go<Enter>gi"])
  func `is where the statement of an article has its stance`(keys: String) {
    var bench = Bench()
    bench.press(keys)
    #expect(bench.state.view == .issues && bench.state.overlays.isEmpty)
    #expect(bench.issue == "amount")
    #expect(bench.stance?.text.contains("north") == true)
  }

  @Test func `is marked with a letter`() {
    var bench = Bench()
    bench.press("3jma")
    #expect(bench.screen.contains("Marked; 'a leads back here."))
    bench.press("gggm'a")
    #expect(bench.state.view == .issues)
    #expect(bench.state.issues.selectedIssue == IssueID("repair"))
    bench.press("''")
    #expect(bench.state.view == .matrix)
    bench.press("''")
    #expect(bench.state.view == .issues)
    bench.press("'b")
    #expect(bench.screen.contains("There is no mark b"))
    bench.press("m1")
    #expect(bench.screen.contains("m1 does nothing here"))
    bench.press(":set-mark c<Enter>gm:go-to-mark c<Enter>")
    #expect(bench.state.view == .issues)
    bench.press(":set-mark<Enter>")
    #expect(bench.screen.contains("A mark is a letter from a to z."))
  }

  @Test func `keeps its article and the statement in it`() {
    var bench = Bench()
    bench.press("<Tab><Tab><Enter>mxqgm'x")
    guard case .reader(let reader)? = bench.state.overlays.last else {
      Issue.record("no article")
      return
    }
    #expect(reader.document == DocumentID("paper-0"))
    #expect(reader.selected?.statement == StatementID("q-0"))
  }

  @Test func `of the search has its words and its hit`() {
    var bench = Bench()
    bench.press("gfcrowns<Enter><Tab>mhgigfzebra<Enter>'h")
    #expect(bench.state.view == .search)
    #expect(bench.state.searchView.words == "crowns")
  }
}

/// Every command that leads away is one of the table.
struct `The jump list` {
  @Test func `knows only commands that there are`() {
    for id in Command.jumping { #expect(Command.named(id) != nil, "\(id)") }
  }
}

/// What may follow the keys begun.
struct `A prefix` {
  @Test(arguments: [(40, 12), (60, 15)], Repertoire.allCases)
  func `shows what may follow where the foot has no room for it`(
    size: (Int, Int),
    repertoire: Repertoire
  ) {
    var bench = Bench(width: size.0, height: size.1, repertoire: repertoire)
    bench.press("g")
    expectSnapshot(bench.screen, named: "prefix-\(size.0)x\(size.1)-\(repertoire)")
    bench.press("<Esc>")
    #expect(bench.state.pendingKeys.isEmpty)
  }
}
