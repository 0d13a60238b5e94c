import Canvas

/// Where a list and what belongs to its selected row stand: side by side, one over the other, or one
/// at a time.
struct PairFrame: Hashable, Sendable {
  /// The two panes.
  enum Pane: Hashable, Sendable {
    case list, detail

    /// The pane `step` panes further on; `around`: from the last to the first.
    func next(by step: Int, around: Bool) -> Pane {
      around ? (self == .list ? .detail : .list) : step > 0 ? .detail : .list
    }
  }

  /// The list; nil where the other pane has the whole screen.
  private(set) var list: Frame.PaneFrame?
  /// What belongs to the selected row; nil where the list has the whole screen.
  private(set) var detail: Frame.PaneFrame?
  /// The column of the line between panes that stand side by side.
  private(set) var vertical: Int?

  /// Shares the room between header and footer.
  ///
  /// - Parameters:
  ///   - middle: The room.
  ///   - arrangement: How panes share the screen at its size.
  ///   - focus: The pane that has the keys.
  ///   - zoom: How much it has of the screen.
  init(middle: Rect, arrangement: Frame.Arrangement, focus: Pane, zoom: PaneZoom) {
    let isLarge = zoom != .shared
    switch zoom == .alone ? .single : arrangement {
    case .none: break
    case .single:
      if focus == .list { list = Frame.titled(middle) } else { detail = Frame.titled(middle) }
    case .columns:
      let share = isLarge ? (focus == .list ? 64 : 32) : 48
      let (left, right) = middle.splitLeft(middle.width * share / 100)
      list = Frame.titled(left)
      vertical = right.x
      detail = Frame.titled(right.splitLeft(1).rest)
    case .stacked:
      let share = isLarge ? (focus == .list ? 68 : 28) : 45
      let (top, bottom) = middle.splitTop(middle.height * share / 100)
      list = Frame.titled(top)
      detail = Frame.titled(bottom)
    }
  }
}

extension Painter {
  /// Draws the lines between two panes.
  mutating func drawLines(of place: PairFrame) {
    if let x = place.vertical {
      canvas.verticalLine(from: Point(x: x, y: 1), length: frame.middle.height, style: Theme.frame)
    } else if place.list != nil, let title = place.detail?.title {
      canvas.horizontalLine(from: title.origin, length: title.width, style: Theme.frame)
    }
  }
}
