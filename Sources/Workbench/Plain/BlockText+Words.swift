import Canvas
import DossierModel

/// Rows in words, where what the screen shows of them is signs, columns or colours.
extension BlockText {
  /// An issue of the tree.
  func words(of issue: IssueRow, isUnfolded: Bool) -> SafeText {
    var facts = [SafeText(issue.title)]
    if issue.depth > 0 { facts.append("level \(issue.depth + 1)") }
    if issue.hasChildren { facts.append(isUnfolded ? "unfolded" : "folded") }
    facts.append(Self.counted(issue.statementCount, "statement", "statements"))
    if issue.setAsideCount > 0 { facts.append("\(issue.setAsideCount) set aside") }
    let hidden = SafeText(issue.title).hiddenCount
    if hidden > 0 {
      facts.append("! \(Self.counted(hidden, "hidden character", "hidden characters"))")
    }
    return SafeText.joined(facts, separator: ", ")
  }

  /// A row of the stances on an issue.
  func words(of row: Row, _ block: Block?) -> [SafeText] {
    let shown = block.map { spoken($0) } ?? []
    func headed(_ kind: SafeText) -> [SafeText] {
      shown.prefix(1).map { "\(kind): \($0)" } + shown.dropFirst()
    }
    switch row {
    case .position(let position): return words(of: position)
    case .status: return headed("State of play")
    case .heading: return headed("Issue below")
    case .topic(let topic):
      if case .option = topic.topic { return headed("Option") }
      return headed("Issue as a whole")
    default: return shown
    }
  }

  /// A position: whose, the stance, how it is known, on what.
  private func words(of row: PositionRow) -> [SafeText] {
    let position = row.position
    var facts = [SafeText(row.party.name)]
    if let shown = position.shown {
      facts.append(SafeText(shown.word))
      facts.append(Self.counted(position.origins.count, "origin", "origins"))
      facts.append(position.isAttributedByOthers ? "said by others" : "own words")
      facts.append(position.isUndated ? "undated" : days(position.span))
    } else {
      facts.append(row.laterCount > 0 ? "no statement yet" : "no statement")
    }
    let on: SafeText = row.topicText.isEmpty ? "" : "; on: \(SafeText(row.topicText))"
    return [SafeText.joined(facts, separator: ", ") + on]
      + remarks(row, width: Self.longest).map { spoken($0) }
  }

  /// A quote: who said it and how, where it stands, whose stance on what it gives, the words, where else
  /// the same utterance stands.
  ///
  /// The words around it are left to the article.
  func words(of row: QuoteRow, _ block: Block?) -> [SafeText] {
    guard let coded = row.coded else { return block.map { spoken($0) } ?? [] }
    let width = Self.longest
    var lines = [spoken(voiceLine(row, width: width))]
    lines += sourceLines(row, width: width).map { spoken($0) }
    lines += meaningLines(row, in: nil, width: width).map { spoken($0) }
    let quote = SafeText(coded.spokenQuote)
    lines.append("Words: \"\(quote)\"")
    lines += [hiddenLine(count: quote.hiddenCount)].compactMap(\.self).map { spoken($0) }
    lines += (repeatLines(row, width: width) + remarkLines(row, width: width)).map { spoken($0) }
    return lines.filter { !$0.isEmpty }
  }

  /// A position that is another one than it was.
  func words(of moved: MovedPosition) -> SafeText {
    func stand(_ stand: MovedPosition.Stand?) -> SafeText {
      guard let stand else { return "no statement" }
      return SafeText(stand.word) + (stand.isAttributedByOthers ? ", said by others" : "")
    }
    let party = SafeText(moved.row?.party.name ?? moved.key.text)
    let row = moved.row
    let topic = row.map { $0.topicText.isEmpty ? $0.issueTitles.last ?? "" : $0.topicText } ?? ""
    return """
      \(party): from \(stand(moved.before)) to \(stand(moved.after)); \(SafeText(topic))
      """
  }

  /// A row of the comparison.
  func words(of entry: CompareEntry, _ block: Block?, names: [NamedActor]) -> [SafeText] {
    switch entry {
    case .heading: return block.map { spoken($0) } ?? []
    case .moved(let moved): return [words(of: moved)]
    case .cells(let left, let right, let line):
      let cells = [left, right].compactMap { cell in
        names.first { $0.id == cell.party }.map { party in
          spoken(Line(matrixDetail(cell, of: party, in: line, width: Self.longest)))
        }
      }
      return [SafeText(line.text)] + cells
    case .pair(let pair):
      let speaker = SafeText((pair.left ?? pair.right)?.speaker?.name ?? "unknown speaker")
      let left = pair.left.map { "Left: \"\(SafeText($0.statement.spokenQuote))\"" as SafeText }
      let right = pair.right.map { "Right: \"\(SafeText($0.statement.spokenQuote))\"" as SafeText }
      let both = [left, pair.change == .kept ? nil : right].compactMap(\.self)
      return ["\(SafeText(pair.change.rawValue)), \(speaker)"] + both
    }
  }

  /// A heading of the help, or a command: its keys, what it does, its name.
  func words(of entry: HelpView.Entry) -> [SafeText] {
    switch entry {
    case .heading(let title): return ["\(SafeText(title)):"]
    case .command(let id, let keys):
      guard let command = Command.named(id) else { return [] }
      let keys = keys.split(separator: " ").map { SafeText(String($0)) }
      let lead = keys.isEmpty ? "no key" : SafeText.joined(keys, separator: " or ")
      return ["\(lead): \(SafeText(command.title)). Name: \(SafeText(id))."]
    }
  }

  private static func counted(_ count: Int, _ one: SafeText, _ more: SafeText) -> SafeText {
    count == 1 ? "1 \(one)" : "\(count) \(more)"
  }

  /// Cells of a line that nothing is cut from.
  private static let longest = 4_000
}
