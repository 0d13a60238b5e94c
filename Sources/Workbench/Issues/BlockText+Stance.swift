import Canvas
import DossierModel

/// The widths of the columns of a list of stances, in cells.
struct StanceColumns: Hashable, Sendable {
  /// The party's name.
  var name = 8
  /// Sign and word.
  var stance = 10
  /// How many origins.
  var origins = 0
  /// Own words, or said by others.
  var voice = 0
  /// The day.
  var day = 0

  /// Gives each column what its rows need, and leaves out the last ones where they do not fit.
  ///
  /// - Parameters:
  ///   - rows: The rows held.
  ///   - widestName: Cells that the longest name of a party or another actor of the dossier takes: the columns
  ///     shall not jump from one issue to the next, or when more rows come.
  ///   - width: What all columns have together.
  init(rows: some Sequence<Row>, widestName: Int, width: Int) {
    let positions = rows.compactMap { row in
      if case .position(let position) = row { position } else { nil }
    }
    let words = positions.compactMap { $0.position.shown?.word.count }
    stance = max(10, (words.max() ?? 0) + 2)
    name = max(8, positions.isEmpty ? 0 : widestName)
    var left = width - 2 - stance - 1
    func give(_ wanted: Int, keeping kept: Int) -> Int {
      guard left - wanted - 1 >= kept else { return 0 }
      left -= wanted + 1
      return wanted
    }
    let shortest = min(name, 11)
    voice = give(4, keeping: shortest)
    let isOne = positions.allSatisfy { $0.position.origins.count < 2 }
    origins = give(isOne ? 8 : 9, keeping: shortest)
    if origins == 0 { origins = give(1, keeping: shortest) }
    day = give(11, keeping: name)
    if day == 0 { day = give(7, keeping: shortest) }
    name = min(name, max(1, left))
  }
}

extension BlockText {
  /// A row of the stances on an issue.
  func stance(_ row: Row, columns: StanceColumns, width: Int) -> Block {
    switch row {
    case .heading(let heading): headingBlock(heading, width: width)
    case .status(let status): statusBlock(status, width: width)
    case .topic(let topic): topicBlock(topic, width: width)
    case .position(let position): positionBlock(position, columns: columns, width: width)
    default: Block([.blank])
    }
  }

  private func headingBlock(_ row: HeadingRow, width: Int) -> Block {
    let path = SafeText.joined(row.titles.map { SafeText($0) }, separator: " \(glyphs.breadcrumb) ")
    let line = Line([
      Run(glyphs.folded + " "), Run(repertoire.cut(path, to: width - 2), Theme.heading),
    ])
    return Block([.blank, line], selectedLine: 1)
  }

  private func topicBlock(_ row: TopicRow, width: Int) -> Block {
    let style: Style
    switch row.topic {
    case .issue: style = Theme.faint
    case .option: style = Style(underlined: true)
    }
    let text = AnnotatedText(row.text, annotations: [], repertoire: repertoire)
    let lines = text.lines(width: max(1, width)).map { Line($0.runs.map { Run($0.text, style) }) }
    let hidden = hiddenLine(count: text.hiddenPlaces.count).map { [$0] } ?? []
    return Block([.blank] + lines + hidden, selectedLine: 1)
  }

  private func statusBlock(_ row: StatusRow, width: Int) -> Block {
    let word = SafeText(row.status.rawValue)
    let isNarrow = width < 60
    let speaker = row.speaker.map { SafeText(isNarrow ? $0.shortName : $0.name) }
    let voice =
      [speaker].compactMap(\.self) + row.relays.map { "via \(SafeText($0.shortName))" }
    let when: SafeText =
      row.isLater
      ? "later, \(days(row.span))" : isNarrow ? shortestDays(row.span) : shortDays(row.span)
    let lead = repertoire.padded("  \(word)", to: 18) + " "
    let who = repertoire.cut(
      SafeText.joined(voice, separator: " "),
      to: width - lead.width - when.width - 1
    )
    return Block([Line([Run(lead + who)], trailing: [Run(when)])])
  }

  private func positionBlock(_ row: PositionRow, columns: StanceColumns, width: Int) -> Block {
    let name = repertoire.padded(cut(row.party.name, to: columns.name), to: columns.name)
    guard let shown = row.position.shown else {
      let word: SafeText = row.laterCount > 0 ? "no statement yet" : "no statement"
      return Block(
        [Line([Run("  \(name)   "), Run(word, Theme.faint)])] + remarks(row, width: width)
      )
    }
    let sign = glyphs.sign(of: shown)
    let word = repertoire.padded(" \(SafeText(shown.word))", to: columns.stance - sign.width)
    var rest: SafeText = ""
    if columns.origins > 0 { rest = rest + " " + originText(row, width: columns.origins) }
    if columns.voice > 0 {
      rest = rest + " " + (row.position.isAttributedByOthers ? "said" : "own ")
    }
    let day: SafeText =
      switch columns.day {
      case 0: ""
      case ..<11: shortestDays(row.position.span)
      default: shortDays(row.position.span)
      }
    let line = Line(
      [Run("  \(name) "), Run(sign, Theme.style(of: shown)), Run(word + rest)],
      trailing: [Run(day)]
    )
    return Block([line] + remarks(row, width: width))
  }

  private func originText(_ row: PositionRow, width: Int) -> SafeText {
    let count = row.position.origins.count
    guard width > 1 else { return "\(count)" }
    return repertoire.padded(count == 1 ? "1 origin" : "\(count) origins", to: width)
  }

  /// What stands under a position: others who say otherwise since, later statements, statements set
  /// aside.
  func remarks(_ row: PositionRow, width: Int) -> [Line] {
    var lines: [Line] = []
    if let others = row.position.others {
      let sign = glyphs.sign(of: others.shown)
      let said: SafeText = " \(SafeText(others.shown.word)) \(days(others.span))"
      lines.append(
        Line([Run("    others: "), Run(sign, Theme.style(of: others.shown)), Run(said)])
      )
    }
    if row.laterCount > 0 {
      let what: SafeText = row.laterCount == 1 ? "statement" : "statements"
      lines.append(Line([Run("    \(row.laterCount) later \(what)", Theme.faint)]))
    }
    if row.setAsideCount > 0 {
      lines.append(Line([Run("    ! \(row.setAsideCount) set aside", Theme.alarm)]))
    }
    if let line = hiddenLine([row.party.name]) { lines.append(line) }
    return lines
  }
}
