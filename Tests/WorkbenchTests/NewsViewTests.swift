import Canvas
import DossierModel
import TestSupport
import Testing

@testable import Workbench

/// Whole screens of the news.
struct `The news on the screen` {
  static let sizes = [(40, 12), (60, 15), (80, 24), (160, 48)]

  @Test(arguments: sizes, Repertoire.allCases)
  func `show what moved, what came and what was said`(size: (Int, Int), repertoire: Repertoire) {
    var bench = Bench(width: size.0, height: size.1, repertoire: repertoire)
    bench.press("gn")
    bench.tell(.newsRead(ScriptedNews.reading))
    expectSnapshot(bench.screen, named: "news-\(size.0)x\(size.1)-\(repertoire)")
  }

  @Test func `say by style and by sign the same`() {
    var bench = Bench()
    bench.press("gn")
    bench.tell(.newsRead(ScriptedNews.reading))
    expectSnapshot(draw(bench.state).styleText, named: "news-80x24-styles")
  }

  @Test func `say that they are read, and since when there is nothing`() {
    var bench = Bench()
    bench.press("gn")
    expectSnapshot(bench.screen, named: "news-reading-80x24")
    bench.tell(.newsRead(ScriptedNews.nothing))
    expectSnapshot(bench.screen, named: "news-nothing-80x24")
  }

  @Test func `are drawn at every size`() {
    var bench = Bench()
    bench.press("gn")
    bench.tell(.newsRead(ScriptedNews.reading))
    let before = bench.screen
    for keys in ["", "<Tab>", "O"] {
      bench.press(keys)
      for (width, height) in [(1, 1), (24, 6), (30, 7), (59, 14), (60, 15), (131, 40), (300, 100)] {
        bench.tell(.resized(Size(width: width, height: height)))
        #expect(draw(bench.state).size == Size(width: width, height: height))
      }
    }
    bench.tell(.resized(Size(width: 80, height: 24)))
    bench.press("<Esc><Esc>")
    #expect(bench.screen == before)
  }
}

/// Keys in the news.
struct `In the news a key` {
  private func news() -> Bench {
    var bench = Bench()
    bench.press("gn")
    bench.tell(.newsRead(ScriptedNews.reading))
    return bench
  }

  private func selected(_ bench: Bench) -> String? {
    bench.state.news.list.rows.selected?.key.text
  }

  @Test func `has them read when they are entered, and again when files changed`() {
    var bench = Bench()
    #expect(bench.effects.isEmpty)
    bench.press("gn")
    #expect(bench.effects == [.readNews])
    bench.tell(.newsRead(ScriptedNews.reading))
    bench.press("jjgign")
    #expect(bench.effects == [.readNews])
    bench.tell(.reloaded(generation: 1))
    #expect(bench.effects == [.readNews, .readNews])
    let key = selected(bench)
    bench.tell(.newsRead(ScriptedNews.reading))
    #expect(selected(bench) == key)
  }

  @Test func `opens what moved a position`() {
    var bench = news()
    bench.press("<Enter>")
    #expect(bench.state.context == .quotes)
    #expect(bench.library.asked.last?.what == .quotes(.statements([StatementID("q-0")])))
    bench.press("<Enter>")
    #expect(bench.state.context == .reader)
  }

  @Test func `opens the article of a document and of a statement`() {
    var bench = news()
    bench.press("/No to five<Enter><Enter>")
    #expect(bench.state.context == .reader)
    #expect(bench.library.asked.last?.what == .document(DocumentID("paper-0")))
    bench.press("<Esc>/will not pay<Enter><Enter>")
    guard case .reader(let reader)? = bench.state.overlays.last else {
      Issue.record("no article")
      return
    }
    #expect(reader.selected?.statement.text == "q-0")
  }

  @Test func `says of what was removed that it is no longer there`() {
    var bench = news()
    bench.press("/paper-7<Enter><Enter>")
    #expect(bench.screen.contains("It is no longer there."))
  }

  @Test func `marks everything as seen, once, and says so`() {
    var bench = news()
    bench.press("SS")
    #expect(bench.effects == [.readNews, .markNewsSeen])
    bench.tell(.newsRead(ScriptedNews.nothing))
    bench.tell(.newsMarked(problem: nil))
    #expect(bench.screen.contains("Marked as seen."))
    #expect(bench.screen.contains("Nothing is new"))
    bench.press("S")
    bench.tell(.newsMarked(problem: "seen.json cannot be written"))
    #expect(bench.screen.contains("seen.json cannot be written"))
  }

  @Test func `does not mark what nobody has read`() {
    var bench = Bench()
    bench.press("gnS")
    #expect(bench.effects == [.readNews])
    #expect(bench.screen.contains("still being read"))
  }

  @Test func `copies and explains`() {
    var bench = news()
    bench.press("yq")
    #expect(bench.effects.last == .send("Northland will not pay five crowns"))
    bench.press("i")
    #expect(bench.state.context == .explanation)
  }

  @Test func `says what keeps the program from remembering`() {
    var bench = Bench()
    bench.press("gn")
    var reading = ScriptedNews.reading
    reading.problem = "there is no home to remember in what you have seen"
    bench.tell(.newsRead(reading))
    #expect(bench.screen.contains("there is no home"))
  }
}

/// News of the bridge, one of each kind.
enum ScriptedNews {
  static var nothing: NewsReading {
    NewsReading(news: News(), isFirst: false, seenDay: "2031-05-18")
  }

  static var reading: NewsReading {
    let north = NamedActor(id: ActorID("north"), name: "Northland")
    let herald = NamedActor(id: ActorID("herald"), name: "The Herald")
    let statement = Statement(
      id: StatementID("q-0"),
      document: DocumentID("paper-0"),
      range: TextRange.of(63, 97),
      quote: "Northland will not pay five crowns",
      mode: .reported,
      parties: [north.id],
      options: [OptionID("five")],
      stance: .opposes
    )
    let said = StatementRow(
      statement: statement,
      speaker: NamedActor(id: ActorID("minister"), name: "Ada Minister", shortName: "Minister"),
      parties: [north],
      topicTexts: ["Everyone pays five crowns to cross the bridge"],
      span: DaySpan(first: nil, last: Day("2031-05-04")),
      origin: DocumentID("wire-report")
    )
    let paper = DocumentRow(
      document: Document(
        id: DocumentID("paper-0"),
        title: "No to five crowns",
        published: EDTF("2031-05-04")
      ),
      name: "The Herald 2031-05-04",
      outlet: herald,
      statements: [statement.id]
    )
    let stand = MovedPosition.Stand(
      word: "opposes",
      isAttributedByOthers: false,
      deciding: [statement.id]
    )
    let moved = MovedPosition(
      key: RowKey("position:north:option:five"),
      row: ScriptedLibrary().position(north, .stance(.opposes)),
      from: nil,
      to: stand
    )
    return NewsReading(
      news: News(
        documents: [
          News.NewDocument(id: paper.document.id, novelty: .added, row: paper),
          News.NewDocument(id: DocumentID("paper-7"), novelty: .removed),
        ],
        statements: [
          News.NewStatement(id: statement.id, novelty: .changed, row: said),
          News.NewStatement(id: StatementID("q-9"), novelty: .removed),
        ],
        moved: [moved].compactMap(\.self)
      ),
      isFirst: false,
      seenDay: "2031-05-18"
    )
  }
}
