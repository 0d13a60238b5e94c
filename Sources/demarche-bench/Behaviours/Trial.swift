import Foundation
import TerminalDriver

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// One program put through the checks.
struct Trial {
  let contestant: Contestant
  let place: Workplace
  /// How long anything is waited for.
  let patience: Duration

  /// What a check found.
  enum Verdict: Equatable {
    case yes
    /// With what there is to say of it.
    case no(String)

    /// What stands in the table.
    var text: String {
      switch self {
      case .yes: "yes"
      case .no(let why): why.isEmpty ? "no" : "no: \(why)"
      }
    }
  }

  /// Starts the program and waits for the first frame.
  func start(
    _ material: Contestant.Material = .plain,
    environment changes: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      program: contestant.program,
      arguments: contestant.arguments[material] ?? [],
      environment: place.makeEnvironment().merging(changes) { $1 },
      folder: place.path
    )
    try terminal.waitFor(text: contestant.mark(of: material), within: patience)
    try terminal.readUntilQuiet(.milliseconds(400), within: patience)
    return terminal
  }

  /// What a program left of its own in a terminal; empty where it left nothing.
  func traces(in terminal: PseudoTerminal) -> [String] {
    var traces = terminal.screen.modes.left
    if terminal.modes?.isSane == false { traces.append("the driver's modes") }
    return traces
  }

  private func judge(_ traces: [String]) -> Verdict {
    traces.isEmpty ? .yes : .no(traces.joined(separator: ", "))
  }

  // MARK: - Ends

  func leavesNothing() throws -> Verdict {
    let terminal = try start()
    try terminal.write(contestant.quit)
    try terminal.waitForExit(within: patience)
    return judge(traces(in: terminal))
  }

  func leavesNothing(onSignal signal: Int32) throws -> Verdict {
    let terminal = try start()
    terminal.process.signal(signal)
    try terminal.waitForExit(within: patience)
    return judge(traces(in: terminal))
  }

  func isGoneAfterHangUp() throws -> Verdict {
    let terminal = try start()
    terminal.hangUp()
    let start = ContinuousClock.now
    try terminal.waitForExit(within: patience)
    let time = ContinuousClock.now - start
    return time < .seconds(1) ? .yes : .no("after \(time)")
  }

  // MARK: - The shell

  /// Runs the program from a shell with job control, and stops it.
  private func stop() throws -> PseudoTerminal {
    let environment = place.makeEnvironment().merging(["PS1": "ready$ "]) { $1 }
    let terminal = try PseudoTerminal(
      program: "/bin/sh",
      arguments: ["-i"],
      environment: environment,
      folder: place.path
    )
    try terminal.waitFor(text: "ready$", within: patience)
    let words = [contestant.program] + (contestant.arguments[.plain] ?? [])
    try terminal.write(words.map { "'\($0)'" }.joined(separator: " ") + "\r")
    try terminal.waitFor(text: contestant.expected, within: patience)
    try terminal.readUntilQuiet(.milliseconds(100), within: patience)
    try terminal.write("\u{1A}")
    try terminal.waitFor("the shell", within: patience) { $0.contains("topped") }
    try terminal.readUntilQuiet(.milliseconds(100), within: patience)
    return terminal
  }

  func givesTheShellItsTerminal() throws -> Verdict { judge(traces(in: try stop())) }

  func comesBackDrawn() throws -> Verdict {
    let terminal = try stop()
    let mark = terminal.mark
    try terminal.write("fg\r")
    try terminal.waitFor("the picture", within: patience) { screen in
      terminal.mark > mark && screen.contains(contestant.expected) && !screen.contains("topped")
    }
    return .yes
  }

  // MARK: - The screen

  func survivesSizes() throws -> Verdict {
    let terminal = try start()
    let before = terminal.screen.text
    for (columns, rows) in [(40, 10), (1, 1), (300, 100), (20, 5), (4, 2), (132, 43), (80, 24)] {
      try terminal.resize(to: ScreenSize(columns: columns, rows: rows))
      terminal.read(throughout: .milliseconds(60))
    }
    try terminal.waitFor("picture as before", within: patience) { $0.text == before }
    return .yes
  }

  func takesSplitArrows() throws -> Verdict {
    func picture(gap: Duration?) throws -> String {
      let terminal = try start()
      let rest = terminal.screen.modes.cursorKeysApplication ? "OB" : "[B"
      if let gap {
        try terminal.write(pieces: ["\u{1B}", rest], gap: gap)
      } else {
        try terminal.write("\u{1B}" + rest)
      }
      terminal.read(for: .milliseconds(500))
      try terminal.readUntilQuiet(.milliseconds(300), within: patience)
      return terminal.screen.text
    }
    return try picture(gap: nil) == picture(gap: .milliseconds(60)) ? .yes : .no("other keys")
  }

  func startsOnAnUnknownTerminal() throws -> Verdict {
    _ = try start(environment: ["TERM": "unheard-of"])
    return .yes
  }

  func isReadableInASCII() throws -> Verdict {
    let terminal = try start(.letters, environment: ["LC_ALL": "C"])
    if terminal.output.contains(where: { $0 >= 0x80 }) { return .no("bytes beyond ASCII") }
    let row = terminal.screen.rows.first { $0.contains("LETTERS") } ?? ""
    let shown = row.components(separatedBy: "LETTERS").last ?? ""
    let words = shown.split(separator: " ").first ?? ""
    return words.contains { $0.isLetter } && words != "END" && !words.hasPrefix("<")
      ? .yes
      : .no(words.hasPrefix("<") ? "hexadecimal" : "blanks or ?")
  }

  func keepsHostileTextIn() throws -> Verdict {
    let terminal = try start(.hostile)
    let text = terminal.output
    func has(_ string: String) -> Bool { !text.ranges(of: Array(string.utf8)).isEmpty }
    let leaks = [
      ("\u{1B}]52", "OSC 52"), ("\u{9B}", "C1"), ("\u{202E}", "direction override"),
    ].filter { has($0.0) }.map(\.1)
    return judge(leaks + (terminal.screen.report.bells > 0 ? ["bell"] : []))
  }

  // MARK: - The line

  func isSilentWhenIdle() throws -> Verdict {
    let terminal = try start()
    // Threads of pools that have nothing to do end after five seconds; before, it is not idle yet.
    terminal.read(throughout: .seconds(6))
    let mark = terminal.mark
    let before = ProcessCost(of: terminal.process.identifier)
    terminal.read(throughout: .seconds(3))
    let bytes = terminal.mark - mark
    guard let before, let after = ProcessCost(of: terminal.process.identifier) else {
      return bytes == 0 ? .yes : .no("\(bytes) bytes in 3 s")
    }
    let wakeUps = after.wakeUps(since: before)
    return bytes + wakeUps == 0 ? .yes : .no("\(bytes) bytes, \(wakeUps) wake-ups in 3 s")
  }

  func takesPastesForText() throws -> Verdict {
    let terminal = try start()
    let before = terminal.screen.rows.dropLast().joined(separator: "\n")
    let words = "words of a quick note\n" + contestant.quit + "\n"
    let isMarked = terminal.screen.modes.bracketedPaste
    let pasted = isMarked ? "\u{1B}[200~\(words)\u{1B}[201~" : words
    try terminal.write(pasted.replacingOccurrences(of: "\n", with: "\r"))
    terminal.read(for: .milliseconds(500))
    terminal.read(throughout: .milliseconds(300))
    if terminal.process.poll() != nil { return .no("it ran as keys and left") }
    let after = terminal.screen.rows.dropLast().joined(separator: "\n")
    return after == before ? .yes : .no("it ran as keys")
  }
}
