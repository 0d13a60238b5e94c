import Canvas
import DossierModel

/// The timeline: words on the left, the line of time on the right.
extension Painter {
  mutating func drawTimeline() {
    let timeline = state.timeline
    if let grid = state.frame(of: timeline).grid {
      let columns = TimelineColumns(width: grid.body.width)
      drawTimelineHead(in: grid.heads, columns)
      drawMoments(in: grid.body, columns)
      if grid.details.height > 0, let row = timeline.list.rows.selected?.element {
        let lines = text.momentDetails(row, width: grid.details.width)
        put(grid.details.height > 1 ? lines : Array(lines.dropFirst()), in: grid.details)
      }
      if grid.legend.height > 0 {
        put(text.timelineLegend(width: grid.legend.width), in: grid.legend)
      }
    }
    drawQuotes(of: timeline, title: "Quotes")
  }

  private mutating func drawTimelineHead(in rect: Rect, _ columns: TimelineColumns) {
    let timeline = state.timeline
    let issue = timeline.scope.issue.map { id in
      SafeText(state.issues.allIssues.first { $0.id == id }?.title ?? id.text)
    }
    let party = timeline.scope.party.map { id in
      SafeText(state.matrix.columns.first { $0.id == id }?.name ?? id.text)
    }
    let dot = state.glyphs.dot
    let title: SafeText =
      "Timeline: \(issue ?? "every issue") \(dot) \(party ?? "every party")"
    let width = columns.line == 0 ? rect.width : columns.words
    put(
      title: title,
      in: Rect(x: rect.x, y: rect.y, width: width, height: 1),
      isFocused: timeline.list.focus == .grid
    )
    guard columns.line > 0, let axis = timeline.axis, !timeline.list.rows.items.isEmpty else {
      return
    }
    put(text.axisLine(axis, width: columns.line), in: lineRect(in: rect, columns))
  }

  private func lineRect(in row: Rect, _ columns: TimelineColumns) -> Rect {
    Rect(x: row.endX - columns.line, y: row.y, width: columns.line, height: 1)
  }

  private mutating func drawMoments(in rect: Rect, _ columns: TimelineColumns) {
    let timeline = state.timeline
    let list = timeline.list.rows
    put(
      list,
      in: list.items.isEmpty
        ? rect : Rect(x: rect.x, y: rect.y, width: columns.words + 1, height: rect.height),
      isFocused: timeline.list.focus == .grid,
      whenEmpty: isFiltered(.timeline)
        ? "Nothing here passes the filter; xi shows every issue, xp every party."
        : "Nothing here; xi shows every issue, xp every party."
    )
    guard columns.line > 0, let axis = timeline.axis else { return }
    for row in 0..<rect.height where list.items.indices.contains(list.topLine + row) {
      let moment = list.items[list.topLine + row].element
      put(
        Line(text.momentBar(moment, on: axis, width: columns.line)),
        in: lineRect(in: rect.row(row), columns)
      )
    }
  }
}
