import Canvas
import DossierModel
import Foundation
import TestSupport
import Testing

@testable import Workbench

/// What comes back when the program is started again.
struct `A session` {
  /// Keys that lead somewhere: every view, every pane, everything that opens over a view.
  private static let places = [
    "", "3j", "jza", "zRjj+", "zM3j", "<Tab>j", "<Tab><Tab>jzt", "<Tab><Tab>O",
    "t2031-04-01<Enter>jj",
    "gm", "gmjjl", "gmjzal", "gmjjl<Tab>j", "gmjO", "gt", "gtjjj", "gtj<Tab>", "gtjzoh", "gtxpj",
    "go", "goj", "goj<Tab>j+", "ga", "gajj<Tab>jj", "gd", "gdcjj", "gdcls", "gdccj<Tab>",
    "gfcrowns<Enter>jj", "<Tab><Tab><Enter>", "<Tab><Tab><Enter>}", "<Tab>jij", "gojgl", "gmgwjj",
    ":findings<Enter>", "g&party:north<Enter>jj", "g&party:north<Enter>gmj", "&oll<Enter>j",
    "gm&toll<Enter>j", "/oll<Enter>", "jgmjgt", "gmj<Tab><Enter>", "gigmgtgogagd",
  ]

  /// The session as it is read from the file that it was written to.
  private func kept(_ bench: Bench) throws -> Session {
    let data = try JSONEncoder().encode(Session(bench.state))
    return try JSONDecoder().decode(Session.self, from: data)
  }

  @Test(arguments: places, [(80, 24), (40, 12)])
  func `shows the same screen again`(keys: String, size: (Int, Int)) throws {
    var bench = Bench(width: size.0, height: size.1)
    bench.press(keys)
    bench.state.message = nil
    let again = Bench(width: size.0, height: size.1, session: try kept(bench))
    #expect(!bench.state.isWaiting && !again.state.isWaiting)
    expectSame(again.screen, bench.screen)
    let third = Bench(width: size.0, height: size.1, session: try kept(again))
    expectSame(third.screen, bench.screen)
  }

  @Test func `leads back through the views it came through`() throws {
    var bench = Bench()
    bench.press("jgmjjgo")
    var again = Bench(session: try kept(Bench(session: try kept(bench))))
    for _ in 0..<2 {
      bench.press("q")
      again.press("q")
      expectSame(again.screen, bench.screen)
    }
    #expect(again.state.view == .issues)
  }

  @Test func `has the news as soon as they are read`() throws {
    var bench = Bench()
    bench.press("gn")
    bench.tell(.newsRead(ScriptedNews.reading))
    bench.press("jjj")
    var again = Bench(session: try kept(bench))
    again.tell(.newsRead(ScriptedNews.reading))
    expectSame(again.screen, bench.screen)
  }

  @Test(arguments: ["jB", ":brief-all<Enter>"])
  func `has the brief as soon as it is made`(keys: String) throws {
    var bench = Bench()
    bench.walk("t2031-04-01<Enter>" + keys)
    bench.press("5jzt")
    var again = Bench(session: try kept(bench))
    #expect(again.screen.contains("The brief is being made."))
    // What is left before it is made comes back too.
    let third = Bench(session: try kept(again))
    guard case .makeBrief(let order)? = again.effects.last else {
      Issue.record("no brief is wanted")
      return
    }
    #expect(third.effects.last == again.effects.last)
    again.tell(.briefMade(BriefReading(order: order, page: Bench.page)))
    expectSame(again.screen, bench.screen)
    again.press("<Esc>")
    #expect(again.state.overlays.isEmpty)
  }

  @Test func `has no brief on an issue that is gone`() throws {
    var bench = Bench()
    bench.walk("jB")
    var session = try kept(bench)
    session.views[0].overlays[0].subject.issue = "gone"
    #expect(Bench(session: session).state.overlays.isEmpty)
  }

  @Test func `shows its view before any answer has come`() throws {
    var bench = Bench()
    bench.press("gm")
    var state = State(size: Size(width: 80, height: 24), repertoire: .unicode)
    state.resume(try kept(bench))
    _ = start(&state)
    #expect(state.view == .matrix && state.context == .matrix)
    // What is pressed meanwhile is done afterwards; q leaves at once.
    #expect(update(&state, .keyPressed(.character("j"))).isEmpty)
    #expect(state.heldKeys == [.character("j")])
    #expect(Session(state) == (try kept(bench)))
  }

  @Test func `does afterwards what was pressed meanwhile`() throws {
    var bench = Bench()
    bench.press("gmj")
    var library = ScriptedLibrary()
    var state = State(size: Size(width: 80, height: 24), repertoire: .unicode)
    state.resume(try kept(bench))
    var effects = start(&state) + update(&state, .keyPressed(.character("j")))
    while !effects.isEmpty {
      guard case .ask(_, let question) = effects.removeFirst() else { continue }
      effects += update(&state, .answered(library.answer(question)))
    }
    bench.press("j")
    expectSame(draw(state).plainText, bench.screen)
  }

  @Test func `keeps the marks, and those that another program sets`() throws {
    var bench = Bench()
    bench.press("3jmagmjmb")
    let first = try kept(bench)
    var again = Bench(session: first)
    again.press("'a")
    #expect(again.state.view == .issues)
    #expect(again.state.issues.selectedIssue == IssueID("repair"))
    var other = Bench(session: first)
    other.press("gimcjmb")
    again.press("ggma")
    var merged = Session(again.state)
    merged.adoptMarks(of: Session(other.state), since: first)
    #expect(merged.marks["a"] == Session(again.state).marks["a"])
    #expect(merged.marks["b"] == Session(other.state).marks["b"])
    #expect(merged.marks["c"] == Session(other.state).marks["c"])
  }

