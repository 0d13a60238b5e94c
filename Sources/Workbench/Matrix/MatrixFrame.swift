import Canvas

/// Where the parts of the matrix stand.
struct MatrixFrame: Hashable, Sendable {
  /// The parts of the grid, from the top down.
  struct Grid: Hashable, Sendable {
    /// The names of the columns.
    var heads: Rect
    /// The rows.
    var body: Rect
    /// What is selected, in words; of height 0 where there is no room.
    var details: Rect
    /// What the signs mean; of height 0 where there is no room.
    var legend: Rect
  }

  /// The grid; nil where the quotes have the whole screen.
  private(set) var grid: Grid?
  /// The quotes of the selected cell; nil where they are not shown.
  private(set) var quotes: Frame.PaneFrame?
  /// The column of the line between grid and quotes that stand side by side.
  private(set) var vertical: Int?

  /// Shares the room between header and footer.
  ///
  /// - Parameters:
  ///   - middle: The room.
  ///   - arrangement: How panes share the screen at its size.
  ///   - quotes: Whether the quotes are shown at all.
  ///   - focus: The pane that has the keys.
  ///   - zoom: How much it has of the screen.
  init(
    middle: Rect,
    arrangement: Frame.Arrangement,
    quotes: Bool,
    focus: MatrixView.Pane,
    zoom: PaneZoom
  ) {
    guard quotes else {
      grid = Self.grid(in: middle)
      return
    }
    switch zoom == .alone ? .single : arrangement {
    case .none: break
    case .single:
      if focus == .grid { grid = Self.grid(in: middle) } else { self.quotes = Frame.titled(middle) }
    case .columns:
      let share = zoom == .shared ? 60 : focus == .grid ? 72 : 40
      let (left, right) = middle.splitLeft(middle.width * share / 100)
      grid = Self.grid(in: left)
      vertical = right.x
      self.quotes = Frame.titled(right.splitLeft(1).rest)
    case .stacked:
      let share = zoom == .shared ? 50 : focus == .grid ? 70 : 30
      let (top, bottom) = middle.splitTop(middle.height * share / 100)
      grid = Self.grid(in: top)
      self.quotes = Frame.titled(bottom)
    }
  }

  private static func grid(in rect: Rect) -> Grid {
    let (heads, under) = rect.splitTop(1)
    let (legend, rows) = under.splitBottom(rect.height >= 14 ? 1 : 0)
    let (details, body) = rows.splitBottom(rect.height >= 14 ? 2 : rect.height >= 7 ? 1 : 0)
    return Grid(heads: heads, body: body, details: details, legend: legend)
  }
}
