import Canvas
import DossierModel

/// What the prompt of the filter offers.
extension Painter {
  /// The ways to go on with the conditions typed, over the foot.
  mutating func drawFilterCompletions(_ prompt: Prompt) {
    let typed = prompt.completion == nil ? prompt.text : prompt.typedBeforeCompletion
    let repertoire = state.repertoire
    drawChoices(state.filters.completions(of: typed), selected: prompt.completion) { choice in
      let last = choice.text.split(separator: " ").last.map(String.init) ?? ""
      return Line([
        Run(" "),
        Run(repertoire.padded(SafeText(last), to: 30), Theme.title),
        Run(" "), Run(SafeText(choice.title)),
      ])
    }
  }

  /// Some lines to choose from, over the foot, so many that the selected one is seen.
  mutating func drawChoices<Choice>(
    _ choices: [Choice],
    selected: Int?,
    line: (Choice) -> Line
  ) {
    let height = min(choices.count, 8, frame.middle.height)
    guard height > 0 else { return }
    let first = max(0, (selected ?? 0) - height + 1)
    let box = Rect(x: 0, y: frame.footer.y - height, width: frame.size.width, height: height)
    canvas.fill(box)
    for (row, choice) in choices.dropFirst(first).prefix(height).enumerated() {
      put(line(choice), in: box.row(row), isReversed: first + row == selected)
    }
  }
}
