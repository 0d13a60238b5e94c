import Canvas
import DossierModel

@testable import Workbench

/// The workbench at work on scripted answers: keys in, screens out.
struct Bench {
  var state: State
  var library = ScriptedLibrary()
  /// What was wanted of others than the library, in order.
  var effects: [Effect] = []
  /// Whether questions wait until ``answerAll()``.
  var isSlow = false
  private var waiting: [Question] = []

  init(
    width: Int = 80,
    height: Int = 24,
    repertoire: Repertoire = .unicode,
    restricted: Bool = false,
    plain: Bool = false,
    library: ScriptedLibrary = ScriptedLibrary(),
    session: Session? = nil,
    isSlow: Bool = false
  ) {
    self.library = library
    self.isSlow = isSlow
    state = State(
      size: Size(width: width, height: height),
      repertoire: repertoire,
      isRestricted: restricted,
      isPlain: plain
    )
    if let session { state.resume(session) }
    perform(start(&state))
  }

  /// Tells the workbench something, and the library's answers to what it asks then.
  mutating func tell(_ message: Message) { perform(update(&state, message)) }

  /// Presses keys, in the notation of the command table.
  mutating func press(_ notation: String) {
    for key in KeyNotation.keys(notation) { tell(.keyPressed(key)) }
  }

  /// Answers what waits, and what is asked then.
  mutating func answerAll() {
    while !waiting.isEmpty { tell(.answered(library.answer(waiting.removeFirst()))) }
  }

  private mutating func perform(_ wanted: [Effect]) {
    for effect in wanted {
      if case .ask(_, let question) = effect {
        if isSlow {
          waiting.append(question)
          continue
        }
        tell(.answered(library.answer(question)))
      } else {
        effects.append(effect)
      }
    }
  }

  /// The screen as text.
  var screen: String { draw(state).plainText }
}
