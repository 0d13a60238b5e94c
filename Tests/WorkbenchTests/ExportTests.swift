import Canvas
import DossierModel
import Testing

@testable import Workbench

/// Writing out what a pane lists.
struct `An export` {
  /// The order that some keys lead to.
  private func ordered(_ bench: Bench) throws -> ExportOrder {
    guard case .export(let order)? = bench.effects.last else { throw NoOrder(said: bench.screen) }
    return order
  }

  private struct NoOrder: Error { var said: String }

  /// The sheet of an order, of all that the library answers.
  private func written(_ order: ExportOrder, _ bench: Bench) -> ExportSheet? {
    switch order.content {
    case .page: return nil
    case .sheet(let sheet): return sheet
    case .rows(let questions, let names):
      guard let first = questions.first else { return nil }
      var library = bench.library
      var maker = SheetMaker(of: first.what, names: names, day: first.day)
      for question in questions { maker.add(library.answer(question).rows) }
      return maker.sheet
    }
  }

  @Test(arguments: ScreenPart.all.filter { ![.help, .brief].contains($0.context) })
  func `holds every row of the pane, each field under its name`(part: ScreenPart) throws {
    var bench = part.bench
    bench.walk(":export rows.csv<Enter>")
    let order = try ordered(bench)
    #expect(order.form == .csv && order.target == .file("rows.csv") && !order.replaces)
    #expect(order.titles.first == "Talks on the bridge, as of 2031-05-20")
    #expect(order.titles.contains { $0.hasPrefix(part.context.title) })
    let sheet = try #require(written(order, bench))
    #expect(!sheet.rows.isEmpty)
    for row in sheet.rows { #expect(row.count == sheet.head.count, "\(row)") }
    if let words = sheet.words {
      #expect(sheet.rows.contains { !$0[words].isEmpty }, "no row has words")
    }
  }

  @Test func `asks for all rows under the filters in force, on the day shown`() throws {
    var bench = Bench()
    bench.walk("t2031-05-04<Enter><Tab>&crowns<Enter>")
    bench.walk("g&party:north<Enter>")
    bench.walk(":export stances.md<Enter>")
    let order = try ordered(bench)
    guard case .rows(let questions, _) = order.content else { throw NoOrder(said: "\(order)") }
    let question = try #require(questions.first)
    #expect(question.window == .all && question.words == "crowns")
    #expect(question.filter.parties == [ActorID("north")])
    #expect(question.day == Day(year: 2031, month: 5, day: 4))
    #expect(order.titles[0].hasSuffix("as of 2031-05-04"))
    #expect(order.titles.contains("Only rows with: crowns"))
    #expect(order.titles.contains { $0.hasPrefix("Filter: ") })
  }

  @Test func `of the tree and the matrix is of what is not folded away`() throws {
    for keys in ["", "zR", "zM", "gm", "gmzM"] {
      var bench = Bench()
      bench.walk(keys)
      let shown = bench.state.focusedFacts?.count
      bench.walk(":export rows.csv<Enter>")
      let count = try written(ordered(bench), bench)?.rows.count
      #expect(count == shown, "\(keys)")
    }
  }

  @Test func `has the words as they were said`() throws {
    var bench = Bench()
    bench.walk("<Tab><Tab>:export quotes.txt<Enter>")
    let sheet = try #require(try written(ordered(bench), bench))
    #expect(sheet.rows.map { $0[0] }.allSatisfy { $0 == "Northland will not pay five crowns" })
    #expect(sheet.rows[0][sheet.head.firstIndex(of: "Document") ?? 0] == "paper-0")
  }

  @Test func `of an article has its text and the statements in it`() throws {
    var bench = Bench.furnished()
    bench.walk("<Tab><Tab><Enter>:export article.md<Enter>")
    let sheet = try #require(try written(ordered(bench), bench))
    #expect(sheet.paragraphs.count == 60)
    #expect(sheet.paragraphs.first == "Paragraph 0 of the article says five crowns.")
    #expect(sheet.rows.count == 7)
    #expect(sheet.rows.first?.first == "Paragraph")
  }

  @Test(arguments: [
    ("a.md", ExportOrder.Target.file("a.md"), ExportOrder.Form.markdown),
    ("~/b.c/a.TXT", .file("~/b.c/a.TXT"), .text), ("-", .clipboard, .text),
    ("- csv", .clipboard, .csv), ("- md", .clipboard, .markdown),
    (" x y.csv ", .file("x y.csv"), .csv),
  ])
  func `goes where the name says, in the form of its ending`(
    typed: String,
    target: ExportOrder.Target,
    form: ExportOrder.Form
  ) throws {
    var bench = Bench()
    bench.state.prompt = Prompt(.export, text: typed)
    bench.walk("<Enter>")
    let order = try ordered(bench)
    #expect(order.target == target && order.form == form)
  }

  @Test(arguments: ["", "a", "a.pdf", "- pdf", "md"])
  func `without a form or a name is refused`(typed: String) {
    var bench = Bench()
    bench.state.prompt = Prompt(.export, text: typed)
    bench.walk("<Enter>")
    #expect(bench.effects.isEmpty)
    #expect(bench.state.message != nil)
  }

  @Test func `is proposed a name of the pane and the day`() {
    for (keys, name) in [
      ("", "issues-2031-05-20.md"), ("gmgw", "weak-cells-2031-05-20.md"),
      ("<Tab><Tab><Enter>", "paper-0-2031-05-20.md"), ("B", "brief-toll-2031-05-20.md"),
    ] {
      var bench = Bench.furnished()
      bench.walk(keys + "w")
      #expect(bench.state.prompt?.text == name)
    }
  }

  @Test func `replaces a file only where somebody says so`() throws {
    var bench = Bench()
    bench.walk("w<Enter>")
    let order = try ordered(bench)
    bench.effects = []
    for no in ["n<Enter>", "<Enter>", "<Esc>", "yo<Enter>"] {
      bench.tell(.exported(.exists(order)))
      #expect(bench.screen.contains("issues-2031-05-20.md is there; replace it (y/n)?"))
      bench.walk(no)
      #expect(bench.effects.isEmpty && bench.state.prompt == nil)
    }
    bench.tell(.exported(.exists(order)))
    bench.walk("y<Enter>")
    var again = order
    again.replaces = true
    #expect(bench.effects == [.export(again)])
    bench.tell(.exported(.written(path: "/tmp/issues-2031-05-20.md", rows: 4)))
    #expect(bench.screen.contains("Written: /tmp/issues-2031-05-20.md, 4 rows."))
  }

  @Test func `that is refused while something is typed does not take the keys`() throws {
    var bench = Bench()
    bench.walk("w<Enter>")
    let order = try ordered(bench)
    bench.walk("/bri")
    bench.tell(.exported(.exists(order)))
    #expect(bench.state.prompt?.kind == .search)
    #expect(bench.state.message?.text.text.contains("is there already") == true)
  }

  @Test(arguments: ["<Esc>", "^C"])
  func `is broken off by a key, and nothing else is written meanwhile`(key: String) {
    var bench = Bench()
    bench.walk("<Tab>w<Enter>")
    for keys in ["w", ":export b.md<Enter>"] {
      let count = bench.effects.count
      bench.walk(keys)
      #expect(bench.effects.count == count && bench.state.prompt == nil)
      #expect(bench.screen.contains("is still being written; Esc breaks it off."))
    }
    bench.walk(key)
    #expect(bench.effects.last == .stopExport)
    #expect(bench.state.context == .stances)
    bench.tell(.exported(.stopped))
    #expect(bench.screen.contains("Broken off; nothing was written."))
    bench.walk("w")
    #expect(bench.state.prompt?.kind == .export)
    bench.walk("<Esc><Esc>")
    #expect(bench.state.context == .tree)
  }

  @Test func `that fails says why and leaves the view`() {
    var bench = Bench()
    let before = bench.state.issues
    bench.tell(.exported(.failed("a/b.md: the file cannot be written: No space left on device")))
    #expect(bench.screen.contains("Not written: a/b.md: the file cannot be written"))
    #expect(bench.state.issues == before && bench.state.context == .tree)
  }

  @Test func `is refused in the restricted mode, by key and by name`() {
    for keys in ["w", ":export a.md<Enter>", ":export<Enter>", "Bw"] {
      var bench = Bench(restricted: true)
      bench.walk(keys)
      #expect(bench.state.prompt == nil)
      let writes = bench.effects.contains { if case .export = $0 { true } else { false } }
      #expect(!writes, "\(keys)")
      #expect(bench.state.message?.isAlarm == true)
    }
    #expect(!Bench(restricted: true).state.completions(of: "exp").contains { $0.id == "export" })
  }
}

/// The brief in the workbench.
struct `A brief` {
  private func wanted(_ bench: Bench) -> [BriefOrder] {
    bench.effects.compactMap { if case .makeBrief(let order) = $0 { order } else { nil } }
  }

