import TerminalDriver
import TestSupport
import Testing

struct `A walk through the dossier` {
  private static let sizes = [
    ScreenSize(columns: 80, rows: 24), ScreenSize(columns: 100, rows: 30),
    ScreenSize(columns: 160, rows: 48),
  ]

  /// Every size in either locale; the terminals take turns.
  private static let walks: [(ScreenSize, String, String)] = [
    (sizes[0], "C.UTF-8", "xterm-256color"), (sizes[0], "C", "tmux-256color"),
    (sizes[1], "C.UTF-8", "tmux-256color"), (sizes[1], "C", "vt100"),
    (sizes[2], "C.UTF-8", "vt100"), (sizes[2], "C", "xterm-256color"),
  ]

  @Test(arguments: walks)
  func `shows what the files say`(size: ScreenSize, locale: String, term: String) throws {
    let program = try BrowsingProgram(term: term, size: size, environment: ["LC_ALL": locale])
    let facts = try DossierFacts()
    let walk = try DossierWalk(
      program,
      facts: facts,
      opensArticles: size == .standard && locale != "C"
    )
    try walk.walk()
    // Statements without stance or status have no place in this view.
    let missing = facts.statements.filter { statement in
      !statement.isRepeat && (statement.stance != nil || statement.status != nil)
        && !walk.seen.contains(statement.id)
    }
    #expect(missing.map(\.id) == [])
    #expect(program.screen.report.isQuiet)
    #expect(!String(decoding: program.terminal.output, as: UTF8.self).contains("\u{FFFD}"))
    if locale == "C" { #expect(program.terminal.output.allSatisfy { $0 < 0x80 }) }
  }

  @Test(arguments: sizes, ["C.UTF-8", "C"])
  func `looks the same in every terminal`(size: ScreenSize, locale: String) throws {
    let programs = try ["xterm-256color", "tmux-256color", "vt100"].map { term in
      try BrowsingProgram(term: term, size: size, environment: ["LC_ALL": locale])
    }
    var panes: [WalkedScreen] = []
    for program in programs {
      try program.waitForStart()
      panes.append(try #require(WalkedScreen(program.screen)))
      try program.press("zR")
    }
    for place in 1...32 {
      var pictures: Set<[String]> = []
      for (index, program) in programs.enumerated() {
        try program.terminal.waitFor("issue \(place)") { screen in
          panes[index].show(screen)
          return panes[index].place == "\(place)/32" && panes[index].isFilled
        }
        pictures.insert(program.screen.rows)
        try program.press("j")
      }
      #expect(pictures.count == 1, "\(pictures.map { $0.joined(separator: "\n") })")
    }
  }

  @Test(arguments: sizes, ["C.UTF-8", "C"])
  func `comes by these screens`(size: ScreenSize, locale: String) throws {
    let program = try BrowsingProgram(size: size, environment: ["LC_ALL": locale])
    try program.waitForStart()
    // One key takes the note on the locale away.
    try program.press("\u{7}")
    try program.waitFor(text: "? help")
    func expectScreen(_ name: String) throws {
      try program.expectScreen(named: "\(size)-\(locale == "C" ? "ascii" : "unicode")-\(name)")
    }
    try expectScreen("start")
    try program.press("zR/Donbas\r\t")
    try program.waitFor(text: "[Territory")
    try program.waitFor(text: "opposes")
    try expectScreen("stances")
    try program.press("i")
    try program.waitFor(text: "step 5")
    try expectScreen("why")
    try program.press("q\t\r")
    try program.waitFor(text: "}/{ statement")
    try expectScreen("article")
  }
}
