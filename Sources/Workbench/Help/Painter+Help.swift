import Canvas

/// The list of commands.
extension Painter {
  mutating func draw(_ view: HelpView) {
    let title: SafeText =
      "Help for \(SafeText(view.context.title)); Enter runs, / searches, Esc goes back"
    put(title: title, in: frame.view.title, isFocused: true)
    put(view.entries, in: frame.view.body, isFocused: true, whenEmpty: "")
  }
}