  @Test func `is asked for the issue that is looked at, on the day shown`() {
    var bench = Bench()
    bench.press("t2031-05-04<Enter>jB")
    let day = Day(year: 2031, month: 5, day: 4)
    #expect(wanted(bench) == [BriefOrder(issue: IssueID("amount"), day: day, generation: 0)])
    #expect(bench.screen.contains("[Brief: Toll > Amount of the toll, as of 2031-05-04]"))
    #expect(bench.screen.contains("The brief is being made."))
    bench.press("<Esc>:brief-all<Enter>")
    #expect(wanted(bench).last == BriefOrder(issue: nil, day: day, generation: 0))
  }

  @Test func `is asked for the issue of the statement selected where the view has none`() {
    func issue(_ keys: String) -> IssueID? {
      var bench = Bench()
      bench.press(keys)
      return wanted(bench).last?.issue
    }
    // Of two documents, the selected row's statement; of sources and actors, the selected quote.
    #expect(issue("Gk<Tab><Tab>gdcc=paper-0<Enter>B") == IssueID("amount"))
    #expect(issue("Gk<Tab><Tab>gdcc=paper-0<Enter>jB") == IssueID("repair"))
    #expect(issue("GgoB") == IssueID("name"))
    #expect(issue("Ggo<Tab>B") == IssueID("amount"))
    #expect(issue("Gga<Tab>jjB") == IssueID("amount"))
    #expect(issue("GgtxijB") == IssueID("amount"))
  }

