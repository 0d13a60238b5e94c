import TerminalDriver
import TestSupport
import Testing

/// A key held down on a line that takes less than the program can send.
struct `On a slow line a held key` {
  /// Keys of a keyboard that repeats thirty times a second.
  private static let gap = Duration.milliseconds(33)

  /// Starts the program on a line of that speed, in bits a second, and opens every issue.
  private func start(speed: Int) throws -> BrowsingProgram {
    let program = try BrowsingProgram(
      environment: ["SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"],
      script: "stty \(speed); exec \"$0\" \"$1\""
    )
    try program.waitForStart()
    try program.press("zR")
    try program.waitFor(text: "1/32")
    // What the start sent is past.
    program.terminal.read(throughout: .seconds(4))
    return program
  }

  @Test(arguments: [9600, 19200])
  func `sends no more than the line takes, and all of it when it rests`(speed: Int) throws {
    let program = try start(speed: speed)
    let mark = program.terminal.mark
    let begin = ContinuousClock.now
    for _ in 0..<20 {
      try program.press("j")
      program.terminal.read(throughout: Self.gap)
    }
    let sent = program.terminal.mark - mark
    let seconds = (ContinuousClock.now - begin) / .seconds(1)
    // Half a second of the line may be on its way, and a frame that was begun.
    let most = Double(speed) / 10 * (seconds + 0.5) + 1500
    #expect(Double(sent) <= most, "\(sent) bytes in \(seconds) s")
    try program.waitFor(text: "21/32")
    let fresh = try BrowsingProgram()
    try fresh.waitForStart()
    try fresh.press("zR20j")
    try fresh.waitUntilIdle()
    try fresh.press("\u{7}")
    try program.press("\u{7}")
    try program.terminal.waitFor("what is shown without a line") { screen in
      fresh.terminal.read(for: .milliseconds(10))
      return screen.rows == fresh.screen.rows
    }
  }
}
