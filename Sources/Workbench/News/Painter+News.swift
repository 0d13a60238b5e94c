import Canvas
import DossierModel

/// The news: what moved, what came, what was said.
extension Painter {
  mutating func drawNews() {
    let news = state.news
    if let grid = state.frame(of: news).grid {
      put(title: newsTitle, in: grid.heads, isFocused: news.list.focus == .grid)
      if news.reading == nil {
        put(
          Line([Run(" "), Run("Reading the dossier and what you have seen of it.", Theme.faint)]),
          in: grid.body.row(0)
        )
      } else {
        let since = newsSince
        put(
          news.list.rows,
          in: grid.body,
          isFocused: news.list.focus == .grid,
          whenEmpty: "Nothing is new since you marked it as seen\(since)."
        )
      }
      if grid.details.height > 1 { drawNewsDetails(in: grid.details) }
      if grid.legend.height > 0 {
        put(text.legend(["S marks everything as seen"], width: grid.legend.width), in: grid.legend)
      }
    }
    drawQuotes(of: news, title: "Quotes")
  }

  private mutating func drawNewsDetails(in rect: Rect) {
    guard let entry = state.news.list.rows.selected?.element else { return }
    let width = rect.width - 1
    switch entry {
    case .moved(let moved):
      put(text.comparedDetails(.moved(moved), width: rect.width), in: rect)
    case .document(let new):
      let title = new.row?.document.title ?? new.id.text
      put(Line([Run(" "), Run(text.cut(title, to: width), Theme.title)]), in: rect.row(0))
      put(Line([Run(" "), Run(text.cut(new.id.text, to: width))]), in: rect.row(1))
    case .statement(let new):
      let quote = new.row?.statement.spokenQuote ?? new.id.text
      let topics = new.row?.topicTexts.joined(separator: "; ") ?? ""
      put(Line([Run(" "), Run(text.cut(quote, to: width), Theme.title)]), in: rect.row(0))
      put(Line([Run(" "), Run(text.cut(topics, to: width))]), in: rect.row(1))
    case .heading: break
    }
  }

  private var newsTitle: SafeText {
    guard let reading = state.news.reading else { return "News" }
    if reading.isFirst { return "News: all of it, since nothing is marked as seen yet" }
    return "News since you marked it as seen\(newsSince)"
  }

  /// What the dossier was as of when it was marked as seen.
  private var newsSince: SafeText {
    state.news.reading?.seenDay.map { " (then as of \(SafeText($0)))" } ?? ""
  }
}
