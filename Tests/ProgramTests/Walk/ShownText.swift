/// Texts as a screen shows them, and what of them can be compared.
enum ShownText {
  private static let ascii: [Character: String] = [
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "›": ">", "−": "-",
    "·": ".", "▸": ">", "▾": "v", "\u{A0}": " ",
  ]

  /// The text in ASCII, as far as the bundled dossier needs it.
  static func ascii(_ text: String) -> String { text.map { ascii[$0] ?? String($0) }.joined() }

  /// The text without its blanks and line breaks, which wrapping moves, and in ASCII.
  static func bare(_ text: String) -> String {
    ascii(text).filter { !$0.isWhitespace }
  }

  /// Whether what is shown is a text, or the beginning of it with dots for the rest.
  static func isShown(_ shown: String, for text: String) -> Bool {
    let shown = bare(shown)
    let text = bare(text)
    if shown == text { return true }
    guard let dots = ["...", ".."].first(where: shown.hasSuffix), shown.count > dots.count + 2
    else { return false }
    return text.hasPrefix(shown.dropLast(dots.count))
  }
}
