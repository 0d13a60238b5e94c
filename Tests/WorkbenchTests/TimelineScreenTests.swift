import Canvas
import DossierModel
import TestSupport
import Testing

@testable import Workbench

/// Whole screens of the timeline.
struct `The timeline on the screen` {
  static let sizes = [(40, 12), (60, 15), (80, 24), (160, 48)]

  @Test(arguments: sizes, Repertoire.allCases)
  func `draws certain, uncertain and open days apart`(size: (Int, Int), repertoire: Repertoire) {
    var bench = Bench(width: size.0, height: size.1, repertoire: repertoire)
    bench.press("gtxixpj")
    expectSnapshot(bench.screen, named: "timeline-\(size.0)x\(size.1)-\(repertoire)")
  }

  @Test(arguments: [(80, 24), (160, 48)])
  func `says by style and by sign the same`(size: (Int, Int)) {
    var bench = Bench(width: size.0, height: size.1)
    bench.press("gtxixp")
    expectSnapshot(draw(bench.state).styleText, named: "timeline-\(size.0)x\(size.1)-styles")
  }

  @Test(arguments: [
    ("quotes", "gtxixp3j<Enter>"), ("finer", "gtxixp3jzizi"), ("earlier", "gtxixpzizi5h"),
    ("party", "gt"), ("empty", "Ggt"),
  ])
  func `shows each of its states`(name: String, keys: String) {
    var bench = Bench()
    bench.press(keys)
    expectSnapshot(bench.screen, named: "timeline-\(name)-80x24")
  }

  @Test func `is drawn at every size`() {
    var bench = Bench()
    bench.press("gtxixp3j")
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
