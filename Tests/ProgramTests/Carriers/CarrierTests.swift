#if os(Linux)
import Foundation
import TerminalDriver
import TestSupport
import Testing

/// What holds on a bare terminal, once more through each carrier that this machine has.
struct `Through tmux, screen, ssh and mosh the program` {
  @Test(.enabled(if: Carrier.here.count == 4, Carrier.whyNotAll))
  func `is tried`() {
    #expect(Carrier.here == [.tmux, .screen, .ssh, .mosh])
  }

  /// Types keys into two programs and waits until both show the same.
  private func expectSame(
    _ program: CarriedProgram,
    _ bare: BrowsingProgram,
    after keys: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try program.press(keys)
    try bare.press(keys)
    try program.waitUntilIdle()
    try bare.waitUntilIdle()
    do {
      try program.terminal.waitFor("the same picture after \(keys)", within: .seconds(20)) {
        bare.terminal.read(for: .milliseconds(5))
        return $0.rows == bare.screen.rows
      }
    } catch {
      Issue.record("\(error)\n\(bare.screen.framed)", sourceLocation: sourceLocation)
    }
  }

  /// Whether nothing was sent but a picture; carriers set titles and ask terminals what they are.
  private func expectHarmless(_ program: CarriedProgram, _ place: String) {
    let report = program.screen.report
    #expect(report.bells == 0 && report.malformed.isEmpty, "\(place): \(report)")
    #expect(
      !"\(report)".contains("owned") && !"\(report)".contains("OSC 52"),
      "\(place): \(report)"
    )
    let mouse = program.screen.modes.others.intersection([9, 1000, 1001, 1002, 1003, 1005, 1006])
    #expect(mouse.isEmpty, "\(place): the mouse is taken")
  }

  @Test(arguments: Carrier.here)
  func `shows every script and long list as it does without`(carrier: Carrier) throws {
    let folder = try TemporaryFolder()
    let source = try EveryScript.write(in: folder)
    let program = try CarriedProgram(carrier, source)
    try program.waitForStart()
    let bare = try BrowsingProgram(program.dossier)
    try bare.waitForStart()
    for keys in [
      "", "jj", "j", "j", "j", "j", "zRG", "gg", "\t", "f", "\t", "\r", "f", "G", "\u{7}\u{7}\u{7}",
      "gm", "G", "4l", "gt", "jj", "go", "ga", "G", "gdc", "gi?", "q",
    ] {
      try expectSame(program, bare, after: keys)
    }
    expectHarmless(program, "every script")
  }

  @Test(arguments: Carrier.here)
  func `keeps hostile text inside its panes`(carrier: Carrier) throws {
    let folder = try TemporaryFolder()
    let source = try HostileSeeds.write(in: folder)
    let program = try CarriedProgram(carrier, source)
    try program.waitFor(text: "Such pledges")
    let bare = try BrowsingProgram(program.dossier)
    try bare.waitFor(text: "Such pledges")
    for keys in ["", "zRjj", "k\t", "\tggj\r", "G", "\u{7}\u{7}g!", "jjj", "qgm"] {
      try expectSame(program, bare, after: keys)
      expectHarmless(program, keys)
    }
  }

  /// Types the pieces of a key 60 ms apart, until it was taken.
  ///
  /// Where a carrier was busy for another 40 ms the key means nothing, and is typed again.
  private func type(_ pieces: [String], in program: CarriedProgram, until text: String) throws {
    for _ in 0..<10 {
      try program.terminal.write(pieces: pieces, gap: .milliseconds(60))
      do {
        return try program.terminal.waitFor(text: text, within: .seconds(6))
      } catch DriverError.timedOut { continue }
    }
    try program.waitFor(text: text)
  }

  @Test(arguments: Carrier.here)
  func `takes keys, however late they come`(carrier: Carrier) throws {
    let program = try CarriedProgram(carrier)
    try program.waitForStart()
    try program.press("zR")
    try program.waitFor(text: "1/32")
    for pieces in [["\u{1B}", "[B"], ["\u{1B}[", "B"], ["\u{1B}", "OB"], ["\u{1B}O", "B"]] {
      try type(pieces, in: program, until: " 2/32")
      try program.press("k")
      try program.waitFor(text: " 1/32")
    }
    // A tail that comes after a lone Esc has acted is an arrow, or nothing.
    try program.terminal.write(pieces: ["\u{1B}", "[B"], gap: .milliseconds(200))
    try program.waitUntilIdle()
    try program.terminal.waitFor("no other key") {
      $0.footer.hasSuffix(" 1/32") || $0.footer.hasSuffix(" 2/32")
    }
    // Keys as the terminal at this end says them.
    for (keys, place) in [
      ("\u{1B}[6~", "Territory"), ("\u{1B}[5~", "Security guarantees"), ("G", ""),
      ("\u{1B}[1~", "Security guarantees"),
    ] {
      try program.press(keys)
      if place.isEmpty { try program.waitFor(text: " 32/32") }
    }
    try program.waitFor(text: " 1/32")
    try program.press("\u{1B}[Z")
    try program.waitFor(text: "[Ukraine: supports")
  }
}
#endif
