#if os(Linux)
import Foundation
import TerminalDriver
import TestSupport
import Testing

/// Each way out of the program that anybody could think of, tried on the real program.
struct `From the restricted mode` {
  /// Keys and what they are; where a row needs a place, the keys lead there first.
  private static let ways: [(way: String, keys: String)] = [
    ("stop key", "\u{1A}"), ("stop by name", ":suspend\r"), ("stop from help", "?/suspend\r\r"),
    ("clipboard", "\t\tyy"), ("clipboard, quote", "\t\tyq"),
    ("clipboard by name", "\t\t:copy-citation\r"), ("clipboard in matrix", "gmjyy"),
    ("clipboard in timeline", "gtyy"), ("clipboard in article", "\t\t\ryy"),
    ("shell key", "!sh\r"), ("pipe key", "|sh\r"), ("shell line", ":!sh\r"),
    ("pipe line", ":|sh\r"), ("shell word", ":shell\r"), ("vi's set", ":set shell=/bin/sh\r"),
    ("set lifts it", ":set restricted=no\r"), ("set without", ":set norestricted\r"),
    ("editor key e", "e"), ("editor key v", "v"), ("editor line", ":e /etc/passwd\r"),
    ("editor word", ":edit\r"), ("opener", "o"), ("write key", "w"), ("write key, path", "w/x\r"),
    ("write line", ":w stolen\r"), ("save as", "s stolen\r"), ("log as less does", "-o stolen\r"),
    ("export line", ":export stolen\r"), ("export json", ":export json stolen\r"),
    ("brief line", ":brief stolen\r"), ("brief key", "Bstolen\r"),
    ("other dossier line", ":open /etc\r"), ("other dossier, less", ":e ..\r"),
    ("other dossier, browse", ":browse /\r"), ("path in search", "/../../etc/passwd\r"),
    ("shell in search", "/!sh\r"), ("path as date", "t/etc/passwd\r"), ("shell as date", "t!sh\r"),

    ("shell in search of all", "gf!sh\r"), ("path to compare with", "gd=/etc/passwd\r"),
    ("command substitution", ":$(sh)\r"), ("line break in a line", ":help\u{0A}!sh\r"),
    ("shell in filter", "&|sh\r&\r"), ("interrupt", "\u{3}"), ("quit key of the driver", "\u{1C}"),
    ("delayed stop", "\u{19}"),
    ("literal next", "\u{16}\u{1A}"),
  ]

  @Test func `no key leads out`() throws {
    let guest = try GuestHouse()
    for (way, keys) in Self.ways {
      try guest.tryOut(keys)
      guest.expectClosed(way)
      #expect(guest.program.terminal.foregroundGroup == guest.process, "\(way)")
    }
    // What a filter means is looked up, and said when it is known.
    try guest.program.press("g&!sh\r")
    try guest.program.waitFor(text: "Not filtered by that")
    guest.expectClosed("shell in filter of all")
    #expect(guest.program.screen.report.strings.isEmpty)
    try guest.program.press("Q")
    #expect(try guest.program.terminal.waitForExit() == .exited(0))
    guest.expectUntouched()
  }

  @Test func `a trap would be sprung where nothing is restricted`() throws {
    let guest = try GuestHouse(isRestricted: false)
    try guest.program.press("\t\tyy")
    try Waiting.until("the trap") { guest.folder.has("trapped") }
    try Waiting.until("the child") { guest.hasHadChildren }
  }

