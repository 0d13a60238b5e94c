import Foundation

/// How far what was sent is ahead of a line that may be slow.
///
/// Over ssh nobody says how fast the line is, and what was sent cannot be taken back: whoever holds a key
/// down would watch the screen go on long after it is released. So while a key is held, no more is drawn
/// than the line surely takes; all of it follows when the key rests.
struct LinePace {
  /// How long no key may come for one to count as released: held keys come thirty times a second or so.
  static let rest = Duration.milliseconds(80)
  /// What may be on its way, in seconds of the line: a second's delay is seen, a tenth's is not.
  private static let most = 0.5

  /// Bytes a second; nil: the line is as fast as the program.
  private let speed: Double?
  /// Bytes that were sent and that such a line has not taken yet.
  private var ahead = 0.0
  private var last = ContinuousClock.now
  private var lastKey: ContinuousClock.Instant?
  /// Whether the last key came so soon after the one before that it may be held down.
  private var isRepeating = false

  /// Makes a pace for a line.
  ///
  /// - Parameters:
  ///   - speed: Bytes a second, as the terminal's driver says.
  ///   - isRemote: Whether there is more behind the driver than a terminal on this machine.
  init(speed: Int, isRemote: Bool) {
    // What nobody set is the speed that pseudo-terminals begin with.
    self.speed = isRemote || speed < 3840 ? Double(speed) : nil
  }

  /// Whether this process is at the far end of an ssh line.
  static var isRemote: Bool {
    let environment = ProcessInfo.processInfo.environment
    return ["SSH_CONNECTION", "SSH_TTY"].contains { environment[$0]?.isEmpty == false }
  }

  /// Notes what was sent.
  mutating func sent(_ bytes: Int, at now: ContinuousClock.Instant) {
    guard let speed else { return }
    ahead = max(0, ahead - (now - last) / .seconds(1) * speed) + Double(bytes)
    last = now
  }

  /// Notes a key.
  mutating func keyCame(at now: ContinuousClock.Instant) {
    isRepeating = lastKey.map { now - $0 < Self.rest } ?? false
    lastKey = now
  }

  /// How long it takes until something may be drawn for a key that is held; nil: now.
  func pause(at now: ContinuousClock.Instant) -> Duration? {
    guard let speed, isRepeating else { return nil }
    let left = ahead - (now - last) / .seconds(1) * speed - Self.most * speed
    return left > 0 ? .seconds(left / speed) : nil
  }
}
