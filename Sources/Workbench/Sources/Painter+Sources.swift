import Canvas
import DossierModel

/// The documents, and the statements of the selected one.
extension Painter {
  mutating func drawSources() {
    let place = state.frame(of: state.sources)
    let sources = state.sources
    drawLines(of: place)
    if let list = place.list {
      put(title: "Sources", in: list.title, isFocused: sources.focus == .list)
      put(
        sources.documents,
        in: list.body,
        isFocused: sources.focus == .list,
        whenEmpty: isFiltered(.sources)
          ? "The filter hides all." : "No documents: put texts and records into documents/."
      )
      if !sources.documents.isLoaded { put(Self.loading, in: list.body.row(0)) }
    }
    if let detail = place.detail {
      put(title: statementsTitle, in: detail.title, isFocused: sources.focus == .detail)
      if sources.selected?.document.file == nil, sources.selected != nil {
        let words: SafeText =
          "No text: the dossier knows it through other documents; gl shows them."
        let cut = state.repertoire.cut(words, to: detail.body.width - 1)
        put(Line([Run(" "), Run(cut, Theme.faint)]), in: detail.body.row(0))
      } else {
        put(
          sources.quotes.list,
          in: detail.body,
          isFocused: sources.focus == .detail,
          whenEmpty: isFiltered(.quotes)
            ? "The filter hides all." : "No statement is coded in this document."
        )
      }
    }
  }

  /// What stands in a pane whose first answer has not come yet.
  static let loading = Line([Run(" "), Run("Reading.", Theme.faint)])

  private var statementsTitle: SafeText {
    guard let row = state.sources.selected else { return "Statements" }
    let list = state.sources.quotes.list
    let place: SafeText =
      list.total > 0 ? " \(state.glyphs.dot) \(list.place) of \(list.total)" : ""
    return "\(SafeText(row.name))\(place)"
  }
}
