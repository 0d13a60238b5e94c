import Canvas
import DossierModel

extension BlockText {
  /// A row of the timeline: when, of which kind, and what.
  func moment(_ row: MomentRow, width: Int) -> Block {
    let isWide = width >= 60
    let when = isWide ? days(row.span) : momentShortDays(row.span)
    let mark: SafeText = row.isUncertain && !row.span.isUndated ? "?" : ""
    let dates = isWide ? 22 : min(12, width / 2)
    let style = row.isLater ? Theme.faint : .plain
    let lead = repertoire.padded(repertoire.clipped(when + mark, to: dates), to: dates)
    let sign = momentSign(row)
    let later: SafeText = row.isLater ? "later: " : ""
    let words = SafeText(momentText(row))
    let hidden: SafeText = words.hiddenCount > 0 ? "!" : ""
    let room = width - dates - 3 - later.width - hidden.width
    return Block([
      Line([
        Run(lead, style), Run(" "), sign, Run(" "), Run(later, style),
        Run(repertoire.cut(words, to: max(1, room)), momentStyle(row)),
        Run(hidden, Theme.alarm),
      ])
    ])
  }

  /// A span in at most eleven cells: of one without an end where it begins.
  private func momentShortDays(_ span: DaySpan) -> SafeText {
    guard span.last == nil, let first = span.first else { return shortDays(span) }
    return ">\(SafeText(first.text))"
  }

  private func momentStyle(_ row: MomentRow) -> Style {
    if row.isLater { return Theme.faint }
    if case .event = row.content { return Theme.heading }
    return .plain
  }

  private func momentSign(_ row: MomentRow) -> Run {
    guard case .statement(let said) = row.content else { return Run("#", Theme.heading) }
    if let stance = said.statement.stance {
      return Run(glyphs.sign(of: .stance(stance)), Theme.style(of: .stance(stance)))
    }
    return said.statement.status == nil ? Run(" ") : Run("=", Theme.status)
  }

  private func momentText(_ row: MomentRow) -> String {
    switch row.content {
    case .event(let event, _): event.title + (event.place.map { ", " + $0 } ?? "")
    case .statement(let said):
      (said.speaker?.shortName ?? "unknown speaker") + ": " + said.statement.spokenQuote
    }
  }

  /// The bar of a row on the line of time: solid where the days are certain, waved where they are not,
  /// dotted towards an end that is open.
  func momentBar(_ row: MomentRow, on axis: TimeAxis, width: Int) -> [Run] {
    guard !row.span.isUndated else {
      return [Run(repertoire.clipped("undated", to: width), Theme.faint)]
    }
    let first = row.span.first.map(axis.place)
    let last = row.span.last.map(axis.place)
    if let last, last < 0 { return [Run(glyphs.moreLeft, Theme.title)] }
    if let first, first >= width {
      return [Run(spaces(width - 1)), Run(glyphs.moreRight, Theme.title)]
    }
    let filled = row.isUncertain ? glyphs.uncertain : glyphs.certain
    let style = row.isLater ? Theme.faint : barStyle(row)
    switch (first, last) {
    case (nil, let last?):
      let end: SafeText = last >= width ? "" : row.isUncertain ? filled : "]"
      return [
        Run(repeated(glyphs.dot, min(last, width)), Theme.faint), Run(end, style),
      ]
    case (let first?, nil):
      let begin: SafeText = first < 0 ? "" : row.isUncertain ? filled : "["
      return [
        Run(spaces(max(0, first))), Run(begin, style),
        Run(repeated(glyphs.dot, width - max(0, first) - begin.width), Theme.faint),
      ]
    case (let first?, let last?):
      let start = max(0, first)
      let end = min(last, width - 1)
      let before: SafeText = first < 0 ? glyphs.moreLeft : ""
      let after: SafeText = last >= width ? glyphs.moreRight : ""
      let cells = end - start + 1 - before.width - after.width
      return [
        Run(spaces(start)), Run(before, Theme.title), Run(repeated(filled, cells), style),
        Run(after, Theme.title),
      ]
    case (nil, nil): return []
    }
  }

  private func barStyle(_ row: MomentRow) -> Style {
    guard case .statement(let said) = row.content, let stance = said.statement.stance else {
      return .plain
    }
    return Theme.style(of: .stance(stance))
  }

  private func spaces(_ count: Int) -> SafeText { repeated(" ", count) }

  private func repeated(_ text: SafeText, _ count: Int) -> SafeText {
    count > 0 ? SafeText.joined(Array(repeating: text, count: count), separator: "") : ""
  }

  /// The dates on the line of time.
  func axisLine(_ axis: TimeAxis, width: Int) -> Line {
    var runs: [Run] = []
    var used = 0
    for (place, day) in axis.labels(width: width) {
      let label = repertoire.clipped(
        "\(glyphs.vertical)\(SafeText(day.text))",
        to: TimeAxis.labelStep - 1
      )
      guard place + label.width <= width else { break }
      runs += [Run(spaces(place - used)), Run(label, Theme.faint)]
      used = place + label.width
    }
    return Line(runs)
  }

  /// The selected row in words: what, then when and by whom.
  func momentDetails(_ row: MomentRow, width: Int) -> [Line] {
    var facts: [SafeText] = []
    let what: String
    switch row.content {
    case .event(let event, let participants):
      what = event.title
      facts.append("event")
      if let place = event.place { facts.append(SafeText(place)) }
      if !participants.isEmpty { facts.append(names(participants)) }
      let count = event.statements.count
      facts.insert(momentDays(row), at: 1)
      facts.append(count == 1 ? "1 statement" : "\(count) statements")
    case .statement(let said):
      what = said.statement.spokenQuote
      facts.append(SafeText(said.speaker?.name ?? "unknown speaker"))
      facts.append(SafeText(said.statement.mode.rawValue))
      facts.append(momentDays(row))
      if let stance = said.statement.stance {
        let sign = glyphs.sign(of: .stance(stance))
        facts.append("\(names(said.parties)) \(sign) \(SafeText(stance.rawValue))")
      }
      if let status = said.statement.status {
        facts.append("state of play: \(SafeText(status.rawValue))")
      }
      facts.append(SafeText(said.topicTexts.joined(separator: "; ")))
    }
    let words = SafeText.joined(facts, separator: ", ")
    return [
      Line([Run(" "), Run(cut(what, to: max(1, width - 1)), Theme.title)]),
      Line([Run(" "), Run(repertoire.cut(words, to: max(1, width - 1)))]),
    ]
  }

  private func momentDays(_ row: MomentRow) -> SafeText {
    let mark: SafeText = row.isUncertain ? " (uncertain)" : ""
    let later: SafeText = row.isLater ? ", later than the day shown" : ""
    return days(row.span) + mark + later
  }

  /// What the signs of the timeline mean, as much as fits.
  func timelineLegend(width: Int) -> Line {
    legend(
      [
        "# event", "= state of play", "\(glyphs.certain)\(glyphs.certain) certain",
        "~~ uncertain", "\(glyphs.dot)\(glyphs.dot)] or [\(glyphs.dot)\(glyphs.dot) open end",
        "\(glyphs.moreLeft) \(glyphs.moreRight) beyond the line",
      ],
      width: width
    )
  }
}
