/// A line, as clusters to draw and the code points it stands for.
struct LineSpan: Hashable {
  var visible: Range<Int>
  var source: Range<Int>
}

/// Breaks clusters into lines, greedily: as many words as fit.
struct LineBreaker {
  private let clusters: SafeClusters
  private let width: Int
  /// The first cluster of the next line.
  private var start = 0
  /// The place in the original at which the next line begins.
  private var source = 0
  private var isDone = false

  init(clusters: SafeClusters, width: Int) {
    self.clusters = clusters
    self.width = width
  }

  /// The next line; `nil` after the last.
  mutating func next() -> LineSpan? {
    guard !isDone else { return nil }
    let list = clusters.clusters
    var first = start
    var index = start
    var used = 0
    // Where the line can end: what is drawn ends at `end`, the next line begins at `resume`.
    var candidate: (end: Int, resume: Int)?
    while index < list.count {
      let cluster = list[index]
      if cluster.role == .newline {
        return line(first..<index, resume: index + 1)
      }
      if cluster.role == .space {
        let resume = endOfSpaces(from: index, in: list)
        let spaces = list[index..<resume].reduce(0) { $0 + $1.width }
        guard used + spaces <= width else {
          return lineAtSpaces(first..<index, resume: resume)
        }
        candidate = (index, resume)
        used += spaces
        index = resume
        continue
      }
      guard used + cluster.width > width else {
        used += cluster.width
        index += 1
        if mayBreak(before: index, in: list) { candidate = (index, index) }
        continue
      }
      guard let place = candidate else {
        return line(first..<max(index, first + 1), resume: max(index, first + 1))
      }
      if place.end > first {
        return line(first..<place.end, resume: place.resume)
      }
      // Only an indent stands before a word too long for the rest of the line: the indent goes.
      first = place.resume
      used = list[first..<index].reduce(0) { $0 + $1.width }
      candidate = nil
    }
    return line(first..<index, resume: index)
  }

  /// Ends the line at spaces that do not fit; a newline after them ends the same line.
  private mutating func lineAtSpaces(_ words: Range<Int>, resume: Int) -> LineSpan {
    let list = clusters.clusters
    let isAtNewline = resume < list.count && list[resume].role == .newline
    return line(words, resume: isAtNewline ? resume + 1 : resume)
  }

  private mutating func line(_ visible: Range<Int>, resume: Int) -> LineSpan {
    let list = clusters.clusters
    let end = resume < list.count ? list[resume].source : clusters.sourceCount
    let span = LineSpan(visible: visible, source: source..<max(source, end))
    start = resume
    source = span.source.upperBound
    isDone = resume >= list.count
    return span
  }

  private func endOfSpaces(from index: Int, in list: [Cluster]) -> Int {
    var end = index
    while end < list.count, list[end].role == .space { end += 1 }
    return end
  }

  /// Whether a line may end between two characters that are not spaces.
  private func mayBreak(before index: Int, in list: [Cluster]) -> Bool {
    guard index < list.count, index > 0, list[index].role == .word else { return false }
    guard list[index - 1].mayEndLine || list[index].width == 2 else { return false }
    return mayBreakThere(before: index, in: list)
  }

  /// The rest of the question, for the few places it is asked of; a function of its own, since the
  /// properties of scalars cost something even where they are not looked at.
  @inline(never)
  private func mayBreakThere(before index: Int, in list: [Cluster]) -> Bool {
    let last = clusters.base(of: index - 1)
    if list[index - 1].width == 2 || list[index].width == 2 {
      return !last.opensSomething && !clusters.base(of: index).closesSomething
    }
    guard last.isHyphenOrDash, clusters.base(of: index).properties.isAlphabetic else {
      return false
    }
    // Hyphens may be many: a dash is two of them in ASCII.
    let before = list[..<index].lastIndex { !clusters.scalars[$0.start].isHyphenOrDash }
    guard let before else { return false }
    let properties = clusters.base(of: before).properties
    return properties.isAlphabetic || properties.numericType != nil
  }
}

extension Unicode.Scalar {
  /// Hyphen, en dash, em dash.
  var isHyphenOrDash: Bool {
    switch self {
    case "-", "\u{2010}", "\u{2013}", "\u{2014}": true
    default: false
    }
  }

  /// Whether this must not stand at the end of a line.
  fileprivate var opensSomething: Bool {
    switch properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: false
    }
  }

  /// Whether this must not stand at the start of a line.
  fileprivate var closesSomething: Bool {
    switch properties.generalCategory {
    case .closePunctuation, .finalPunctuation, .otherPunctuation: true
    default: false
    }
  }
}
