import Canvas
import DossierModel
import TestSupport
import Testing

@testable import Workbench

/// Everyone the dossier names.
struct `Among the actors` {
  @Test(arguments: `In the sources`.sizes, Repertoire.allCases)
  func `who they are stands over what they say`(size: (Int, Int), repertoire: Repertoire) {
    var bench = Bench(width: size.0, height: size.1, repertoire: repertoire)
    bench.press("ga")
    expectSnapshot(bench.screen, named: "actors-\(size.0)x\(size.1)-\(repertoire)")
  }

  @Test(arguments: [(80, 24), (160, 48)])
  func `style says nothing that words do not`(size: (Int, Int)) {
    var bench = Bench(width: size.0, height: size.1)
    bench.press("ga<Tab>jj")
    expectSnapshot(draw(bench.state).styleText, named: "actors-\(size.0)x\(size.1)-styles")
  }

  @Test func `someone who says nothing is said to be silent`() {
    var bench = Bench()
    bench.press("gaG")
    expectSnapshot(bench.screen, named: "actors-silent-80x24")
  }

  @Test(arguments: Repertoire.allCases)
  func `long names, other scripts and hidden characters stand in their columns`(
    repertoire: Repertoire
  ) {
    var library = ScriptedLibrary()
    library.moreOthers = [
      "The Standing Conference of Riverside Municipalities and Wards", "Союз паромщиков", "渡し船組合",
      "Ferry\u{200B}men", "\u{202E}esrever",
    ].enumerated().map { NamedActor(id: ActorID("more-\($0)"), name: $1) }
    library.postTitle = "渡し船\u{200B} и мост \u{1B}[31m"
    var bench = Bench(repertoire: repertoire, library: library)
    bench.press("gaG")
    expectSnapshot(bench.screen, named: "actors-crowd-80x24-\(repertoire)")
    bench.press("goG")
    expectSnapshot(bench.screen, named: "sources-crowd-80x24-\(repertoire)")
    bench.press("gl")
    expectSnapshot(bench.screen, named: "lineage-crowd-80x24-\(repertoire)")
  }

  @Test func `the current party is selected at first, and goes along to the next view`() {
    var bench = Bench()
    bench.press("j<Enter>jga")
    #expect(bench.state.actors.selected?.actor.id == ActorID("south"))
    bench.press("gg3jgm")
    #expect(bench.state.matrix.selectedParty?.id == ActorID("north"))
  }

  @Test func `a quote opens its article, a heading and a name what stands under them`() {
    var bench = Bench()
    bench.press("ga")
    #expect(bench.library.asked.last?.what == .actor(ActorID("north")))
    bench.press("<Enter>")
    #expect(bench.state.context == .voices)
    bench.press("<Enter><Enter>")
    #expect(bench.state.context == .voices)
    bench.press("<Enter>")
    #expect(bench.library.asked.last?.what == .document(DocumentID("paper-0")))
    bench.press("<Esc>yq")
    #expect(bench.effects == [.send("Northland will not pay five crowns")])
    bench.press("gl")
    #expect(bench.library.asked.last?.what == .lineage(DocumentID("paper-0")))
    bench.press("<Esc>i")
    #expect(bench.state.context == .explanation)
    bench.press("<Esc><Esc>")
    #expect(bench.state.context == .actors)
  }

  @Test func `words are looked for among actors and among what they say`() {
    var bench = Bench()
    bench.press("ga/mme ada<Enter>")
    #expect(bench.state.actors.selected?.actor.id == ActorID("minister"))
    bench.press("<Tab>/noon<Enter>")
    #expect(bench.state.actors.voices.selectedIndex == 2)
  }
}
