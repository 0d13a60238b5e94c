/// The lines in which two texts differ, each with its number in its own text.
struct LineDifference: CustomStringConvertible {
  let description: String

  init(from old: String, to new: String) {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    description = Self.lines(before, removed, after, inserted).joined(separator: "\n")
  }

  private static func lines(
    _ before: [Substring],
    _ removed: Set<Int>,
    _ after: [Substring],
    _ inserted: Set<Int>
  ) -> [String] {
    var (row, column) = (0, 0)
    var lines: [String] = []
    var skipped = false
    while row < before.count || column < after.count {
      if row < before.count, removed.contains(row) {
        lines.append("-\(row + 1): \(before[row])")
        row += 1
      } else if column < after.count, inserted.contains(column) {
        lines.append("+\(column + 1): \(after[column])")
        column += 1
      } else {
        // One line on either side shows where the reader is.
        if [-1, 1].contains(where: { removed.contains(row + $0) || inserted.contains(column + $0) })
        {
          if skipped, !lines.isEmpty { lines.append("  ...") }
          lines.append(" \(column + 1): \(after[column])")
          skipped = false
        } else {
          skipped = true
        }
        (row, column) = (row + 1, column + 1)
      }
    }
    return lines
  }
}
