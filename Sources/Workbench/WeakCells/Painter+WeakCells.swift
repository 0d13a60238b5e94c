import Canvas

/// The list of weak cells.
extension Painter {
  mutating func draw(_ view: WeakCellsView) {
    let branch: SafeText = view.branch.map { " of \(SafeText($0))" } ?? ""
    let looked: SafeText = view.isDone ? "" : "looked through \(view.done) of \(view.lines.count)"
    put(
      title: "Weak cells\(branch); Enter goes to the cell",
      in: frame.view.title,
      isFocused: true,
      trailing: looked
    )
    put(view.entries, in: frame.view.body, isFocused: true, whenEmpty: "None.")
  }
}
