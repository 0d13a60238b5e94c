import Canvas
import DossierModel
import TestSupport
import Testing

@testable import Workbench

/// Whole screens of the matrix.
struct `The matrix on the screen` {
  static let sizes = [(40, 12), (60, 15), (80, 24), (160, 48)]

  @Test(arguments: sizes, Repertoire.allCases)
  func `shows every kind of cell`(size: (Int, Int), repertoire: Repertoire) {
    var bench = Bench(width: size.0, height: size.1, repertoire: repertoire)
    bench.press("gmjj")
    expectSnapshot(bench.screen, named: "matrix-\(size.0)x\(size.1)-\(repertoire)")
  }

  @Test(arguments: sizes)
  func `shows the quotes of a cell`(size: (Int, Int)) {
    var bench = Bench(width: size.0, height: size.1)
    bench.press("gmjj<Enter>")
    expectSnapshot(bench.screen, named: "matrix-quotes-\(size.0)x\(size.1)")
  }

  @Test(arguments: [(80, 24), (160, 48)])
  func `says by style and by sign the same`(size: (Int, Int)) {
    var bench = Bench(width: size.0, height: size.1)
    bench.press("gmjj")
    expectSnapshot(draw(bench.state).styleText, named: "matrix-\(size.0)x\(size.1)-styles")
  }

  /// Names as long as they come, in several scripts, one with a character that hides.
  private static var crowd: ScriptedLibrary {
    var library = ScriptedLibrary()
    library.moreOthers = [
      "The Standing Conference of Riverside Municipalities", "Союз паромщиков", "渡し船組合",
      "Ferry\u{200B}men", "A", "Widows' and Orphans' Fund of the Bridge",
    ].enumerated().map { NamedActor(id: ActorID("more-\($0)"), name: $1) }
    return library
  }

  @Test(arguments: [("0", ""), ("4", "4l"), ("end", "99l")], Repertoire.allCases)
  func `scrolls many parties with long names`(place: (String, String), repertoire: Repertoire) {
    var bench = Bench(repertoire: repertoire, library: Self.crowd)
    bench.press("gmjj" + place.1)
    expectSnapshot(bench.screen, named: "matrix-crowd-\(place.0)-\(repertoire)")
  }

  @Test func `is drawn at every size`() {
    var bench = Bench(library: Self.crowd)
    bench.press("gmjj")
    let before = bench.screen
    for keys in ["", "<Enter>", "O", "O+"] {
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
