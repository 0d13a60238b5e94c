import Dispatch
import Foundation
import Synchronization

/// Work in numbered pieces, done on as many threads as there are processors.
///
/// The threads end with the work. Dispatch's own pool would do, but on Linux it wakes the process
/// once a second for good after its first use, and the workbench is to sleep while nothing happens.
final class SideBySide: Sendable {
  private let count: Int
  private let piece: @Sendable (Int) -> Void
  private let next = Mutex(0)

  private init(_ count: Int, _ piece: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.piece = piece
  }

  /// Does the pieces `0 ..< count`, in any order, and returns when all are done.
  static func perform(_ count: Int, _ piece: @escaping @Sendable (Int) -> Void) {
    let work = SideBySide(count, piece)
    let helpers = max(0, min(count, ProcessInfo.processInfo.activeProcessorCount) - 1)
    let done = DispatchSemaphore(value: 0)
    for _ in 0..<helpers {
      Thread.detachNewThread {
        work.run()
        done.signal()
      }
    }
    work.run()
    for _ in 0..<helpers { done.wait() }
  }

  private func run() {
    while true {
      let index = next.withLock { next in
        defer { next += 1 }
        return next
      }
      guard index < count else { return }
      piece(index)
    }
  }
}
