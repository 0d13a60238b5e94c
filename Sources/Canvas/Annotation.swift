/// A part of a text that is to be told from the rest: a statement, a hit, a cue.
public struct Annotation: Hashable, Sendable {
  /// The first code point, counted from 0 in the original text.
  public var start: Int
  /// The code point after the last.
  public var end: Int
  /// What the part is; the caller's own number.
  public var tag: Int

  /// Makes an annotation of the code points `start ..< end`; without any, it marks nothing.
  public init(start: Int, end: Int, tag: Int) {
    self.start = start
    self.end = end
    self.tag = tag
  }
}

/// Which tags hold from which place on.
struct TagSegments: Sendable {
  /// Where each segment begins, rising; the first begins at 0.
  private(set) var starts: [Int] = [0]
  /// The tags of each segment, rising and each once.
  private(set) var tags: [[Int]] = [[]]

  init(_ annotations: [Annotation]) {
    var changes: [(place: Int, tag: Int, step: Int)] = []
    for annotation in annotations where annotation.start < annotation.end {
      changes.append((max(0, annotation.start), annotation.tag, 1))
      changes.append((max(0, annotation.end), annotation.tag, -1))
    }
    changes.sort { ($0.place, -$0.step) < ($1.place, -$1.step) }
    var counts: [Int: Int] = [:]
    for change in changes {
      let count = counts[change.tag, default: 0] + change.step
      counts[change.tag] = count == 0 ? nil : count
      let current = counts.keys.sorted()
      if change.place == starts[starts.count - 1] {
        tags[tags.count - 1] = current
      } else if current != tags[tags.count - 1] {
        starts.append(change.place)
        tags.append(current)
      }
    }
  }

  /// The segment that `place` stands in, looked for from `hint` on.
  func index(of place: Int, from hint: Int) -> Int {
    var index = starts[hint] <= place ? hint : 0
    while index + 1 < starts.count, starts[index + 1] <= place {
      index += 1
    }
    return index
  }
}
