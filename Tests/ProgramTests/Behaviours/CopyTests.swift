import TerminalDriver
import TestSupport
import Testing

struct `A copied quote` {
  private static let quote =
    "“Ukrainian officials say such guarantees are critical to prevent Russia from regrouping and "
    + "launching renewed military action once hostilities are paused”"

  /// What is copied has the words and where they stand.
  private func expectCitation(_ text: String) {
    #expect(text.hasPrefix(Self.quote), "\(text)")
    #expect(text.contains(" — Ukrainian officials, reported. "), "\(text)")
    #expect(text.contains("document 004_4513ffad51d009ea at "), "\(text)")
    #expect(!text.hasSuffix("\n"))
  }

  /// The texts of all clipboard sequences in what was sent besides the picture.
  private func copied(_ screen: ScreenEmulator) -> [String] {
    screen.report.strings.compactMap { ClipboardText($0)?.text }
  }

  @Test func `goes to the terminal as one sequence`() throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    try program.press("\t\tyy")
    try program.waitFor(text: "sent to the terminal (OSC 52)")
    let texts = copied(program.screen)
    #expect(texts.count == 1)
    expectCitation(try #require(texts.first))
    #expect(program.screen.footer.contains(" \(texts[0].utf8.count) bytes"))
    #expect(!program.screen.text.lowercased().contains("copied"), "nobody knows whether it arrived")
    try program.press("yq")
    try program.terminal.waitFor("the quote alone") { copied($0).count == 2 }
    #expect("“\(copied(program.screen)[1])”" == Self.quote)
  }

  @Test(arguments: ["external", "on"])
  func `goes to tmux by its own command`(setting: String) throws {
    let tmux = try TmuxSession.browsing()
    // `external` is what tmux has without a configuration: it takes no sequence from programs.
    try tmux.command(["set", "-s", "set-clipboard", setting])
    try tmux.send("Tab", "Tab", "y", "y")
    let screen = try tmux.waitFor(text: "handed to tmux (load-buffer -w)")
    let buffer = try #require(try tmux.buffer())
    expectCitation(buffer)
    #expect(screen.contains(" \(buffer.utf8.count) bytes"))
  }

  @Test func `goes through GNU screen to the terminal outside`() throws {
    let screen = try #require(InstalledProgram.path(of: "screen"))
    // Without a home for its sockets screen wants to be told by root; hung up on, it is to end.
    let script = """
      mkdir -m 700 sockets && SCREENDIR=$PWD/sockets && export SCREENDIR &&
      echo autodetach off > screenrc && exec '\(screen)' -q -c screenrc "$0" "$1"
      """
    let program = try BrowsingProgram(script: script)
    try program.waitForStart()
    try program.press("\t\tyy")
    try program.waitFor(text: "sent through screen in 1 chunk")
    try program.terminal.waitFor("the sequence outside") { copied($0).count == 1 }
    expectCitation(try #require(copied(program.screen).first))
    try program.press("q")
    try program.terminal.waitForExit()
  }

  @Test func `says so when there is none`() throws {
    let program = try BrowsingProgram()
    try program.waitForStart()
    try program.press("zR/Public\r")
    try program.waitFor(selected: "Public opinion")
    try program.press("\t")
    try program.waitFor(text: "[Public opinion]")
    try program.press("Gyy")
    try program.terminal.waitFor("a message") {
      $0.footer.contains("No quote is selected") || $0.footer.contains("sent to the terminal")
    }
    #expect(copied(program.screen).count == (program.screen.footer.contains("sent") ? 1 : 0))
  }
}
