import Canvas
import DossierModel

/// What there is to say of a state in the linear mode: where one is, and the selected row in words.
struct PlainScene: Hashable, Sendable {
  /// The view and the pane, and what they are about.
  var title: SafeText = ""
  /// What is said once with the title, before any row.
  var introduction: [SafeText] = []
  /// What the rows are called, and the place of the selected one among them: `Stances 2 of 7`.
  var place: SafeText = ""
  /// What tells the selected row from the others.
  var key = ""
  /// The selected row in words; empty where there is none.
  var row: [SafeText] = []
  /// What is selected inside the row, such as a statement of a paragraph; nil where nothing is.
  var part: SafeText?
  /// Whether all of it is known.
  var isReady = false

  init() {}

  /// Takes from a state what is to be said of it.
  init(_ state: State) {
    let painter = Painter(state)
    let text = painter.text
    title = Self.title(of: state, text)
    isReady = !state.isWaiting || state.indexStatus != nil
    if case .reader(let reader)? = state.overlays.last {
      take(reader, text)
      return
    }
    if case .explanation(let view)? = state.overlays.last, let row = view.row {
      introduction = text.head(of: row, width: state.size.width).map { text.spoken($0) }
        .map { SafeText($0.text.replacing("*step", with: "Decided at step")) }
        .filter { !$0.isEmpty }
    }
    guard let facts = state.focusedFacts, let list = state.plainList(text) else { return }
    isReady = isReady && list.isLoaded
    guard let selected = list.selected else {
      row = list.isLoaded ? [list.whenEmpty] : []
      return
    }
    place = "\(SafeText(state.context.title)) \(facts.ordinal) of \(facts.total)"
    key = selected.key.text
    row = selected.words
  }

  // MARK: - Titles

  /// The title that the screen gives the pane with the keys, with the view it belongs to.
  private static func title(of state: State, _ text: BlockText) -> SafeText {
    let painter = Painter(state)
    var title: SafeText
    if state.overlays.isEmpty, state.view == .issues {
      title =
        switch state.issues.focus {
        case .tree: "Issues"
        case .stances: "Stances: \(painter.title(of: .stances))"
        case .quotes: "Quotes: \(painter.title(of: .quotes))"
        }
      title += state.filterNote(of: state.context)
    } else {
      title = SafeText(bracketed(in: draw(state)))
    }
    if let facts = state.focusedFacts {
      let place = " \(state.glyphs.dot) \(facts.ordinal) of \(facts.total)" as SafeText
      title = SafeText(title.text.replacing(place.text, with: ""))
    }
    let view = state.view.title
    if state.overlays.isEmpty, state.view != .issues, !title.text.hasPrefix(view.text) {
      title = "\(view): \(title)"
    }
    return text.spoken(title)
  }

  /// The title in brackets, as a pane with the keys has it, in the second row of a screen.
  private static func bracketed(in canvas: Canvas) -> String {
    let rows = canvas.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    guard rows.count > 1, let open = rows[1].firstIndex(of: "[") else { return "" }
    let rest = rows[1][rows[1].index(after: open)...]
    let end = rest.ranges(of: "]  ").first?.lowerBound ?? rest.lastIndex(of: "]") ?? rest.endIndex
    return String(rest[..<end])
  }
}
