import Canvas
import DossierModel

extension BlockText {
  /// A row of the comparison.
  func compared(_ entry: CompareEntry, width: Int) -> Block {
    switch entry {
    case .heading(let title, let count):
      let count = SafeText(String(count))
      return Block(
        [
          .blank,
          Line(
            [Run(cut(title, to: width - count.width - 1), Theme.heading)],
            trailing: [Run(count)]
          ),
        ],
        selectedLine: 1
      )
    case .moved(let moved): return Block([movedLine(moved, width: width)])
    case .cells(let left, let right, let line):
      return Block([cellsLine(left, right, on: line, width: width)])
    case .pair(let pair): return pairBlock(pair, width: width)
    }
  }

  /// An arrow from what was to what is.
  private var arrow: SafeText { glyphs.breadcrumb + glyphs.breadcrumb }

  private func movedLine(_ moved: MovedPosition, width: Int) -> Line {
    let name = max(6, min(20, width / 5))
    let stance = width < 60 ? 10 : 16
    let party = SafeText(moved.row?.party.name ?? moved.key.text)
    let topic = moved.row.map { $0.topicText.isEmpty ? $0.issueTitles.last ?? "" : $0.topicText }
    let used = name + 2 * stance + 6
    return Line(
      [Run(repertoire.padded(tightlyCut(party, to: name), to: name)), Run(" ")]
        + stand(moved.before, width: stance, otherwise: stance < 15 ? "first" : "first statement")
        + [Run(" \(arrow) ")] + stand(moved.after, width: stance, otherwise: "no statement")
        + [Run(" "), Run(cut(topic ?? "", to: max(1, width - used)))]
    )
  }

  /// A stance in a column: sign, word, and `a` where others say it.
  private func stand(
    _ stand: MovedPosition.Stand?,
    width: Int,
    otherwise nothing: SafeText
  ) -> [Run] {
    guard let stand else {
      return [Run(repertoire.padded(tightlyCut(nothing, to: width), to: width), Theme.faint)]
    }
    let shown = Position.Shown(word: stand.word)
    let sign: SafeText = shown.map { glyphs.sign(of: $0) + " " } ?? ""
    let voice: SafeText = stand.isAttributedByOthers ? " a" : ""
    let word = tightlyCut(SafeText(stand.word), to: width - sign.width - voice.width)
    return [
      Run(sign, shown.map(Theme.style) ?? .plain),
      Run(repertoire.padded(word + voice, to: width - sign.width)),
    ]
  }

  private func cellsLine(
    _ left: MatrixCell,
    _ right: MatrixCell,
    on line: MatrixLine,
    width: Int
  ) -> Line {
    let column = comparedColumn(width)
    let topic = width - 2 * (column + 1)
    let title = repertoire.padded(cut(line.text, to: topic - 1), to: topic)
    func cell(_ cell: MatrixCell) -> [Run] {
      let runs =
        cell.shown == nil
        ? [Run(tightlyCut("no statement", to: column), Theme.faint)]
        : matrixCell(cell, in: line, width: column)
      let used = runs.reduce(0) { $0 + repertoire.width(of: $1.text) }
      return runs + [Run(SafeText(String(repeating: " ", count: max(1, column + 1 - used))))]
    }
    return Line([Run(title)] + cell(left) + cell(right))
  }

  /// Cells of a party's column.
  func comparedColumn(_ width: Int) -> Int { width < 60 ? max(6, width / 4) : 20 }

  /// An utterance in two documents, side by side; one below the other where the screen is narrow.
  private func pairBlock(_ pair: PairRow, width: Int) -> Block {
    let speaker = (pair.left ?? pair.right)?.speaker
    let head: SafeText =
      "\(pairSign(pair.change)) \(SafeText(pair.change.rawValue))  \(SafeText(speaker?.name ?? ""))"
    var lines = [Line([Run(repertoire.cut(head, to: width), Theme.heading)])]
    let left = pair.left?.statement.spokenQuote
    let right = pair.change == .kept ? nil : pair.right?.statement.spokenQuote
    if width < 60 || pair.change == .kept {
      lines += [left, right].compactMap(\.self).flatMap { wrapped($0, width: width) }
    } else {
      let half = (width - 3) / 2
      let lefts = left.map { wrapped($0, width: half) } ?? []
      let rights = right.map { wrapped($0, width: half) } ?? []
      for row in 0..<max(lefts.count, rights.count) {
        let runs = lefts.indices.contains(row) ? lefts[row].runs : []
        let used = runs.reduce(0) { $0 + repertoire.width(of: $1.text) }
        let gap = SafeText(String(repeating: " ", count: max(0, half - used)))
        lines.append(
          Line(
            runs + [Run(gap), Run(" \(glyphs.vertical)", Theme.frame)]
              + (rights.indices.contains(row) ? rights[row].runs : [])
          )
        )
      }
    }
    lines += [pair.left, pair.right].compactMap { $0?.statement.note }.prefix(1).flatMap {
      wrapped("! " + $0, width: width, style: Theme.faint)
    }
    return Block(lines + [.blank])
  }

  private func pairSign(_ change: PairRow.Change) -> SafeText {
    switch change {
    case .kept: "="
    case .reworded: "~"
    case .cut: glyphs.opposes
    case .added: "+"
    }
  }

  /// The selected row in words.
  func comparedDetails(_ entry: CompareEntry, width: Int) -> [Line] {
    switch entry {
    case .moved(let moved):
      let titles = (moved.row?.issueTitles ?? []).map { SafeText($0) }
      let count = moved.statements.count
      let moving: SafeText = count == 1 ? "1 statement" : "\(count) statements"
      let by: SafeText = moved.isFirst ? "first said in" : "moved by"
      let path = SafeText.joined(titles, separator: " \(glyphs.breadcrumb) ")
      return [
        Line([Run(" "), Run(cut(moved.row?.topicText ?? "", to: width - 1), Theme.title)]),
        Line([Run(" "), Run(repertoire.cut("\(by) \(moving), \(path)", to: width - 1))]),
      ]
    case .cells(_, _, let line):
      return [.blank, Line([Run(" "), Run(cut(line.text, to: width - 1), Theme.title)])]
    case .heading, .pair: return []
    }
  }
}
