/// Which statements of two coders are on the same words.
enum StatementMatching {
  /// Two statements, by their places in their lists.
  struct Match {
    let left: Int
    let right: Int
  }

  /// Matches statements of one document one to one.
  ///
  /// Two may match when they share at least half of their union, in code points. Of all that may,
  /// those come first that share the largest part of it; of equal ones those that stand first, then
  /// those whose identifiers come first.
  ///
  /// - Parameters:
  ///   - left: One coder's statements.
  ///   - right: The other's, in the same text.
  /// - Returns: The matches, in the order in which they were made.
  static func matches(_ left: [Statement], _ right: [Statement]) -> [Match] {
    let byStart = right.indices.sorted { right[$0].range < right[$1].range }
    let candidates = left.indices.flatMap { one in
      byStart.lazy
        .prefix { right[$0].range.start < left[one].range.end }
        .compactMap { Candidate(left, one, right, $0) }
    }
    var freeLeft = Set(left.indices)
    var freeRight = Set(right.indices)
    var matches: [Match] = []
    for candidate in candidates.sorted() {
      let match = candidate.match
      guard freeLeft.contains(match.left), freeRight.contains(match.right) else { continue }
      freeLeft.remove(match.left)
      freeRight.remove(match.right)
      matches.append(match)
    }
    return matches
  }

  /// Two statements that may match.
  private struct Candidate: Comparable {
    let match: Match
    private let shared: Int
    private let union: Int
    private let ranges: (TextRange, TextRange)
    private let ids: (StatementID, StatementID)

    init?(_ left: [Statement], _ one: Int, _ right: [Statement], _ other: Int) {
      let a = left[one]
      let b = right[other]
      shared = min(a.range.end, b.range.end) - max(a.range.start, b.range.start)
      union = a.range.count + b.range.count - shared
      guard shared > 0, 2 * shared >= union else { return nil }
      match = Match(left: one, right: other)
      ranges = (a.range, b.range)
      ids = (a.id, b.id)
    }

    static func == (left: Self, right: Self) -> Bool { !(left < right) && !(right < left) }

    static func < (left: Self, right: Self) -> Bool {
      // Parts of unions compare crosswise, without rounding.
      let (one, other) = (left.shared * right.union, right.shared * left.union)
      if one != other { return one > other }
      return (left.ranges.0, left.ranges.1, left.ids.0, left.ids.1)
        < (right.ranges.0, right.ranges.1, right.ids.0, right.ids.1)
    }
  }
}
