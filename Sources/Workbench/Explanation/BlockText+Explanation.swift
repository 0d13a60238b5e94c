import Canvas
import DossierModel

extension BlockText {
  /// What stands above the evidence: the position, and the steps that led to it.
  func head(of row: ExplanationRow, width: Int) -> [Line] {
    let position = row.position.position
    let shown = position.shown
    let stance: SafeText =
      shown.map { "\(glyphs.sign(of: $0)) \(SafeText($0.word))" } ?? "no statement"
    var said: SafeText = "\(stance)"
    if shown != nil {
      said = said + (position.isAttributedByOthers ? ", attributed by others" : ", own words")
      said = said + ", " + days(position.span)
      let count = position.origins.count
      said = said + "; " + (count == 1 ? "1 origin" : "\(count) origins")
      said =
        said + " (" + SafeText.joined(row.originNames.map { SafeText($0) }, separator: ", ") + ")"
    }
    var lines = wrapped(row.position.topicText, width: width, indent: "  ")
    lines += wrapped(said.text, width: width, indent: "  ")
    if let others = position.others {
      let others: SafeText = "  others, later: \(SafeText(others.shown.word)), \(days(others.span))"
      lines.append(Line([Run(others)]))
    }
    lines.append(.blank)
    lines += stepLines(row)
    lines += [.blank, Line([Run("  Evidence, in order", Theme.heading)])]
    return lines
  }

  private func stepLines(_ row: ExplanationRow) -> [Line] {
    let verdicts = row.lines.map(\.line.verdict)
    func count(_ holds: (Position.Verdict) -> Bool) -> Int { verdicts.filter(holds).count }
    let excluded = count { if case .excluded = $0 { true } else { false } }
    let undated = count { $0 == .undated }
    let later = count { $0 == .later }
    let voice = count { $0 == .othersWords || $0 == .yieldsToOthers }
    let superseded = count { if case .superseded = $0 { true } else { false } }
    let deciding = count { $0 == .decides }
    let position = row.position.position
    let voiceWords: SafeText =
      position.isAttributedByOthers ? "no own words: others' decide" : "own words alone decide"
    let steps: [(step: Int, what: SafeText, count: SafeText)] = [
      (1, "evidence: no opinion, no repeats, what counts", "\(excluded) left out"),
      (2, "said by the day", "\(later) later, \(undated) undated"),
      (3, voiceWords, "\(voice) set aside"),
      (4, "latest of the deciding voice", "\(superseded) superseded"),
      (5, position.shown == .mixed ? "the stances differ" : "one stance", "\(deciding) decide"),
    ]
    return steps.map { step, what, count in
      let isDeciding = position.shown != nil && step == position.step.rawValue
      let mark: SafeText = isDeciding ? " *" : "  "
      let line = repertoire.padded("\(mark)step \(step)  \(what)", to: 54)
      return Line([Run("\(line) \(count)", isDeciding ? Theme.heading : .plain)])
    }
  }

  /// One piece of evidence: its days, who said it, the stance, the words, what became of it.
  func evidence(_ row: ExplanationRow.Line, width: Int) -> Block {
    let evidence = row.line.evidence
    let shown = Position.Shown.stance(evidence.stance)
    let speaker = SafeText(row.speaker?.name ?? "unknown speaker")
    let verdict = words(for: row.line.verdict)
    let lead: SafeText = "\(days(evidence.span))  \(speaker), \(SafeText(row.mode.rawValue))  "
    let sign = glyphs.sign(of: shown)
    let stance: SafeText = " \(SafeText(evidence.stance.rawValue))"
    let isDeciding = row.line.verdict == .decides
    let head = Line(
      [
        Run(
          repertoire.cut(lead, to: max(8, width - sign.width - stance.width - verdict.width - 2))
        ),
        Run(sign, Theme.style(of: shown)), Run(stance),
      ],
      trailing: [Run(verdict, isDeciding ? Theme.heading : Theme.faint)]
    )
    let words = wrapped("“\(row.quote)”", width: width, indent: "    ")
    let place = Line([
      Run(
        cut(
          "    \(row.document.text), \(evidence.statement.text), origin \(evidence.origin.text)",
          to: width
        ),
        Theme.faint
      )
    ])
    return Block([head] + words + [place])
  }

  /// What became of a piece of evidence.
  func words(for verdict: Position.Verdict) -> SafeText {
    switch verdict {
    case .decides: "decides"
    case .excluded(.opinion): "opinion, no evidence"
    case .excluded(.uncounted): "does not count"
    case .excluded(.repeats(let id)): "repeats \(SafeText(id.text))"
    case .later: "later"
    case .undated: "undated, set aside"
    case .othersWords: "others' words"
    case .yieldsToOthers: "yields to others' stance"
    case .superseded(let id): "superseded by \(SafeText(id.text))"
    case .yields: "yields"
    }
  }
}
