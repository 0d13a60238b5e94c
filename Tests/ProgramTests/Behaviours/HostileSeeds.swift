import TestSupport

/// A copy of the bundled dossier with attacks planted in a title, names, an option, a file's name, values
/// that make errors, and an article with a line of a megabyte.
///
/// The article's attack stands in a quote that decides Ukraine's first stance, so that the first screen
/// after the start is under attack everywhere.
enum HostileSeeds {
  /// Colour, a wiped screen, titles, a link, the clipboard, device status, C1, bell, return, backspace,
  /// overrides and isolates, zero width, tags, piled-up marks.
  static let attack =
    "a\u{1B}[31mb\u{1B}[2J\u{1B}]0;owned\u{7}\u{1B}]8;;http://x\u{1B}\\\u{1B}]52;c;QUFB\u{7}\u{1B}[6n"
    + "\u{9B}2Jc\u{9D}0;owned\u{9C}\u{7}\rd\u{8}\u{8}e\u{202E}f\u{2067}g\u{200B}\u{200D}h"
    + "\u{E0041}\u{E007F}iz" + String(repeating: "\u{336}", count: 40) + "j"

  /// The words around the attack in the article.
  static let words = (before: "Such pledges ", after: " are pledged by Washington")

  /// Makes the copy and gives its path.
  static func write(in folder: TemporaryFolder) throws -> String {
    let path = try folder.copyDossier()
    try folder.replace(
      #"title: "Ending Russia's war against Ukraine""#,
      with: #"title: "Ending \#(escaped(attack)) war""#,
      in: "dossier/dossier.yaml"
    )
    try folder.replace(
      #"    name: "Ukraine""#,
      with: #"    name: "Ukraine\#(escaped(attack))""#,
      in: "dossier/actors.yaml"
    )
    try folder.replace(
      #"title: "Enforcement""#,
      with: #"title: "Enforcement \#(escaped(attack))""#,
      in: "dossier/issues.yaml"
    )
    try folder.replace(
      #"text: "The United States gives Ukraine security"#,
      with: #"text: "The United States \#(escaped(attack)) gives Ukraine security"#,
      in: "dossier/issues.yaml"
    )
    try writeArticle(in: folder)
    try folder.write("never seen", to: "dossier/documents/na\u{1B}]0;owned\u{7}\u{202E}me.txt")
    return path
  }

  private static func writeArticle(in folder: TemporaryFolder) throws {
    let quote = words.before + attack + words.after
    let opening = "A \(attack) line.\n\n"
    let line = attack + String(repeating: " long line", count: 100_000) + attack
    try folder.write(
      opening + quote + ".\n\n" + line + "\n\nThe end \(attack).\n",
      to: "dossier/documents/hostile.txt"
    )
    let start = opening.unicodeScalars.count
    try folder.write(
      """
      title: "A report \(escaped(attack))"
      published: "2026-01-30"
      published-basis: stated
      sha256: \(try SHA256Tool.digest(of: folder.path(of: "dossier/documents/hostile.txt")))
      statements:
        - id: ho-aaaaaa
          at: [\(start), \(start + quote.unicodeScalars.count)]
          quote: "\(escaped(quote))"
          speaker: ukrainian-officials
          mode: direct
          party: ukraine
          option: us-commitments
          stance: supports
          note: "A note \(escaped(attack))"
        - id: ho-bbbbbb
          at: [0, 1]
          quote: "A"
          speaker: "nobody \(escaped(attack))"
          mode: direct
          party: ukraine
          option: us-commitments
          stance: "supports \(escaped(attack))"

      """,
      to: "dossier/documents/hostile.yaml"
    )
  }

  /// A text as it stands between YAML's double quotes, everything but printable ASCII by its number.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\" + String(scalar)
      case " "..."~": String(scalar)
      default:
        "\\U" + String(repeating: "0", count: 8 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16)
      }
    }.joined()
  }
}
