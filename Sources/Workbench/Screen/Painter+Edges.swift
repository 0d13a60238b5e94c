import Canvas
import DossierModel

/// The rows at the top and at the foot.
extension Painter {
  mutating func drawHeader() {
    guard let summary = state.summary else {
      put(Line([Run(" Reading the dossier")]), in: frame.header)
      return
    }
    var trailing: [Run] = []
    var room = frame.size.width - 1
    let whole = SafeText(summary.title) + breadcrumb(within: .max)
    let wholeTitle = state.repertoire.width(of: whole) + 1
    func add(_ text: SafeText, _ style: Style = .plain, leaving least: Int) {
      let width = state.repertoire.width(of: text) + 3
      guard !text.isEmpty, room - width >= least else { return }
      if !trailing.isEmpty { trailing.append(Run(" \(state.glyphs.dot) ", Theme.frame)) }
      trailing.append(Run(text, style))
      room -= width
    }
    let least = min(20, frame.size.width / 2)
    let filter: SafeText = state.filters.text.isEmpty ? "" : "& \(SafeText(state.filters.text))"
    add(state.repertoire.cut(filter, to: max(8, room - least - 16)), Theme.title, leaving: least)
    if let status = state.indexStatus { add(status.text, leaving: least) }
    add(alarmText(summary), Theme.alarm, leaving: least)
    if let day = state.day { add("as of \(SafeText(day.text))", leaving: least) }
    let documents: SafeText = summary.documentCount == 1 ? "document" : "documents"
    add("\(summary.documentCount) \(documents)", leaving: wholeTitle)
    let origins: SafeText = summary.originCount == 1 ? "origin" : "origins"
    add("\(summary.originCount) \(origins)", leaving: wholeTitle)
    let steps = breadcrumb(within: room - Self.leastTitle)
    let title = text.cut(summary.title, to: room - 1 - state.repertoire.width(of: steps))
    put(
      Line([Run(" "), Run(title, Theme.title), Run(steps)], trailing: trailing + [Run(" ")]),
      in: frame.header
    )
  }

  /// Cells of the dossier's title that are shown whatever the way here.
  private static let leastTitle = 10

  /// The views on the way here, the first one left out; nothing where it is the one shown.
  ///
  /// - Parameter width: Cells there are.
  /// - Returns: All of them, or, where the cells do not suffice, those nearest to this one.
  private func breadcrumb(within width: Int) -> SafeText {
    let sign = state.glyphs.breadcrumb
    var views = (state.trail.map(\.view) + [state.view]).dropFirst()
    var steps = SafeText.joined(views.map { " \(sign) \($0.title)" })
    while views.count > 1, state.repertoire.width(of: steps) > width {
      views = views.dropFirst()
      let rest = SafeText.joined(views.map { " \(sign) \($0.title)" })
      steps = " \(sign) \(state.glyphs.ellipsis)\(rest)"
    }
    return steps
  }

  private func alarmText(_ summary: SummaryRow) -> SafeText {
    let hidden = SafeText(summary.title).hiddenCount > 0 ? "! hidden characters " : "" as SafeText
    if summary.errorCount > 0 {
      return hidden
        + (summary.errorCount == 1 ? "! 1 error (g!)" : "! \(summary.errorCount) errors (g!)")
    }
    if summary.warningCount > 0 {
      return hidden
        + (summary.warningCount == 1
          ? "! 1 warning (g!)" : "! \(summary.warningCount) warnings (g!)")
    }
    return hidden
  }

  // MARK: - The foot

  mutating func drawFooter() {
    if let prompt = state.prompt {
      draw(prompt)
      return
    }
    let place = placeText
    let room = frame.size.width - place.width - 2
    let left: [Run]
    if !state.pendingKeys.isEmpty {
      let more = continuations
      left = more.width <= room ? [Run(more)] : drawContinuations()
    } else if let message = state.message {
      left = draw(message, room: room)
    } else {
      left = hints(room: room)
    }
    put(Line([Run(" ")] + left, trailing: [Run(place), Run(" ")]), in: frame.footer)
  }

  /// Draws what of a message does not fit in the foot over the view above it; the rest of it is the foot's.
  private mutating func draw(_ message: Remark, room: Int) -> [Run] {
    let style = message.isAlarm ? Theme.alarm : Theme.title
    let lines = text.wrapped(message.text.text, width: room, indent: "", style: style)
      .prefix(frame.middle.height + 1)
    let height = lines.count - 1
    let box = Rect(x: 0, y: frame.footer.y - height, width: frame.size.width, height: height)
    canvas.fill(box)
    for (row, line) in lines.dropLast().enumerated() {
      put(Line([Run(" ")] + line.runs), in: box.row(row))
    }
    return lines.last?.runs ?? []
  }

