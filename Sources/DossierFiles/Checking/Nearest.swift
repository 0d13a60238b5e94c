/// Finds what somebody who mistyped a word may have meant.
public enum Nearest {
  /// The word that is fewest edits away, if that is near enough and only one is.
  public static func of(_ word: String, among words: some Collection<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
    let bound = max(1, min(3, wanted.count / 3))
    var best: String?
    var least = bound + 1
    for candidate in words {
      let scalars = Array(candidate.unicodeScalars.prefix(64))
      guard abs(scalars.count - wanted.count) <= bound else { continue }
      let distance = edits(wanted, scalars)
      if candidate == best { continue }
      if distance < least {
        best = candidate
        least = distance
      } else if distance == least {
        best = nil
      }
    }
    return best
  }

  /// Insertions, deletions, replacements and swaps of neighbours from one word to the other.
  private static func edits(_ from: [Unicode.Scalar], _ to: [Unicode.Scalar]) -> Int {
    var before = [Int](repeating: 0, count: to.count + 1)
    var last = Array(0...to.count)
    for (row, scalar) in from.enumerated() {
      var next = [row + 1] + [Int](repeating: 0, count: to.count)
      for (column, other) in to.enumerated() {
        next[column + 1] = min(
          last[column] + (scalar == other ? 0 : 1),
          last[column + 1] + 1,
          next[column] + 1
        )
        if row > 0, column > 0, scalar == to[column - 1], from[row - 1] == other {
          next[column + 1] = min(next[column + 1], before[column - 1] + 1)
        }
      }
      before = last
      last = next
    }
    return last[to.count]
  }
}
