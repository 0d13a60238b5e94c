import Canvas
import DossierModel
import Testing

@testable import Workbench

/// Keys in, state out.
struct `A key` {
  @Test func `moves with a count`() {
    var bench = Bench()
    bench.press("3j")
    #expect(bench.state.issues.selectedIssue == IssueID("repair"))
    bench.press("2k")
    #expect(bench.state.issues.selectedIssue == IssueID("amount"))
    bench.press("G")
    #expect(bench.state.issues.selectedIssue == IssueID("name"))
    bench.press("2G")
    #expect(bench.state.issues.selectedIssue == IssueID("amount"))
    bench.press("gg")
    #expect(bench.state.issues.selectedIssue == IssueID("toll"))
    bench.press("50%")
    #expect(bench.state.issues.selectedIssue == IssueID("exempt"))
  }

  @Test func `asks for a row that has not come yet`() {
    var bench = Bench()
    bench.press("<Tab>")
    bench.state.issues.stances.clear()
    bench.press("gg")
    #expect(bench.state.issues.stances.selected?.key == RowKey("status:st-1"))
  }

  @Test func `leaves the place in the title where stances stand above those shown`() {
    var bench = Bench(width: 60, height: 15)
    #expect(bench.screen.contains(" 3 of 5\n"))
    bench.press("<Tab>&o<Enter>")
    #expect(bench.screen.contains("& o · 3 of "), "\(bench.screen)")
    bench.press("gg")
    #expect(bench.screen.contains("& o\n"), "\(bench.screen)")
  }

  @Test func `stops at both ends`() {
    var bench = Bench()
    bench.press("99k")
    #expect(bench.state.issues.selectedIssue == IssueID("toll"))
    bench.press("999999999999j")
    #expect(bench.state.issues.selectedIssue == IssueID("name"))
  }

  @Test func `goes from pane to pane and back`() {
    var bench = Bench()
    bench.press("<Tab>")
    #expect(bench.state.context == .stances)
    bench.press("<Tab><Tab>")
    #expect(bench.state.context == .tree)
    bench.press("<S-Tab>")
    #expect(bench.state.context == .quotes)
    bench.press("l")
    #expect(bench.state.context == .quotes)
    bench.press("hh")
    #expect(bench.state.context == .tree)
  }

  @Test func `opens down to the article and comes back to the same spot`() {
    var bench = Bench()
    bench.press("j<Enter><Enter>j")
    let before = bench.screen
    bench.press("<Enter>")
    #expect(bench.state.context == .reader)
    bench.press("<Esc>")
    #expect(bench.screen == before)
    bench.press("<Esc><Esc>")
    #expect(bench.state.context == .tree)
    bench.press("<Esc>")
    #expect(bench.state.context == .tree)
    #expect(bench.effects.isEmpty)
  }

  @Test func `closes views with q and leaves at the root`() {
    var bench = Bench()
    bench.press("j<Enter>iq")
    #expect(bench.state.overlays.isEmpty)
    #expect(bench.effects.isEmpty)
    bench.press("q")
    #expect(bench.effects == [.quit])
  }

  @Test func `folds and unfolds`() {
    var bench = Bench()
    bench.press("j")
    bench.press("za")
    #expect(bench.state.issues.selectedIssue == IssueID("toll"))
    #expect(bench.state.issues.tree.items.count == 3)
    bench.press("zR")
    #expect(bench.state.issues.tree.items.count == 6)
    bench.press("zM")
    #expect(bench.state.issues.tree.items.count == 3)
  }

  @Test func `that reads again keeps every selection`() {
    var bench = Bench()
    bench.press("j<Tab>j<Tab>j")
    let before = bench.screen
    bench.press("R")
    #expect(bench.effects == [.reload])
    bench.tell(.reloaded(generation: 1))
    #expect(bench.state.message?.text == "The dossier was read again.")
    bench.press("<Esc>l")
    #expect(bench.screen == before)
    #expect(bench.library.asked.last?.generation == 1)
  }

