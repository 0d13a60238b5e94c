/// Text that may be drawn or printed: nothing in it can move a cursor, reorder a line or hide.
///
/// The one way from outside text to a terminal. A literal in our own source is safe as it stands;
/// everything else goes through ``init(_:)`` or ``lines(_:)``. (`SafeText("…")` with a literal takes the
/// literal as it stands too; a `String` in a variable is made safe.)
///
/// Made safe means: one line; a newline or a tab is a space; other control characters are spelled
/// (`^[`, `<U+009B>`), unassigned characters too (`<U+0378>`); private use and noncharacters are
/// U+FFFD; whatever has no width of its own is dropped (bidi controls, joiners, selectors, tags), but
/// for at most four combining marks over a character; a mark without a character gets U+25CC under
/// it. Flags are the two letters they stand for, and a skin tone after a person is dropped, since
/// terminals do not agree on their width. Making safe text safe again changes nothing.
public struct SafeText: Hashable, Sendable {
  /// What to draw; one line.
  public let text: String
  /// How many characters the original hid; 0 for honest text.
  ///
  /// Counted are embeddings, overrides, isolates, tags, control characters other than tab and
  /// newline, marks beyond the fourth, variation selectors in a row, and whatever has no width inside
  /// a word of Latin, Greek, Cyrillic, Armenian or Georgian. Not counted, since they are common in
  /// honest text: soft hyphens, direction marks, joiners of other scripts, single selectors.
  public let hiddenCount: Int

  /// Makes outside text safe.
  public init(_ untrusted: String) {
    if untrusted.isPrintableASCII {
      self.init(safe: untrusted, hiddenCount: 0)
      return
    }
    let kinds = ScalarKind.table
    if untrusted.unicodeScalars.allSatisfy({ $0.isPrintableASCII || kinds[$0].isDrawnAlone }) {
      self.init(safe: untrusted, hiddenCount: 0)
    } else {
      let clusters = SafeClusters(untrusted)
      self.init(
        safe: clusters.string(of: clusters.clusters.indices),
        hiddenCount: clusters.hidden.count
      )
    }
  }

  /// Takes what has been made safe elsewhere in this target.
  init(safe: String, hiddenCount: Int) {
    self.text = safe
    self.hiddenCount = hiddenCount
  }

  /// Splits outside text at its newlines and makes each line safe.
  ///
  /// A newline at the very end ends the last line and begins no other; an empty text has no lines.
  public static func lines(_ untrusted: String) -> [SafeText] {
    SafeClusters(untrusted).paragraphs()
  }

  /// Puts texts one after the other, with `separator` between them.
  public static func joined(_ texts: some Sequence<SafeText>, separator: SafeText = "") -> SafeText
  {
    var text = ""
    var hiddenCount = 0
    var isFirst = true
    for part in texts {
      if !isFirst {
        text += separator.text
        hiddenCount += separator.hiddenCount
      }
      text += part.text
      hiddenCount += part.hiddenCount
      isFirst = false
    }
    return SafeText(safe: text, hiddenCount: hiddenCount)
  }

  /// Puts the second text after the first.
  public static func + (first: SafeText, second: SafeText) -> SafeText {
    SafeText(safe: first.text + second.text, hiddenCount: first.hiddenCount + second.hiddenCount)
  }

  /// Puts the second text at the end of the first.
  public static func += (first: inout SafeText, second: SafeText) {
    first = first + second
  }

  /// Whether there is nothing to draw.
  public var isEmpty: Bool { text.isEmpty }

  /// Cells the text takes where it is drawn in Unicode; see ``Repertoire/width(of:)`` for others.
  public var width: Int {
    if text.isASCII { return text.utf8.count }
    let kinds = ScalarKind.table
    return text.unicodeScalars.reduce(0) { $0 + kinds[$1].cells }
  }
}

extension SafeText: ExpressibleByStringLiteral {
  /// Takes a literal of our own source as it stands.
  public init(stringLiteral value: StaticString) {
    self.init(safe: value.description, hiddenCount: 0)
  }
}

extension SafeText: CustomStringConvertible {
  /// The text itself.
  public var description: String { text }
}
