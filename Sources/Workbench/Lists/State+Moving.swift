import Canvas
import DossierModel

/// The list or text that has the keys, whatever it holds.
extension State {
  /// Gives the focused list to `body`, whichever it is; nil where the article has the keys.
  private mutating func withList<Result>(_ body: (inout any MovableList) -> Result) -> Result? {
    func with<List: MovableList>(_ list: inout List) -> Result {
      var movable: any MovableList = list
      defer { if let moved = movable as? List { list = moved } }
      return body(&movable)
    }
    guard let index = overlays.indices.last else {
      return switch issues.focus {
      case .tree: with(&issues.tree)
      case .stances: with(&issues.stances)
      case .quotes: with(&issues.quotes)
      }
    }
    switch overlays[index] {
    case .reader: return nil
    case .explanation(var view):
      defer { overlays[index] = .explanation(view) }
      return with(&view.lines)
    case .findings(var view):
      defer { overlays[index] = .findings(view) }
      return with(&view.findings)
    case .help(var view):
      defer { overlays[index] = .help(view) }
      return with(&view.entries)
    }
  }

  /// Changes the article that has the keys; false where a list has them.
  @discardableResult
  mutating func withReader(_ body: (inout Reader) -> Void) -> Bool {
    guard let index = overlays.indices.last, case .reader(var reader) = overlays[index] else {
      return false
    }
    body(&reader)
    overlays[index] = .reader(reader)
    return true
  }

  /// Moves the selection by rows, or the article by lines.
  mutating func move(by rows: Int) {
    if withReader({ $0.scroll(by: rows) }) { return }
    _ = withList { $0.move(by: rows) }
    noteFollowedParty()
  }

  /// Moves by a share of the screen: `halves` half pages.
  mutating func move(byHalfPages halves: Int) {
    if withReader({ $0.scroll(by: halves * max(1, $0.height) / 2) }) { return }
    _ = withList { $0.move(byLines: halves * max(1, $0.height) / 2) }
    noteFollowedParty()
  }

  /// Scrolls by lines.
  mutating func scroll(by lines: Int) {
    if withReader({ $0.scroll(by: lines) }) { return }
    _ = withList { $0.scroll(by: lines) }
    noteFollowedParty()
  }

  /// Puts the selection at a place of the view.
  mutating func put(_ place: ViewPlace) {
    if withReader({ $0.put(place) }) { return }
    _ = withList { $0.put(place) }
  }

  /// Goes to a row by its place in the order, from 1.
  mutating func goTo(place: Int) -> [Effect] { goTo(.place(max(0, place - 1))) }

  /// Goes to a row by an anchor; where it is not held the library is asked for it.
  mutating func goTo(_ anchor: Window.Anchor) -> [Effect] {
    if withReader({ reader in reader.show(line: anchor.index(of: reader.lines.count)) }) {
      return []
    }
    let isHeld = withList { list in
      guard list.isWhole else { return false }
      list.select(anchor.index(of: list.count))
      return true
    }
    noteFollowedParty()
    return isHeld == true ? [] : askFocused(anchor)
  }

  /// Asks for the rows of the focused list around an anchor.
  mutating func askFocused(_ anchor: Window.Anchor) -> [Effect] {
    guard overlays.isEmpty else { return [] }
    let rows = max(1, size.height)
    let window = Window(anchor: anchor, before: rows * 3, after: rows * 3)
    switch issues.focus {
    case .tree: return []
    case .stances:
      return issues.stancesIssue.map { ask(.stances, .stances($0), window: window) } ?? []
    case .quotes: return issues.quotesScope.map { ask(.quotes, .quotes($0), window: window) } ?? []
    }
  }

  /// Remembers the party whose stance is selected, to follow it to the next issue.
  private mutating func noteFollowedParty() {
    guard overlays.isEmpty, issues.focus == .stances,
      case .position(let row)? = issues.stances.selected?.element
    else { return }
    issues.followedParty = row.party.id
  }

  // MARK: - Coming back

  /// The place of the focused list or article.
  var listPlace: RowPlace? {
    if case .reader(let reader)? = overlays.last {
      return RowPlace(index: reader.selectedMark ?? 0, topLine: reader.topLine)
    }
    var copy = self
    return copy.withList { RowPlace(index: $0.selectedIndex, topLine: $0.topLine) }
  }

  /// Goes back to a place.
  mutating func restore(_ place: RowPlace?) {
    guard let place else { return }
    if withReader({ reader in
      if !reader.marks.isEmpty { reader.selectedMark = place.index }
      reader.scroll(by: place.topLine - reader.topLine)
      reader.foundPlace = nil
    }) {
      return
    }
    _ = withList { $0.select(place.index) }
  }
}

extension Window.Anchor {
  /// The row this anchor means among `count` rows that are all held.
  func index(of count: Int) -> Int {
    switch self {
    case .end: count - 1
    case .place(let place): min(place, count - 1)
    case .percent(let percent): min(count * percent / 100, count - 1)
    case .start, .key, .match: 0
    }
  }
}

/// What a command that moves needs of a list, whatever its rows are.
protocol MovableList {
  var height: Int { get }
  var count: Int { get }
  var isWhole: Bool { get }
  var selectedIndex: Int { get }
  var topLine: Int { get }
  mutating func select(_ index: Int)
  mutating func move(by rows: Int)
  mutating func move(byLines lines: Int)
  mutating func scroll(by lines: Int)
  mutating func put(_ place: ViewPlace)
}

extension ListPane: MovableList {
  var count: Int { items.count }
}
