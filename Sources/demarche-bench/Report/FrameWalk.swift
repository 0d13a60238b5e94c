import Canvas
import DossierIndex
import DossierLibrary
import DossierModel
import Workbench

/// A workbench of 80x24 over an index, which says what each frame costs SQLite.
///
/// The same on every machine, but for the pages that were not at hand.
struct FrameWalk {
  /// What it took to answer everything that some keys asked for.
  struct Frame {
    /// The keys.
    let keys: String
    var cost = ReadCost()
    /// Rows that were answered.
    var rows = 0
    /// The questions, in words.
    var questions: [String] = []
  }

  /// The frames so far, in order.
  private(set) var frames: [Frame] = []
  private let dossier: IndexedDossier
  private var state = State(size: Size(width: 80, height: 24), repertoire: .unicode)

  /// Walks through every pane of a dossier whose index is up to date.
  ///
  /// The list of weak cells and the comparison are left out: they look at every topic, some at a time,
  /// with a frame after each.
  init(through dossier: IndexedDossier) {
    self.dossier = dossier
    add("start", start(&state))
    type(["zR"] + Array(repeating: "j", count: 16) + ["50%", "G", "gg"])
    press("Tab", .tab)
    type(Array(repeating: "j", count: 16) + ["50%", "G", "gg", "i", "q"])
    press("Tab", .tab)
    type(Array(repeating: "j", count: 8) + ["50%", "G", "gg"])
    press("Enter", .enter)
    type(["}", "}", "{", "G"])
    press("Esc", .escape)
    type(["gm"] + Array(repeating: "j", count: 16) + ["l", "l", "50%", "G", "gg"])
    press("Enter", .enter)
    press("Esc", .escape)
    for view in ["gt", "go", "ga"] {
      type([view] + Array(repeating: "j", count: 8) + ["50%", "G", "gg"])
    }
    type(["go", "j", "gl", "q"])
  }

  private mutating func type(_ keys: [String]) {
    for keys in keys {
      var effects: [Effect] = []
      for scalar in keys.unicodeScalars {
        effects += update(&state, .keyPressed(.character(scalar)))
      }
      add(keys, effects)
    }
  }

  private mutating func press(_ name: String, _ key: Key) {
    add(name, update(&state, .keyPressed(key)))
  }

  /// Answers what keys asked for, and what the answers ask for in turn.
  private mutating func add(_ keys: String, _ effects: [Effect]) {
    var frame = Frame(keys: keys)
    var waiting = effects
    while !waiting.isEmpty {
      guard case .ask(_, let question) = waiting.removeFirst() else { continue }
      let (answer, cost) = dossier.counting { dossier.answer(question) }
      frame.cost = frame.cost + cost
      frame.rows += answer.rows.count
      frame.questions.append("\(question.what)".prefix(60) + " \(question.window)")
      waiting += update(&state, .answered(answer))
    }
    frames.append(frame)
  }

  // MARK: Sums

  /// Steps of SQLite's machine, the mean of the frames that something was asked for.
  var meanSteps: Int { asked.reduce(0) { $0 + $1.cost.steps } / max(1, asked.count) }

  /// Rows that were answered, the mean of the same frames: a larger dossier has more issues and parties, so
  /// more is shown of it.
  var meanRows: Int { asked.reduce(0) { $0 + $1.rows } / max(1, asked.count) }

  private var asked: [Frame] { frames.filter { !$0.questions.isEmpty } }

  /// Steps of the dearest frame.
  var mostSteps: Int { frames.map(\.cost.steps).max() ?? 0 }

  /// Rows that the dearest frame went through because no index led to those it wanted.
  var mostScanSteps: Int { frames.map(\.cost.scanSteps).max() ?? 0 }

  /// Pages that the dearest frame had to have from the file.
  var mostMisses: Int { frames.map(\.cost.misses).max() ?? 0 }
}