  @Test func `follows a party from issue to issue`() {
    var bench = Bench()
    bench.press("<Tab>j")
    #expect(bench.state.issues.stances.selected?.key == RowKey("cell:south"))
    bench.press("<Esc>j")
    #expect(bench.state.issues.stances.selected?.key == RowKey("cell:south"))
  }

  @Test func `that is unknown says so quietly and runs nothing`() {
    var bench = Bench()
    let selected = bench.state.issues.selectedIssue
    bench.press("gx")
    #expect(bench.state.message?.text == "gx does nothing here; ? lists what does.")
    bench.tell(.keyPressed(.unknown))
    #expect(bench.state.message == nil)
    #expect(bench.state.issues.selectedIssue == selected)
    #expect(bench.effects.isEmpty)
  }

  @Test func `Esc takes back a count and a prefix`() {
    var bench = Bench()
    bench.press("5<Esc>j")
    #expect(bench.state.issues.selectedIssue == IssueID("amount"))
    bench.press("g<Esc>g")
    #expect(bench.state.pendingKeys == [.character("g")])
  }

  @Test func `is refused in the restricted mode where it leads out`() {
    var bench = Bench(restricted: true)
    bench.press("^Z")
    bench.press("j<Enter><Enter>yy")
    bench.press(":suspend<Enter>")
    #expect(bench.effects.isEmpty)
    #expect(!bench.screen.contains("yy copy"))
  }
}

/// What is pasted.
struct `A paste` {
  @Test func `in a list does nothing but say so`() {
    var bench = Bench()
    let before = bench.state.issues.selectedIssue
    bench.tell(.keyPressed(.paste("jjq\nQ:quit\n")))
    #expect(bench.state.issues.selectedIssue == before)
    #expect(bench.effects.isEmpty)
    #expect(bench.screen.contains("Pasted text ignored"))
  }

  @Test func `in a prompt is inserted as it is, line breaks as spaces`() {
    var bench = Bench()
    bench.press("/")
    bench.tell(.keyPressed(.paste("who\npays\t?")))
    #expect(bench.state.prompt?.text == "who pays ?")
  }
}

/// Lines typed at the foot.
struct `A prompt` {
  private func foot(of bench: Bench) -> String {
    bench.screen.split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test func `says the form it wants where there is room`() {
    for (keys, label, short) in [
      ("t", "As of (YYYY-MM-DD or YYYY-MM): ", "As of: "),
      ("gd=", "Compare with (YYYY-MM-DD, party or document): ", "Compare with: "),
      ("w^U", "Write to (.md .txt .csv; - clipboard): ", "Write to: "),
    ] {
      var bench = Bench()
      bench.press(keys + "2031")
      #expect(foot(of: bench).hasPrefix(label + "2031"))
      bench.tell(.resized(Size(width: 40, height: 12)))
      #expect(foot(of: bench).hasPrefix(short + "2031"))
    }
  }

  @Test func `that comes with a text says what clears it`() {
    var bench = Bench()
    bench.press("g&party:north<Enter>g&")
    #expect(foot(of: bench).hasSuffix("^U clears it"))
    bench.press("^U")
    #expect(foot(of: bench) == "Filter:" && bench.state.prompt?.text == "")
    bench.press("<Esc>t2031")
    #expect(!foot(of: bench).contains("^U"))
  }

  @Test func `edits its line`() {
    var bench = Bench()
    bench.press(":one two<BS><BS>")
    #expect(bench.state.prompt?.text == "one t")
    bench.press("^W")
    #expect(bench.state.prompt?.text == "one ")
    bench.press("<Home>x<End>y")
    #expect(bench.state.prompt?.text == "xone y")
    bench.press("<Left><Del>^U")
    #expect(bench.state.prompt?.text == "")
    bench.press("<BS>")
    #expect(bench.state.prompt == nil)
  }

  @Test func `remembers what was typed`() {
    var bench = Bench()
    bench.press("/toll<Enter>/exempt<Enter>/<Up><Up>")
    #expect(bench.state.prompt?.text == "toll")
    bench.press("<Down><Down>")
    #expect(bench.state.prompt?.text == "")
  }

  @Test func `runs a command by name, near name or number`() {
    var bench = Bench()
    bench.press(":last<Enter>")
    #expect(bench.state.issues.selectedIssue == IssueID("name"))
    bench.press(":2<Enter>")
    #expect(bench.state.issues.selectedIssue == IssueID("amount"))
    bench.press(":findigs<Enter>")
    #expect(bench.state.message?.isAlarm == true)
    bench.press(":un<Tab><Tab><S-Tab>")
    #expect(bench.state.prompt?.text == "unfold-all")
    bench.press("<Enter>")
    #expect(bench.state.issues.tree.items.count == 6)
    bench.press(":q<Enter>")
    #expect(bench.effects == [.quit])
  }

  @Test func `sets the day, and refuses what is none`() {
    var bench = Bench()
    bench.press("t2031-05<Enter>")
    #expect(bench.state.chosenDay == Day(year: 2031, month: 5, day: 31))
    #expect(
      bench.library.asked.last { $0.what == .stances(IssueID("toll")) }?.day
        == Day(year: 2031, month: 5, day: 31)
    )
    bench.press("tsoon<Enter>")
    #expect(bench.state.chosenDay == Day(year: 2031, month: 5, day: 31))
    #expect(bench.screen.contains("soon is not a date"))
    bench.press(":as-of 2031-05-01<Enter>")
    #expect(bench.state.chosenDay == Day(year: 2031, month: 5, day: 1))
    bench.press("t<Enter>")
    #expect(bench.state.chosenDay == nil)
  }
}

