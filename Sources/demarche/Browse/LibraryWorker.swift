import Dispatch
import DossierLibrary
import DossierModel
import Foundation
import Synchronization
import Workbench

/// Reads the dossier and answers questions on a thread of its own.
///
/// Of several questions for one slot only the last is answered: the older ones are not wanted any
/// more by the time their turn comes. The thread sleeps without a timer while nothing is wanted, and
/// lives as long as the program.
final class LibraryWorker: Sendable {
  private struct Work: Sendable {
    var library: DossierLibrary?
    var mustRead = true
    var wanted: [Slot: Question] = [:]
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
  func open() {
    Thread.detachNewThread { self.run() }
    isWanted.signal()
  }

  /// Reads the dossier again; the old one stays if that fails.
  func reload() {
    work.withLock { $0.mustRead = true }
    isWanted.signal()
  }

  /// The answer to a question that takes no work, at once; nil for another, or while the dossier is not
  /// there.
  func answerAtHand(_ question: Question) -> Answer? {
    work.withLock { $0.library }?.answerAtHand(question)
  }

  /// Answers a question when its turn comes.
  func ask(_ slot: Slot, _ question: Question) {
    work.withLock { $0.wanted[slot] = question }
    isWanted.signal()
  }

  private func run() {
    while true {
      isWanted.wait()
      read()
      while let (library, question) = nextQuestion() {
        mailbox.leave(.message(.answered(library.answer(question))))
      }
    }
  }

  /// Reads the dossier, where that is wanted.
  private func read() {
    let (mustRead, library) = work.withLock { work in
      defer { work.mustRead = false }
      return (work.mustRead, work.library)
    }
    guard mustRead else { return }
    do {
      if let library {
        mailbox.leave(.message(.reloaded(generation: try library.reload())))
      } else {
        let library = try DossierLibrary.open(path)
        work.withLock { $0.library = library }
      }
    } catch {
      let reason = "\(error)"
      mailbox.leave(.message(library == nil ? .openFailed(reason) : .reloadFailed(reason)))
    }
  }

  private func nextQuestion() -> (DossierLibrary, Question)? {
    work.withLock { work in
      guard let library = work.library,
        let slot = work.wanted.keys.min(by: { $0.rawValue < $1.rawValue }),
        let question = work.wanted.removeValue(forKey: slot)
      else { return nil }
      return (library, question)
    }
  }
}
