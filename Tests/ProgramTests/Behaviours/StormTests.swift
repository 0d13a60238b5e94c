import Foundation
import TerminalDriver
import TestSupport
import Testing

/// Thousands of events in no sensible order, in every view.
struct `A storm of events` {
  /// How many there are for each seed: a few, or as many as the environment says (`.ci/nightly`).
  private static let count =
    ProcessInfo.processInfo.environment["DEMARCHE_STORM"].flatMap { Int($0) } ?? 60

  /// Keys that mean something somewhere, beginnings of others, and what lines and terminals make of them.
  private static let keys =
    "jkhlfbGngiNtyzmqpoaswdeBRTIOWKJLHx0123456789/?:&%+_[]{}<>'\"`^$#@!~;,.-= éЖ中".map {
      String($0)
    }
    + [
      "\t", "\r", "\n", "\u{1B}", "\u{1B}OA", "\u{1B}OB", "\u{1B}[C", "\u{1B}[D", "\u{1B}[5~",
      "\u{1B}[6~", "\u{1B}[Z", "\u{1B}[", "\u{1B}O", "A", "~", "\u{7F}", "\u{8}", "\u{0C}",
      "\u{12}",
      "\u{04}", "\u{15}", "\u{17}", "\u{7}", "\u{3}", "\u{13}", "\u{11}", "\u{1A}", "\u{0F}",
      "\u{5}",
      "\u{19}", "\u{1}", "\u{0E}", "\u{10}", "\u{1F}", "\u{0}", "\u{9B}A", "\u{1B}[200~",
      "\u{1B}[201~",
      "gi", "gm", "gt", "go", "ga", "gd", "gf", "gn", "gw", "g!", "zR", "zM", "yy", "gg", "5j",
      "20k",
      "/peace\r", "t2025-12-20\r", ":matrix\r", ":help\r", "\u{1B}[200~a paste\u{1B}\u{1B}[201~",
      "\u{1B}[M !!", "\u{1B}[<0;5;5M", "\u{1B}]0;x\u{7}", "\u{1B}P1$r0m\u{1B}\\",
    ]

  /// What a person does at a time.
  private func event(_ random: inout SeededRandom, on program: BrowsingProgram) throws {
    switch Int.random(in: 0..<20, using: &random) {
    case 0:
      let size = ScreenSize(
        columns: Int.random(in: 1...300, using: &random),
        rows: Int.random(in: 1...100, using: &random)
      )
      try program.terminal.resize(to: size)
    case 1:
      let signals = [SIGWINCH, SIGCONT, SIGALRM, SIGUSR1, SIGPIPE].prefix(2)
      program.terminal.process.signal(signals.randomElement(using: &random) ?? SIGWINCH)
    case 2:
      let text = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        Self.keys.randomElement(using: &random) ?? "j"
      }
      try program.press("\u{1B}[200~\(text.joined())\u{1B}[201~")
    default: try program.press(Self.keys.randomElement(using: &random) ?? "j")
    }
    if Int.random(in: 0..<8, using: &random) == 0 { program.terminal.read(for: .milliseconds(1)) }
  }

  /// Goes back to the root of the views, and looks whether all of the screen is as it should be.
  private func expectWhole(_ program: BrowsingProgram, _ done: Int) throws {
    // A paste that was begun ends here, then whatever is open.
    try program.press("\u{1B}[201~")
    try program.terminal.resize(to: .standard)
    for _ in 0..<12 { try program.press("\u{7}") }
    try program.press("gi")
    // What the picture showed before all this was dealt with does not count.
    for key in ["W", "X"] { try waitUntil(key, isAnsweredBy: program) }
    try program.terminal.waitFor("the issues after \(done) events") { screen in
      screen.rows[0].contains("Ending Russia's war") && screen.rows[2].contains { $0 != " " }
    }
    let report = program.screen.report
    // ncurses puts the palette back when a stopped program goes on.
    #expect(
      report.strings.allSatisfy { $0.hasPrefix("OSC 52;c;") || $0 == "OSC 104" },
      "\(report)"
    )
    #expect(report.titles.isEmpty && report.queries.isEmpty && report.windowOperations.isEmpty)
    // While the program is stopped the terminal itself echoes what is typed, the key U+009B among it.
    let malformed = report.malformed.filter { $0 != "c2 9b" }
    #expect(report.unknown.isEmpty && malformed.isEmpty && report.bells == 0, "\(report)")
  }

  /// Types a key that means nothing until that is said: what an earlier key brought about may be said over it.
  private func waitUntil(_ key: String, isAnsweredBy program: BrowsingProgram) throws {
    for patience in [2, 5, 60] {
      try program.press(key)
      do {
        return try program.waitFor(text: " \(key) does nothing here", within: .seconds(patience))
      } catch DriverError.timedOut where patience < 60 {
        continue
      }
    }
  }

  /// Does something to a program; one that was told by it to leave is seen to leave cleanly, and the
  /// next one takes its place.
  ///
  /// - Returns: Whether the program stayed.
  private func attempt(
    on program: inout BrowsingProgram,
    of dossier: String,
    _ place: String,
    _ act: (BrowsingProgram) throws -> Void
  ) throws -> Bool {
    do {
      try act(program)
      return true
    } catch DriverError.ended {
      let status = try program.terminal.waitForExit(within: .seconds(10))
      // 130: ^C came while the shell had the terminal.
      #expect(status == .exited(0) || status.shellStatus == 130, "\(status), \(place)")
      #expect(program.screen.modes == .reset, "\(place)")
      program = try BrowsingProgram(dossier)
      try program.waitForStart()
      return false
    }
  }

  @Test(arguments: [UInt64](1...3))
  func `breaks neither the program nor its frame nor a file`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let folder = try TemporaryFolder()
    let dossier = try folder.copyDossier()
    let names = folder.fileNames()
    let files = try names.map { try folder.bytes(of: $0) }
    var program = try BrowsingProgram(dossier)
    try program.waitForStart()
    for done in 1...Self.count {
      _ = try attempt(on: &program, of: dossier, "seed \(seed), event \(done)") { program in
        try event(&random, on: program)
        if done.isMultiple(of: 60) { try expectWhole(program, done) }
      }
    }
    // The last events may have told it to leave too; the program that is there then is whole.
    while try !attempt(
      on: &program,
      of: dossier,
      "seed \(seed), at the end",
      { try expectWhole($0, Self.count) }
    ) {}
    try program.press("Q")
    #expect(try program.terminal.waitForExit() == .exited(0))
    #expect(program.screen.modes == .reset)
    #expect(folder.fileNames() == names)
    #expect(try names.map { try folder.bytes(of: $0) } == files)
  }
}
