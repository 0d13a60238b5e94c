internal import DossierFiles
internal import DossierIndex
internal import Foundation
internal import Synchronization

/// Reads batches of records on several threads while the caller writes what was read.
///
/// The batches come in order. So many are read ahead as are written together, not more, so that what waits
/// to be written is bounded, and nobody waits while much is written.
final class BatchReading: Sendable {
  private struct Shared: Sendable {
    var next = 0
    var taken = 0
    var isOver = false
    var read: [Int: [IndexedReading]] = [:]
  }

  private let batches: [[String]]
  private let state: FolderState
  private let frame: IndexFrame
  private let shared = Mutex(Shared())
  private let hasRead = DispatchSemaphore(value: 0)
  private let mayRead: DispatchSemaphore

  private init(_ batches: [[String]], state: FolderState, frame: IndexFrame, ahead: Int) {
    self.batches = batches
    self.state = state
    self.frame = frame
    mayRead = DispatchSemaphore(value: ahead)
  }

  /// Reads batches and hands each to `take` in order, until it says that it wants no more.
  ///
  /// - Parameters:
  ///   - batches: The records of each.
  ///   - state: The folder.
  ///   - frame: The files at the top.
  ///   - together: How many batches the caller writes together, at most.
  ///   - take: Takes what was read of a batch, and says whether more is wanted.
  /// - Throws: What `take` throws.
  static func perform(
    _ batches: [[String]],
    state: FolderState,
    frame: IndexFrame,
    writing together: Int,
    _ take: ([IndexedReading]) throws -> Bool
  ) throws {
    // One core is left to the caller: writing takes longer than reading.
    let threads = max(1, ProcessInfo.processInfo.activeProcessorCount - 1)
    let reading = BatchReading(batches, state: state, frame: frame, ahead: threads + together)
    guard batches.count > 1 else {
      for batch in batches { _ = try take(reading.read(batch)) }
      return
    }
    for _ in 0..<threads { Thread.detachNewThread { reading.run() } }
    defer { reading.stop() }
    for number in batches.indices {
      guard try take(reading.batch(number)) else { return }
    }
  }

  private func read(_ batch: [String]) -> [IndexedReading] {
    state.records(batch).map { IndexedReading($0, in: state, frame: frame) }
  }

  private func run() {
    while true {
      mayRead.wait()
      let number = shared.withLock { shared -> Int? in
        guard !shared.isOver, shared.next < batches.count else { return nil }
        defer { shared.next += 1 }
        return shared.next
      }
      guard let number else {
        // Whoever else waits is to see that it is over.
        mayRead.signal()
        return
      }
      let readings = read(batches[number])
      shared.withLock { $0.read[number] = readings }
      hasRead.signal()
    }
  }

  private func batch(_ number: Int) -> [IndexedReading] {
    while true {
      if let readings = shared.withLock({ $0.read.removeValue(forKey: number) }) {
        mayRead.signal()
        return readings
      }
      hasRead.wait()
    }
  }

  private func stop() {
    shared.withLock { $0.isOver = true }
    mayRead.signal()
  }
}
