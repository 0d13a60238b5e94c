#if os(Linux)
import Foundation
import TerminalDriver
import TestSupport
import Testing

/// Ends, stops, sizes and environments, through each carrier that this machine has.
struct `At the far end of tmux, screen, ssh and mosh the program` {
  @Test(arguments: Carrier.here.filter { $0 != .mosh })
  func `is at the same place when the line dropped and was made again`(carrier: Carrier) throws {
    let program = try CarriedProgram(carrier)
    try program.waitForStart()
    try program.press("zR/Donbas\r")
    try program.waitFor(selected: "Donbas and Donetsk")
    try program.press("\t")
    try program.waitFor(text: "[Territory › Donbas and Donetsk]")
    let before = program.programs
    #expect(before.count == 1)
    program.dropLine()
    if !carrier.keepsPrograms {
      try Waiting.until("the end of the program") { program.programs.isEmpty }
    }
    try program.comeBack()
    try program.waitFor(text: "[Territory › Donbas and Donetsk]")
    #expect((program.programs == before) == carrier.keepsPrograms)
  }

  @Test(arguments: Carrier.here)
  func `stops, goes on and leaves nothing behind`(carrier: Carrier) throws {
    let script = """
      echo before; set -m; "$0" "$1"; echo "stopped $?"; read x; fg > /dev/null; \
      echo "status $?"; stty -a; read y
      """
    let program = try CarriedProgram(carrier, script: script)
    try program.waitForStart()
    try program.press("j")
    try program.waitFor(selected: "Nature and scope")
    try program.press("\u{1A}")
    // mosh has one screen only, and leaves on it what was there, whatever the program.
    let hasOtherScreen = carrier != .mosh
    try program.terminal.waitFor("the shell") { screen in
      screen.contains("stopped 148")
        && !(hasOtherScreen && screen.contains(BrowsingProgram.firstQuoteWord))
    }
    try program.press("\r")
    try program.waitFor(selected: "Nature and scope")
    try program.press("q")
    try program.waitFor(text: "isig")
    let screen = program.screen
    let isGone = !screen.contains("? help") && !screen.contains(BrowsingProgram.firstQuoteWord)
    #expect((isGone || !hasOtherScreen) && screen.contains("status 0"), "\(screen.framed)")
    for mode in [" echo ", " icanon ", " icrnl "] {
      #expect(screen.contains(mode), "\(mode)\n\(screen.framed)")
    }
    if hasOtherScreen { #expect(screen.contains("before"), "\(screen.framed)") }
    try program.press("\r")
    try program.terminal.waitForExit()
    #expect(program.screen.modes.left == [])
  }

  private static let storm = [
    (79, 24), (40, 12), (20, 5), (2, 2), (2, 50), (300, 3), (24, 6), (59, 15), (131, 40),
    (300, 100), (1, 1), (100, 30), (80, 24),
  ]

  @Test(arguments: Carrier.here)
  func `bears sizes, pastes and control keys`(carrier: Carrier) throws {
    let program = try CarriedProgram(carrier)
    try program.waitForStart()
    try program.press("\u{13}j\u{11}")
    try program.waitFor(selected: "Nature and scope")
    try program.press("\u{3}")
    try program.waitFor(text: "Q leaves")
    try program.press("/abc\u{7F}\u{8}x")
    try program.terminal.waitFor("both backspaces") { $0.footer.contains("/ax") }
    try program.press("\u{3}")
    try program.waitFor(text: "? help")
    try program.press("\u{1B}[200~jjj\nq\nQ\u{1B}[201~")
    try program.waitFor(text: "Pasted text ignored")
    try program.waitUntilIdle()
    // The dossier was written just before, and is read once more; what carries the rest of the footer may be
    // slower.
    try program.terminal.waitFor("a frame at rest") { screen in
      screen.footer.hasSuffix("2/19") && screen.rows[0].hasSuffix("5 documents")
    }
    let before = program.screen.rows
    for (columns, rows) in Self.storm {
      try program.terminal.resize(to: ScreenSize(columns: columns, rows: rows))
      program.terminal.read(for: .milliseconds(20))
    }
    let wanted = "the picture from before:\n" + before.joined(separator: "\n")
    try program.terminal.waitFor(wanted) { $0.rows == before }
    #expect(program.programs.count == 1)
  }

  @Test(arguments: Carrier.here)
  func `finds its way in any environment`(carrier: Carrier) throws {
    let ascii = try CarriedProgram(carrier, environment: ["LC_ALL": "C", "NO_COLOR": "1"])
    try ascii.waitForStart()
    let text = ascii.screen.text
    #expect(text.allSatisfy(\.isASCII) && text.contains("|"), "\(text)")
    for row in 0..<24 {
      for column in 0..<80 {
        let style = ascii.screen.cell(row: row, column: column)?.style ?? .plain
        #expect(style.foreground == .standard && style.background == .standard)
      }
    }
    let unknown = try CarriedProgram(carrier, environment: ["TERM": "unheard-of", "LANG": nil])
    try unknown.waitForStart()
    let isSaid = unknown.screen.footer.contains("is not known here; using ")
    #expect(isSaid && unknown.screen.contains("│"), "\(unknown.screen.framed)")
  }

  @Test(arguments: Carrier.here)
  func `is as plain and as closed as elsewhere`(carrier: Carrier) throws {
    let program = try CarriedProgram(
      carrier,
      environment: ["DEMARCHE_RESTRICTED": "1", "TERM": "dumb"],
      script: "exec \"$0\" browse --plain \"$1\""
    )
    try program.waitFor(text: "Issues 1 of ")
    for (key, answer) in [("j", "Issues 2 of "), ("\u{1A}", "restricted mode")] {
      try program.press(key)
      try program.waitFor(text: answer)
    }
    try program.press("Q")
    try Waiting.until("the end of the program") {
      program.terminal.read(for: .milliseconds(5))
      return program.programs.isEmpty
    }
  }
}
#endif
