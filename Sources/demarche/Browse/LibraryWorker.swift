import Dispatch
import DossierLibrary
import DossierModel
import Foundation
import Synchronization
import Workbench

/// Opens the dossier and answers questions on a thread of its own.
///
/// Of several questions for one slot only the last is answered: the older ones are not wanted any
/// more by the time their turn comes. The thread sleeps without a timer while nothing is wanted, and
/// lives as long as the program.
final class LibraryWorker: Sendable {
  private struct Work: Sendable {
    var library: IndexedDossier?
    var wanted: [Slot: Question] = [:]
    /// Questions that nobody asked yet, in order; they wait for all that somebody asked.
    var ahead: [Question] = []
    /// Whether the folder is to be compared with the index and watched, and is not yet.
    var mustFollow = false
  }

  private let path: String
  private let mailbox: Mailbox
  private let work = Mutex(Work())
  private let isWanted = DispatchSemaphore(value: 0)

  /// Makes a worker for the dossier at a path; nothing is read yet.
  init(path: String, mailbox: Mailbox) {
    self.path = path
    self.mailbox = mailbox
  }

  /// Begins to read the dossier; questions wait until it is there.
  func open() { Thread.detachNewThread { self.run() } }

  /// Begins to compare the folder with the index and to watch it; to be called once something is shown.
  func follow() {
    work.withLock { $0.mustFollow = true }
    isWanted.signal()
  }

  /// Compares the dossier with its files again.
  func reload() { work.withLock { $0.library }?.reload() }

  /// Breaks off the indexing; what was done stays.
  func stopIndexing() { work.withLock { $0.library }?.stop() }

  /// What answers questions, from any thread; nil until it is there.
  var library: IndexedDossier? { work.withLock { $0.library } }

  /// Answers a question when its turn comes.
  func ask(_ slot: Slot, _ question: Question) {
    work.withLock { work in
      work.wanted[slot] = question
      work.ahead = []
    }
    isWanted.signal()
  }

  /// Has answers at hand before they are asked for, and says so once it has; unless something is asked first.
  func prepare(_ questions: [Question]) {
    work.withLock { $0.ahead = questions }
    isWanted.signal()
  }

  /// The answer to a question that is known already; nil where something is to be read for it.
  func answerAtHand(_ question: Question) -> Answer? {
    work.withLock { $0.library }?.answerAtHand(question)
  }

  private func run() {
    do {
      let clock = IndexClock()
      let library = try IndexedDossier.open(
        path,
        cacheFolder: UserFolder.cache.path
      ) { [mailbox] event in
        for message in clock.messages(for: event) { mailbox.leave(.message(message)) }
      }
      // A few records are read before anything is shown; of many, what there is is shown at once.
      let isRead = library.isEmpty && library.isSmall && library.update()
      work.withLock { $0.library = library }
      while true {
        answerWhatIsWanted(from: library)
        prepareWhatIsAhead(from: library)
        if mustFollow { library.follow(isUpToDate: isRead) }
        isWanted.wait()
      }
    } catch {
      mailbox.leave(.message(.openFailed("\(error)")))
    }
  }

  private var mustFollow: Bool {
    work.withLock { work in
      defer { work.mustFollow = false }
      return work.mustFollow
    }
  }

  private func answerWhatIsWanted(from library: IndexedDossier) {
    while let question = nextQuestion() {
      mailbox.leave(.message(.answered(library.answer(question))))
    }
  }

  private func prepareWhatIsAhead(from library: IndexedDossier) {
    let start = ContinuousClock.now
    var count = 0
    while let question = nextAhead() {
      _ = library.answer(question)
      count += 1
    }
    if count > 0 { mailbox.leave(.prepared(after: ContinuousClock.now - start)) }
  }

  private func nextAhead() -> Question? {
    work.withLock { work in
      guard work.wanted.isEmpty, !work.ahead.isEmpty else { return nil }
      return work.ahead.removeFirst()
    }
  }

  private func nextQuestion() -> Question? {
    work.withLock { work in
      work.wanted.keys.min { $0.rawValue < $1.rawValue }
        .flatMap { work.wanted.removeValue(forKey: $0) }
    }
  }
}
