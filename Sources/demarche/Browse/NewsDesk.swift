import DossierLibrary
import Foundation
import Synchronization
import Workbench

/// Reads what is new, and marks it as seen, for the workbench, on threads of its own.
///
/// It reads the whole folder, as `demarche news` does, when somebody asks for it and not before. What is
/// marked as seen is what was read last, which is what is shown.
final class NewsDesk: Sendable {
  private struct Work: Sendable {
    var isReading = false
    /// Whether the folder is to be read again once it was.
    var mustReadAgain = false
    /// What was read last.
    var library: DossierLibrary?
  }

  private let path: String
  private let mailbox: Mailbox
  private let work = Mutex(Work())

  init(path: String, mailbox: Mailbox) {
    self.path = path
    self.mailbox = mailbox
  }

  /// Begins to read what is new; of several wishes that come meanwhile one is fulfilled.
  func read() {
    let begins = work.withLock { work in
      work.mustReadAgain = work.isReading
      defer { work.isReading = true }
      return !work.isReading
    }
    guard begins else { return }
    Thread.detachNewThread {
      repeat { self.readOnce() } while self.goesOn
    }
  }

  private var goesOn: Bool {
    work.withLock { work in
      defer { work.mustReadAgain = false }
      work.isReading = work.mustReadAgain
      return work.mustReadAgain
    }
  }

  private func readOnce() {
    do {
      let library = try DossierLibrary.open(path)
      work.withLock { $0.library = library }
      mailbox.leave(.message(.newsRead(reading(of: library))))
    } catch {
      mailbox.leave(.message(.noticed("What is new cannot be read: \(error)")))
    }
  }

  private func reading(of library: DossierLibrary) -> NewsReading {
    var seen: Seen?
    var problem: String?
    switch SeenFile(of: path).read() {
    case .seen(let known): seen = known
    case .nothing: break
    case .unwritable(let why), .damaged(let why): problem = why
    }
    return NewsReading(
      news: NewsFinder(library: library).news(since: seen),
      isFirst: seen == nil,
      seenDay: seen?.day,
      problem: problem
    )
  }

  /// Marks what was read last as seen, and reads what is new since.
  func markSeen() {
    Thread.detachNewThread {
      guard let library = self.work.withLock({ $0.library }) else { return }
      do {
        try SeenFile(of: self.path).write(NewsFinder(library: library).all)
        self.mailbox.leave(.message(.newsRead(self.reading(of: library))))
        self.mailbox.leave(.message(.newsMarked(problem: nil)))
      } catch {
        let problem = (error as? Failure)?.reason ?? "\(error)"
        self.mailbox.leave(.message(.newsMarked(problem: problem)))
      }
    }
  }
}
