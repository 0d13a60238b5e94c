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
  /// Where the word began that is being written; nil between words.
  private var wordStart: Int?
  /// The letter that was written last, which a mark may make another one of.
  private var lastLetter: Unicode.Scalar?
  private var run = UnspacedRun()

  init(notesRanges: Bool) {
    self.notesRanges = notesRanges
  }

  /// Folds a whole text; a byte that is no UTF-8 ends a word and counts as a code point.
  mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>) {
    line.reserveCapacity(line.count + bytes.count)
    var index = 0
    var place = 0
    while index < bytes.count {
      guard bytes[index] < 0x80 else {
        let (scalar, width) = Self.scalar(at: index, in: bytes)
        take(scalar.map(WordScalar.of) ?? .gap, at: place)
        index += width
        place += 1
        continue
      }
      guard WordScalar.foldedASCII(bytes[index]) != nil else {
        close(at: place)
        index += 1
        place += 1
        continue
      }
      beginWord(at: place)
      let start = index
      while index < bytes.count, let letter = WordScalar.foldedASCII(bytes[index]) {
        line.append(letter)
        index += 1
      }
      place += index - start
      lastLetter = nil
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
      closeWord(at: place)
      writePair(endingAt: place)
      run.begin(letter, at: place)
      lastLetter = letter
    case .sign(let sign):
      closeWord(at: place)
      run.attach(sign, at: place)
      lastLetter = nil
    }
  }

  private mutating func append(_ letter: Unicode.Scalar) {
    line.append(contentsOf: UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter)
    lastLetter = letter
  }

  private mutating func replaceLastLetter(by letter: Unicode.Scalar) {
    guard let lastLetter else { return }
    if run.isEmpty {
      line.removeLast(UTF8.width(lastLetter))
      append(letter)
    } else {
      run.replaceLast(lastLetter, by: letter)
      self.lastLetter = letter
    }
  }

  private mutating func beginWord(at place: Int) {
    guard wordStart == nil else { return }
    closeRun(at: place)
    wordStart = place
    if !line.isEmpty { line.append(Self.blank) }
  }

  private mutating func close(at place: Int) {
    closeWord(at: place)
    closeRun(at: place)
  }

  private mutating func closeWord(at place: Int) {
    guard let start = wordStart else { return }
    if notesRanges { ranges.append(start..<place) }
    wordStart = nil
    lastLetter = nil
  }

  private mutating func closeRun(at place: Int) {
    guard !run.isEmpty else { return }
    writePair(endingAt: place)
    write(run.last, at: run.lastStart..<place)
    run = UnspacedRun()
    lastLetter = nil
  }

  private mutating func writePair(endingAt place: Int) {
    if let start = run.pairStart { write(run.letters[...], at: start..<place) }
  }

  private mutating func write(_ word: ArraySlice<UInt8>, at range: Range<Int>) {
    if !line.isEmpty { line.append(Self.blank) }
    line.append(contentsOf: word)
    if notesRanges { ranges.append(range) }
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
    for byte in bytes[index + 1..<index + width] {
      guard byte & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // A longer form than needed, and the halves of UTF-16, are no code points.
    guard value >= (width == 4 ? 0x10000 : width == 3 ? 0x800 : 0x80) else { return (nil, 1) }
    return Unicode.Scalar(value).map { ($0, width) } ?? (nil, 1)
  }
}
