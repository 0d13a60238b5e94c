import Canvas
import DossierModel
import TestSupport
import Testing

@testable import Workbench

/// What stands beside an article.
struct `The margin of an article` {
  /// An article between a photo caption and a disclaimer, with three statements in it.
  private static var library: ScriptedLibrary {
    var library = ScriptedLibrary()
    let lines = [
      "The bridge at noon. Photo: The Herald",
      "Northland will not pay five crowns, the minister said, while the Union and the city want it.",
      "The talks are open.",
      "This story was not edited by our staff.",
    ]
    func mark(
      _ id: String,
      _ start: Int,
      _ end: Int,
      _ stance: Stance?,
      _ parties: [NamedActor],
      status: Status? = nil
    ) -> TextMark {
      TextMark(
        statement: StatementID(id),
        range: TextRange.of(start, end),
        stance: stance,
        parties: parties,
        status: status,
        topicTexts: ["Everyone pays five crowns to cross the bridge"],
        speaker: library.north,
        mode: .reported
      )
    }
    let marks = [
      mark("q-0", 38, 72, .opposes, [library.north]),
      mark("q-1", 100, 129, .supports, [library.south, library.city]),
      mark("q-2", 131, 150, nil, [], status: .underDiscussion),
    ]
    var start = 0
    library.article = lines.enumerated().map { index, line in
      let range = TextRange.of(start, start + line.unicodeScalars.count)
      start = range.end + 1
      return ParagraphRow(
        range: range,
        text: line,
        marks: marks.filter { $0.range.start < range.end && range.start < $0.range.end },
        boilerplate: [0, 3].contains(index) ? [range] : []
      )
    }
    library.boilerplate = [
      Passage(range: TextRange.of(0, 37), what: "photo caption"),
      Passage(range: TextRange.of(151, 190), what: "disclaimer"),
    ]
    return library
  }

  @Test(arguments: [(40, 12), (80, 24), (160, 48)], Repertoire.allCases)
  func `has stances, parties and boilerplate`(size: (Int, Int), repertoire: Repertoire) {
    var bench = Bench(
      width: size.0,
      height: size.1,
      repertoire: repertoire,
      library: Self.library
    )
    bench.press("go<Enter>}")
    expectSnapshot(bench.screen, named: "reader-margin-\(size.0)x\(size.1)-\(repertoire)")
  }

  @Test func `shows by style what it says by signs`() {
    var bench = Bench(library: Self.library)
    bench.press("go<Enter>}")
    expectSnapshot(draw(bench.state).styleText, named: "reader-margin-80x24-styles")
  }

  @Test func `says which statement of how many is selected`() {
    var bench = Bench(library: Self.library)
    bench.press("go<Enter>")
    #expect(bench.screen.contains("statement 1 of 3"))
    bench.press("2}")
    #expect(bench.screen.contains("statement 3 of 3"))
    bench.press("{")
    #expect(bench.screen.contains("statement 2 of 3"))
  }
}
