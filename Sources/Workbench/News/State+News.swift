import Canvas
import DossierModel

/// What the news ask for, and what comes of it.
extension State {
  /// What the news lack: a reading of the dossier as it is now, quotes.
  mutating func newsQuestions() -> [Effect] {
    var effects: [Effect] = []
    if news.asked != generation, summary != nil {
      news.asked = generation
      effects.append(.readNews)
    }
    return effects + quoteQuestions(of: \.news, slot: .newsQuotes)
  }

  mutating func take(_ reading: NewsReading) {
    news.take(reading)
    restoreRow(of: .news)
    guard let problem = reading.problem else { return }
    message = Remark(text: SafeText(problem), isAlarm: true)
  }

  /// Takes that everything was marked as seen, or, with a problem, that it was not.
  mutating func takeSeen(_ problem: String?) -> [Effect] {
    news.isMarking = false
    guard let problem else { return remark("Marked as seen.") }
    return remark(SafeText(problem), alarm: true)
  }

  /// Marks everything that was read as seen.
  mutating func markNewsSeen() -> [Effect] {
    guard news.reading != nil else { return remark("What is new is still being read.") }
    guard !news.isMarking else { return [] }
    news.isMarking = true
    return [.markNewsSeen]
  }

  /// Opens the article of the selected document or statement, or shows what moved a position.
  mutating func openInNews() -> [Effect] {
    switch news.list.rows.selected?.element {
    case .document(let new):
      guard let row = new.row else { return remark("It is no longer there.") }
      return openArticle(new.id, at: row.statements.first)
    case .statement(let new):
      guard let row = new.row else { return remark("It is no longer there.") }
      return openArticle(row.statement.document, at: row.statement.id)
    case .moved: news.focus(by: 1, around: false)
    case .heading, nil: return openHeading()
    }
    return []
  }

  // MARK: - Layout

  mutating func layOutNews(_ text: BlockText) {
    let frame = frame(of: news)
    if let grid = frame.grid {
      let width = grid.body.width - 1
      news.list.rows.lay(width: width, height: grid.body.height) {
        text.newsEntry($0, width: width)
      }
    }
    if let body = frame.quotes?.body { news.list.quotes.lay(in: body, text, from: &shelf) }
  }
}
