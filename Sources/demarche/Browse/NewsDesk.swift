import Foundation
import Synchronization
import Workbench

/// Reads what is new, and marks it as seen, for the workbench, on threads of its own.
///
/// It asks the index where that is up to date, and else reads the whole folder, as `demarche news` does,
/// when somebody asks for it and not before. What is marked as seen is what was read last, which is
/// what is shown.
final class NewsDesk: Sendable {
  private struct Work: Sendable {
    var isReading = false
    /// Whether the folder is to be read again once it was.
    var mustReadAgain = false
    /// What was read last.
    var state: NewsState?
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
      let state = try DossierArgument.looking(at: path, NewsState.init).found
      work.withLock { $0.state = state }
      mailbox.leave(.message(.newsRead(reading(of: state))))
    } catch {
      mailbox.leave(.message(.noticed("What is new cannot be read: \(Self.problem(of: error))")))
    }
  }

  private func reading(of state: NewsState) -> NewsReading {
    var seen: Seen?
    var problem: String?
    switch SeenFile(of: path).read() {
    case .seen(let known): seen = known
    case .nothing: break
    case .unwritable(let why), .damaged(let why): problem = why
    }
    return NewsReading(
      news: state.news(since: seen),
      isFirst: seen == nil,
      seenDay: seen?.day,
      problem: problem
    )
  }

  /// Marks what was read last as seen, and reads what is new since.
  func markSeen() {
    Thread.detachNewThread {
      guard let state = self.work.withLock({ $0.state }) else { return }
      do {
        try SeenFile(of: self.path).write(state.all)
        self.mailbox.leave(.message(.newsRead(self.reading(of: state))))
        self.mailbox.leave(.message(.newsMarked(problem: nil)))
      } catch {
        self.mailbox.leave(.message(.newsMarked(problem: Self.problem(of: error))))
      }
    }
  }

  private static func problem(of error: any Error) -> String {
    (error as? Failure)?.reason ?? "\(error)"
  }
}
