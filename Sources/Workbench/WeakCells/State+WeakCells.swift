import Canvas
import DossierModel

/// The worklist over the matrix.
extension State {
  mutating func openWeakCells() -> [Effect] {
    let view = WeakCellsView(
      issues: issues.allIssues,
      selected: matrix.selectedLine?.issue,
      wanted: matrix.lastWeakCell
    )
    overlays.append(.weakCells(view))
    return askNext(view)
  }

  /// Looks through everything again, for another day or after the files changed.
  mutating func beginAgain(_ view: WeakCellsView) -> [Effect] {
    var view = view
    view.begin()
    overlays[overlays.count - 1] = .weakCells(view)
    return askNext(view)
  }

  /// Asks for the next cells to be looked at.
  mutating func askNext(_ view: WeakCellsView) -> [Effect] {
    let topics = view.nextTopics
    return topics.isEmpty ? [] : ask(.weakCells, .matrix(topics))
  }

  /// Takes cells; more are asked for as long as there are some.
  mutating func takeWeakCells(_ answer: Answer) -> [Effect] {
    guard case .weakCells(var view)? = overlays.last,
      answer.question.what == .matrix(view.nextTopics)
    else { return [] }
    let rows = answer.rows.compactMap { row in
      if case .matrix(let row) = row.row { row } else { nil }
    }
    view.take(rows, parties: matrix.columns, day: day)
    overlays[overlays.count - 1] = .weakCells(view)
    return askNext(view)
  }

  /// Goes to the selected cell in the matrix.
  mutating func openWeakCell(of view: WeakCellsView) -> [Effect] {
    let place: (party: NamedActor?, line: MatrixLine)
    switch view.entries.selected?.element {
    case .cell(_, let party, let line): place = (party, line)
    case .silent(let parties, let line): place = (parties.first, line)
    case .heading, nil: return openHeading()
    }
    matrix.lastWeakCell = view.entries.selected?.key
    let effects = closeView()
    matrix.show(
      Subject(issue: place.line.issue, topic: place.line.topic, party: place.party?.id),
      in: issues.allIssues
    )
    return effects
  }
}
