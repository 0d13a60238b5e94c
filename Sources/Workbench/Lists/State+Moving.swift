import Canvas
import DossierModel

/// A way the selection or the view of a list moves.
enum Movement: Hashable, Sendable {
  /// By rows; a row taller than the pane is scrolled through first.
  case rows(Int)
  /// By half pages.
  case halfPages(Int)
  /// The view by lines; the selection stays in it.
  case scroll(Int)
  /// The selected row to a place of the view.
  case put(ViewPlace)
  /// To the row at an index of those held.
  case select(Int)
}

/// What is known of the focused list, whatever its rows are.
struct ListFacts: Hashable, Sendable {
  /// Whether an answer has come at all.
  var isLoaded: Bool
  /// The place of the first held row in the whole order, from 0.
  var first: Int
  /// The rows held.
  var count: Int
  /// Whether every row of the order is held; false too while no answer has come.
  var isWhole: Bool
  /// The selected row's place in the whole order, from 1; 0 for an empty list.
  var ordinal: Int
  /// Rows in the whole order.
  var total: Int
  /// Where the selection and the view stand.
  var place: RowPlace

  /// The index, among the rows held, of the row that an anchor means; nil where it is not held.
  func heldIndex(of anchor: Window.Anchor) -> Int? {
    if isWhole { return anchor.index(of: count) }
    let place: Int
    switch anchor {
    case .start: place = 0
    case .place(let wanted): place = wanted
    default: return nil
    }
    return isLoaded && (first..<first + count).contains(place) ? place - first : nil
  }
}

extension ListPane {
  /// Moves.
  mutating func perform(_ movement: Movement) {
    switch movement {
    case .rows(let rows): move(by: rows)
    case .halfPages(let halves): move(byLines: halves * max(1, height) / 2)
    case .scroll(let lines): scroll(by: lines)
    case .put(let place): put(place)
    case .select(let index): select(index)
    }
  }

  /// What is known of the list, whatever its rows are.
  var facts: ListFacts {
    ListFacts(
      isLoaded: isLoaded,
      first: first,
      count: items.count,
      isWhole: isLoaded && isWhole,
      ordinal: place,
      total: total,
      place: RowPlace(index: first + selectedIndex, top: topLine)
    )
  }
}

extension Reader {
  /// Moves; lines take the place of rows.
  mutating func perform(_ movement: Movement) {
    switch movement {
    case .rows(let lines), .scroll(let lines): scroll(by: lines)
    case .halfPages(let halves): scroll(by: halves * max(2, height) / 2)
    case .put(let place): put(place)
    case .select(let line): go(to: .place(line))
    }
  }

  /// Where the selection and the view stand.
  var place: RowPlace { RowPlace(index: selectedMark ?? 0, top: top) }
}

/// The list or article that has the keys, whatever it holds.
extension State {
  /// Moves in whatever has the keys.
  mutating func move(_ movement: Movement) {
    guard let index = overlays.indices.last else {
      withRoot { $0.perform(movement) }
      return
    }
    overlays[index].perform(movement)
  }

  /// Where the selection and the view stand in whatever has the keys.
  var focusedPlace: RowPlace? {
    if case .reader(let reader)? = overlays.last { return reader.place }
    return focusedFacts?.place
  }

  /// What is known of the list that has the keys; nil where an article has them.
  var focusedFacts: ListFacts? {
    switch overlays.last {
    case .reader: nil
    case .explanation(let view): view.lines.facts
    case .findings(let view): view.findings.facts
    case .weakCells(let view): view.entries.facts
    case .lineage(let view): view.rows.facts
    case .help(let view): view.entries.facts
    case .brief(let view): view.blocks.facts
    case nil: root.facts
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

  /// Goes to a row by its place in the order, from 1.
  mutating func goTo(place: Int) -> [Effect] { goTo(.place(max(0, place - 1))) }

  /// Goes to a row by an anchor; where it is not held the library is asked for it.
  mutating func goTo(_ anchor: Window.Anchor) -> [Effect] {
    guard let facts = focusedFacts else {
      withReader { $0.go(to: anchor) }
      return []
    }
    guard let index = facts.heldIndex(of: anchor) else { return askFocused(anchor) }
    move(.select(index))
    return []
  }

  /// Asks for the rows of the focused list around an anchor.
  mutating func askFocused(_ anchor: Window.Anchor) -> [Effect] {
    focusedQuestion.map { ask($0.slot, $0.what, window: window(around: anchor, of: $0.slot)) } ?? []
  }

  /// What the focused list is a window of; nil where its rows are all at hand.
  var focusedQuestion: (slot: Slot, what: What)? {
    if case .lineage(let view)? = overlays.last { return (.lineage, .lineage(view.document)) }
    guard overlays.isEmpty else { return nil }
    func quotes(_ slot: Slot, _ scope: QuoteScope?) -> (slot: Slot, what: What)? {
      scope.map { (slot, .quotes($0)) }
    }
    switch context {
    case .stances: return issues.stancesIssue.map { (.stances, .stances($0)) }
    case .timeline: return (.timeline, .timeline(timeline.scope))
    case .sources: return (.documents, .documents)
    case .actors: return (.actors, .actors)
    case .voices: return actors.speaker.map { (.voices, .actor($0)) }
    case .quotes:
      switch view {
      case .matrix: return quotes(.cellQuotes, matrix.quotes.scope)
      case .timeline: return quotes(.timelineQuotes, timeline.list.quotes.scope)
      case .compare: return quotes(.compareQuotes, compare.list.quotes.scope)
      case .sources: return quotes(.documentQuotes, sources.quotes.scope)
      case .news: return quotes(.newsQuotes, news.list.quotes.scope)
      case .issues, .actors, .search: return quotes(.quotes, issues.quotes.scope)
      }
    default: return nil
    }
  }

  /// Goes back to a place of whatever has the keys.
  mutating func restore(_ place: RowPlace?) -> [Effect] {
    guard let place else { return [] }
    let isArticle = withReader { reader in
      if !reader.marks.isEmpty { reader.selectedMark = place.index }
      reader.scroll(to: place.top)
      reader.foundPlace = nil
    }
    return isArticle ? [] : goTo(.place(place.index))
  }
}

extension Overlay {
  fileprivate mutating func perform(_ movement: Movement) {
    switch self {
    case .reader(var reader):
      reader.perform(movement)
      self = .reader(reader)
    case .explanation(var view):
      view.lines.perform(movement)
      self = .explanation(view)
    case .findings(var view):
      view.findings.perform(movement)
      self = .findings(view)
    case .weakCells(var view):
      view.withEntries { $0.perform(movement) }
      self = .weakCells(view)
    case .lineage(var view):
      view.rows.perform(movement)
      self = .lineage(view)
    case .help(var view):
      view.entries.perform(movement)
      self = .help(view)
    case .brief(var view):
      view.blocks.perform(movement)
      self = .brief(view)
    }
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
