import Canvas
import DossierModel

/// Why a position is what it is.
extension Painter {
  mutating func draw(_ view: ExplanationView) {
    let place = frame.view
    guard let row = view.row else {
      put(title: "Why", in: place.title, isFocused: true)
      return
    }
    let day: SafeText = state.day.map { ", as of \(SafeText($0.text))" } ?? ""
    let issue = SafeText(row.position.issueTitles.last ?? "")
    put(
      title: "Why: \(SafeText(row.position.party.name)) on \(issue)\(day)",
      in: place.title,
      isFocused: true
    )
    let head = text.head(of: row, width: place.body.width)
    let (top, rest) = place.body.splitTop(min(head.count, place.body.height - 1))
    put(head, in: top)
    put(view.lines, in: rest, isFocused: true, whenEmpty: "No statement.")
  }
}
