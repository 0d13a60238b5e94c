import Canvas

/// Where the parts of the screen stand at a size.
struct Frame: Hashable, Sendable {
  /// A pane's place: a title of one row, and a body under it.
  struct PaneFrame: Hashable, Sendable {
    var title: Rect
    var body: Rect
  }

  /// The places of the panes of the issues.
  ///
  /// Nil for one that is not shown. Made at every key, so no dictionary.
  struct Panes: Hashable, Sendable {
    private var tree: PaneFrame?
    private var stances: PaneFrame?
    private var quotes: PaneFrame?

    subscript(pane: IssuesView.Pane) -> PaneFrame? {
      get {
        switch pane {
        case .tree: tree
        case .stances: stances
        case .quotes: quotes
        }
      }
      set {
        switch pane {
        case .tree: tree = newValue
        case .stances: stances = newValue
        case .quotes: quotes = newValue
        }
      }
    }
  }

  /// How the panes share the screen.
  enum Arrangement: Hashable, Sendable {
    /// Side by side, from 132 columns.
    case columns
    /// The tree on the left, stances over quotes, from 60 columns and 15 rows.
    case stacked
    /// One pane at a time under a strip of tabs.
    case single
    /// Too small for anything: one line says so.
    case none
  }

  /// The smallest screen anything is drawn on.
  static let minimum = Size(width: 24, height: 6)

  let size: Size
  let arrangement: Arrangement
  /// The panes that are shown.
  private(set) var panes = Panes()
  /// Columns with a line from top to bottom, each from a row to a row (exclusive).
  private(set) var verticals: [(x: Int, rows: Range<Int>)] = []

  /// The row at the top.
  var header: Rect { Rect(x: 0, y: 0, width: size.width, height: 1) }
  /// The row at the foot.
  var footer: Rect { Rect(x: 0, y: size.height - 1, width: size.width, height: 1) }
  /// Everything between them.
  var middle: Rect { Rect(x: 0, y: 1, width: size.width, height: size.height - 2) }
  /// The place of a view that covers the panes: a title, and a body under it.
  var view: PaneFrame { Self.titled(middle) }

  /// Lays out the parts; `isSingle`: one pane at a time at any size.
  init(size: Size, focus: IssuesView.Pane, zoom: PaneZoom, isSingle: Bool = false) {
    self.size = size
    if size.width < Self.minimum.width || size.height < Self.minimum.height {
      arrangement = .none
    } else if isSingle || size.width < 60 || size.height < 15 {
      arrangement = .single
    } else {
      arrangement = size.width < 132 ? .stacked : .columns
    }
    switch arrangement {
    case .none: break
    case .single: panes[focus] = Self.titled(middle)
    case _ where zoom == .alone: panes[focus] = Self.titled(middle)
    case .columns: layColumns(focus: focus, zoom: zoom)
    case .stacked: layStacked(focus: focus, zoom: zoom)
    }
  }

  static func titled(_ rect: Rect) -> PaneFrame {
    PaneFrame(
      title: Rect(x: rect.x, y: rect.y, width: rect.width, height: min(1, rect.height)),
      body: Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
    )
  }

  private mutating func layColumns(focus: IssuesView.Pane, zoom: PaneZoom) {
    let room = size.width - 2
    var widths = [min(36, room * 22 / 100), 0, 0]
    widths[1] = (room - widths[0]) * 44 / 100
    if zoom == .large {
      let large = room * 60 / 100
      let rest = room - large
      widths = [rest * 40 / 100, rest * 60 / 100, rest * 60 / 100]
      widths[0] = focus == .tree ? large : widths[0]
      if focus == .stances { widths[1] = large }
      if focus == .quotes { widths[1] = rest - widths[0] }
      if focus == .tree { widths[1] = rest / 2 }
    }
    widths[2] = room - widths[0] - widths[1]
    var x = 0
    for (pane, width) in zip(IssuesView.Pane.allCases, widths) {
      panes[pane] = Self.titled(Rect(x: x, y: 1, width: width, height: size.height - 2))
      x += width
      if x < size.width { verticals.append((x, 1..<size.height - 1)) }
      x += 1
    }
  }

  private mutating func layStacked(focus: IssuesView.Pane, zoom: PaneZoom) {
    var tree = min(36, max(22, size.width * 36 / 100))
    var upper = (size.height - 2) * 45 / 100
    if zoom == .large {
      switch focus {
      case .tree: tree = size.width * 55 / 100
      case .stances: upper = (size.height - 2) * 70 / 100
      case .quotes: upper = (size.height - 2) * 25 / 100
      }
    }
    let right = tree + 1
    let width = size.width - right
    panes[.tree] = Self.titled(Rect(x: 0, y: 1, width: tree, height: size.height - 2))
    panes[.stances] = Self.titled(Rect(x: right, y: 1, width: width, height: upper))
    panes[.quotes] = Self.titled(
      Rect(x: right, y: 1 + upper, width: width, height: size.height - 2 - upper)
    )
    verticals = [(tree, 1..<size.height - 1)]
  }

  static func == (left: Frame, right: Frame) -> Bool {
    left.size == right.size && left.panes == right.panes
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(panes)
  }
}
