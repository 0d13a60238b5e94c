import Canvas
import DossierLibrary
import DossierModel
import Workbench

/// The workbench over a dossier that is held in memory: keys in, pictures out; no terminal, no index.
struct HeldWorkbench {
  private let library: DossierLibrary
  private var state: State

  init(_ library: DossierLibrary, size: Size, repertoire: Repertoire) {
    self.library = library
    state = State(size: size, repertoire: repertoire)
    answer(start(&state))
  }

  /// Presses keys; a carriage return is Enter, a tab Tab.
  mutating func press(_ keys: String) {
    for scalar in keys.unicodeScalars {
      let key: Key =
        switch scalar {
        case "\r": .enter
        case "\t": .tab
        default: .character(scalar)
        }
      answer(update(&state, .keyPressed(key)))
    }
  }

  private mutating func answer(_ effects: [Effect]) {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      guard case .ask(_, let question) = effect else { continue }
      waiting += update(&state, .answered(library.answer(question)))
    }
  }

  /// The screen as text, then as styles: with colour, and behind the arrow what is left of each style without.
  var picture: String {
    let canvas = draw(state)
    let styles = canvas.styleText.split(separator: "\n", omittingEmptySubsequences: false)
    let legend = styles.dropFirst(canvas.size.height).filter { !$0.isEmpty }.map { line in
      let words = line.split(separator: " ").dropFirst()
      let left = words.filter { ["bold", "underlined", "reversed"].contains($0) }
      return "\(line) -> \(left.isEmpty ? "plain" : left.joined(separator: " "))"
    }
    return canvas.plainText + styles.prefix(canvas.size.height).joined(separator: "\n") + "\n"
      + legend.joined(separator: "\n") + "\n"
  }
}
