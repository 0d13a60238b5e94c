import Dispatch
import DossierLibrary
import DossierModel
import Synchronization
import Workbench

/// Reads the dossier and answers questions on a thread of its own.
///
/// Of several questions for one slot only the last is answered: the older ones are not wanted any
/// more by the time their turn comes.
final class LibraryWorker: Sendable {
  private struct Work: Sendable {
    var library: DossierLibrary?
    var wanted: [Slot: Question] = [:]
  }

  private let path: String
  private let mailbox: Mailbox
  private let queue = DispatchQueue(label: "library", qos: .userInitiated)
  private let work = Mutex(Work())

  init(path: String, mailbox: Mailbox) {
    self.path = path
    self.mailbox = mailbox
  }

  /// Begins to read the dossier; questions wait until it is there.
  func open() {
    queue.async { self.read(isFirst: true) }
  }

  /// Reads the dossier again; the old one stays if that fails.
  func reload() {
    queue.async { self.read(isFirst: false) }
  }

  /// Answers a question when its turn comes.
  func ask(_ slot: Slot, _ question: Question) {
    work.withLock { $0.wanted[slot] = question }
    queue.async { self.answerNext() }
  }

  private func read(isFirst: Bool) {
    do {
      let generation: Int
      if let library = work.withLock({ $0.library }) {
        generation = try library.reload()
      } else {
        let library = try DossierLibrary.open(path)
        generation = library.generation
        work.withLock { $0.library = library }
      }
      if !isFirst { mailbox.leave(.message(.reloaded(generation: generation))) }
    } catch {
      mailbox.leave(.message(isFirst ? .openFailed("\(error)") : .reloadFailed("\(error)")))
    }
  }

  private func answerNext() {
    let next = work.withLock { work -> (DossierLibrary, Question)? in
      guard let library = work.library,
        let slot = work.wanted.keys.min(by: { $0.rawValue < $1.rawValue }),
        let question = work.wanted.removeValue(forKey: slot)
      else { return nil }
      return (library, question)
    }
    guard let (library, question) = next else { return }
    mailbox.leave(.message(.answered(library.answer(question))))
  }
}
