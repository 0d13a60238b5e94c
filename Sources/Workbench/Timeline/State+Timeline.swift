import Canvas
import DossierModel

/// What the timeline asks for, and what it makes of the answers.
extension State {
  /// What the timeline lacks: rows of another scope, rows the selection comes near to, quotes.
  mutating func timelineQuestions() -> [Effect] {
    var effects: [Effect] = []
    if timeline.asked != timeline.scope {
      timeline.asked = timeline.scope
      timeline.list.rows.clear()
      effects += ask(.timeline, .timeline(timeline.scope), window: startWindow(of: .timeline))
    } else if awaited[.timeline] == nil,
      let window = timeline.list.rows.windowAhead(rows: screenful(of: .timeline))
    {
      effects += ask(.timeline, .timeline(timeline.scope), window: window)
    }
    return effects + quoteQuestions(of: \.timeline, slot: .timelineQuotes)
  }

  /// Asks again for what is shown, keeping selections.
  mutating func askTimelineAgain() -> [Effect] {
    guard timeline.asked == timeline.scope else { return [] }
    let anchor = timeline.list.rows.selected.map { Window.Anchor.key($0.key) } ?? .start
    return ask(
      .timeline,
      .timeline(timeline.scope),
      window: window(around: anchor, of: .timeline)
    ) + askAgain(\.timeline.list.quotes, slot: .timelineQuotes)
  }

  mutating func takeTimeline(_ answer: Answer) {
    timeline.list.rows.replace(answer, of: answer.question.window) { row in
      if case .moment(let moment) = row { moment } else { nil }
    }
    noteMissingMatch(answer)
  }

  /// Opens the selected statement's article at its place, or shows the statements of an event.
  mutating func openInTimeline() -> [Effect] {
    switch timeline.list.rows.selected?.element.content {
    case .statement(let row):
      return openArticle(row.statement.document, at: row.statement.id)
    case .event(let event, _):
      if event.statements.isEmpty { return remark("No statement tells of this event.") }
      timeline.focus(by: 1, around: false)
      return []
    case nil: return []
    }
  }

  // MARK: - Layout

  mutating func layOutTimeline(_ text: BlockText) {
    let frame = frame(of: timeline)
    if let grid = frame.grid {
      let columns = TimelineColumns(width: grid.body.width)
      timeline.list.rows.lay(width: columns.words, height: grid.body.height) {
        text.moment($0, width: columns.words)
      }
      timeline.layAxis(width: columns.line)
    }
    if let body = frame.quotes?.body { timeline.list.quotes.lay(in: body, text, from: &shelf) }
  }
}
