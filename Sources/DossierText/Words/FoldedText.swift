/// Text as the search compares it: in lower case, without accents, as words with their places.
///
/// A word is a run of letters and digits. `ё` is `е`; letters that only look like another one with a
/// mark (`й`, `ї`) stay what they are, and a letter is the same whether its mark is a part of it or
/// follows it.
///
/// Scripts that are written without blanks (Chinese, Japanese, Thai, Lao, Khmer, Burmese) show no
/// words. There every two letters that follow each other are a word, and the last letter of a run is
/// one more, so that every letter begins a word: `北京市` has the words `北京`, `京市` and `市`. A
/// vowel sign belongs to the letter before it; tone marks are left out as accents are.
///
/// A word holds nothing of ASCII but `a` to `z` and `0` to `9`.
public struct FoldedText: Sendable {
  /// A word and where it stands in the text it was read from.
  public struct Word: Hashable, Sendable {
    /// The word, folded.
    public let text: String
    /// Its place in code points from the start of the text; words of a script without blanks overlap.
    public let range: Range<Int>
  }

  /// The words in the order of the text.
  public let words: [Word]

  /// Reads the words of a text.
  public init(_ scalars: some BidirectionalCollection<Unicode.Scalar>) {
    var folder = WordFolder(notesRanges: true)
    Self.utf8(of: scalars).withUnsafeBufferPointer { folder.fold($0) }
    words = zip(folder.line.split(separator: WordFolder.blank), folder.ranges).map { word, range in
      Word(text: String(decoding: word, as: UTF8.self), range: range)
    }
  }

  /// The words of a text in order with one blank between them.
  ///
  /// Whatever splits at blanks alone finds the same words in it again.
  public static func foldedLine(
    _ scalars: some BidirectionalCollection<Unicode.Scalar>
  ) -> String {
    foldedLine(utf8: utf8(of: scalars))
  }

  /// The words of a text in order with one blank between them, from the bytes of the text.
  ///
  /// - Parameter utf8: The text in UTF-8; a byte that is none ends a word.
  /// - Returns: The same as ``foldedLine(_:)`` of the text's code points.
  public static func foldedLine(utf8: some Collection<UInt8>) -> String {
    var folder = WordFolder(notesRanges: false)
    if utf8.withContiguousStorageIfAvailable({ folder.fold($0) }) == nil {
      Array(utf8).withUnsafeBufferPointer { folder.fold($0) }
    }
    return String(decoding: folder.line, as: UTF8.self)
  }

  private static func utf8(of scalars: some BidirectionalCollection<Unicode.Scalar>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.underestimatedCount)
    // Of an array, as texts are held in, the next one need not be asked for through a table.
    let fast: Void? = scalars.withContiguousStorageIfAvailable { scalars in
      for scalar in scalars { bytes.append(utf8Of: scalar) }
    }
    if fast == nil { for scalar in scalars { bytes.append(utf8Of: scalar) } }
    return bytes
  }
}
