import DossierLibrary
import DossierModel
import Foundation
import Workbench

/// Makes briefs, for the workbench, on threads of its own.
struct BriefDesk: Sendable {
  private let worker: LibraryWorker
  private let mailbox: Mailbox

  init(worker: LibraryWorker, mailbox: Mailbox) {
    self.worker = worker
    self.mailbox = mailbox
  }

  /// Begins to make a brief.
  func make(_ order: BriefOrder) {
    Thread.detachNewThread { [worker, mailbox] in
      guard let library = worker.library else { return }
      let question = PositionQuestion(issues: order.issue.map { [$0] } ?? [], day: order.day)
      let page = BriefMaker.page(for: question, in: library)
      mailbox.leave(.message(.briefMade(BriefReading(order: order, page: page))))
    }
  }
}
