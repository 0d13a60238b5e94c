/// Texts as a screen shows them, and what of them can be compared.
enum ShownText {
  private static let ascii: [Character: String] = [
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "›": ">", "−": "-",
    "·": ".", "▸": ">", "▾": "v", "\u{A0}": " ",
  ]

  /// The text in ASCII, as far as the bundled dossier needs it.
  static func ascii(_ text: String) -> String { text.map { ascii[$0] ?? String($0) }.joined() }

  /// What a comparison of dates counts of the positions that news print as moved.
  static func count(ofMoved records: [[String: String]]) -> String {
    let first = records.count { $0["what"] == "first statement" }
    let moved = records.count - first
    return (moved == 1 ? "1 position" : "\(moved) positions")
      + (first == 0 ? "" : first == 1 ? ", 1 first statement" : ", \(first) first statements")
  }

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
