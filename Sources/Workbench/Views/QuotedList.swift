import Canvas
import DossierModel

/// A list with the quotes behind its selected row below or beside it: what several views consist of.
struct QuotedList<Element: Hashable & Sendable>: Hashable, Sendable {
  /// The list.
  var rows = ListPane<Element>()
  /// The quotes behind the selected row.
  var quotes = QuotesPane()
  /// Whether the quotes are shown.
  var showsQuotes = false
  /// A copy that waits for its quotes; nil for none.
  var wantedCopy: MatrixView.WantedCopy?
  /// The pane that has the keys.
  var focus = MatrixView.Pane.grid
  /// How much of the screen it has.
  var zoom = PaneZoom.shared
}

/// A view that is a list with the quotes behind its selected row.
protocol QuotedListView: RootView {
  associatedtype Element: Hashable & Sendable
  /// The list and its quotes.
  var list: QuotedList<Element> { get set }
  /// The context of the list.
  var listContext: Command.Context { get }
  /// What the quotes of the selected row are; nil where it has none.
  var selectedScope: QuoteScope? { get }
}

extension QuotedListView {
  var context: Command.Context { list.focus == .grid ? listContext : .quotes }

  var facts: ListFacts { list.focus == .grid ? list.rows.facts : list.quotes.list.facts }

  var selectedQuote: QuoteRow? { list.quotes.list.selected?.element }

  var canStepBack: Bool { list.showsQuotes }

  var zoom: PaneZoom {
    get { list.zoom }
    set { list.zoom = newValue }
  }

  /// What the quotes are to be behind; nil while nobody wants them.
  var wantedScope: QuoteScope? { list.showsQuotes ? selectedScope : list.wantedCopy?.scope }

  mutating func perform(_ movement: Movement) {
    switch list.focus {
    case .grid: list.rows.perform(movement)
    case .quotes: list.quotes.list.perform(movement)
    }
  }

  /// The quotes are shown when they get the keys.
  mutating func focus(by step: Int, around: Bool) {
    if around {
      list.focus = list.focus == .grid ? .quotes : .grid
    } else {
      list.focus = step > 0 ? .quotes : .grid
    }
    if list.focus == .quotes { list.showsQuotes = true }
  }

  /// From the quotes to the list, then without them.
  mutating func stepBack() -> Bool {
    guard list.showsQuotes else { return false }
    if list.focus == .quotes {
      list.focus = .grid
    } else {
      list.showsQuotes = false
    }
    return true
  }
}

extension State {
  /// Asks for the quotes that a view with a list lacks, and hands on the one that was to be copied.
  mutating func quoteQuestions<View: QuotedListView>(
    of view: WritableKeyPath<State, View>,
    slot: Slot
  ) -> [Effect] {
    let quotes = view.appending(path: \.list.quotes)
    var effects = follow(quotes, to: self[keyPath: view].wantedScope, slot: slot)
    guard let copy = self[keyPath: view].list.wantedCopy, self[keyPath: quotes].list.isLoaded else {
      return effects
    }
    self[keyPath: view].list.wantedCopy = nil
    if copy.scope == self[keyPath: quotes].scope {
      effects += copied(self[keyPath: view].selectedQuote, withCitation: copy.withCitation)
    }
    return effects
  }

  /// Hands on the first quote of the selected row of a view, or the one selected, once it is there.
  mutating func copy<View: QuotedListView>(
    from view: WritableKeyPath<State, View>,
    withCitation: Bool
  ) -> [Effect] {
    guard let scope = self[keyPath: view].selectedScope else {
      return remark("No quote is selected.")
    }
    self[keyPath: view].list.wantedCopy = MatrixView.WantedCopy(
      scope: scope,
      withCitation: withCitation
    )
    return []
  }

  /// Where the parts of a view with a list stand now; they are those of the matrix.
  func frame<View: QuotedListView>(of view: View) -> MatrixFrame {
    MatrixFrame(
      middle: frame.middle,
      arrangement: frame.arrangement,
      quotes: view.list.showsQuotes,
      focus: view.list.focus,
      zoom: view.list.zoom
    )
  }
}

extension Painter {
  /// Whether a filter may hide rows of a pane, so that none there says nothing of the dossier.
  func isFiltered(_ pane: Command.Context) -> Bool {
    !state.filters.filter.isEmpty || state.filters.words[pane] != nil
  }

  /// What a pane of quotes says where it has none.
  var noStatement: SafeText {
    isFiltered(.quotes) ? "No statement passes the filter." : "No statement."
  }

  /// Draws the line between a list and the quotes behind its selected row, and the quotes.
  mutating func drawQuotes<View: QuotedListView>(of view: View, title: SafeText) {
    let place = state.frame(of: view)
    if let x = place.vertical {
      canvas.verticalLine(from: Point(x: x, y: 1), length: frame.middle.height, style: Theme.frame)
    }
    guard let quotes = place.quotes else { return }
    let isFocused = view.list.focus == .quotes
    if frame.arrangement == .stacked, view.list.zoom != .alone {
      canvas.horizontalLine(
        from: quotes.title.origin,
        length: quotes.title.width,
        style: Theme.frame
      )
    }
    let list = view.list.quotes.list
    let count: SafeText =
      list.total > 0 ? " \(state.glyphs.dot) \(list.place) of \(list.total)" : ""
    put(title: "\(title)\(count)", in: quotes.title, isFocused: isFocused)
    guard list.isLoaded || view.wantedScope == nil else { return }
    put(list, in: quotes.body, isFocused: isFocused, whenEmpty: noStatement)
  }
}
