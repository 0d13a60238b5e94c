internal import DossierModel
internal import DossierText

/// A document's text by code points and lines.
struct DocumentText: Sendable {
  let scalars: [Unicode.Scalar]
  /// The lines without their breaks (LF, CR LF or CR); a break at the very end begins no line.
  let lines: [Range<Int>]

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    self.scalars = scalars
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      guard scalar == "\n" || scalar == "\r" else {
        index += 1
        continue
      }
      lines.append(start..<index)
      index += scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n" ? 2 : 1
      start = index
    }
    if start < scalars.count { lines.append(start..<scalars.count) }
    self.lines = lines
  }

  /// The text in a range, which is cut down to what there is.
  func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(text)
  }

  /// The line that holds a place, from 0; the last one for a place behind it.
  func line(at place: Int) -> Int {
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// The lines that a range begins in, touches and ends in, from 0; none of an empty text.
  func lines(of range: Range<Int>) -> Range<Int> {
    guard !lines.isEmpty else { return 0..<0 }
    let first = line(at: range.lowerBound)
    return first..<max(first, line(at: range.upperBound - 1)) + 1
  }

  /// The most code points that are shown or looked at as one piece.
  static let longestPart = 4000

  /// A line in parts of at most ``longestPart`` code points, each ended after a blank where there is
  /// one in its second half, else between two characters; an empty line is one empty part.
  func parts(of line: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = line.lowerBound
    while line.upperBound - start > Self.longestPart {
      let limit = start + Self.longestPart
      let half = scalars[(limit - Self.longestPart / 2)..<limit]
      let end =
        half.lastIndex { $0.properties.isWhitespace }.map { $0 + 1 } ?? characterStart(at: limit)
      parts.append(start..<end)
      start = end
    }
    parts.append(start..<line.upperBound)
    return parts
  }

  /// Where the character begins that holds a code point; the place itself where it is piled up without
  /// end.
  private func characterStart(at place: Int) -> Int {
    let near = string(place - Self.longestPart / 4..<place + 1)
    guard let last = near.last, near.count > 1 else { return place }
    return place + 1 - last.unicodeScalars.count
  }

  /// The sentences around a range, in order: those of its lines and of the nearest lines before and
  /// after that hold any; of long lines only what is near.
  func sentences(
    around range: Range<Int>,
    remembering memory: inout SentenceMemory
  ) -> [Range<Int>] {
    guard !lines.isEmpty else { return [] }
    let first = line(at: range.lowerBound)
    let last = line(at: max(range.lowerBound, range.upperBound - 1))
    let reach = range.lowerBound - Self.longestPart..<range.upperBound + Self.longestPart
    func nearest(_ places: some Sequence<Int>) -> [Range<Int>] {
      for place in places {
        let found = memory.sentences(in: lines[place].clamped(to: reach), of: self)
        if !found.isEmpty { return found }
      }
      return []
    }
    return nearest((0..<first).reversed())
      + lines[first...last].flatMap { memory.sentences(in: $0.clamped(to: reach), of: self) }
      + nearest(last + 1..<lines.count)
  }

  /// The sentences of one line, in order, without the blanks between them.
  func sentences(in line: Range<Int>) -> [Range<Int>] {
    Sentences.ranges(in: Array(scalars[line])).map { sentence in
      line.lowerBound + sentence.start..<line.lowerBound + sentence.end
    }
  }
}