  @Test func `gives way to a day that was asked for`() throws {
    var bench = Bench()
    bench.press("t2031-04-01<Enter>")
    var state = State(
      size: Size(width: 80, height: 24),
      repertoire: .unicode,
      day: Day(year: 2031, month: 1, day: 1)
    )
    state.resume(try kept(bench))
    #expect(state.chosenDay == Day(year: 2031, month: 1, day: 1))
  }

  // MARK: - What is gone

  @Test func `has the folds of one that was written as a list`() throws {
    var bench = Bench()
    bench.press("zRjj")
    let text = try String(decoding: JSONEncoder().encode(Session(bench.state)), as: UTF8.self)
    let folds = bench.state.issues.unfolded.map(\.text)
    #expect(folds.count > 1)
    let joined = "\"folds\":\"\(folds.joined(separator: " "))\""
    #expect(text.contains(joined))
    let older = text.replacing(
      joined,
      with: "\"folds\":[" + folds.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    )
    let session = try JSONDecoder().decode(Session.self, from: Data(older.utf8))
    expectSame(Bench(session: session).screen, bench.screen)
  }

  @Test func `leads to the issue above one that is gone`() throws {
    var bench = Bench()
    bench.press("zRjj<Tab>")
    #expect(bench.state.issues.selectedIssue == IssueID("exempt"))
    var session = try kept(bench)
    session.views[0].path[0] = "gone"
    session.views[0].rows["tree"]?.key = "issue:gone"
    let again = Bench(session: session)
    #expect(again.state.issues.selectedIssue == IssueID("toll"))
    #expect(again.state.message == nil)
    session.views[0].path = ["gone", "gone too"]
    #expect(Bench(session: session).state.issues.selectedIssue == IssueID("toll"))
  }

  @Test func `closes an article whose document is gone`() throws {
    var bench = Bench()
    bench.press("<Tab><Tab><Enter>")
    var library = ScriptedLibrary()
    library.isBare = true
    let again = Bench(library: library, session: try kept(bench))
    #expect(again.state.overlays.isEmpty == false || again.state.context == .quotes)
  }

  @Test func `finds the words at the top of an article whose text was moved`() throws {
    func article(_ lines: [String]) -> [ParagraphRow] {
      var start = 0
      return lines.map { line in
        let end = start + line.unicodeScalars.count
        defer { start = end + 1 }
        return ParagraphRow(range: TextRange(start..<end), text: line)
      }
    }
    let lines = (0..<200).map { "Line \($0) of the article." }
    var library = ScriptedLibrary()
    library.article = article(lines)
    var bench = Bench(library: library)
    bench.press("<Tab><Tab><Enter>100G")
    let top = try #require(bench.topLine)
    library.article = article(["What was put before it."] + lines)
    let again = Bench(library: library, session: try kept(bench))
    #expect(again.topLine == top)
  }

  @Test func `of a filter that fits no more says so and shows everything`() throws {
    var bench = Bench()
    bench.press("g&party:north<Enter>j")
    var session = try kept(bench)
    session.filter = "party:nroth"
    let again = Bench(session: session)
    #expect(again.state.filters.filter.isEmpty)
    #expect(again.state.message?.isAlarm == false)
    #expect(again.screen.contains("The filter is lifted"))
    #expect(again.state.issues.selectedIssue == bench.state.issues.selectedIssue)
  }

  @Test func `may hold anything`() throws {
    var random = SeededRandom(seed: 7)
    let evil = [
      "", "\u{1B}]0;x\u{7}", "\u{202E}gone", String(repeating: "a", count: 5_000), "issue:toll",
    ]
    func word() -> String { evil.randomElement(using: &random) ?? "" }
    func number() -> Int { [Int.min, -1, 0, 3, Int.max].randomElement(using: &random) ?? 0 }
    for _ in 0..<30 {
      var bench = Bench()
      bench.press(Self.places.randomElement(using: &random) ?? "")
      var session = try kept(bench)
      let last = session.views.count - 1
      session.views[last].zoom = number()
      session.views[last].kind = number()
      session.views[last].axis = [number(), number()]
      session.views[last].path = [word()]
      session.views[last].folds = IssueList([word(), "toll"])
      session.views[last].pane = word()
      session.views[last].words = word()
      session.views[last].documents = [word(), word(), word()]
      session.views[last].subject.issue = word()
      for name in session.views[last].rows.keys {
        session.views[last].rows[name] = Session.Row(
          key: word(),
          place: number(),
          top: word(),
          offset: number(),
          scope: session.views[last].rows[name]?.scope ?? ""
        )
      }
      for index in session.views[last].overlays.indices {
        session.views[last].overlays[index].at = number()
        session.views[last].overlays[index].words = word()
        session.views[last].overlays[index].statement = word()
      }
      session.search = word()
      session.day = word()
      session.marks = ["a": .init(view: word(), pane: word()), word(): .init(view: "x", pane: "y")]
      session.paneFilters = ["tree": word(), word(): word()]
      session.views.insert(Session.View(name: word(), pane: word()), at: 0)
      var again = Bench(session: session)
      #expect(again.state.pendingSession == nil)
      again.press("jkgiqqq")
      _ = again.screen
    }
  }

  private func expectSame(
    _ screen: String,
    _ wanted: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard screen != wanted else { return }
    Issue.record("\(screen)\nis not\n\(wanted)", sourceLocation: sourceLocation)
  }
}

extension Bench {
  /// The words at the top of the article.
  fileprivate var topLine: String? {
    guard case .reader(let reader)? = state.overlays.last else { return nil }
    return reader.topWords.words
  }
}
