import Canvas
import DossierModel

/// A line being typed at the foot of the screen.
struct Prompt: Hashable, Sendable {
  /// What the line is for.
  enum Kind: Hashable, Sendable {
    /// Words to look for in the focused pane.
    case search
    /// Words to look for everywhere.
    case everything
    /// The conditions of the filter of all views.
    case filter
    /// The words that rows of the focused pane must hold.
    case paneFilter
    /// A command by name.
    case command
    /// The day positions are shown for.
    case asOf
    /// A date, party or document to compare with.
    case compare
    /// Where a pane is written to.
    case export
    /// Whether the file of that name gives way.
    case replace(String)

    /// What stands before the line: what is asked for, and where that leaves room for it its form.
    func label(width: Int = .max) -> SafeText {
      guard let form else { return question }
      let whole: SafeText = "\(question) (\(form)): "
      return width - whole.width < Self.leastRoom ? "\(question): " : whole
    }

    /// Cells that a line needs at least.
    private static let leastRoom = 24

    /// How what is asked for is written; nil where any words will do.
    private var form: SafeText? {
      switch self {
      case .asOf: "YYYY-MM-DD or YYYY-MM"
      case .compare: "YYYY-MM-DD, party or document"
      case .export: ".md .txt .csv; - clipboard"
      case .search, .everything, .filter, .paneFilter, .command, .replace: nil
      }
    }

    private var question: SafeText {
      switch self {
      case .search: "/"
      case .everything: "Search: "
      case .filter: "Filter: "
      case .paneFilter: "&"
      case .command: ":"
      case .asOf: "As of"
      case .compare: "Compare with"
      case .export: "Write to"
      case .replace(let name): "\(SafeText(name)) is there; replace it (y/n)? "
      }
    }
  }

  /// What the line is for.
  let kind: Kind
  /// The text typed, as scalars so that the cursor has a place.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The place of the cursor, from 0.
  private(set) var cursor = 0
  /// What was selected when the prompt opened, for coming back.
  var origin: RowPlace?
  /// The row before that one, where the library looks through the list; nil at its start.
  let keyBefore: RowKey?
  /// The issues that were unfolded when the prompt opened.
  let unfolded: Set<IssueID>
  /// How far back in the history the line was fetched from; 0 for a new line.
  private(set) var historyPlace = 0
  /// The new line, while an old one is shown.
  private var draft: [Unicode.Scalar] = []
  /// The completion that is selected; nil for none.
  var completion: Int?
  /// What was typed before completions took its place.
  private(set) var typedBeforeCompletion = ""
  /// Whether the line came with a text that one may want to be rid of.
  let isPrefilled: Bool

  init(
    _ kind: Kind,
    text: String = "",
    origin: RowPlace? = nil,
    keyBefore: RowKey? = nil,
    unfolded: Set<IssueID> = []
  ) {
    self.kind = kind
    self.unfolded = unfolded
    self.origin = origin
    self.keyBefore = keyBefore
    isPrefilled = !text.isEmpty
    set(text)
  }

  /// The text typed.
  var text: String { String(String.UnicodeScalarView(scalars)) }

  /// Replaces the line.
  mutating func set(_ text: String) {
    scalars = Array(text.unicodeScalars)
    cursor = scalars.count
  }

  /// Shows a completion in place of what was typed.
  mutating func complete(with name: String, index: Int, typed: String) {
    set(name)
    completion = index
    typedBeforeCompletion = typed
  }

  /// Puts text in at the cursor; line breaks and tabs become spaces.
  mutating func insert(_ text: String) {
    let typed = text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }
    scalars.insert(contentsOf: typed, at: cursor)
    cursor += typed.count
  }

  /// What a key did to the line.
  enum Edit: Hashable, Sendable {
    /// The text is another.
    case changed
    /// Only the cursor moved, or nothing happened.
    case kept
    /// The key is not one that edits; the prompt's owner decides.
    case none
  }

  /// Edits the line by a key.
  mutating func edit(_ key: Key, history: [String]) -> Edit {
    switch key {
    case .character(let scalar):
      insert(String(Character(scalar)))
    case .paste(let text):
      insert(text)
    case .backspace, .control("h"):
      guard cursor > 0 else { return .kept }
      cursor -= 1
      scalars.remove(at: cursor)
    case .delete:
      guard cursor < scalars.count else { return .kept }
      scalars.remove(at: cursor)
    case .control("u"):
      scalars.removeFirst(cursor)
      cursor = 0
    case .control("w"):
      let kept = scalars[..<cursor].reversed().drop { $0 == " " }.drop { $0 != " " }.count
      scalars.removeSubrange(kept..<cursor)
      cursor = kept
    case .up, .control("p"): return recall(historyPlace + 1, history)
    case .down, .control("n"): return recall(historyPlace - 1, history)
    default: return move(key)
    }
    return .changed
  }

  private mutating func move(_ key: Key) -> Edit {
    switch key {
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(scalars.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = scalars.count
    default: return .none
    }
    return .kept
  }

  private mutating func recall(_ place: Int, _ history: [String]) -> Edit {
    guard (0...history.count).contains(place) else { return .kept }
    if historyPlace == 0 { draft = scalars }
    historyPlace = place
    scalars = place == 0 ? draft : Array(history[history.count - place].unicodeScalars)
    cursor = scalars.count
    return .changed
  }
}

/// A place to come back to: what was selected, and what stood at the top.
struct RowPlace: Hashable, Sendable {
  /// The row's place in the whole order, or the statement's in the article, from 0.
  var index: Int
  /// The line of a list, or the code point of an article, at the top.
  var top: Int
}
