import Foundation
import TerminalDriver
import TestSupport
import Testing

struct `The configuration file` {
  private static let name = "config/demarche/config.yaml"

  /// A home with this configuration.
  private func home(_ text: String) throws -> TestHome {
    let home = try TestHome()
    try home.folder.write(text, to: Self.name)
    return home
  }

  /// What the doctor says of it.
  private func examined(_ home: TestHome) throws -> ProcessRunner.Outcome {
    try ProcessRunner.run(
      BuiltProducts.path(of: "demarche"),
      ["doctor"],
      environment: home.environment(["TERM": "xterm-256color"])
    )
  }

  @Test func `of the documentation is sound`() throws {
    let page = try String(
      contentsOfFile: Repository.path(of: "docs/configuration.md"),
      encoding: .utf8
    )
    let parts = page.components(separatedBy: "```yaml\n")
    let text = try #require(parts.dropFirst().first?.components(separatedBy: "```").first)
    let home = try home(text)
    let outcome = try examined(home)
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.output.contains("Nothing is degraded."))
    let program = try BrowsingProgram(home: home)
    try program.waitFor(text: "[Matrix")
    try program.press("gi")
    try program.waitForStart()
    let supports = program.screen.styles(of: "+ supports")
    #expect(supports.contains { $0.foreground == .palette(12) }, "bright blue")
    try program.press("M")
    try program.waitFor(text: "[Matrix")
    try program.press("Q")
    #expect(try program.terminal.waitForExit() == .exited(0))
  }

  @Test func `names every mistake with its place, and what is sound is used`() throws {
    let home = try home(
      """
      keys:
        matirx: M
        matrix: M
        timeline: M
        quit: []
        down: [j, 5j]
      colors:
        theme: mono
      colours:
        opposes: orange
        theme: [colour, mono]
      defaults: fresh
      """
    )
    let outcome = try examined(home)
    #expect(outcome.status == .exited(1))
    let path = home.folder.path(of: Self.name)
    var lines: [String] = []
    for line in outcome.output.split(separator: "\n") {
      let text = line.drop { $0 == " " }
      if text.hasPrefix(path + ":") { lines.append(String(text.dropFirst(path.count + 1))) }
    }
    let inks = """
      default, black, red, green, yellow, blue, magenta, cyan, white, bright-black, bright-red, \
      bright-green, bright-yellow, bright-blue, bright-magenta, bright-cyan, bright-white
      """
    let wanted: [String] = [
      "2:3: error: \"matirx\" is no command; did you mean \"matrix\"?",
      "4:3: error: \"M\" is a key of matrix; take another key, or give matrix others",
      "5:9: error: quit must have a key; name one",
      "6:9: error: \"5j\" begins a count; begin with no digit",
      "7:1: error: \"colors\" is no part of the settings; did you mean \"colours\"?",
      "10:12: error: \"orange\" is no value of colours.opposes; one of: \(inks)",
      "11:10: error: \"colour mono\" is no value of colours.theme; one of: colour, mono",
      "12:11: error: names with values are wanted; write NAME: VALUE",
    ]
    #expect(lines == wanted, "\(lines.joined(separator: "\n"))")
    let program = try BrowsingProgram(size: ScreenSize(columns: 120, rows: 24), home: home)
    try program.waitFor(text: "8 lines of config.yaml are not used; demarche doctor says why.")
    try program.waitForStart()
    try program.press("M")
    try program.waitFor(text: "[Matrix")
    try program.press("Q")
    #expect(try program.terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: [
    "\u{0}", "keys: [", "\u{1B}]0;x\u{7}: y\n", "keys: &a *a\n",
    "keys:\n  j: {a: b}\n",
    String(repeating: "[", count: 5_000), "keys:\n  \"\u{202E}x\": y\n",
  ])
  func `may hold anything`(text: String) throws {
    let home = try home(text)
    let outcome = try examined(home)
    #expect(outcome.status == .exited(1), "\(outcome)")
    #expect(!outcome.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!outcome.output.contains("\u{202E}"))
    let program = try BrowsingProgram(size: ScreenSize(columns: 120, rows: 24), home: home)
    try program.waitFor(text: "of config.yaml")
    try program.waitForStart()
    program.terminal.hangUp()
    try program.terminal.waitForExit()
  }

  @Test func `lifts nothing of the restricted mode`() throws {
    let home = try home("keys:\n  suspend: e\n")
    let program = try BrowsingProgram(environment: ["DEMARCHE_RESTRICTED": "1"], home: home)
    try program.waitForStart()
    try program.press("e")
    try program.waitFor(text: "suspend is not available in the restricted mode.")
    program.terminal.hangUp()
    try program.terminal.waitForExit()
  }
}

