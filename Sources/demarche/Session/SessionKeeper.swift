import Dispatch
import DossierFiles
import Foundation
import Synchronization
import Workbench

/// Keeps where a dossier is left, so that it is shown there again.
///
/// It is written when the program ends, and with a key that comes after a change of place: then on a queue
/// of its own, so that no key waits for a disk, and at most once a second.
final class SessionKeeper: Sendable {
  /// The shortest time from one writing to the next while keys come.
  private static let rest = Duration.seconds(1)

  private struct Work: Sendable {
    var file: SessionFile
    /// What this program read from the file or wrote to it last; nil for nothing.
    var kept: Session?
    /// What is to be written next; nil for nothing.
    var wanted: Session?
    /// Whether somebody was told that it cannot be written.
    var hasComplained = false
  }

  private let mailbox: Mailbox
  private let queue = DispatchQueue(label: "session")
  private let work: Mutex<Work>
  /// What was handed over last, and when; only the thread that owns the terminal looks at it.
  private let last = Mutex<(session: Session?, time: ContinuousClock.Instant?)>((nil, nil))
  private let said = Mutex<String?>(nil)

  /// - Parameters:
  ///   - path: The dossier's folder.
  ///   - mailbox: Where it is said that nothing can be kept.
  init(path: String, mailbox: Mailbox) {
    self.mailbox = mailbox
    work = Mutex(Work(file: SessionFile(of: path)))
  }

  /// What there is to say once at the start, in one line; nil for nothing.
  var notice: String? { said.withLock { $0 } }

  /// Reads where the dossier was left; nil where that is not known.
  func read() -> Session? {
    let reading = work.withLock { work in
      let reading = work.file.read()
      if case .session(let session) = reading { work.kept = session }
      return reading
    }
    var session: Session?
    var problem = work.withLock { $0.file.obstacle }
    switch reading {
    case .session(let kept): session = kept
    case .nothing: break
    case .unusable(let why): problem = why
    }
    if problem != nil { work.withLock { $0.hasComplained = true } }
    said.withLock { [problem] in $0 = problem }
    return session
  }

  /// Whether enough time has passed since something was written.
  func isDue(at now: ContinuousClock.Instant) -> Bool {
    last.withLock { last in
      guard last.time.map({ now - $0 >= Self.rest }) ?? true else { return false }
      last.time = now
      return true
    }
  }

  /// Writes a session some time soon, unless it was the last one too.
  func keep(_ session: Session) {
    let isNew = last.withLock { last in
      defer { last.session = session }
      return last.session != nil && last.session != session
    }
    guard isNew else { return }
    work.withLock { $0.wanted = session }
    queue.async { self.write() }
  }

  /// Writes a session at once; to be called when the program ends.
  func finish(_ session: Session) {
    work.withLock { $0.wanted = session }
    queue.sync { write() }
  }

  private func write() {
    let problem = work.withLock { work -> String? in
      guard let session = work.wanted else { return nil }
      work.wanted = nil
      guard session != work.kept else { return nil }
      do {
        try work.file.write(session, since: work.kept)
        work.kept = session
        return nil
      } catch {
        defer { work.hasComplained = true }
        let why = (error as? FolderError)?.problem ?? "\(error)"
        return work.hasComplained ? nil : "The session is not kept: \(why)."
      }
    }
    if let problem { mailbox.leave(.message(.noticed(problem))) }
  }
}
