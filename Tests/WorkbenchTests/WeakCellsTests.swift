import Canvas
import DossierModel
import TestSupport
import Testing

@testable import Workbench

/// The worklist over the matrix.
struct `The list of weak cells` {
  @Test(arguments: [(80, 24), (160, 48)], Repertoire.allCases)
  func `groups the cells by what is weak about them`(size: (Int, Int), repertoire: Repertoire) {
    var bench = Bench(width: size.0, height: size.1, repertoire: repertoire)
    bench.press("gmgw")
    expectSnapshot(bench.screen, named: "weak-cells-\(size.0)x\(size.1)-\(repertoire)")
  }

  /// The texts of the list: headings with their counts, cells as weakness, party and topic.
  private func rows(_ bench: Bench) -> [String] {
    guard case .weakCells(let view)? = bench.state.overlays.last else { return [] }
    return view.entries.items.map(\.element).map { entry in
      switch entry {
      case .heading(let weakness, let count): "\(weakness) \(count)"
      case .cell(let cell, let party, let line): "\(cell.party == party.id) \(line.text)"
      case .silent(let parties, let line):
        "\(parties.map(\.id.text).joined(separator: " ")): \(line.text)"
      }
    }
  }

  @Test func `has a cell under each of its weaknesses, and no other`() {
    var bench = Bench()
    bench.press("gmgw")
    let rows = rows(bench)
    // Northland on five crowns, the Union's silence broken once, the city's wish, a word on repair.
    #expect(rows.first == "oneOrigin 4")
    #expect(rows.contains("secondHand 3"))
    #expect(rows.contains("stale 1"))
    #expect(rows.contains("silent 4"))
    #expect(rows.contains("city: Everyone pays five crowns to cross the bridge"))
    #expect(rows.contains("north south city: Children cross without paying"))
    #expect(rows.count == 4 + 4 + 3 + 1 + 2)
  }

  @Test func `leads to the cell, and comes back to where it was left`() {
    var bench = Bench()
    bench.press("gmgw/nobody<Enter>n")
    guard case .weakCells(let view)? = bench.state.overlays.last else { return }
    let key = view.entries.selected?.key
    bench.press("<Enter>")
    #expect(bench.state.context == .matrix)
    #expect(bench.state.matrix.selectedLine?.topic == .option(OptionID("nothing")))
    #expect(bench.state.matrix.selectedParty?.id.text == "city")
    bench.press("gw")
    guard case .weakCells(let again)? = bench.state.overlays.last else {
      Issue.record("not opened again")
      return
    }
    #expect(again.entries.selected?.key == key)
  }

  @Test func `is gathered anew for another day, in portions, and no longer than it is wanted`() {
    var bench = Bench()
    bench.press("gm")
    let questions = start(bench: &bench)
    #expect(questions.count == 1)
    bench.press("<Esc>")
    for question in questions {
      bench.tell(.answered(bench.library.answer(question)))
    }
    #expect(bench.state.context == .matrix)
  }

  /// Opens the list without answering.
  private func start(bench: inout Bench) -> [Question] {
    var effects: [Effect] = []
    for key in KeyNotation.keys("gw") { effects += update(&bench.state, .keyPressed(key)) }
    return effects.compactMap {
      if case .ask(.weakCells, let question) = $0 { question } else { nil }
    }
  }

  @Test func `of a large dossier is that of one branch`() {
    let issues = (0..<400).map { index in
      IssueRow(
        id: IssueID("i-\(index)"),
        under: index % 100 == 0 ? nil : IssueID("i-\(index / 100 * 100)"),
        title: "Issue \(index)",
        options: [Option(id: OptionID("o-\(index)"), text: "Option \(index)")],
        depth: index % 100 == 0 ? 0 : 1,
        statementCount: 0,
        setAsideCount: 0
      )
    }
    let view = WeakCellsView(issues: issues, selected: IssueID("i-142"))
    #expect(view.branch == "Issue 100")
    #expect(view.lines.count == 200 && view.lines.first?.issue == IssueID("i-100"))
    #expect(view.nextTopics.count == 100)
  }
}
