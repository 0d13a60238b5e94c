import Canvas
import DossierModel

/// What holds for everything that is said: the dossier, the day, the filter.
struct PlainHeader: Hashable, Sendable {
  private var dossier: SafeText
  private var day: SafeText
  private var filter: SafeText

  /// Takes it from a state; nil until the dossier is there.
  init?(_ state: State) {
    guard let summary = state.summary else { return nil }
    let documents: SafeText = summary.documentCount == 1 ? "document" : "documents"
    let origins: SafeText = summary.originCount == 1 ? "origin" : "origins"
    var facts: [SafeText] = [
      SafeText(summary.title), "\(summary.documentCount) \(documents)",
      "\(summary.originCount) \(origins)",
    ]
    if summary.errorCount > 0 { facts.append("errors: \(summary.errorCount), g! lists them") }
    if summary.warningCount > 0 { facts.append("warnings: \(summary.warningCount), g! lists them") }
    dossier = SafeText.joined(facts, separator: ", ")
    day = state.day.map { "as of \(SafeText($0.text))" } ?? "as of no day"
    filter = state.filters.text.isEmpty ? "no filter" : "filter: \(SafeText(state.filters.text))"
  }

  /// What differs from what was said; all of it where nothing was.
  func lines(after said: PlainHeader?) -> [SafeText] {
    guard let said else {
      let held: SafeText = filter == "no filter" ? "" : ", \(filter)"
      return ["\(dossier), \(day)\(held)."]
    }
    var lines: [SafeText] = []
    if dossier != said.dossier { lines.append("\(dossier).") }
    if day != said.day { lines.append("Positions \(day).") }
    if filter != said.filter { lines.append("All views: \(filter).") }
    return lines
  }
}