/// Looking for words in the pane that has the keys.
struct `A search` {
  @Test func `goes to what is typed, and back on Esc`() {
    var bench = Bench()
    bench.press("/pays")
    #expect(bench.state.issues.selectedIssue == IssueID("payer"))
    bench.press("<Esc>")
    #expect(bench.state.issues.selectedIssue == IssueID("toll"))
  }

  @Test func `goes on with n and N, round the end`() {
    var bench = Bench()
    bench.press("/toll<Enter>")
    #expect(bench.state.issues.selectedIssue == IssueID("toll"))
    bench.press("n")
    #expect(bench.state.issues.selectedIssue == IssueID("amount"))
    bench.press("n")
    #expect(bench.state.issues.selectedIssue == IssueID("toll"))
    bench.press("N")
    #expect(bench.state.issues.selectedIssue == IssueID("amount"))
  }

  @Test func `minds capitals only where some are typed`() {
    let small = Search(text: "toll", isShown: true)
    let capital = Search(text: "Toll", isShown: true)
    #expect(small.matches("Toll") && small.matches("toll"))
    #expect(capital.matches("Toll") && !capital.matches("toll"))
    #expect(Search(text: "мир", isShown: true).places(in: "О Мире, мир") == [2..<5, 8..<11])
    #expect(small.places(in: "„Толл“ TOLL, tolltoll") == [7..<11, 13..<17, 17..<21])
    #expect(capital.places(in: "„Толл“ TOLL, Tolltoll") == [13..<17])
    // The sign for kelvins is a `k` in another case.
    #expect(Search(text: "5 k", isShown: true).places(in: "at 5 \u{212A}") == [3..<6])
  }

  @Test func `that finds nothing says so`() {
    var bench = Bench()
    bench.press("/zebra<Enter>")
    #expect(bench.screen.contains("Not found: zebra"))
    bench.press("<Tab>/zebra<Enter>")
    #expect(bench.screen.contains("Not found: zebra"))
  }

  @Test func `finds words in an article`() {
    var bench = Bench()
    bench.press("<Tab><Tab><Enter>/line 27<Enter>")
    #expect(bench.screen.contains("Line 27 of the article"))
    bench.press(":nohl<Enter>")
    #expect(!bench.state.search.isShown)
  }
}
