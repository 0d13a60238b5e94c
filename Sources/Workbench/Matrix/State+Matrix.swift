import Canvas
import DossierModel

/// What the matrix asks for, and what it makes of the answers.
extension State {
  /// What the matrix lacks: cells of rows in view or near it, the quotes of the selected cell.
  mutating func matrixQuestions() -> [Effect] {
    var effects: [Effect] = []
    let stamp = MatrixView.Stamp(
      day: chosenDay,
      generation: generation,
      filter: filters.filter
    )
    let isAsked = awaited[.matrix].map { Self.stamp(of: $0) == stamp } ?? false
    if !isAsked {
      let topics = matrix.lackingTopics(stamp)
      if !topics.isEmpty { effects += ask(.matrix, .matrix(topics)) }
    }
    effects += follow(\.matrix.quotes, to: matrix.wantedScope, slot: .cellQuotes)
    if let copy = matrix.wantedCopy, matrix.quotes.list.isLoaded {
      matrix.wantedCopy = nil
      if copy.scope == matrix.quotes.scope {
        effects += copied(matrix.selectedQuote, withCitation: copy.withCitation)
      }
    }
    return effects
  }

  private static func stamp(of question: Question) -> MatrixView.Stamp {
    MatrixView.Stamp(
      day: question.day,
      generation: question.generation,
      filter: question.filter
    )
  }

  mutating func takeMatrix(_ answer: Answer) {
    guard case .matrix(let topics) = answer.question.what else { return }
    let rows = answer.rows.compactMap { row in
      if case .matrix(let row) = row.row { row } else { nil }
    }
    matrix.take(rows, of: topics, Self.stamp(of: answer.question))
  }

  /// Hands on the first quote of the selected cell, or the one selected, once it is there.
  mutating func copyFromMatrix(withCitation: Bool) -> [Effect] {
    guard let scope = matrix.cellScope else { return remark("No quote is selected.") }
    matrix.wantedCopy = MatrixView.WantedCopy(scope: scope, withCitation: withCitation)
    return []
  }

  mutating func copied(_ quote: QuoteRow?, withCitation: Bool) -> [Effect] {
    guard let quote else { return remark("There is no quote.") }
    let citation = Citation(quote)
    return [.send(withCitation ? citation.text : citation.quote)]
  }

  /// Selects the next row, or the one before, whose title holds what was searched for, folded away or
  /// not; false where there is none.
  mutating func findInMatrix(backwards: Bool, inclusive: Bool) -> Bool {
    let all = MatrixLine.lines(of: issues.allIssues, folded: [])
    let current = all.firstIndex { $0.topic == matrix.selectedLine?.topic } ?? 0
    let order = Self.order(of: all.count, from: current, backwards, inclusive)
    guard let found = order.first(where: { search.matches(all[$0].text) }) else { return false }
    matrix.reveal(all[found].topic, of: all[found].issue, in: issues.allIssues)
    return true
  }

  // MARK: - Layout

  /// Where the parts of the matrix stand now.
  var matrixFrame: MatrixFrame {
    MatrixFrame(
      middle: frame.middle,
      arrangement: frame.arrangement,
      quotes: matrix.showsQuotes,
      focus: matrix.focus,
      zoom: matrix.zoom
    )
  }

  /// The columns that are in view now.
  func matrixColumns(in grid: MatrixFrame.Grid) -> MatrixColumns {
    MatrixColumns(
      width: grid.body.width,
      count: matrix.columns.count,
      first: matrix.index(of: matrix.firstColumn),
      selected: matrix.columnIndex
    )
  }

  mutating func layOutMatrix(_ text: BlockText) {
    let frame = matrixFrame
    if let grid = frame.grid {
      let columns = matrixColumns(in: grid)
      if let first = columns.shown.first { matrix.firstColumn = matrix.columns[first].id }
      let folded = matrix.folded
      matrix.rows.lay(width: columns.title - 2, height: grid.body.height) {
        text.matrixTitle($0, isFolded: folded.contains($0.issue), width: columns.title - 2)
      }
      matrix.layCells(width: columns.cell - 1) {
        text.matrixCell($0, in: $1, width: columns.cell - 1)
      }
    }
    if let body = frame.quotes?.body { matrix.quotes.lay(in: body, text, from: &shelf) }
  }
}
