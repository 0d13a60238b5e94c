import Canvas
import TestSupport
import Testing

@testable import Workbench

/// Whole screens of the brief, and of what asks where a pane is written to.
struct `The brief on the screen` {
  @Test(arguments: [(40, 12), (80, 24), (160, 48)], Repertoire.allCases)
  func `shows headings, claims and the words under them`(
    size: (Int, Int),
    repertoire: Repertoire
  ) {
    var bench = Bench(width: size.0, height: size.1, repertoire: repertoire)
    bench.walk("jB")
    expectSnapshot(bench.screen, named: "brief-\(size.0)x\(size.1)-\(repertoire)")
  }

  @Test func `asks where a pane is written to`() {
    var bench = Bench()
    bench.walk("w")
    expectSnapshot(bench.screen, named: "export-80x24")
  }
}
