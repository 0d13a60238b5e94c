import DossierModel

/// The search over everything: names, statements and passages that hold the words typed.
///
/// What was found for the words before stays until the answer to new ones is there.
struct SearchView: Hashable, Sendable {
  /// What hits are grouped by, in this order.
  enum Kind: Int, Hashable, Sendable, CaseIterable {
    case names, statements, passages
  }

  /// A row of the list.
  enum Entry: Hashable, Sendable {
    /// A kind, how many of it are held, and whether there may be more.
    case heading(Kind, count: Int, isMore: Bool)
    case name(NameRow)
    case hit(HitRow)
  }

  /// What hits were asked with; with anything else they are asked for again.
  struct Stamp: Hashable, Sendable {
    var words: String
    var order: SearchOrder
    var generation: Int
    var filter: Filter
  }

  /// The words as typed.
  var words = ""
  /// Newest first while typing, the best first once they are whole.
  var order = SearchOrder.newest
  /// What was asked last; nil for nothing.
  var asked: Stamp?
  /// The words that the hits held are for; nil while there are none.
  private(set) var answered: String?
  /// The names, the hits in order, and their headings.
  private(set) var entries = ListPane<Entry>()
  /// Hits in the whole order, as far as is known.
  private(set) var total = 0
  /// Whether hits are still being counted: there may be more.
  private(set) var isCounting = false
  /// Whether `n` and `N` go from hit to hit, in an article too; not once something else is searched for.
  var isWalked = true
  /// What the view before was about.
  var subject = Subject()
  var zoom = PaneZoom.shared

  private typealias Item = ListPane<Entry>.Item
  private var names: [Item] = []
  private var hits: [Item] = []

  /// Forgets what was found.
  mutating func clear() {
    asked = nil
    answered = nil
    names = []
    hits = []
    total = 0
    isCounting = false
    entries.clear()
  }

  // MARK: - Answers

  /// Takes names.
  mutating func take(names rows: [KeyedRow]) {
    names = rows.compactMap { row in
      if case .name(let name) = row.row { Item(key: row.key, element: .name(name)) } else { nil }
    }
    if answered != nil { show(isNew: false) }
  }

  /// Takes hits for some words, from the first on.
  mutating func take(_ answer: Answer, for words: String) {
    let isNew = answered != words
    hits = answer.rows.compactMap { row in
      if case .hit(let hit) = row.row { Item(key: row.key, element: .hit(hit)) } else { nil }
    }
    total = answer.total.count
    if case .atLeast = answer.total { isCounting = true } else { isCounting = false }
    answered = words
    show(isNew: isNew)
  }

  private mutating func show(isNew: Bool) {
    let isMore = isCounting || hits.count < total
    let items = Kind.allCases.flatMap { kind -> [Item] in
      let found = kind == .names ? names : hits.filter { $0.element.kind == kind }
      guard !found.isEmpty else { return [] }
      let heading = Entry.heading(kind, count: found.count, isMore: isMore && kind != .names)
      return [Item(key: RowKey("kind:\(kind)"), element: heading)] + found
    }
    // Where somebody went on to a row meanwhile, it stays selected.
    let wasAtStart = entries.selectedIndex <= 1
    if isNew { entries.clear() }
    entries.replace(items: items, first: 0, total: items.count)
    if isNew || wasAtStart { entries.select(1) }
  }

  /// How many hits to ask for when the selection comes near the last one held; nil where all are.
  func hitsAhead(rows: Int) -> Int? {
    guard isCounting || hits.count < total, entries.items.count - entries.selectedIndex <= rows
    else { return nil }
    return hits.count + rows * 3
  }

  // MARK: - Moving

  /// Changes the list: moves in it, lays it out.
  mutating func withEntries<Result>(_ body: (inout ListPane<Entry>) -> Result) -> Result {
    body(&entries)
  }

  /// The selected hit; nil where a name or heading is selected.
  var selectedHit: HitRow? {
    if case .hit(let hit)? = entries.selected?.element { hit } else { nil }
  }

  /// Selects the hit so many further on, or back, going round; false where there is none.
  mutating func walk(by step: Int) -> Bool {
    let places = entries.items.indices.filter { entries.items[$0].element.kind != nil }
      .filter { if case .hit = entries.items[$0].element { true } else { false } }
    guard !places.isEmpty else { return false }
    let here = entries.selectedIndex
    let next =
      step > 0
      ? places.partition { $0 <= here } + step - 1 : places.partition { $0 < here } + step
    entries.select(places[(next % places.count + places.count) % places.count])
    return true
  }

  /// Selects the first row of the next kind, going round.
  mutating func goToNextKind(by step: Int) {
    let starts = entries.items.indices.filter { entries.items[$0].element.kind == nil }
    guard !starts.isEmpty else { return }
    let here = starts.partition { $0 <= entries.selectedIndex } - 1
    let next = ((here + step) % starts.count + starts.count) % starts.count
    entries.select(starts[next] + 1)
  }

  /// The place of the selected hit among those held, from 1; 0 for none.
  var hitPlace: Int {
    entries.items.prefix(entries.selectedIndex + 1).count {
      if case .hit = $0.element { true } else { false }
    }
  }
}

extension SearchView.Entry {
  /// Under which heading it stands; nil for a heading.
  var kind: SearchView.Kind? {
    switch self {
    case .heading: nil
    case .name: .names
    case .hit(let hit): hit.statement == nil ? .passages : .statements
    }
  }
}

extension SearchView: RootView {
  var context: Command.Context { .hits }
  var facts: ListFacts {
    var facts = entries.facts
    facts.isWhole = true
    return facts
  }
  var selectedQuote: QuoteRow? { nil }
  var canStepBack: Bool { false }

  mutating func perform(_ movement: Movement) { entries.perform(movement) }

  /// The kinds stand in for panes.
  mutating func focus(by step: Int, around: Bool) { goToNextKind(by: step) }

  mutating func stepBack() -> Bool { false }
}
