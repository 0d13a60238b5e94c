import Foundation
import TerminalDriver

/// Waiting for a state of something that says nothing by itself.
enum Waiting {
  /// Looks every few milliseconds until a state is there.
  ///
  /// - Returns: How long it took.
  /// - Throws: ``DriverError`` where it never comes; what the look throws.
  @discardableResult static func until(
    _ awaited: String,
    within limit: Duration = .seconds(60),
    _ isThere: () throws -> Bool
  ) throws -> Duration {
    let start = ContinuousClock.now
    while try !isThere() {
      if ContinuousClock.now - start > limit {
        throw DriverError.timedOut(awaited: awaited, after: limit, seen: "")
      }
      Thread.sleep(forTimeInterval: 0.005)
    }
    return ContinuousClock.now - start
  }
}
