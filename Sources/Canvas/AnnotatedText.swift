/// Outside text with parts of it marked, made safe and broken into lines for a column.
///
/// Places are code points of the original, from 0, ends exclusive. They survive making safe,
/// transliteration and line breaking.
public struct AnnotatedText: Sendable {
  /// Code points of the original.
  public var sourceCount: Int { clusters.sourceCount }
  /// Places of the characters that the original hid, rising; see ``SafeText/hiddenCount``.
  public var hiddenPlaces: [Int] { clusters.hidden }

  private let clusters: SafeClusters
  private let segments: TagSegments

  /// Makes outside text safe and remembers where everything was.
  ///
  /// - Parameters:
  ///   - untrusted: The text, with newlines where lines end.
  ///   - annotations: The marked parts, in any order; they may overlap, and reach over the end.
  ///   - elisions: Parts for which `[…]` is shown, in rising order; each must be within the text.
  ///   - repertoire: The characters that may be drawn.
  public init(
    _ untrusted: String,
    annotations: [Annotation] = [],
    elisions: [Range<Int>] = [],
    repertoire: Repertoire = .unicode
  ) {
    let safe = SafeClusters(untrusted, elisions: elisions)
    self.clusters = repertoire == .ascii ? safe.transliterated() : safe
    self.segments = TagSegments(annotations)
  }

  /// Breaks the text into lines of at most `width` cells.
  ///
  /// Newlines end a line, blank lines stay, and a newline at the very end begins no other line; an
  /// empty text is one empty line. Elsewhere lines break at spaces, which vanish there, after a
  /// hyphen or dash between letters, and between wide characters. A word wider than `width` is
  /// broken between characters. In a column of one cell, U+FFFD stands for a wide character. A width
  /// below 1 counts as 1.
  public func lines(width: Int) -> [AnnotatedLine] {
    var breaker = LineBreaker(clusters: clusters, width: max(1, width))
    var lines: [AnnotatedLine] = []
    var segment = 0
    while let span = breaker.next() {
      lines.append(line(span, width: max(1, width), segment: &segment))
    }
    return lines
  }

  private func line(_ span: LineSpan, width: Int, segment: inout Int) -> AnnotatedLine {
    var runs: [AnnotatedRun] = []
    var first = span.visible.lowerBound
    while first < span.visible.upperBound {
      segment = segments.index(of: clusters.clusters[first].source, from: segment)
      var end = first + 1
      while end < span.visible.upperBound,
        segments.index(of: clusters.clusters[end].source, from: segment) == segment
      {
        end += 1
      }
      let isLast = end == span.visible.upperBound
      let start = runs.isEmpty ? span.source.lowerBound : clusters.clusters[first].source
      let limit = isLast ? span.source.upperBound : clusters.clusters[end].source
      runs.append(
        AnnotatedRun(
          text: text(of: first..<end, width: width, source: start..<max(start, limit)),
          tags: segments.tags[segment],
          sourceStart: clusters.clusters[first].source
        )
      )
      first = end
    }
    return AnnotatedLine(
      runs: runs,
      sourceStart: span.source.lowerBound,
      sourceEnd: span.source.upperBound,
      hiddenCount: clusters.hiddenCount(in: span.source)
    )
  }

  private func text(of range: Range<Int>, width: Int, source: Range<Int>) -> SafeText {
    let isTooWide = range.count == 1 && clusters.clusters[range.lowerBound].width > width
    return SafeText(
      safe: isTooWide ? "\u{FFFD}" : clusters.string(of: range),
      hiddenCount: clusters.hiddenCount(in: source)
    )
  }
}
