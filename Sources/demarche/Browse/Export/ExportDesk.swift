import Dispatch
import DossierLibrary
import DossierModel
import Foundation
import Synchronization
import Terminal
import Workbench

/// Writes panes out, for the workbench, each on a thread of its own: no key waits for it.
///
/// The workbench has one file written at a time.
final class ExportDesk: Sendable {
  /// How long the end waits for a file that is broken off.
  private static let patience = DispatchTimeInterval.seconds(2)

  private let worker: LibraryWorker
  private let mailbox: Mailbox
  private let isStopped = Mutex(false)
  private let files = DispatchGroup()

  init(worker: LibraryWorker, mailbox: Mailbox) {
    self.worker = worker
    self.mailbox = mailbox
  }

  /// Begins to write a pane out.
  func write(_ order: ExportOrder) {
    guard let library = worker.library else { return }
    switch order.target {
    case .clipboard:
      Thread.detachNewThread { [self] in
        var pieces = ExportPieces(of: order, in: library)
        var text = ""
        while let piece = pieces.next() { text += piece }
        mailbox.leave(.delivery(Clipboard(environment: .current()).deliver(text)))
      }
    case .file(let name):
      isStopped.withLock { $0 = false }
      files.enter()
      Thread.detachNewThread { [self] in
        let outcome = write(order, from: library, to: OutputFile(named: name))
        files.leave()
        mailbox.leave(.message(.exported(outcome)))
      }
    }
  }

  /// Breaks off the file that is being written, which leaves nothing behind.
  func stop() { isStopped.withLock { $0 = true } }

  /// Breaks off what is being written and waits until nothing of it is left.
  func finish() {
    stop()
    _ = files.wait(timeout: .now() + Self.patience)
  }

  private func write(
    _ order: ExportOrder,
    from library: IndexedDossier,
    to file: OutputFile
  ) -> ExportOutcome {
    do throws(OutputFile.Problem) {
      // Nothing long is begun that cannot be written.
      try file.check(replacing: order.replaces)
      let draft = try file.begin()
      var pieces = ExportPieces(of: order, in: library)
      while let piece = pieces.next() {
        if isStopped.withLock({ $0 }) { throw .stopped }
        try file.add(piece, to: draft)
        sayHowFar(pieces)
      }
      try file.finish(draft, replacing: order.replaces)
      let isPage = if case .page = order.content { true } else { false }
      return .written(path: file.path, rows: isPage ? nil : pieces.rowCount)
    } catch {
      switch error {
      case .isThere: return .exists(order)
      case .stopped: return .stopped
      case .failed(let reason): return .failed(reason)
      }
    }
  }

  private func sayHowFar(_ pieces: ExportPieces) {
    guard let walk = pieces.walk, walk.done > 0, walk.done < walk.total else { return }
    let what = pieces.isMeasuring ? "Looking through" : "Writing"
    let place = "\(walk.done) of \(walk.total) rows"
    mailbox.leave(.message(.noticed("\(what): \(place); Esc breaks it off.")))
  }
}
