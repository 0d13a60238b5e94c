import DossierModel

/// What the views at the root have in common, so that a command need not know which one is shown.
protocol RootView {
  /// The part of the view that has the keys.
  var context: Command.Context { get }
  /// What is known of the list that has the keys.
  var facts: ListFacts { get }
  /// What is selected, for the next view to begin with.
  var subject: Subject { get }
  /// The quote that is selected; nil where none is.
  var selectedQuote: QuoteRow? { get }
  /// The statement that is selected where the view is not of one issue; nil where none is.
  var selectedStatement: Statement? { get }
  /// How much of the screen the focused pane has.
  var zoom: PaneZoom { get set }

  /// Moves in the list that has the keys.
  mutating func perform(_ movement: Movement)
  /// Gives the keys to another pane, `step` panes to the right; `around`: from the last to the first.
  mutating func focus(by step: Int, around: Bool)
  /// Goes back a step inside the view; false where there is none.
  mutating func stepBack() -> Bool
  /// Whether there is a step to go back.
  var canStepBack: Bool { get }
}

extension RootView {
  var selectedStatement: Statement? { nil }
}

/// How much of the screen the focused pane has.
enum PaneZoom: Int, Hashable, Sendable, CaseIterable {
  case shared, large, alone
}
