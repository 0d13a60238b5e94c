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

  /// The sentences of the whole text, in order.
  var sentences: [Range<Int>] { lines.flatMap(sentences) }

  /// The sentences of one line, in order, without the blanks between them.
  func sentences(in line: Range<Int>) -> [Range<Int>] {
    Sentences.ranges(in: Array(scalars[line])).map { sentence in
      line.lowerBound + sentence.start..<line.lowerBound + sentence.end
    }
  }
}
