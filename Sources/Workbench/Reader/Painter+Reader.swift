import Canvas
import DossierModel

extension Reader {
  /// Cells left of the text: selection, signs of the statements that begin on the line, a line.
  static let marginWidth = 8
  /// The longest line of text, in cells: longer ones are hard to read.
  static let longestLine = 88
  /// Rows at the foot that tell of the selected statement.
  static let detailHeight = 3
}

/// The article with every statement marked.
extension Painter {
  mutating func draw(_ reader: Reader) {
    let place = frame.view
    put(title: title(of: reader), in: place.title, isFocused: true)
    let (detail, body) = place.body.splitBottom(Reader.detailHeight)
    for (row, line) in reader.shown.prefix(max(0, body.height)).enumerated() {
      draw(line, of: reader, in: body.row(row))
    }
    canvas.horizontalLine(from: detail.origin, length: detail.width, style: Theme.frame)
    drawDetail(of: reader, in: detail.splitTop(1).rest)
  }

  private func title(of reader: Reader) -> SafeText {
    guard let record = reader.record else { return SafeText(reader.document.text) }
    let document = record.document
    var parts = [SafeText(record.outlet?.name ?? document.id.text)]
    parts.append(document.published.map { SafeText($0.text) } ?? "undated")
    if let agency = record.agency { parts.append("via \(SafeText(agency.name))") }
    if let source = record.sources.first { parts.append("from \(SafeText(source))") }
    if let title = document.title { parts.append(SafeText(title)) }
    return SafeText.joined(parts, separator: " \(state.glyphs.dot) ")
  }

  private mutating func draw(_ line: ArticleLayout.TextLine, of reader: Reader, in row: Rect) {
    let selected = reader.selectedMark
    let isSelected =
      selected.map { index in line.runs.contains { $0.tags.contains(index) } } ?? false
    if isSelected {
      if canvas.restingPlace == nil {
        canvas.put("*", at: row.origin, style: Theme.title)
        canvas.restingPlace = row.origin
      }
    }
    let signs = SafeText.joined(line.opening.map(sign))
    canvas.put(
      state.repertoire.clipped(signs, to: Reader.marginWidth - 3),
      at: Point(x: row.x + 1, y: row.y)
    )
    let bar = isSelected ? state.glyphs.quoteBar : state.glyphs.vertical
    canvas.put(bar, at: Point(x: row.x + Reader.marginWidth - 2, y: row.y), style: Theme.frame)
    let runs = line.runs.map { Run($0.text, style(of: $0.tags, selected: selected)) }
    put(Line(runs), in: row.splitLeft(Reader.marginWidth).rest)
  }

  private func style(of tags: [Int], selected: Int?) -> Style {
    if tags.contains(ArticleLayout.foundTag) { return Style(bold: true, reversed: true) }
    var style = Style.plain
    style.isDim = tags.contains(ArticleLayout.boilerplateTag)
    style.isUnderlined = tags.contains { $0 >= 0 }
    if let selected, tags.contains(selected) { style.isBold = true }
    return style
  }

  /// The sign in the margin: the stance and whose, or what is said of the state of play.
  private func sign(_ mark: TextMark) -> SafeText {
    guard let stance = mark.stance else { return mark.status == nil ? "" : "=" }
    let initials = SafeText.joined(mark.parties.prefix(2).map { SafeText($0.initials) })
    return state.glyphs.sign(of: .stance(stance)) + initials
  }

  private mutating func drawDetail(of reader: Reader, in rect: Rect) {
    guard let mark = reader.selected else {
      let none: SafeText = reader.record == nil ? "" : "No statement is coded in this article."
      put(Line([Run(" "), Run(none, Theme.faint)]), in: rect.row(0))
      return
    }
    var said: [SafeText] = []
    if let stance = mark.stance {
      let sign = state.glyphs.sign(of: .stance(stance))
      said.append("\(text.names(mark.parties)) \(sign) \(SafeText(stance.rawValue))")
    }
    if let status = mark.status { said.append("state of play: \(SafeText(status.rawValue))") }
    let topics = SafeText.joined(mark.topicTexts.map { SafeText($0) }, separator: "; ")
    let voice: SafeText =
      "\(SafeText(mark.speaker?.name ?? "unknown speaker")), \(SafeText(mark.mode.rawValue))"
    let meaning = SafeText.joined(said, separator: ", ")
    let style = mark.stance.map { Theme.style(of: .stance($0)) } ?? .plain
    put(
      Line(
        [Run(" \(voice): "), Run(meaning, style)],
        trailing: [Run(SafeText(mark.statement.text), Theme.faint), Run(" ")]
      ),
      in: rect.row(0)
    )
    put(Line([Run(" "), Run(state.repertoire.cut(topics, to: rect.width - 2))]), in: rect.row(1))
  }
}

extension NamedActor {
  /// The first letters of the name's words, upper case: `US` of United States.
  var initials: String {
    name.split(separator: " ").compactMap(\.first).prefix(2).map { $0.uppercased() }.joined()
  }
}
