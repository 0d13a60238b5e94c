import Canvas
import DossierModel

/// Rows of answers as lines of text: what all panes share.
///
/// Each kind of row has its own file (`BlockText+…`) beside the state of the pane it is shown in.
struct BlockText: Hashable, Sendable {
  /// What the terminal can show.
  let repertoire: Repertoire
  /// The day positions are shown for; days of the year before it may be shown without their year.
  let day: Day?
  /// Whether lines are short in supply, so blank ones are left out.
  let isCompact: Bool

  var glyphs: Glyphs { repertoire.glyphs }

  /// Outside text, made safe and cut to a width.
  func cut(_ text: String, to width: Int) -> SafeText {
    repertoire.cut(SafeText(text), to: width)
  }

  /// Words as they are said of a span of days: on a day, by it, since it.
  func days(_ span: DaySpan) -> SafeText {
    switch (span.first, span.last) {
    case (nil, nil): "undated"
    case (nil, let last?): "by \(SafeText(last.text))"
    case (let first?, nil): "since \(SafeText(first.text))"
    default: SafeText(span.text)
    }
  }

  /// A span of days in at most ten or eleven cells, for columns: its last day, marked where it is
  /// not the only one.
  func shortDays(_ span: DaySpan) -> SafeText {
    guard let last = span.last else {
      return span.first.map { "since \(SafeText($0.text))" } ?? "undated"
    }
    if span.first == last { return SafeText(last.text) }
    let text = SafeText(span.text)
    return span.first != nil && text.width <= 10 ? text : "\(glyphs.atMost)\(SafeText(last.text))"
  }

  /// A span of days in at most eight cells: `Dec 26` for a day of the year before the day
  /// positions are shown for, else `Dec 2024`.
  func shortestDays(_ span: DaySpan) -> SafeText {
    guard let shown = span.last ?? span.first else { return "undated" }
    let whole = SafeText(span.text)
    if span.first != span.last, whole.width <= 7 { return whole }
    let month = Self.months[shown.month - 1]
    let mark: SafeText =
      span.last == nil
      ? ">" : span.first == span.last ? "" : glyphs.atMost
    guard let day, shown <= day, day.number - shown.number < 365 else {
      return "\(mark)\(month)\(shown.year)"
    }
    return "\(mark)\(month) \(shown.day)"
  }

  private static let months: [SafeText] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// A line that says that a text hides characters; nil for an honest one.
  func hiddenLine(_ texts: [String]) -> Line? {
    hiddenLine(count: texts.reduce(0) { $0 + SafeText($1).hiddenCount })
  }

  /// A line that says how many characters are hidden; nil for none.
  func hiddenLine(count: Int) -> Line? {
    guard count > 0 else { return nil }
    let what: SafeText = count == 1 ? "hidden character" : "hidden characters"
    return Line([Run("  ! \(count) \(what)", Theme.alarm)])
  }

  /// Outside text wrapped at words, each line behind an indent.
  func wrapped(_ text: String, width: Int, indent: SafeText = "  ", style: Style = .plain) -> [Line]
  {
    let lines = AnnotatedText(text, annotations: [], repertoire: repertoire)
      .lines(width: max(1, width - indent.width))
    return lines.map { line in
      Line([Run(indent)] + line.runs.map { Run($0.text, style) })
    }
  }

  /// Names in a row, with commas.
  func names(_ actors: [NamedActor]) -> SafeText {
    SafeText.joined(actors.map { SafeText($0.name) }, separator: ", ")
  }

  /// Explanations of signs in a row, as many as fit.
  func legend(_ entries: [SafeText], width: Int) -> Line {
    var legend: SafeText = ""
    for entry in entries {
      let next: SafeText = legend.isEmpty ? " \(entry)" : legend + "   " + entry
      guard repertoire.width(of: next) <= width else { break }
      legend = next
    }
    return Line([Run(legend, Theme.faint)])
  }
}
