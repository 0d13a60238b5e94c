import TerminalDriver
import TestSupport

/// A line between a program and whoever looks at it, which takes its time.
///
/// What the program writes is taken from it at once, as a server does, and then waits for its turn: each
/// byte arrives no sooner than the delay after it was written, and no sooner than the line is free. Keys
/// come to the program after the delay.
final class DistantLine {
  let program: BrowsingProgram
  private let delay: Duration
  private let secondsPerByte: Double
  private var keys: [(due: ContinuousClock.Instant, text: String)] = []

  /// Puts a line before a program.
  ///
  /// - Parameters:
  ///   - program: The program; nothing of it has been read yet.
  ///   - speed: Bits a second; a byte takes ten.
  ///   - delay: How long anything takes from one end to the other.
  init(_ program: BrowsingProgram, speed: Int, delay: Duration) {
    self.program = program
    self.delay = delay
    secondsPerByte = 10 / Double(speed)
  }

  /// Types a key at this end.
  func press(_ text: String) { keys.append((.now + delay, text)) }

  /// Lets time pass.
  func wait(for stretch: Duration) throws {
    let end = ContinuousClock.now + stretch
    while case let now = ContinuousClock.now, now < end || keys.first.map({ $0.due <= now }) == true
    {
      if let key = keys.first, key.due <= now {
        keys.removeFirst()
        try program.press(key.text)
      } else {
        program.terminal.read(for: min(end, keys.first?.due ?? end) - now)
      }
    }
  }

  /// When each piece of the output has arrived whole, and how many bytes of output there are by then.
  var arrivals: [(instant: ContinuousClock.Instant, end: Int)] {
    var free = program.terminal.started
    var before = 0
    return program.terminal.chunks.map { chunk in
      free =
        max(free, chunk.instant + delay) + .seconds(secondsPerByte * Double(chunk.end - before))
      before = chunk.end
      return (free, chunk.end)
    }
  }

  /// When all that was written so far will have arrived.
  var quiet: ContinuousClock.Instant { arrivals.last?.instant ?? program.terminal.started }

  /// Bytes that are written and have not arrived now.
  var underWay: Int {
    let now = ContinuousClock.now
    let written = program.terminal.mark
    let arrived = arrivals.last { $0.instant <= now }?.end ?? 0
    return written - arrived
  }
}
