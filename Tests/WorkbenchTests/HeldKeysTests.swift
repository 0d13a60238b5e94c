import Canvas
import DossierModel
import Testing

@testable import Workbench

/// Keys that come before the rows they are for.
struct `A key typed ahead` {
  /// Everything there is, and questions that wait from now on.
  private func slowBench() -> Bench {
    var bench = Bench()
    bench.isSlow = true
    return bench
  }

  /// Keys that go to panes and views which have no rows yet, and act on the rows there.
  private static let typed = [
    "j<Tab>j<Tab>j", "jj<Tab>jlj<Enter>", "j<Enter>jijk", "gojj<Enter>}", "gojglj", "gajj<Tab>jj",
    "gmjjl<Enter>jj", "gtjj<Enter>j", "go2jyq", "gaG<Tab>50%", "go/post<Enter>k", "jgojqj<Tab>j",
    "gdcj<Tab>j", "jjijj", "jgljj", "gojqq", "goj/qq<Enter>k", "]]j<Tab>j",
  ]

  @Test(arguments: typed) func `does what it does once they are there`(keys: String) {
    var slow = slowBench()
    slow.press(keys)
    slow.answerAll()
    var quick = Bench()
    quick.press(keys)
    #expect(slow.screen == quick.screen)
    #expect(slow.effects == quick.effects)
    #expect(slow.state.heldKeys.isEmpty)
  }

  @Test(arguments: ["zRjj", "jj<Tab>j", "zRjjzMk"])
  func `waits for the issues themselves`(keys: String) {
    var slow = Bench(isSlow: true)
    slow.press(keys)
    slow.answerAll()
    var quick = Bench()
    quick.press(keys)
    #expect(slow.screen == quick.screen)
  }

  @Test func `is shown at the foot while it waits`() {
    var bench = slowBench()
    bench.press("go2j")
    #expect(bench.screen.split(separator: "\n").last?.hasSuffix("2j") == true)
  }

  @Test(arguments: ["/actor 7<Esc>", "/actor 7<Enter>", "/zz<Esc>", "/actor 15<Enter>n"])
  func `in a search prompt starts from where that was opened`(keys: String) {
    var bench = longBench()
    bench.press("20k" + keys)
    let selected = bench.state.actors.actors.selected?.element.actor.name
    let isLeft = keys.hasSuffix("<Esc>")
    #expect(selected == (isLeft ? "Actor 180" : keys.hasSuffix("n") ? "Actor 150" : "Actor 7"))
    #expect(bench.state.actors.actors.place == (isLeft ? 185 : keys.hasSuffix("n") ? 155 : 12))
  }

  @Test(arguments: ["<Esc>", "^G"]) func `is forgotten with Esc, which does no more`(key: String) {
    var bench = slowBench()
    bench.press("gojj" + key)
    bench.answerAll()
    #expect(bench.state.context == .sources)
    #expect(bench.state.sources.documents.place == 1)
  }

  /// A list that is longer than what is held of it, at its end.
  private func longBench() -> Bench {
    var library = ScriptedLibrary()
    library.moreOthers = (1...200).map { NamedActor(id: ActorID("a\($0)"), name: "Actor \($0)") }
    var bench = Bench(library: library)
    bench.press("gaG")
    return bench
  }

  @Test(arguments: ["ggj", "2Gj", "50%k", "/actor 7<Enter>k", "ggGk"])
  func `waits for a jump to rows that are not held`(keys: String) {
    var slow = longBench()
    slow.isSlow = true
    slow.press(keys)
    slow.answerAll()
    var quick = longBench()
    quick.press(keys)
    #expect(slow.screen == quick.screen)
  }

  @Test func `never keeps the shell waiting`() {
    var bench = slowBench()
    bench.press("gojj^Z")
    #expect(bench.state.heldKeys.isEmpty)
    #expect(bench.effects == [.suspend])
  }
}
