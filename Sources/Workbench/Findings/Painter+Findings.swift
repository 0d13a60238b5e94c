import Canvas

/// What `check` found.
extension Painter {
  mutating func draw(_ view: FindingsView) {
    put(title: "Findings: what check says of the files", in: frame.view.title, isFocused: true)
    put(
      view.findings,
      in: frame.view.body,
      isFocused: true,
      whenEmpty: "Nothing: every quote and every id holds."
    )
  }
}
