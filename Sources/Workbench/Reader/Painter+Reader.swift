import Canvas
import DossierModel

extension Reader {
  /// Cells left of the text: selection, signs of the statements that begin on the line, a line.
  static let marginWidth = 8
  /// The longest line of text, in cells: longer ones are hard to read.
  static let longestLine = 88
  /// Cells of a line that holds any paragraph whole.
  static let wholeParagraph = 1_000_000
  /// Rows at the foot that tell of the selected statement.
  static let detailHeight = 3
}

/// The article with every statement marked.
extension Painter {
  mutating func draw(_ reader: Reader) {
    let place = frame.view
    put(
      title: title(of: reader),
      in: place.title,
      isFocused: true,
      trailing: ordinal(of: reader)
    )
    let (detail, body) = place.body.splitBottom(Reader.detailHeight)
    for (row, line) in reader.shown.prefix(max(0, body.height)).enumerated() {
      draw(line, of: reader, in: body.row(row))
    }
    canvas.horizontalLine(from: detail.origin, length: detail.width, style: Theme.frame)
    drawBoilerplate(of: reader, in: detail.row(0))
    drawDetail(of: reader, in: detail.splitTop(1).rest)
  }

  /// Which statement of how many is selected, where there is room to say it.
  private func ordinal(of reader: Reader) -> SafeText {
    guard frame.size.width >= 60, let selected = reader.selectedMark else { return "" }
    return "  statement \(selected + 1) of \(reader.marks.count)"
  }

  /// Says on the line under the text what the lines with a bar of their own are.
  private mutating func drawBoilerplate(of reader: Reader, in row: Rect) {
    guard reader.shown.contains(where: isBoilerplate), let start = reader.shown.first?.start,
      let end = reader.shown.last?.end
    else { return }
    var kinds: [SafeText] = []
    for passage in reader.record?.document.boilerplate ?? []
    where passage.range.start < end && start < passage.range.end {
      let kind = SafeText(passage.what)
      if !kind.isEmpty, !kinds.contains(kind) { kinds.append(kind) }
    }
    let what: SafeText = kinds.isEmpty ? "" : ": " + SafeText.joined(kinds, separator: "; ")
    let words = state.repertoire.cut("boilerplate\(what)", to: row.width - 7)
    canvas.put(
      " \(state.glyphs.sideBar) \(words) ",
      at: Point(x: row.x + 1, y: row.y),
      style: Theme.faint
    )
  }

  private func isBoilerplate(_ line: ArticleLayout.TextLine) -> Bool {
    line.runs.contains { $0.tags.contains(ArticleLayout.boilerplateTag) }
  }

  private func title(of reader: Reader) -> SafeText {
    guard let record = reader.record else { return SafeText(reader.document.text) }
    let document = record.document
    var parts = [SafeText(record.outlet?.name ?? document.id.text)]
    parts.append(document.published.map { SafeText($0.text) } ?? "undated")
    if let source = record.sources.first {
      let kind = document.derivesFrom.first?.kind.rawValue ?? "copy"
      parts.append("\(SafeText(kind)) of \(SafeText(source))")
      if let origin = record.originName, origin != source {
        parts.append("from \(SafeText(origin))")
      }
    } else if let agency = record.agency {
      parts.append("via \(SafeText(agency.name))")
    }
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
    let margin = Rect(x: row.x + 1, y: row.y, width: Reader.marginWidth - 3, height: 1)
    // In one style: every change of it costs the line more than the sign itself.
    put(Line([Run(SafeText.joined(line.opening.map(sign)))]), in: margin)
    let bar =
      isSelected
      ? state.glyphs.quoteBar
      : isBoilerplate(line) ? state.glyphs.sideBar : state.glyphs.vertical
    canvas.put(bar, at: Point(x: row.x + Reader.marginWidth - 2, y: row.y))
    let runs = line.runs.map { Run($0.text, style(of: $0.tags, selected: selected)) }
    put(Line(runs), in: row.splitLeft(Reader.marginWidth).rest)
  }

  private func style(of tags: [Int], selected: Int?) -> Style {
    if tags.contains(ArticleLayout.foundTag) { return Style(bold: true, reversed: true) }
    var style = Style.plain
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
    var said: [Run] = []
    if let stance = mark.stance {
      said += [
        Run("\(text.names(mark.parties)) "),
        Run(state.glyphs.sign(of: .stance(stance)), Theme.style(of: .stance(stance))),
        Run(" \(SafeText(stance.rawValue))"),
      ]
    }
    if let status = mark.status {
      said.append(Run("\(said.isEmpty ? "" : ", ")state of play: \(SafeText(status.rawValue))"))
    }
    let topics = SafeText.joined(mark.topicTexts.map { SafeText($0) }, separator: "; ")
    let voice: SafeText =
      "\(SafeText(mark.speaker?.name ?? "unknown speaker")), \(SafeText(mark.mode.rawValue))"
    put(
      Line(
        [Run(said.isEmpty ? " \(voice)" : " \(voice): ")] + said,
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
