import Canvas
import DossierModel
import TestSupport
import Testing

@testable import Workbench

/// Whole screens as text, with a second plane of letters for how each cell looks.
struct `The screen` {
  static let sizes = [(40, 12), (80, 24), (100, 30), (160, 48)]

  @Test(arguments: sizes, Repertoire.allCases)
  func `shows the issues view`(size: (Int, Int), repertoire: Repertoire) {
    let bench = Bench(width: size.0, height: size.1, repertoire: repertoire)
    expectSnapshot(bench.screen, named: "issues-\(size.0)x\(size.1)-\(repertoire)")
  }

  @Test func `shows how every cell of the issues view looks`() {
    let bench = Bench()
    expectSnapshot(draw(bench.state).styleText, named: "issues-80x24-styles")
  }

  @Test(arguments: [
    ("stances", "j<Enter>"), ("quotes", "j<Enter><Enter>"), ("reader", "j<Enter><Enter><Enter>"),
    ("why", "j<Enter>i"), ("findings", "g!"), ("help", "?"), ("palette", ":fo<Tab>"),
    ("prefix", "g"), ("as-of", "t2031"), ("zoom", "<Tab>O"), ("larger", "<Tab>+"),
    ("search", "/repair"), ("unknown-key", "W"), ("folded", "zM"), ("silent", "j<Tab>jj"),
  ])
  func `shows every view`(name: String, keys: String) {
    var bench = Bench()
    bench.press(keys)
    expectSnapshot(bench.screen, named: "\(name)-80x24")
  }

  @Test func `says what it needs when it is too small`() {
    #expect(Bench(width: 20, height: 5).screen.hasPrefix("Needs 24x6, is 20x5"))
  }

  @Test func `is drawn at every size without leaving a trace of another`() {
    var bench = Bench()
    bench.press("j<Enter><Enter>")
    let before = bench.screen
    for (width, height) in [(1, 1), (0, 0), (24, 6), (59, 14), (60, 15), (131, 40), (300, 100)] {
      bench.tell(.resized(Size(width: width, height: height)))
      #expect(draw(bench.state).size == Size(width: width, height: height))
    }
    bench.tell(.resized(Size(width: 80, height: 24)))
    #expect(bench.screen == before)
  }
}
