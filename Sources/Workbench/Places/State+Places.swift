import Canvas
import DossierModel

/// Going to places by what is there: the jump list and the marks.
extension State {
  /// Where one is.
  var place: Place {
    var place = Place(view: view, pane: root.context, subject: root.subject)
    // A stance below the selected issue is listed under that.
    if view == .issues { place.subject.issue = issues.selectedIssue }
    if view == .search {
      place.words = searchView.words
      place.row = searchView.entries.selected?.key
    }
    if case .reader(let reader)? = overlays.last {
      place.document = reader.document
      place.statement = reader.wanted ?? reader.selected?.statement
    }
    return place
  }

  /// Remembers where one is before a command that leads elsewhere.
  mutating func noteJump() {
    jumps.leave(place)
    placeBefore = place
  }

  /// Goes back through the places that were left, or forward again.
  mutating func jump(by step: Int) -> [Effect] {
    var effects: [Effect] = []
    for _ in 0..<min(abs(step), 100) {
      guard let next = step < 0 ? jumps.back(from: place) : jumps.forward() else {
        return effects
          + remark(step < 0 ? "There is no place before this one." : "There is no place after it.")
      }
      effects += go(to: next)
    }
    return effects
  }

  // MARK: - Marks

  /// Puts a mark on the place where one is.
  mutating func setMark(_ name: String) -> [Effect] {
    guard let letter = Self.letter(name) else { return remark("A mark is a letter from a to z.") }
    marks[letter] = place
    return remark("Marked; '\(SafeText(name)) leads back here.")
  }

  /// Goes to a mark.
  mutating func goToMark(_ name: String) -> [Effect] {
    guard let letter = Self.letter(name), let mark = marks[letter] else {
      return remark("There is no mark \(SafeText(name)); m and a letter sets one.", alarm: true)
    }
    noteJump()
    return go(to: mark)
  }

  /// Goes to where one was before the last jump, and the next time back.
  mutating func goToPlaceBefore() -> [Effect] {
    guard let before = placeBefore else { return remark("There is no place before this one.") }
    noteJump()
    return go(to: before)
  }

  private static func letter(_ name: String) -> Unicode.Scalar? {
    guard let letter = name.unicodeScalars.first, name.unicodeScalars.count == 1,
      ("a"..."z").contains(letter)
    else { return nil }
    return letter
  }

  // MARK: - Going

  /// Goes to a place, or as near as there still is.
  mutating func go(to place: Place) -> [Effect] {
    var effects = enter(place.view)
    awaited[.document] = nil
    switch place.view {
    case .issues:
      issues.show(place.subject)
      issues.focus = IssuesView.Pane.allCases.first { $0.context == place.pane } ?? .tree
    case .matrix:
      matrix.show(place.subject, in: issues.allIssues)
      matrix.focus = place.pane == .quotes ? .quotes : .grid
      if place.pane == .quotes { matrix.showsQuotes = true }
    case .timeline: timeline.show(place.subject)
    case .compare: showComparison(of: place.subject)
    case .sources: sources.show(place.subject)
    case .actors: actors.show(place.subject)
    case .news: news.show(place.subject)
    case .search:
      searchView.subject = place.subject
      searchView.words = place.words
      if let row = place.row { searchView.withEntries { _ = $0.select(row) } }
    }
    if let document = place.document {
      overlays = [.reader(Reader(document: document, at: place.statement))]
      effects += ask(.document, .document(document))
    }
    return effects
  }
}
