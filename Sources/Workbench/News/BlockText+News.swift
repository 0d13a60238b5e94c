import Canvas
import DossierModel

extension BlockText {
  /// A row of the news.
  func newsEntry(_ entry: NewsEntry, width: Int) -> Block {
    switch entry {
    case .heading(let title, let count): compared(.heading(title, count: count), width: width)
    case .moved(let moved): compared(.moved(moved), width: width)
    case .document(let new): Block([documentLine(new, width: width)])
    case .statement(let new): Block([statementLine(new, width: width)])
    }
  }

  private func documentLine(_ new: News.NewDocument, width: Int) -> Line {
    let name = max(8, min(24, width / 4))
    let document = new.row?.document
    // Of one that was removed only the name is known.
    let known = document?.published.map { DaySpan(first: $0.first, last: $0.last) }
    let date = document == nil ? "" : known.map(days) ?? "undated"
    let medium = (new.row?.outlet ?? new.row?.agency)?.name ?? new.id.text
    let title = new.row == nil ? "" : document?.title ?? new.id.text
    return newsLine(
      new.novelty,
      [
        (repertoire.cut(date, to: 13), 14, .plain),
        (tightlyCut(SafeText(medium), to: name), name + 1, .plain),
      ],
      title,
      width: width
    )
  }

  private func statementLine(_ new: News.NewStatement, width: Int) -> Line {
    let name = max(8, min(24, width / 4))
    guard let row = new.row else {
      return newsLine(new.novelty, [], new.id.text, width: width)
    }
    let stance = row.statement.stance
    let sign: SafeText =
      stance.map { glyphs.sign(of: .stance($0)) } ?? (row.statement.status == nil ? " " : "=")
    let style = stance.map { Theme.style(of: .stance($0)) } ?? .plain
    let speaker = SafeText(row.speaker?.shortName ?? "unknown")
    return newsLine(
      new.novelty,
      [
        (repertoire.cut(shortDays(row.span), to: 13), 14, .plain),
        (tightlyCut(speaker, to: name - 2), name - 1, .plain), (sign, 2, style),
      ],
      row.statement.spokenQuote,
      width: width
    )
  }

  /// Why something is new, columns, and as much of a text as fits.
  private func newsLine(
    _ novelty: News.Novelty,
    _ columns: [(text: SafeText, width: Int, style: Style)],
    _ text: String,
    width: Int
  ) -> Line {
    let isNarrow = width < 50
    var runs = [Run(repertoire.padded(SafeText(novelty.rawValue), to: 9), Theme.faint)]
    var used = 9
    for column in isNarrow ? Array(columns.dropFirst()) : columns {
      runs.append(Run(repertoire.padded(column.text, to: column.width), column.style))
      used += column.width
    }
    let words = SafeText(text)
    let hidden: SafeText = words.hiddenCount > 0 ? "!" : ""
    runs.append(Run(repertoire.cut(words, to: max(1, width - used - hidden.width))))
    return Line(runs + [Run(hidden, Theme.alarm)])
  }
}
