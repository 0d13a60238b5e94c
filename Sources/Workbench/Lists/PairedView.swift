/// A view that is a list and what belongs to its selected row.
protocol PairedView: RootView {
  /// The pane that has the keys.
  var focus: PairFrame.Pane { get set }
}

extension PairedView {
  var canStepBack: Bool { focus == .detail }

  mutating func focus(by step: Int, around: Bool) { focus = focus.next(by: step, around: around) }

  mutating func stepBack() -> Bool {
    guard canStepBack else { return false }
    focus = .list
    return true
  }
}

extension State {
  /// Where the parts of a view of two panes stand now.
  func frame<View: PairedView>(of view: View) -> PairFrame {
    PairFrame(
      middle: frame.middle,
      arrangement: frame.arrangement,
      focus: view.focus,
      zoom: view.zoom
    )
  }
}
