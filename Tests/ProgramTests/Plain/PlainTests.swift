import TerminalDriver
import TestSupport
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The linear mode of the real program.
struct `Line by line the program` {
  /// A walk from the issues down to an article and back, with what is said after each step.
  private static let walk: [(keys: String, said: String)] = [
    ("j", "Issues 2 of "), ("\r", "Stances 4 of "), ("j", "Stances 5 of "),
    ("k", "Stances 4 of "), ("\r", "Quotes 1 of "), ("\r", "Paragraph "), ("j", "Paragraph "),
    ("}", "Statement "), ("\u{1B}", "Quotes 1 of "), ("\u{7}", "Stances 4 of "),
    ("\u{7}", "Issues 2 of "), ("/", "/"), ("zapor", "zapor"), ("\r", "Zaporizhzhia"), ("t", ":"),
    ("2025-12-01", "2025-12-01"), ("\r", "2025-12-01"), ("?", "Help 2 of "), ("q", "Issues 9 of "),
  ]

  @Test(arguments: ["dumb", "xterm-256color", nil])
  func `says a walk the same on any terminal`(term: String?) throws {
    let plain = try PlainProgram(term: term)
    for step in Self.walk { try plain.press(step.keys, until: step.said) }
    try plain.program.press("ZZ")
    #expect(try plain.program.terminal.waitForExit() == .exited(0))
    #expect(plain.isText)
    expectSnapshot(plain.said, named: "plain-walk")
    #expect(plain.program.terminal.modes?.isSane == true)
  }

  @Test func `is ASCII where the locale asks for it`() throws {
    let plain = try PlainProgram(environment: ["LC_ALL": "C"])
    for step in Self.walk.prefix(6) { try plain.press(step.keys, until: step.said) }
    #expect(plain.isText && plain.program.terminal.output.allSatisfy { $0 < 0x80 })
    #expect(plain.said.contains("Only ASCII is shown"))
  }

  @Test func `is asked for by the environment too`() throws {
    let plain = try PlainProgram(
      environment: ["DEMARCHE_PLAIN": "1"],
      script: "exec \"$0\" \"$1\""
    )
    #expect(plain.isText)
  }

  @Test(arguments: [SIGTERM: 143, SIGHUP: 129, SIGINT: 130])
  func `leaves the terminal as it was on a signal`(signal: Int32, status: Int32) throws {
    let plain = try PlainProgram()
    #expect(plain.program.terminal.modes?.isSane == false)
    plain.program.terminal.process.signal(signal)
    #expect(try plain.program.terminal.waitForExit().shellStatus == status)
    #expect(plain.program.terminal.modes?.isSane == true)
    #expect(plain.isText)
  }

  @Test func `leaves the terminal as it was when it crashes`() throws {
    let plain = try PlainProgram(script: "\"$0\" browse --plain \"$1\"; echo status $?; exec cat")
    let programs = ProcessTable.children(of: plain.program.terminal.process.identifier)
    for program in programs { kill(program, SIGSEGV) }
    try plain.program.waitFor(text: "status 139")
    #expect(plain.program.terminal.modes?.isSane == true)
  }

  @Test func `is gone within a second when the line drops`() throws {
    let plain = try PlainProgram()
    plain.program.terminal.hangUp()
    let start = ContinuousClock.now
    #expect(try plain.program.terminal.waitForExit(within: .seconds(5)).shellStatus == 129)
    #expect(ContinuousClock.now - start < .seconds(1))
  }

  @Test func `prints the positions where nobody can press a key`() throws {
    let program = try BuiltProducts.path(of: "demarche")
    let seeds = Repository.path(of: "seeds")
    let plain = try ProcessRunner.run(program, ["browse", "--plain", seeds])
    let report = try ProcessRunner.run(program, ["positions", seeds])
    #expect(plain.output == report.output && !plain.output.isEmpty)
  }

  @Test func `goes to the shell and comes back where it was`() throws {
    let home = try TestHome()
    let tmux = try TmuxSession(
      program: "/bin/sh",
      arguments: ["-i"],
      environment: home.environment(["PS1": "ready$ ", "ENV": nil])
    )
    try tmux.waitFor(text: "ready$")
    let program = try BuiltProducts.path(of: "demarche")
    try tmux.sendLiteral("'\(program)' browse --plain '\(Repository.path(of: "seeds"))'")
    try tmux.send("Enter")
    try tmux.waitFor(text: "Issues 1 of ")
    try tmux.send("j")
    try tmux.waitFor(text: "Issues 2 of ")
    try tmux.send("C-z")
    try tmux.waitUntil("the shell") { $0.contains("Stopped") }
    try tmux.sendLiteral("clear; stty -a")
    try tmux.send("Enter")
    let modes = try tmux.waitFor(text: "iexten")
    for mode in ["echo", "icanon", "isig", "icrnl", "opost"] {
      #expect(modes.contains(" \(mode) ") || modes.contains("\n\(mode) "), "\(mode)\n\(modes)")
    }
    try tmux.sendLiteral("fg")
    try tmux.send("Enter")
    // It says again where one is, and keys are unseen as before.
    try tmux.waitFor(text: "Issues 2 of ")
    try tmux.send("j")
    try tmux.waitFor(text: "Issues 3 of ")
    try tmux.send("Q")
    try tmux.waitUntil("the shell again") {
      $0.split(separator: "\n").last?.hasPrefix("ready$") == true
    }
  }

  @Test(.enabled(if: InstalledProgram.path(of: "script") != nil, "script is not installed"))
  func `is text in a log of script`() throws {
    let plain = try PlainProgram(
      script: "exec script -q -c \"'$0' browse --plain '$1'\" log"
    )
    try plain.press("j", until: "Issues 2 of ")
    try plain.program.press("Q")
    try plain.program.terminal.waitForExit()
    let log = try plain.program.home.folder.bytes(of: "log")
    #expect(log.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0D || $0 == 0x0A })
    #expect(String(decoding: log, as: UTF8.self).contains("Issues 1 of "))
  }
}
