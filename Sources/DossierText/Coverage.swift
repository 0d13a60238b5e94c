public import DossierModel

/// Which sentences of a text nobody has coded.
public enum Coverage {
  /// The sentences that nothing touches.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - statements: Where statements stand in it, in code points, in any order.
  ///   - boilerplate: What is not the article.
  ///   - uncoded: What was left without a statement for a reason.
  /// - Returns: The places of sentences, in order, that hold a letter or number and share no code
  ///   point with any of these.
  public static func uncovered(
    text: String,
    statements: [TextRange],
    boilerplate: [TextRange],
    uncoded: [TextRange]
  ) -> [TextRange] {
    let scalars = Array(text.unicodeScalars)
    let touched = (statements + boilerplate + uncoded).sorted()
    var reach = 0
    var next = 0
    return Sentences.ranges(in: scalars).filter { sentence in
      // Sentences are in order, so what begins before one may still reach into it.
      while next < touched.count, touched[next].start < sentence.end {
        if touched[next].count > 0 { reach = max(reach, touched[next].end) }
        next += 1
      }
      return reach <= sentence.start
        && scalars[sentence.start..<sentence.end].contains { $0.isWordlike }
    }
  }
}
