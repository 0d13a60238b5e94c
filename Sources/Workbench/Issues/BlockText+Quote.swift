import Canvas
import DossierModel

extension BlockText {
  /// A quote: who said it and how, where it stands, the words with those around them, where else
  /// the same utterance stands.
  func quote(_ row: QuoteRow, in scope: QuoteScope?, width: Int) -> Block {
    var lines = [voiceLine(row, width: width)]
    lines += sourceLines(row, width: width)
    lines += meaningLines(row, in: scope, width: width)
    if !isCompact { lines.append(.blank) }
    lines += excerptLines(row, width: width)
    if !isCompact, !row.repeats.isEmpty { lines.append(.blank) }
    lines += repeatLines(row, width: width)
    lines += remarkLines(row, width: width)
    lines.append(.blank)
    return Block(lines)
  }

  func voiceLine(_ row: QuoteRow, width: Int) -> Line {
    let when = row.coded == nil ? "" : days(row.span)
    var voice = SafeText(row.speaker?.name ?? "unknown speaker")
    if let mode = row.coded?.mode { voice = voice + ", " + SafeText(mode.rawValue) }
    switch row.standing {
    case .later: voice = voice + " (later)"
    case .setAside: voice = "! set aside: " + SafeText(row.statement?.text ?? "no id")
    case .decides, .listed: break
    }
    let cut = repertoire.cut(voice, to: width - when.width - 1)
    return Line([Run(cut, Theme.heading)], trailing: [Run(when)])
  }

  func sourceLines(_ row: QuoteRow, width: Int) -> [Line] {
    var parts: [SafeText] = []
    let outlet = SafeText(row.outlet?.name ?? row.document.text)
    parts.append(row.published.map { "\(outlet) \(SafeText($0.text))" } ?? "\(outlet), undated")
    parts += row.relays.map { "via \(SafeText($0.name))" }
    if row.origin != row.document { parts.append("from \(SafeText(row.origin.text))") }
    let line = repertoire.cut(SafeText.joined(parts, separator: ", "), to: width)
    return [Line([Run(line, Theme.faint)])]
  }

  /// Whose stance on what, where the quotes are not all of one cell.
  func meaningLines(_ row: QuoteRow, in scope: QuoteScope?, width: Int) -> [Line] {
    if case .cell? = scope { return conditionLines(row, width: width) }
    guard let coded = row.coded else { return [] }
    var lines: [Line] = []
    let on = row.optionTexts.map { ": \($0)" }.joined()
    if let stance = coded.stance {
      let sign = glyphs.sign(of: .stance(stance))
      let who = repertoire.cut(names(row.parties), to: max(1, width - 2))
      let room = max(1, width - repertoire.width(of: who) - 2)
      let said = repertoire.cut(" \(SafeText(stance.rawValue))" + SafeText(on), to: room)
      lines.append(
        Line([Run(who + " "), Run(sign, Theme.style(of: .stance(stance))), Run(said)])
      )
    }
    if let status = coded.status {
      let said = repertoire.cut("state of play: \(SafeText(status.rawValue))", to: width)
      lines.append(Line([Run(said)]))
    }
    return lines + conditionLines(row, width: width)
  }

  private func conditionLines(_ row: QuoteRow, width: Int) -> [Line] {
    guard let condition = row.condition else { return [] }
    return wrapped("on condition: " + condition, width: width, indent: "")
  }

  private func excerptLines(_ row: QuoteRow, width: Int) -> [Line] {
    guard !row.excerpt.isEmpty else { return wrapped(row.coded?.quote ?? "", width: width) }
    let annotations = spokenRanges(of: row).compactMap { range -> Annotation? in
      let start = range.start - row.excerptStart
      return start < 0 ? nil : Annotation(start: start, end: range.end - row.excerptStart, tag: 1)
    }
    let text = AnnotatedText(row.excerpt, annotations: annotations, repertoire: repertoire)
    var lines = text.lines(width: max(1, width - 2)).map { line in
      let isSpoken = line.runs.contains { !$0.tags.isEmpty }
      return Line(
        [Run(isSpoken ? glyphs.quoteBar + " " : "  ")]
          + line.runs.map { Run($0.text, $0.tags.isEmpty ? .plain : Theme.spoken) }
      )
    }
    lines = nearSpoken(lines, isSpoken: { $0.runs.first?.text == glyphs.quoteBar + " " })
    if let hidden = hiddenLine(count: text.hiddenPlaces.count) { lines.append(hidden) }
    return lines
  }

  /// The spoken lines with a few around them; where lines were left out, an ellipsis stands.
  private func nearSpoken(_ lines: [Line], isSpoken: (Line) -> Bool) -> [Line] {
    guard let first = lines.firstIndex(where: isSpoken), let last = lines.lastIndex(where: isSpoken)
    else { return lines }
    let context = isCompact ? 1 : 3
    let start = first <= context ? 0 : first - context
    let end = last + context >= lines.count - 1 ? lines.count : last + context + 1
    var near = Array(lines[start..<end])
    if start > 0 {
      let ellipsis = repertoire.padded(repertoire.clipped(glyphs.ellipsis, to: 2), to: 2)
      near[0] = Line([Run(ellipsis, Theme.faint)] + near[0].runs.dropFirst())
    }
    if end < lines.count {
      near[near.count - 1].runs.append(Run(" \(glyphs.ellipsis)", Theme.faint))
    }
    return near
  }

  private func spokenRanges(of row: QuoteRow) -> [TextRange] {
    guard let coded = row.coded else { return [] }
    return TextMark(statement: coded.id, range: coded.range, omit: coded.omit, mode: coded.mode)
      .spokenRanges
  }

  func repeatLines(_ row: QuoteRow, width: Int) -> [Line] {
    guard !row.repeats.isEmpty else { return [] }
    let count = row.repeats.count
    let documents: SafeText = count == 1 ? "1 more place" : "\(count) more places"
    var lines = [Line([Run("Again in \(documents), not counted twice:", Theme.faint)])]
    for again in row.repeats {
      let name = SafeText(again.outlet?.name ?? again.document.text)
      let how: SafeText = again.isSameWording ? "same words" : "reworded"
      lines += wrapped(
        "\(name.text), \(how.text)" + (again.isSameWording ? "" : ": “\(again.quote)”"),
        width: width,
        style: Theme.faint
      )
      if let note = again.note { lines += wrapped("! " + note, width: width, indent: "    ") }
    }
    return lines
  }

  func remarkLines(_ row: QuoteRow, width: Int) -> [Line] {
    var lines: [Line] = []
    if let note = row.coded?.note { lines += wrapped("Note: " + note, width: width) }
    if let translation = row.coded?.translation {
      lines += wrapped("In translation: " + translation, width: width)
    }
    for finding in row.findings {
      lines += wrapped(finding.message, width: width, style: Theme.alarm)
    }
    return lines
  }
}
