import Canvas
import DossierModel

/// Where a document has its words from.
extension Painter {
  mutating func draw(_ view: LineageView) {
    let name = SafeText(view.name ?? view.document.text)
    put(
      title: "Lineage of \(name); Enter opens a document",
      in: frame.view.title,
      isFocused: true
    )
    put(view.rows, in: frame.view.body, isFocused: true, whenEmpty: "The document is gone.")
    if !view.rows.isLoaded { put(Self.loading, in: frame.view.body.row(0)) }
  }
}
