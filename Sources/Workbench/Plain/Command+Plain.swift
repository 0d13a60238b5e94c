/// What differs between the screen and the linear mode.
extension Command {
  /// Commands that change only how things lie on the screen.
  private static let ofTheScreen: Set<String> = [
    "scroll-down", "scroll-up", "row-to-top", "row-to-middle", "row-to-bottom",
    "scroll-next-pane-down", "scroll-next-pane-up", "zoom-in", "zoom-out", "zoom", "finer",
    "coarser", "nohl",
  ]

  /// Commands of the linear mode alone.
  private static let ofTheLinearMode: Set<String> = ["say-rows"]

  /// Whether the command means anything: on the screen, or in the linear mode.
  func works(in state: State) -> Bool {
    !(state.isPlain ? Self.ofTheScreen : Self.ofTheLinearMode).contains(id)
  }
}