  /// The last keys that wait for rows, the count or keys begun, else the place of the selection in its
  /// list.
  private var placeText: SafeText {
    let keys = (state.heldKeys.suffix(8) + state.pendingKeys).map { KeyNotation.text($0) }.joined()
    let begun = (state.count.map { String($0) } ?? "") + keys
    if !begun.isEmpty { return SafeText(begun) }
    switch state.overlays.last {
    case .reader(let reader):
      return "\(reader.selectedMark.map { $0 + 1 } ?? 0)/\(reader.marks.count)"
    case .help: return ""
    default: return state.focusedFacts.map { "\($0.ordinal)/\($0.total)" } ?? ""
    }
  }

  /// The next useful keys, as many as fit; help always.
  private func hints(room: Int) -> [Run] {
    let hints = state.keymap.hints(in: state.context)
    let help = hints.last { $0.command == "help" }
    var runs: [Run] = []
    var used = 0
    for hint in hints where hint.command != "help" {
      if state.isRestricted, hint.isRestricted { continue }
      if hint.command == "back", !state.canGoBack { continue }
      if hint.command == state.view.commandID { continue }
      guard used + hint.width + (help?.width ?? 0) <= room else { break }
      runs += [Run(hint.keys, Theme.title), Run(hint.words)]
      used += hint.width
    }
    guard let help else { return runs }
    return runs + [Run(help.keys, Theme.title), Run(help.words)]
  }

  /// Draws what the keys begun can go on to in columns over the foot, with titles.
  private mutating func drawContinuations() -> [Run] {
    let found = state.keymap.bindings(in: state.context).filter {
      $0.isBegun(by: state.pendingKeys)
    }
    let columns = max(1, frame.size.width / 40)
    let height = min((found.count + columns - 1) / columns, frame.middle.height)
    let box = Rect(x: 0, y: frame.footer.y - height, width: frame.size.width, height: height)
    canvas.fill(box)
    let width = frame.size.width / columns
    for (index, binding) in found.prefix(height * columns).enumerated() {
      let rest = binding.keys.dropFirst(state.pendingKeys.count).map(KeyNotation.text).joined()
      let row = box.row(index % height)
      let column = Rect(x: index / height * width, y: row.y, width: width - 1, height: 1)
      let title = state.repertoire.cut(SafeText(binding.command.title), to: max(1, width - 12))
      put(
        Line([
          Run(" "), Run(state.repertoire.padded(SafeText(rest), to: 9), Theme.title), Run(title),
        ]),
        in: column
      )
    }
    return [Run("What may follow; Esc: nothing")]
  }

  /// What the keys begun can go on to.
  private var continuations: SafeText {
    let found = state.keymap.bindings(in: state.context).filter {
      $0.isBegun(by: state.pendingKeys)
    }
    if found.isEmpty { return "Nothing begins so here; Esc takes it back" }
    return SafeText.joined(
      found.map { binding in
        let rest = binding.keys.dropFirst(state.pendingKeys.count).map(KeyNotation.text).joined()
        return "\(SafeText(rest)) \(SafeText(binding.command.id))"
      },
      separator: "  "
    )
  }

  // MARK: - Prompts

  private mutating func draw(_ prompt: Prompt) {
    let label = prompt.kind.label(width: frame.size.width)
    let before = SafeText(String(String.UnicodeScalarView(prompt.scalars[..<prompt.cursor])))
    let whole = SafeText(prompt.text)
    let room = frame.size.width - label.width - 1
    let place = state.repertoire.width(of: before)
    let skipped = max(0, place - room + 1)
    let shown =
      skipped == 0 ? whole : SafeText(String(whole.text.unicodeScalars.dropFirst(skipped)))
    put(Line([Run(label, Theme.title), Run(shown)]), in: frame.footer)
    let hint: SafeText = "^U clears it"
    if prompt.isPrefilled, !prompt.scalars.isEmpty,
      state.repertoire.width(of: whole) + hint.width + 1 < room
    {
      put(Line([], trailing: [Run(hint, Theme.faint)]), in: frame.footer)
    }
    canvas.cursor = Point(x: label.width + min(place, room - 1), y: frame.footer.y)
    if prompt.kind == .command { drawCompletions(prompt) }
    if prompt.kind == .filter { drawFilterCompletions(prompt) }
    if let message = state.message, prompt.kind == .search {
      put(Line([], trailing: [Run(message.text, Theme.alarm)]), in: frame.footer)
    }
  }

  private mutating func drawCompletions(_ prompt: Prompt) {
    let typed = prompt.completion == nil ? prompt.text : prompt.typedBeforeCompletion
    let settings = state.settingCompletions(of: typed)
    if !settings.isEmpty { return drawSettings(settings, selected: prompt.completion) }
    let found = state.completions(of: typed)
    let repertoire = state.repertoire
    drawChoices(found, selected: prompt.completion) { command in
      let name = command.id + (command.argument.map { " " + $0 } ?? "")
      let keys = command.keys.map(KeyNotation.shown).joined(separator: " ")
      return Line([
        Run(" "),
        Run(repertoire.padded(SafeText(name), to: 22), Theme.title),
        Run(repertoire.padded(SafeText(keys), to: 18)),
        Run(SafeText(command.title)),
      ])
    }
  }
}
