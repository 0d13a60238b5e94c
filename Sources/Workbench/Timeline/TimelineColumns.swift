/// How the words and the line of time share the width of the timeline.
struct TimelineColumns: Hashable, Sendable {
  /// Cells of the words, without the mark of the selection before them.
  let words: Int
  /// Cells of the line of time; 0 where there is no room for one.
  let line: Int

  /// Shares a width.
  init(width: Int) {
    if width < 50 {
      words = max(0, width - 1)
      line = 0
    } else {
      line = width * (width < 120 ? 40 : 44) / 100
      words = width - line - 2
    }
  }
}
