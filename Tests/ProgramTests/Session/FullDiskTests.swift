#if os(Linux)
import Foundation
import TerminalDriver
import TestSupport
import Testing

/// The session of a program whose files may grow no more, as on a full disk.
struct `Where the disk is full` {
  /// Letters for marks: with a mark for each a session takes more than may be written.
  private static let letters = "abcdefghijklmnopqrstuvwxyz"

  /// Bytes that a file may have: more than a frame that follows a key.
  private static let most = 2000

  /// More than the time from one writing to the next while keys come.
  private static let rest = Duration.milliseconds(1100)

  /// Lets no file of a process grow beyond that.
  private func fillDisk(of process: Int32) throws {
    let tool = try #require(InstalledProgram.path(of: "prlimit"))
    let outcome = try ProcessRunner.run(tool, ["--pid", "\(process)", "--fsize=\(Self.most)"])
    #expect(outcome.status == .exited(0), "\(outcome)")
  }

  @Test(.enabled(if: InstalledProgram.path(of: "prlimit") != nil, "prlimit is not installed"))
  func `the last session stays, and that is said in one line`() throws {
    let home = try TestHome()
    let marking = try BrowsingProgram(home: home)
    try marking.waitForStart()
    for letter in Self.letters {
      try marking.press("jm\(letter)")
      try marking.waitFor(text: "Marked; '\(letter)")
    }
    try marking.press(":quit\r")
    try marking.terminal.waitForExit()
    let name = try #require(home.folder.fileNames().first { $0.contains("/session-") })
    let kept = try home.folder.text(of: name)
    #expect(kept.utf8.count > Self.most)

    let full = try BrowsingProgram(
      size: ScreenSize(columns: 120, rows: 24),
      home: home,
      script: "trap '' XFSZ; exec \"$0\" \"$1\""
    )
    try full.terminal.waitFor("an index") { screen in
      screen.selection != nil && !screen.rows[0].contains("checking")
    }
    try fillDisk(of: full.terminal.process.identifier)
    // It is written with a key that comes after a change of place, a second after the last time. What became
    // of it stays on the screen until the next key.
    let first = try #require(full.screen.selection)
    try full.press("k")
    try full.terminal.waitFor("another issue") { $0.selection != first }
    full.terminal.read(throughout: Self.rest)
    try full.press("j")
    try full.waitFor(text: "The session is not kept: the file cannot be written: file too large.")
    for _ in 0..<2 {
      full.terminal.read(throughout: Self.rest)
      let last = try #require(full.screen.selection)
      try full.press(last == first ? "k" : "j")
      try full.terminal.waitFor("another issue") { $0.selection != last }
      try full.terminal.readUntilQuiet(.milliseconds(200))
      let isSaidAgain = full.screen.contains("session")
      #expect(!isSaidAgain, "it is said once")
    }
    try full.press(":quit\r")
    #expect(try full.terminal.waitForExit() == .exited(0))
    let left = try home.folder.text(of: name)
    #expect(left == kept)
    #expect(home.folder.fileNames().filter { $0.hasSuffix(".new") }.isEmpty)
  }
}
#endif