  @Test func `is made again for another day, and one that is not wanted any more is dropped`()
    throws
  {
    var bench = Bench()
    bench.press("Bt2031-05-04<Enter>")
    let orders = wanted(bench)
    #expect(orders.count == 2)
    bench.tell(.briefMade(BriefReading(order: orders[0], page: Bench.page)))
    #expect(bench.screen.contains("The brief is being made."))
    bench.tell(.briefMade(BriefReading(order: orders[1], page: Bench.page)))
    #expect(!bench.screen.contains("The brief is being made."))
    bench.press("<Esc>")
    #expect(bench.state.context == .tree)
  }

  @Test func `says so where it cannot be made`() {
    var bench = Bench()
    bench.press("B")
    bench.tell(.briefMade(BriefReading(order: wanted(bench)[0], page: nil, problem: "no disk")))
    #expect(bench.screen.contains("No brief: no disk"))
  }

  @Test func `is looked through and written as prose`() {
    var bench = Bench.furnished()
    bench.walk("B/crowns<Enter>")
    #expect(bench.ordinal == 6)
    bench.walk("G")
    #expect(bench.ordinal == 44)
    bench.walk(":export b.csv<Enter>")
    #expect(bench.state.message?.text.text.contains("end the name in .md or .txt") == true)
    bench.walk(":export b.txt<Enter>")
    guard case .export(let order)? = bench.effects.last else {
      Issue.record("nothing is written")
      return
    }
    #expect(order.content == .page(Bench.page))
  }
}
