import TerminalDriver
import TestSupport
import Testing

/// Slow lines to a far place: everything takes 300 ms there and back, and bytes queue up.
struct `On a distant line` {
  private static let delay = Duration.milliseconds(150)
  /// Keys of a keyboard that repeats thirty times a second.
  private static let gap = Duration.milliseconds(33)

  private func start(speed: Int, plain: Bool = false) throws -> DistantLine {
    // A modem says its speed; of a faster line nobody knows it.
    let told = speed < 38400 ? "stty \(speed); " : ""
    let command = plain ? "browse --plain \"$1\"" : "\"$1\""
    let program = try BrowsingProgram(
      environment: ["SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"],
      script: told + "exec \"$0\" " + command
    )
    return DistantLine(program, speed: speed, delay: Self.delay)
  }

  @Test(arguments: [9600, 56000])
  func `a held key stops with what is on the line`(speed: Int) throws {
    let line = try start(speed: speed)
    try line.program.waitForStart()
    line.press("zR")
    line.program.terminal.read(throughout: .zero)
    try line.wait(for: .milliseconds(400))
    try line.program.waitFor(text: "1/32")
    try line.wait(for: max(.zero, line.quiet - .now))
    for _ in 0..<45 {
      line.press("j")
      try line.wait(for: Self.gap)
    }
    let released = ContinuousClock.now
    // What is on its way to the program is still typed there.
    let underWay = line.underWay
    try line.wait(for: Self.delay)
    try line.program.waitFor(text: "32/32")
    try line.program.terminal.readUntilQuiet(.milliseconds(200))
    let late = (line.quiet - released) / .seconds(1)
    // There and back, what was under way, and the last picture, which shows all panes.
    let rest = 0.3 + Double(underWay + 2500) * 10 / Double(speed)
    #expect(late <= rest + 0.3, "\(late) s, \(underWay) bytes under way")
    // Half a second of the line may be on its way, and a frame that was begun.
    #expect(Double(underWay) <= Double(speed) / 20 + 1500, "\(underWay) bytes under way")
  }

  @Test(arguments: [9600, 56000])
  func `the first picture is of use before it is complete`(speed: Int) throws {
    let line = try start(speed: speed)
    try line.program.waitForStart()
    let output = line.program.terminal.output
    // Rows come from the top down: with half of the bytes stand the title and the first issues.
    var half = ScreenEmulator(size: .standard)
    half.feed(output[..<(output.count / 2)])
    #expect(half.rows[0].contains("Ending Russia's war"), "\(half.framed)")
    #expect(half.contains("Nature and scope"), "\(half.framed)")
    let seconds = Double(output.count) * 10 / Double(speed)
    #expect(seconds < (speed == 9600 ? 4 : 1), "\(output.count) bytes")
  }

  @Test(arguments: [9600, 56000])
  func `the linear mode says where a held key stopped, not each row`(speed: Int) throws {
    let line = try start(speed: speed, plain: true)
    try line.program.waitFor(text: "Issues 1 of ")
    line.press("zR")
    try line.wait(for: .milliseconds(600))
    for _ in 0..<45 {
      line.press("j")
      try line.wait(for: Self.gap)
    }
    let released = ContinuousClock.now
    try line.wait(for: Self.delay)
    try line.program.waitFor(text: "Issues 32 of 32")
    let late = (line.quiet - released) / .seconds(1)
    #expect(late <= 2, "\(late) s")
  }
}
