import Canvas
import DossierModel
import TestSupport
import Testing

@testable import Workbench

/// Keys that a person chose.
struct `Keys of one's own` {
  private func bench(_ keys: [String: [String]], restricted: Bool = false) throws -> Bench {
    var settings = Settings()
    for (name, values) in keys.sorted(by: { $0.key < $1.key }) {
      try settings.set(name, in: "keys", to: values)
    }
    #expect(settings.takeBackClashes().map(\.command) == [])
    var bench = Bench(restricted: restricted)
    bench.state.adopt(settings)
    return bench
  }

  @Test func `lead to their command, and the old ones nowhere`() throws {
    var bench = try bench(["matrix": ["M", "gm"], "timeline": ["<F4>"]])
    bench.press("M")
    #expect(bench.state.view == .matrix)
    bench.press("gt")
    #expect(bench.screen.contains("gt does nothing here"))
    bench.press("<F4>")
    #expect(bench.state.view == .timeline)
  }

  @Test func `are shown by the footer, the help, the prompt and after a prefix`() throws {
    var bench = try bench(["help": ["H"], "down": ["e"], "matrix": ["gM"]])
    #expect(bench.screen.contains("H help") && bench.screen.contains("e/k move"))
    bench.press(":matr")
    #expect(bench.screen.contains("gM"))
    bench.press("<Esc>g")
    #expect(bench.screen.contains("M        Show the matrix"))
    bench.press("<Esc>H/matrix<Enter>")
    #expect(bench.screen.contains("gM"))
  }

  @Test func `can be exchanged between two commands`() throws {
    var bench = try bench(["down": ["k"], "up": ["j"]])
    bench.press("k")
    #expect(bench.state.issues.tree.selectedIndex == 1)
    bench.press("j")
    #expect(bench.state.issues.tree.selectedIndex == 0)
  }

  @Test(arguments: [
    ("matrix", ["j"], "\"j\" is a key of down"), ("matrix", ["g"], "cannot be told apart"),
    ("matrix", ["ggg"], "cannot be told apart"), ("set-mark", ["'<letter>"], "is a key of"),
  ])
  func `that lead elsewhere too are refused`(name: String, keys: [String], why: String) throws {
    var settings = Settings()
    try settings.set(name, in: "keys", to: keys)
    let refused = settings.takeBackClashes()
    #expect(refused.map(\.command) == [name])
    #expect(refused.first?.problem.problem.contains(why) == true, "\(refused)")
    #expect(settings == settings && settings.keymap.changes.isEmpty)
  }

  @Test(arguments: [
    ("help", [], "must have a key"), ("quit", [], "must have a key"),
    ("matrix", ["<Nokey>"], "names no key"), ("matrix", [""], "names no key"),
    ("matrix", ["\u{1B}[A"], "names no key"), ("matrix", ["1m"], "begins a count"),
    ("set-mark", ["M"], "no room for the letter"), ("matrix", ["M<letter>"], "asks for a letter"),
  ])
  func `that make no sense are refused`(name: String, keys: [String], why: String) {
    var settings = Settings()
    let problem = #expect(throws: SettingProblem.self) {
      try settings.set(name, in: "keys", to: keys)
    }
    #expect(problem?.problem.contains(why) == true, "\(String(describing: problem))")
    #expect(settings == Settings())
  }

  @Test func `lift nothing of the restricted mode`() throws {
    var bench = try bench(["suspend": ["e"], "copy-quote": ["Y"]], restricted: true)
    bench.press("<Tab><Tab>e")
    #expect(bench.screen.contains("not available in the restricted mode"))
    bench.press("Y:set keys.suspend X<Enter>X")
    #expect(bench.effects.isEmpty)
    #expect(bench.screen.contains("not available in the restricted mode"))
  }
}

/// Changing settings by `set`.
struct `The command set` {
  @Test func `changes keys until the end`() {
    var bench = Bench()
    bench.press(":set keys.matrix M<Enter>M")
    #expect(bench.state.view == .matrix)
    bench.press(":set keys.timeline M<Enter>")
    #expect(bench.screen.contains("is a key of matrix"))
    bench.press(":set keys.quit<Enter>")
    #expect(bench.screen.contains("quit must have a key"))
  }

  @Test func `changes colours`() {
    var bench = Bench()
    bench.press(":set colours.theme mono<Enter>")
    guard case .colour(let colours)? = bench.effects.last else {
      Issue.record("\(bench.effects)")
      return
    }
    #expect(!colours.isColoured)
    bench.press(":set colours.opposes bright-red<Enter>")
    guard case .colour(let colours)? = bench.effects.last else { return }
    #expect(colours.inks == [.steadyOrange: .brightRed])
  }

  @Test(arguments: [
    ("set", "Say what"), ("set colours.teme mono", "\"teme\" is no setting"),
    ("set theme mono", "a name has two words"), ("set colours.theme", "one of: colour, mono"),
    ("set defaults.view matrix", "for the next start"), ("set \u{202E}.x y", "is no part"),
  ])
  func `says what is wrong`(line: String, why: String) {
    var bench = Bench(width: 120)
    bench.press(":\(line)<Enter>")
    #expect(bench.screen.contains(why), "\(bench.screen)")
    #expect(bench.state.settings == Settings() && bench.effects.isEmpty)
  }

  @Test func `completes names and values`() {
    var bench = Bench()
    bench.press(":set colours.th")
    #expect(bench.screen.contains("colours.theme"))
    bench.press("<Tab>")
    #expect(bench.state.prompt?.text == "set colours.theme ")
    bench.press("m")
    #expect(bench.screen.contains(" mono"))
    bench.press("<Tab><Enter>")
    #expect(!bench.state.settings.colours.isColoured)
  }
}

/// The view to begin with.
struct `A view to begin with` {
  @Test(arguments: ViewName.allCases)
  func `is shown where nothing was left`(view: ViewName) throws {
    var settings = Settings()
    try settings.set("view", in: "defaults", to: [view.commandID])
    var library = ScriptedLibrary()
    var state = State(size: Size(width: 80, height: 24), repertoire: .unicode)
    state.adopt(settings)
    var effects = start(&state)
    while !effects.isEmpty {
      guard case .ask(_, let question) = effects.removeFirst() else { continue }
      effects += update(&state, .answered(library.answer(question)))
    }
    #expect(state.view == view && !state.canGoBack && state.pendingSession == nil)
    // A dossier that was left somewhere begins there.
    var bench = Bench()
    bench.press("gojj")
    var again = State(size: Size(width: 80, height: 24), repertoire: .unicode)
    again.resume(Session(bench.state))
    again.adopt(settings)
    #expect(again.view == .sources)
  }
}