  @Test(arguments: [true, false])
  func `no stop from outside leads to a shell, though it would elsewhere`(isRestricted: Bool) throws
  {
    // Only where a shell with job control waits is there anybody to stop for.
    let program = try BrowsingProgram(
      environment: ["DEMARCHE_RESTRICTED": isRestricted ? "1" : nil],
      script: "set -m; \"$0\" \"$1\"; echo the shell has the terminal; read line"
    )
    try program.waitForStart()
    let processes = ProcessTable.children(of: program.terminal.process.identifier)
    #expect(processes.count == 1)
    for process in processes { kill(process, SIGTSTP) }
    guard isRestricted else { return try program.waitFor(text: "the shell has the terminal") }
    try program.waitUntilIdle()
    for process in processes { kill(process, SIGTSTP) }
    try program.waitUntilIdle()
    #expect(processes.allSatisfy { ProcessTable.state(of: $0) != "T" })
    try program.press("Q")
    try program.waitFor(text: "the shell has the terminal")
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGTERM, SIGHUP, SIGQUIT])
  func `no end of the program leaves one behind`(signal: Int32) throws {
    // Swift's own reporter of crashes would ask whether to start a debugger.
    let guest = try GuestHouse(
      environment: ["SWIFT_BACKTRACE": "enable=yes,interactive=yes,color=no"]
    )
    guest.program.terminal.process.signal(signal)
    try guest.program.terminal.waitForExit()
    #expect(!guest.folder.has("trapped"))
    #expect(ProcessTable.processes(withArgument: "--crashinfo").isEmpty)
    #expect(guest.program.terminal.modes?.isSane == true)
    let said = String(decoding: guest.program.terminal.output, as: UTF8.self)
    #expect(!said.contains("debug") && !said.contains("Crash"))
  }

  @Test func `no file of the dossier leads out`() throws {
    let guest = try GuestHouse { folder in
      for name in ["-rf", "--help", "$(sh)", ";sh", "|sh", "`sh`", "a b", "%s", "~root"] {
        try folder.write("text: none\n", to: "dossier/documents/\(name).yaml")
        try folder.write("words\n", to: "dossier/documents/\(name).txt")
      }
      try folder.link("dossier/documents/passwd.txt", to: "/etc/passwd")
      try folder.write("title: Passwords\n", to: "dossier/documents/passwd.yaml")
      try folder.link("dossier/documents/etc", to: "/etc")
    }
    for keys in ["g!", "go", "gog!jjj", "gojjj\r", "go/passwd\r\r", "gfroot\r", "gf/bin/\r\r"] {
      try guest.program.press(keys)
      try guest.program.press("\u{0C}")
      guest.expectClosed(keys)
      #expect(!guest.program.screen.contains("root:x:"), "\(keys)")
      try guest.tryOut("")
      #expect(!guest.program.screen.contains("root:x:"), "\(keys)")
    }
    guest.expectUntouched()
  }

  @Test(arguments: [
    ["check", "--fix"], ["export", "--format", "json"], ["positions"], ["statements"],
    ["brief", "--issue", "territory"], ["news"], ["news", "--seen"], ["index"],
    ["search", ".", "words"], ["agreement", ".", "."], ["keys"], ["man"],
  ])
  func `no other command is had`(arguments: [String]) throws {
    let home = try TestHome()
    let dossier = try home.folder.copyDossier()
    let outcome = try ProcessRunner.run(
      try BuiltProducts.path(of: "demarche"),
      arguments,
      environment: home.environment(["DEMARCHE_RESTRICTED": "1"]),
      folder: dossier
    )
    #expect(outcome.status == .exited(64), "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors.hasPrefix("demarche: \(arguments[0]) is not available in the restricted")
    )
    #expect(!home.folder.has("cache/demarche") && !home.folder.has("state/demarche"))
  }

  @Test func `nothing but the positions is had without a terminal`() throws {
    let home = try TestHome()
    let seeds = Repository.path(of: "seeds")
    let outcome = try ProcessRunner.run(
      try BuiltProducts.path(of: "demarche"),
      [seeds],
      environment: home.environment([
        "DEMARCHE_RESTRICTED": "1", "SSH_ORIGINAL_COMMAND": "cat /etc/passwd",
      ])
    )
    #expect(outcome.status == .exited(0))
    let positions = try Program.output("positions", seeds)
    #expect(outcome.output == positions)
    // A login shell is called like this: no option of ours, so nothing is run.
    let login = try ProcessRunner.run(
      try BuiltProducts.path(of: "demarche"),
      ["-c", "cat /etc/passwd"],
      environment: home.environment(["DEMARCHE_RESTRICTED": "1"])
    )
    #expect(login.status == .exited(64) && login.output.isEmpty, "\(login)")
  }

  @Test func `the linear mode leads out neither`() throws {
    let folder = try TemporaryFolder()
    let plain = try PlainProgram(environment: [
      "DEMARCHE_RESTRICTED": "1", "PATH": folder.path, "TMUX": "/tmp/none,1,0",
    ])
    let process = plain.program.terminal.process.identifier
    for keys in ["\u{1A}", "\t\tyy", ":suspend\r"] {
      try plain.press(keys, until: "restricted mode")
      #expect(ProcessTable.children(of: process).isEmpty)
      #expect(ProcessTable.faultsOfChildren(of: process) == 0)
    }
  }
}
#endif
