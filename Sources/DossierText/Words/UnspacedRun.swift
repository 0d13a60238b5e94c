/// The last two letters of a run in a script that is written without blanks.
///
/// A letter is a base with the signs that belong to it, in UTF-8.
struct UnspacedRun {
  /// The letter before the last one, where there is one, and the last.
  private(set) var letters: [UInt8] = []
  /// Where the last letter begins in the text, in code points.
  private(set) var lastStart = 0

  private var lastOffset = 0
  private var startBefore = 0

  var isEmpty: Bool { letters.isEmpty }

  /// The last letter.
  var last: ArraySlice<UInt8> { letters[lastOffset...] }

  /// Where the letter before the last one begins; nil where the run has one letter or none.
  var pairStart: Int? { lastOffset > 0 ? startBefore : nil }

  /// Goes on to another letter.
  mutating func begin(_ letter: Unicode.Scalar, at place: Int) {
    letters.removeFirst(lastOffset)
    lastOffset = letters.count
    startBefore = lastStart
    lastStart = place
    append(letter)
  }

  /// Adds a sign to the last letter; a sign without one is a letter.
  mutating func attach(_ sign: Unicode.Scalar, at place: Int) {
    if isEmpty { begin(sign, at: place) } else { append(sign) }
  }

  /// Makes the last letter, which is `old` without signs, another one.
  mutating func replaceLast(_ old: Unicode.Scalar, by new: Unicode.Scalar) {
    letters.removeLast(UTF8.width(old))
    append(new)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    letters.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
