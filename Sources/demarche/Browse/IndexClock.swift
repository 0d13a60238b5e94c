import DossierLibrary
import Synchronization
import Workbench

/// Says what an indexed dossier has to say in the workbench's terms, with the time that is left.
final class IndexClock: Sendable {
  private let start = Mutex<ContinuousClock.Instant?>(nil)

  /// What the workbench is told of an event.
  func messages(for event: IndexedDossier.Event) -> [Message] {
    switch event {
    case .changed(let generation): [.reloaded(generation: generation)]
    case .failed(let reason): [.reloadFailed(reason)]
    case .inMemory(let reason):
      [.noticed("The index cannot be kept (\(reason)); it is made in memory each time.")]
    case .progress(let progress): [.indexing(status(progress))]
    }
  }

  private func status(_ progress: IndexProgress) -> IndexStatus? {
    switch progress {
    case .checking: .checking
    case .reading(let done, let total):
      .reading(done: done, of: total, secondsLeft: secondsLeft(done: done, of: total))
    case .settling: .settling
    case .waiting: .waiting
    case .stopped: .stopped
    case .upToDate: nil
    }
  }

  private func secondsLeft(done: Int, of total: Int) -> Int? {
    start.withLock { start in
      guard done > 0, let begun = start else {
        start = .now
        return nil
      }
      let spent = ContinuousClock.now - begun
      return Int((spent / done * (total - done)).components.seconds) + 1
    }
  }
}
