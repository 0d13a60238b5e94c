import Foundation
public import TerminalDriver

// Waiting for a state of the pane; it is looked at every 15 ms.
extension TmuxSession {
  /// Waits until the screen is as wanted and gives it.
  ///
  /// - Parameters:
  ///   - awaited: What is waited for, in words for the error.
  ///   - limit: How long to wait at most.
  ///   - isThere: Looks at the screen's text.
  /// - Returns: The screen that was as wanted.
  /// - Throws: ``DriverError`` with the last screen if it never comes.
  @discardableResult public func waitUntil(
    _ awaited: String,
    within limit: Duration = .seconds(60),
    _ isThere: (String) throws -> Bool
  ) throws -> String {
    let deadline = ContinuousClock.now + limit
    while true {
      let screen = try screen()
      if try isThere(screen) { return screen }
      if ContinuousClock.now > deadline {
        throw DriverError.timedOut(awaited: awaited, after: limit, seen: screen)
      }
      pause()
    }
  }

  /// Waits until the screen holds a text, and gives it.
  @discardableResult public func waitFor(
    text: String,
    within limit: Duration = .seconds(60)
  ) throws -> String {
    try waitUntil("text \"\(text)\"", within: limit) { $0.contains(text) }
  }

  /// Waits until the screen has stayed the same for a while, and gives it.
  @discardableResult public func waitStable(
    for stretch: Duration = .milliseconds(100),
    within limit: Duration = .seconds(60)
  ) throws -> String {
    let deadline = ContinuousClock.now + limit
    var last = try screen()
    var since = ContinuousClock.now
    while ContinuousClock.now - since < stretch {
      if ContinuousClock.now > deadline {
        throw DriverError.timedOut(awaited: "a steady screen", after: limit, seen: last)
      }
      pause()
      let now = try screen()
      if now != last { (last, since) = (now, .now) }
    }
    return last
  }

  /// Waits until the program has ended and says how.
  @discardableResult public func waitForExit(
    within limit: Duration = .seconds(60)
  ) throws -> ExitStatus {
    let deadline = ContinuousClock.now + limit
    while true {
      if let status = try exitStatus() { return status }
      if ContinuousClock.now > deadline {
        throw DriverError.timedOut(awaited: "end of the program", after: limit, seen: try screen())
      }
      pause()
    }
  }

  private func pause() { Thread.sleep(forTimeInterval: 0.015) }
}
