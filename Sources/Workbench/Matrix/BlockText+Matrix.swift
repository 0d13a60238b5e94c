import Canvas
import DossierModel

extension BlockText {
  /// The title of a row of the matrix; an option stands below the title of its issue.
  func matrixTitle(_ line: MatrixLine, isFolded: Bool, width: Int) -> Block {
    let step = width < 40 ? 1 : 2
    let fold = line.isBranch ? (isFolded ? glyphs.folded : glyphs.unfolded) : " "
    let indent = SafeText(String(repeating: " ", count: min(line.depth, 8) * step))
    let lead: SafeText = line.isIssue ? "\(indent)\(fold) " : "\(indent)  "
    let text = SafeText(line.text)
    let hidden: SafeText = text.hiddenCount > 0 ? "!" : ""
    let title = tightlyCut(text, to: width - lead.width - hidden.width)
    return Block([
      Line([
        Run(lead), Run(title, line.isIssue ? Theme.heading : .plain), Run(hidden, Theme.alarm),
      ])
    ])
  }

  /// As much of a text as fits, cut inside a word too: in a narrow column every letter tells.
  func tightlyCut(_ text: SafeText, to width: Int) -> SafeText {
    guard repertoire.width(of: text) > width else { return repertoire.transliterated(text) }
    let room = width - glyphs.ellipsis.width
    return room > 0
      ? repertoire.clipped(text, to: room) + glyphs.ellipsis : repertoire.clipped(text, to: width)
  }

  /// A cell of the matrix: sign and word of the stance, how many origins, whether others say it, and
  /// what else is to be known of it; short forms where the column is narrow.
  func matrixCell(_ cell: MatrixCell, in line: MatrixLine, width: Int) -> [Run] {
    guard let shown = cell.shown else { return [gap(cell, in: line, width: width)] }
    let voice: SafeText = cell.isAttributedByOthers ? "a" : ""
    let marks: SafeText = " \(glyphs.raised(cell.originCount))\(voice)"
    let sign: SafeText = "\(glyphs.sign(of: shown)) "
    let remarks = remarks(on: cell)
    let word = SafeText(shown.word)
    let room = width - sign.width - marks.width
    func left(beside remarks: [Run]) -> Int {
      remarks.reduce(room) { $0 - repertoire.width(of: $1.text) }
    }
    let short = remarks.map(\.short)
    let long = remarks.map(\.long)
    let kept = left(beside: long) >= word.width ? long : short
    let stance = shortened(word, to: max(4, left(beside: kept)))
    return [Run(sign, Theme.style(of: shown)), Run(stance + marks)] + kept
  }

  /// A word with a full stop for its end where it does not fit.
  private func shortened(_ word: SafeText, to width: Int) -> SafeText {
    word.width <= width ? word : repertoire.clipped(word, to: width - 1) + "."
  }

  /// A cell without a stance: a gap is to be seen as much as a stance.
  private func gap(_ cell: MatrixCell, in line: MatrixLine, width: Int) -> Run {
    if cell.setAsideCount > 0 {
      let long: SafeText = "! \(cell.setAsideCount) set aside"
      return Run(long.width <= width ? long : "!\(cell.setAsideCount)", Theme.alarm)
    }
    if cell.laterCount > 0 { return Run("\(glyphs.dot) later", Theme.faint) }
    // Few statements are on an issue as a whole; none is no gap.
    return line.isIssue ? Run("") : Run(glyphs.dot)
  }

  private func remarks(on cell: MatrixCell) -> [(long: Run, short: Run)] {
    var remarks: [(long: Run, short: Run)] = []
    if cell.others != nil {
      remarks.append((Run(" \(glyphs.differs)", Theme.alarm), Run(glyphs.differs, Theme.alarm)))
    }
    if cell.isUndated {
      remarks.append((Run(" undated", Theme.faint), Run(" u", Theme.faint)))
    } else if let age = cell.oldAge(on: day) {
      // In one unit wherever there is room for it, so that cells can be compared.
      let old = Run(age < 720 ? " \(age / 30)m" : " \(age / 365)y", Theme.faint)
      remarks.append((old, old))
    }
    if cell.setAsideCount > 0 {
      let count = cell.setAsideCount
      remarks.append(
        (Run(" ! \(count) set aside", Theme.alarm), Run(" !\(count)", Theme.alarm))
      )
    }
    return remarks
  }

  /// The selected cell in words.
  func matrixDetail(
    _ cell: MatrixCell,
    of party: NamedActor,
    in line: MatrixLine,
    width: Int
  ) -> [Run] {
    var runs = [Run("\(SafeText(party.name)): ", Theme.heading)]
    var facts: [SafeText] = []
    if let shown = cell.shown {
      runs += [
        Run(glyphs.sign(of: shown), Theme.style(of: shown)), Run(" \(SafeText(shown.word))"),
      ]
      let count = cell.originCount
      facts.append(count == 1 ? "1 origin" : "\(count) origins")
      facts.append(cell.isAttributedByOthers ? "said by others" : "own words")
      facts.append(cell.isUndated ? "undated" : days(cell.span))
      if let age = cell.oldAge(on: day) { facts.append("\(age) days old") }
    } else {
      runs.append(Run(line.isIssue ? "no statement on the issue as a whole" : "no statement"))
      if cell.laterCount > 0 { facts.append("\(cell.laterCount) later") }
    }
    if let others = cell.others {
      let sign = glyphs.sign(of: others.shown)
      facts.append("others since: \(sign) \(SafeText(others.shown.word)) \(days(others.span))")
    }
    var alarm: SafeText = ""
    if cell.setAsideCount > 0 { alarm = " ! \(cell.setAsideCount) set aside" }
    if SafeText(party.name).hiddenCount > 0 { alarm = alarm + " ! hidden characters in the name" }
    let taken = runs.reduce(alarm.width) { $0 + repertoire.width(of: $1.text) }
    if !facts.isEmpty {
      let text = ", " + SafeText.joined(facts, separator: ", ")
      runs.append(Run(repertoire.cut(text, to: max(1, width - taken))))
    }
    if !alarm.isEmpty { runs.append(Run(alarm, Theme.alarm)) }
    return runs
  }

  /// What the signs of the matrix mean, as much as fits.
  func matrixLegend(width: Int) -> Line {
    let entries: [SafeText] = [
      "\(glyphs.raised(1)) one origin", "a said by others", "\(glyphs.dot) no statement",
      "3m 2y months, years old, if over \(MatrixCell.oldAge) days", "u undated",
      "\(glyphs.differs) others differ since",
      "!1 set aside",
    ]
    return legend(entries, width: width)
  }
}