struct `Whether there is colour` {
  /// What was asked for on the command line, by `NO_COLOR` and in the configuration, and what comes of it.
  private static let cases: [(option: String?, noColour: Bool, theme: String?, isColoured: Bool)] =
    [
      (nil, false, nil, true), (nil, true, nil, false), (nil, false, "mono", false),
      ("always", true, "mono", true),
      ("never", false, "colour", false),
    ]

  @Test(arguments: cases)
  func `is said by the command line first, then by NO_COLOR, then by the configuration`(
    option: String?,
    noColour: Bool,
    theme: String?,
    isColoured: Bool
  ) throws {
    let home = try TestHome()
    if let theme {
      try home.folder.write("colours:\n  theme: \(theme)\n", to: "config/demarche/config.yaml")
    }
    let program = try BrowsingProgram(
      environment: noColour ? ["NO_COLOR": "1"] : [:],
      home: home,
      arguments: option.map { ["--color", $0] } ?? []
    )
    try program.waitForStart()
    try program.waitFor(text: "+ supports")
    let styles = program.screen.styles(of: "+ supports")
    #expect(styles.contains { $0.foreground == .palette(33) } == isColoured)
    if option == "never" {
      try program.press(":set colours.theme mono\r:set colours.theme colour\r")
      try program.terminal.waitFor("colour") { screen in
        screen.styles(of: "+ supports").contains { $0.foreground == .palette(33) }
      }
    }
    program.terminal.hangUp()
    try program.terminal.waitForExit()
  }
}

struct `The doctor` {
  private func examine(
    _ arguments: [String] = [],
    _ changes: [String: String?]
  ) throws -> ProcessRunner.Outcome {
    try Program.run(["doctor"] + arguments, environment: changes)
  }

  @Test func `finds nothing where all is well`() throws {
    let outcome = try examine([], ["TERM": "xterm-256color"])
    #expect(outcome.status == .exited(0), "\(outcome)")
    for name in ["program", "SQLite", "ncurses", "state", "cache", "configuration", "clipboard"] {
      #expect(outcome.output.contains("\n\(name)  ") || outcome.output.hasPrefix(name), "\(name)")
    }
  }

  private static let degraded: [([String: String?], String)] = [
    (["TERM": nil], "TERM is not set"), (["TERM": "dumb"], "has no screen to draw on"),
    (["TERM": "vt100"], "has no colours"), (["TERM": "xterm-nosuch"], "is not known here"),
    (["TERM": "linux"], "has no clipboard"),
    (["TERM": "xterm", "LC_ALL": "C"], "only ASCII is shown"),
    (["TERM": "xterm", "XDG_STATE_HOME": "/dev/null"], "where you left a dossier is not kept"),
    (["TERM": "xterm", "XDG_CACHE_HOME": "/dev/null"], "the index is made anew"),
    (["TERM": "xterm", "XDG_STATE_HOME": nil, "HOME": nil], "there is no home"),
    (["TERM": "evil\u{1B}]0;x\u{7}"], "is not known here"),
  ]

  @Test(arguments: degraded)
  func `names what is degraded`(changes: [String: String?], line: String) throws {
    let outcome = try examine([], changes)
    #expect(outcome.status == .exited(1))
    #expect(outcome.output.contains("Degraded:") && outcome.output.contains(line), "\(outcome)")
    #expect(!outcome.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func `looks at the index of a dossier, and does not mind that there is none yet`() throws {
    let home = try TestHome()
    let dossier = try home.folder.copyDossier()
    let environment = home.environment(["TERM": "xterm"])
    let program = try BuiltProducts.path(of: "demarche")
    let none = try ProcessRunner.run(program, ["doctor", dossier], environment: environment)
    #expect(none.status == .exited(0) && none.output.contains("none yet"), "\(none)")
    _ = try ProcessRunner.run(program, ["index", dossier], environment: environment)
    let made = try ProcessRunner.run(program, ["doctor", dossier], environment: environment)
    #expect(made.status == .exited(0) && made.output.contains("indexed"), "\(made)")
    try home.folder.write("words\n", to: "dossier/documents/new.txt")
    try home.folder.write("title: New\n", to: "dossier/documents/new.yaml")
    let old = try ProcessRunner.run(program, ["doctor", dossier], environment: environment)
    #expect(old.status == .exited(1), "\(old)")
    #expect(old.output.contains("demarche index brings it up to date"), "\(old)")
  }
}
