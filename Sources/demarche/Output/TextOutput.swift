import Canvas

/// Text that is ready to be printed, with what had to be left out of it.
struct TextOutput {
  /// The text, safe to show.
  let text: String
  /// How many characters the originals hid; 0 for honest text.
  let hiddenCount: Int

  init(text: String, hiddenCount: Int) {
    self.text = text
    self.hiddenCount = hiddenCount
  }

  /// A text as it is; only for machine formats, which are escaped.
  init(exactly text: String) { self.init(text: text, hiddenCount: 0) }

  /// Puts lines together.
  init(_ lines: [SafeText], in repertoire: Repertoire) {
    text = lines.map { repertoire.transliterated($0).text + "\n" }.joined()
    hiddenCount = lines.reduce(0) { $0 + $1.hiddenCount }
  }
}
