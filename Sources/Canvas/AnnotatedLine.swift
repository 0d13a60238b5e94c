/// A part of a line whose characters all carry the same tags.
public struct AnnotatedRun: Hashable, Sendable {
  /// What to draw.
  public let text: SafeText
  /// The tags that hold, rising, each once; empty for plain text.
  public let tags: [Int]
  /// The place in the original, in code points from 0, of the first character drawn.
  public let sourceStart: Int
}

/// A line of text that fits its column.
public struct AnnotatedLine: Hashable, Sendable {
  /// The parts of the line from left to right; none where it is blank.
  public let runs: [AnnotatedRun]
  /// The place in the original, in code points from 0, at which the line begins.
  ///
  /// A line begins where the one before it ends, so the lines cover the whole text.
  public let sourceStart: Int
  /// The place after the line's last code point, its newline or vanished spaces included.
  public let sourceEnd: Int
  /// How many characters the original hid in this line.
  public let hiddenCount: Int

  /// The whole line without its tags.
  public var text: SafeText { SafeText.joined(runs.lazy.map(\.text)) }

  /// All tags that hold somewhere in the line, rising, each once.
  public var tags: [Int] { Set(runs.flatMap(\.tags)).sorted() }
}
