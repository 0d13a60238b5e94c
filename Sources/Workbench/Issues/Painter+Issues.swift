import Canvas
import DossierModel

/// The view at the root: three panes.
extension Painter {
  mutating func drawIssues() {
    let issues = state.issues
    for vertical in frame.verticals {
      canvas.verticalLine(
        from: Point(x: vertical.x, y: vertical.rows.lowerBound),
        length: vertical.rows.count,
        style: Theme.frame
      )
    }
    for pane in IssuesView.Pane.allCases {
      guard let place = frame.panes[pane] else { continue }
      if pane == .quotes, frame.arrangement == .stacked, place.title.x > 0 {
        canvas.horizontalLine(
          from: place.title.origin,
          length: place.title.width,
          style: Theme.frame
        )
        canvas.put(
          state.glyphs.teeRight,
          at: Point(x: place.title.x - 1, y: place.title.y),
          style: Theme.frame
        )
      }
      let isFocused = pane == issues.focus
      if frame.arrangement == .single {
        drawTabs(in: place.title)
      } else {
        put(
          title: title(of: pane),
          in: place.title,
          isFocused: isFocused,
          trailing: pane == .stances ? stancesNote : state.filterNote(of: pane.context)
        )
      }
      drawBody(of: pane, in: place.body, isFocused: isFocused)
    }
  }

  private mutating func drawBody(of pane: IssuesView.Pane, in body: Rect, isFocused: Bool) {
    switch pane {
    case .tree:
      put(
        state.issues.tree,
        in: body,
        isFocused: isFocused,
        whenEmpty: isFiltered(.tree) ? "The filter hides all." : "No issues: write issues.yaml."
      )
    case .stances:
      put(
        state.issues.stances,
        in: body,
        isFocused: isFocused,
        whenEmpty: isFiltered(.stances) ? "The filter hides all." : "No options and no statements."
      )
    case .quotes:
      let quotes = state.issues.quotes.list
      guard quotes.isLoaded || state.issues.wantedScope == nil else { return }
      put(
        quotes,
        in: body,
        isFocused: isFocused,
        whenEmpty: noStatement
      )
    }
  }

  private mutating func drawTabs(in rect: Rect) {
    let runs = IssuesView.Pane.allCases.flatMap { pane -> [Run] in
      let name = SafeText(pane.context.title)
      return pane == state.issues.focus
        ? [Run("[\(name)]", Theme.title), Run(" ")] : [Run(" \(name) "), Run(" ")]
    }
    put(Line(runs), in: rect)
  }

  // MARK: - Titles

  func title(of pane: IssuesView.Pane) -> SafeText {
    switch pane {
    case .tree: "Issues"
    case .stances: path(to: state.issues.selectedIssue)
    case .quotes: quotesTitle
    }
  }

  /// What hides rows of the stances, and, where some stand above those shown, the place of the selected
  /// one.
  private var stancesNote: SafeText {
    let stances = state.issues.stances
    let note = state.filterNote(of: .stances)
    guard stances.isScrolled else { return note }
    let place: SafeText = "\(stances.place) of \(stances.total)"
    return note.isEmpty ? place : "\(note) \(state.glyphs.dot) \(place)"
  }

  /// The titles of an issue and those above it.
  private func path(to issue: IssueID?) -> SafeText {
    var titles: [SafeText] = []
    var current = issue
    while let here = current, let row = state.issues.allIssues.first(where: { $0.id == here }) {
      titles.insert(SafeText(row.title), at: 0)
      current = titles.count > 9 ? nil : row.under
    }
    return titles.isEmpty
      ? "Stances" : SafeText.joined(titles, separator: " \(state.glyphs.breadcrumb) ")
  }

  private var quotesTitle: SafeText {
    let quotes = state.issues.quotes.list
    guard let row = state.issues.stances.selected?.element, quotes.isLoaded else { return "Quotes" }
    let place: SafeText =
      quotes.total > 0 ? " \(state.glyphs.dot) \(quotes.place) of \(quotes.total)" : ""
    switch row {
    case .position(let row):
      let shown: SafeText = row.position.shown.map { SafeText($0.word) } ?? "no statement"
      return "\(SafeText(row.party.name)): \(shown)\(place)\(voice(of: row))"
    case .status(let row): return "State of play: \(SafeText(row.status.rawValue))\(place)"
    default: return "Quotes\(place)"
    }
  }

  private func voice(of row: PositionRow) -> SafeText {
    guard row.position.shown != nil else { return "" }
    let count = row.position.origins.count
    let origins: SafeText = count == 1 ? "1 origin" : "\(count) origins"
    let voice: SafeText = row.position.isAttributedByOthers ? "said by others" : "own words"
    let undated: SafeText = row.position.isUndated ? ", undated" : ""
    return " \(state.glyphs.dot) \(origins), \(voice)\(undated)"
  }
}
