import Canvas
import DossierFiles
import DossierLibrary
import DossierModel
import Foundation
import Terminal
import Workbench

/// Writes panes out, for the workbench, each on a thread of its own: no key waits for it.
struct ExportDesk: Sendable {
  /// Rows asked for in one go, so that other questions get their turn.
  private static let stride = 250

  private let worker: LibraryWorker
  private let mailbox: Mailbox

  init(worker: LibraryWorker, mailbox: Mailbox) {
    self.worker = worker
    self.mailbox = mailbox
  }

  /// Begins to write a pane out.
  func write(_ order: ExportOrder) {
    Thread.detachNewThread { [self] in
      switch order.target {
      case .clipboard:
        let clipboard = Clipboard(environment: .current())
        mailbox.leave(.delivery(clipboard.deliver(text(of: order).output.text)))
      case .file(let name): mailbox.leave(.message(.exported(write(order, to: name))))
      }
    }
  }

  private func write(_ order: ExportOrder, to name: String) -> ExportOutcome {
    let file = OutputFile(named: name)
    do throws(OutputFile.Problem) {
      // Nothing long is begun that cannot be written.
      try file.check(replacing: order.replaces)
      let (output, rows) = text(of: order)
      try file.write(Array(output.text.utf8), replacing: order.replaces)
      return .written(path: file.path, rows: rows)
    } catch {
      if error.isThere { return .exists(order) }
      return .failed(error.reason)
    }
  }

  private func text(of order: ExportOrder) -> (output: TextOutput, rows: Int?) {
    switch order.content {
    case .page(let page):
      let output =
        order.form == .text ? page.text(in: .unicode) : page.markdown(in: .unicode)
      return (output, nil)
    case .sheet(let sheet): return written(sheet, order)
    case .rows(let questions, let names):
      guard let first = questions.first else { return (TextOutput([], in: .unicode), 0) }
      var maker = SheetMaker(of: first.what, names: names, day: first.day)
      for question in questions { ask(question) { maker.add($0) } }
      return written(maker.sheet, order)
    }
  }

  private func written(_ sheet: ExportSheet, _ order: ExportOrder) -> (TextOutput, Int?) {
    (SheetWriter(sheet: sheet, titles: order.titles).output(order.form), sheet.rows.count)
  }

  /// Asks for all rows, some at a time, and says now and then how far it is.
  private func ask(_ question: Question, _ take: ([KeyedRow]) -> Void) {
    guard let library = worker.library else { return }
    var question = question
    question.window = Window(anchor: .start, before: 0, after: Self.stride - 1)
    var done = 0
    var last: RowKey?
    while true {
      let answer = library.answer(question)
      let rows = answer.rows.first?.key == last ? Array(answer.rows.dropFirst()) : answer.rows
      take(rows)
      done += rows.count
      guard let key = rows.last?.key, rows.count >= Self.stride - 1 else { return }
      last = key
      question.window = Window(anchor: .key(key), before: 0, after: Self.stride)
      let total = answer.total.count
      if done < total { mailbox.leave(.message(.noticed("Writing: \(done) of \(total) rows."))) }
    }
  }
}
