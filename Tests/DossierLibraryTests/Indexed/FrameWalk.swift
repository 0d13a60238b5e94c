import Canvas
import DossierIndex
@testable import DossierLibrary
import DossierModel
import Synchronization
import TestSupport
import Workbench

/// A workbench of 80x24 over an index, which says what each frame costs.
struct FrameWalk {
  /// What it took to answer everything that one key asked for.
  struct Frame {
    var cost = ReadCost()
    /// Rows that were answered.
    var rows = 0
    /// The questions, in words.
    var questions: [String] = []
  }

  private let indexed: IndexedDossier
  private var state = State(size: Size(width: 80, height: 24), repertoire: .unicode)

  /// Opens a dossier whose index is up to date.
  init(of indexed: IndexedDossier) { self.indexed = indexed }

  /// The first frame.
  mutating func begin() -> Frame { frame(start(&state)) }

  /// Presses some keys, and gives what the frame after the last of them takes.
  mutating func press(_ keys: [Key]) -> Frame {
    var last = Frame()
    for key in keys { last = frame(update(&state, .keyPressed(key))) }
    return last
  }

  /// Types letters, one after the other; see ``press(_:)``.
  mutating func type(_ text: String) -> Frame { press(text.unicodeScalars.map { .character($0) }) }

  /// What a question takes that no key asks for yet.
  func answer(_ question: Question) -> Frame {
    var frame = Frame()
    add(question, to: &frame)
    return frame
  }

  private mutating func frame(_ effects: [Effect]) -> Frame {
    var frame = Frame()
    var waiting = effects
    while !waiting.isEmpty {
      if case .ask(_, let question) = waiting.removeFirst() {
        let answer = add(question, to: &frame)
        waiting += update(&state, .answered(answer))
      }
    }
    return frame
  }

  @discardableResult
  private func add(_ question: Question, to frame: inout Frame) -> Answer {
    let index = indexed.held.withLock { $0.index }
    let (answer, cost) = index.counting { indexed.answer(question) }
    frame.cost = frame.cost + cost
    frame.rows += answer.rows.count
    frame.questions.append("\(question.what)".prefix(60) + " \(question.window)")
    return answer
  }
}
