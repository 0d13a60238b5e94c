/// Finds the words of a text and writes them one after the other, with a blank between them.
///
/// The one place that says where words begin and end; what a code point is, ``WordScalar`` says. Made
/// for whole archives: it reads bytes, and only code points beyond ASCII are looked up.
struct WordFolder {
  /// What stands between two words.
  static let blank = UInt8(ascii: " ")

  /// The words found so far, folded, in UTF-8.
  private(set) var line: [UInt8] = []
  /// Where each of the words stands, in code points; empty where that is not wanted.
  private(set) var ranges: [Range<Int>] = []

  private let notesRanges: Bool
  /// Where the word of a script with blanks began that is being written; nil where none is.
  private var wordStart: Int?
  /// The run of a script without blanks that is being written; nil where none is.
  private var run: Run?
  /// The letter that was written last, which a mark may make another one of.
  private var lastLetter: Unicode.Scalar?

  /// The end of a run in a script without blanks: its last two letters, or its first one, which are
  /// the end of the line; a letter has its signs with it.
  private struct Run {
    /// Where the first of these letters stands in the text.
    var start: Int
    /// Where the last letter stands in the text.
    var last: Int
    /// Where the last letter stands in the line.
    var offset: Int
    /// Whether these are two letters.
    var isPair: Bool
  }

  init(notesRanges: Bool) {
    self.notesRanges = notesRanges
  }

  /// Folds a whole text; a byte that is no UTF-8 ends a word and counts as a code point.
  mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>) {
    line.reserveCapacity(line.count + bytes.count)
    var index = 0
    var place = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 {
        let (scalar, width) = Self.scalar(at: index, in: bytes)
        take(scalar.map(WordScalar.of) ?? .gap, at: place)
        index += width
        place += 1
      } else if WordScalar.foldedASCII(byte) != nil {
        let letters = Self.letters(at: index, in: bytes)
        beginWord(at: place)
        append(letters)
        index += letters.count
        place += letters.count
      } else {
        close(at: place)
        index += 1
        place += 1
      }
    }
    close(at: place)
  }

  private mutating func take(_ scalar: WordScalar, at place: Int) {
    switch scalar {
    case .gap:
      close(at: place)
    case .mark(let mark):
      if let joined = lastLetter.flatMap({ JoinedLetters.letter(of: $0, and: mark) }) {
        replaceLastLetter(by: joined)
      }
    case .letter(let letter):
      if let joined = lastLetter.flatMap({ JoinedLetters.syllable(of: $0, and: letter) }) {
        replaceLastLetter(by: joined)
      } else {
        beginWord(at: place)
        append(letter)
      }
    case .letters(let first, let second):
      beginWord(at: place)
      append(first)
      append(second)
    case .unspaced(let letter):
      beginLetter(at: place)
      append(letter)
    case .sign(let sign):
      // A sign without a letter is one.
      if run == nil { beginLetter(at: place) }
      append(sign)
    }
  }

  // MARK: - Words

  private mutating func beginWord(at place: Int) {
    guard wordStart == nil else { return }
    closeRun(at: place)
    wordStart = place
    beginInLine()
  }

  private mutating func closeWord(at place: Int) {
    guard let start = wordStart else { return }
    note(start..<place)
    wordStart = nil
    lastLetter = nil
  }

  private mutating func close(at place: Int) {
    closeWord(at: place)
    closeRun(at: place)
  }

  private mutating func note(_ range: Range<Int>) {
    if notesRanges { ranges.append(range) }
  }

  // MARK: - Runs of a script without blanks

  private mutating func beginLetter(at place: Int) {
    closeWord(at: place)
    if let run, run.isPair { closePair(of: run, at: place) }
    if let run {
      self.run = Run(start: run.last, last: place, offset: line.count, isPair: true)
    } else {
      beginInLine()
      run = Run(start: place, last: place, offset: line.count, isPair: false)
    }
  }

  /// Ends the word that two letters are, and begins the one that the second of them begins.
  private mutating func closePair(of run: Run, at place: Int) {
    note(run.start..<place)
    let letter = run.offset..<line.count
    beginInLine()
    for offset in letter { line.append(line[offset]) }
  }

  private mutating func closeRun(at place: Int) {
    guard let run else { return }
    if run.isPair { closePair(of: run, at: place) }
    note(run.last..<place)
    self.run = nil
    lastLetter = nil
  }

  // MARK: - The line

  private mutating func beginInLine() {
    if !line.isEmpty { line.append(Self.blank) }
  }

  private mutating func append(_ letter: Unicode.Scalar) {
    line.append(utf8Of: letter)
    lastLetter = letter
  }

  private mutating func replaceLastLetter(by letter: Unicode.Scalar) {
    guard let lastLetter else { return }
    line.removeLast(UTF8.width(lastLetter))
    append(letter)
  }

  /// Writes letters and digits of ASCII, which no mark makes others of.
  private mutating func append(_ letters: Slice<UnsafeBufferPointer<UInt8>>) {
    let start = line.count
    line.append(contentsOf: UnsafeBufferPointer(rebasing: letters))
    line.withUnsafeMutableBufferPointer { line in
      for offset in start..<line.count { line[offset] = WordScalar.foldedLetter(line[offset]) }
    }
    lastLetter = nil
  }

  // MARK: - Reading

  private static func letters(
    at start: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var end = start
    while end < bytes.count, WordScalar.foldedASCII(bytes[end]) != nil { end += 1 }
    return bytes[start..<end]
  }

  /// The code point at a place, and how many bytes it takes; nil and one byte where none is.
  private static func scalar(
    at index: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (Unicode.Scalar?, Int) {
    let lead = bytes[index]
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(lead), index + width <= bytes.count else { return (nil, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(width))
    for place in index + 1..<index + width {
      let byte = bytes[place]
      guard byte & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // A longer form than needed, and the halves of UTF-16, are no code points.
    guard value >= (width == 4 ? 0x10000 : width == 3 ? 0x800 : 0x80) else { return (nil, 1) }
    return Unicode.Scalar(value).map { ($0, width) } ?? (nil, 1)
  }
}
