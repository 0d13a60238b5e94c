import TerminalDriver
import TestSupport
import Testing

/// In a real shell with job control, in tmux.
struct `A suspended program` {
  private let tmux: TmuxSession
  private let home: TestHome

  init() throws {
    home = try TestHome()
    // A prompt that appears nowhere in what is typed, and no history or start files.
    tmux = try TmuxSession(
      program: "/bin/sh",
      arguments: ["-i"],
      environment: home.environment(["PS1": "ready$ ", "ENV": nil])
    )
    try tmux.waitFor(text: "ready$")
    let program = try BuiltProducts.path(of: "demarche")
    try tmux.sendLiteral("clear; '\(program)' '\(Repository.path(of: "seeds"))'")
    try tmux.send("Enter")
    try tmux.waitFor(text: BrowsingProgram.firstQuoteWord)
  }

  @Test func `gives the shell its terminal and comes back at the new size`() throws {
    try tmux.send("j")
    try tmux.waitUntil("the second issue selected") { _ in
      try tmux.picture().selection?.contains("Nature and scope") == true
    }
    try tmux.send("C-z")
    let shell = try tmux.waitUntil("the shell") { $0.contains("Stopped") || $0.contains("ready$ ") }
    #expect(!shell.contains(BrowsingProgram.firstQuoteWord))
    #expect(try tmux.display("#{alternate_on} #{cursor_flag}") == "0 1")

    try tmux.sendLiteral("clear; stty -a")
    try tmux.send("Enter")
    let modes = try tmux.waitFor(text: "iexten")
    for mode in ["echo", "icanon", "isig", "icrnl", "opost"] {
      #expect(modes.contains(" \(mode) ") || modes.contains("\n\(mode) "), "\(mode)\n\(modes)")
    }

    try tmux.resize(to: ScreenSize(columns: 100, rows: 30))
    try tmux.sendLiteral("fg")
    try tmux.send("Enter")
    try tmux.waitFor(text: "? help")
    let back = try tmux.waitUntil("the whole picture at the new size") { screen in
      let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
      return rows.count == 30 && rows[29].contains("? help")
    }
    #expect(back.contains("as of 2026"))
    #expect(!back.contains("stty"), "what the shell wrote meanwhile is painted over")
    #expect(try tmux.picture().selection?.contains("Nature and scope") == true)

    try tmux.send("q")
    try tmux.waitUntil("the shell again") { !$0.contains("? help") && $0.contains("ready$") }
    #expect(try tmux.display("#{alternate_on}") == "0")
  }

  @Test func `can be ended by its shell without a trace`() throws {
    try tmux.send("C-z")
    try tmux.waitUntil("the shell") { !$0.contains("? help") && $0.contains("ready$") }
    try tmux.sendLiteral("clear; kill %1; wait; echo status $?")
    try tmux.send("Enter")
    let shell = try tmux.waitFor(text: "status 0")
    #expect(!shell.contains("? help"))
    #expect(try tmux.display("#{alternate_on} #{cursor_flag}") == "0 1")
  }
}
