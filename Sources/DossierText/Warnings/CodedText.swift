public import DossierModel

/// A document's text, looked at once for all statements coded in it.
public struct CodedText: Sendable {
  private let scalars: [Unicode.Scalar]
  private let quotations: [TextRange]
  private let paragraphs: [TextRange]
  private let folded: FoldedScalars

  /// Looks at a text.
  public init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    quotations = Quotations.ranges(in: scalars)
    paragraphs = Paragraphs.ranges(in: scalars)
    folded = FoldedScalars(scalars)
  }

  /// Warns where a statement's mode is not what the quotation marks around its words say.
  ///
  /// Looked at are the words without what `omit` names and without punctuation at either end.
  ///
  /// - Parameter statement: A statement in this text.
  /// - Returns: `reported-in-quotation-marks` or `direct-outside-quotation-marks`; nil for neither,
  ///   and for `narrated` and `opinion`, which no marks belong to.
  public func quotationWarning(of statement: Statement) -> CodingWarning? {
    guard statement.mode == .reported || statement.mode == .direct else { return nil }
    let words = words(of: statement)
    guard !words.isEmpty else { return nil }
    let isQuoted = words.allSatisfy { part in quotations.contains { $0.contains(part) } }
    switch (statement.mode, isQuoted) {
    case (.reported, true):
      return CodingWarning(
        name: .reportedInQuotationMarks,
        subject: .statement(statement.id),
        key: "mode",
        problem: "the words are all inside quotation marks",
        remedy: "\"mode: direct\", if they are the speaker's own"
      )
    case (.direct, false):
      return CodingWarning(
        name: .directOutsideQuotationMarks,
        subject: .statement(statement.id),
        key: "mode",
        problem: "the words are not all inside quotation marks",
        remedy: "\"mode: reported\", or a quote and \"omit\" that leave only what is inside them"
      )
    default: return nil
    }
  }

  /// Warns where nothing near a statement's words names its speaker.
  ///
  /// - Parameters:
  ///   - statement: A statement in this text, `reported` or `direct`, with a speaker.
  ///   - speaker: That speaker.
  ///   - spellings: How they are spelt.
  /// - Returns: `speaker-not-named`; nil where the name or another spelling stands in the quote, in
  ///   the cue or in a paragraph the quote stands in.
  public func speakerWarning(
    of statement: Statement,
    by speaker: ActorID,
    _ spellings: Spellings
  ) -> CodingWarning? {
    guard statement.mode == .reported || statement.mode == .direct,
      let spellings = spellings[speaker]
    else { return nil }
    // The quote comes first: most quotes name their speaker.
    let places = [statement.range] + [statement.cue].compactMap(\.self)
    let paragraphs = paragraphs.filter { $0.overlaps(statement.range) }
    let isNamed = (places + paragraphs).contains { place in
      spellings.contains { $0.stands(in: folded, at: place.start..<place.end) }
    }
    guard !isNamed else { return nil }
    return CodingWarning(
      name: .speakerNotNamed,
      subject: .statement(statement.id),
      key: "speaker",
      problem: "neither the quote, nor its cue, nor its paragraph names \"\(speaker)\"",
      remedy: "a \"cue\" at the words that do, or the spelling used there among the actor's names"
    )
  }

  /// The parts of a statement that are its words.
  private func words(of statement: Statement) -> [TextRange] {
    var parts: [TextRange] = []
    var start = statement.range.start
    for omitted in statement.omit.sorted() {
      parts.append(TextRange(start..<max(start, omitted.start)))
      start = max(start, omitted.end)
    }
    parts.append(TextRange(start..<max(start, statement.range.end)))
    return parts.compactMap(trimmed)
  }

  /// A range without what is no word or number at its ends; nil where nothing else is in it.
  private func trimmed(_ range: TextRange) -> TextRange? {
    let part = scalars[(range.start..<range.end).clamped(to: scalars.indices)]
    guard let first = part.firstIndex(where: { $0.isWordlike }),
      let last = part.lastIndex(where: { $0.isWordlike })
    else { return nil }
    return TextRange(first..<last + 1)
  }
}
