import TestSupport

/// A dossier that tries to take over the terminal, a spreadsheet and a reader of Markdown.
enum HostileDossier {
  /// Escape, C1 control, right-to-left override, zero-width space, a tag character.
  static let attack = "\u{1B}[31m\u{9B}2J\u{202E}\u{200B}\u{E0041}"

  /// What none of the outputs may hold.
  static let forbidden: [Unicode.Scalar] = [
    "\u{1B}", "\u{9B}", "\u{202E}", "\u{200B}", "\u{E0041}",
  ]

  static let quote = "=1+1 says \(attack) | the <b>reader</b>, \"quoted\""

  /// Writes the dossier.
  ///
  /// - Parameters:
  ///   - folder: Where.
  ///   - name: The dossier's folder.
  /// - Returns: Its path.
  /// - Throws: An error of the file system.
  static func write(in folder: TemporaryFolder, named name: String = "hostile") throws -> String {
    let text = "Before. \(quote) after.\n"
    let escaped = yaml(attack)
    try folder.write(
      """
      format: 1
      title: "Title \(escaped)"
      parties: [one]

      """,
      to: "\(name)/dossier.yaml"
    )
    try folder.write(
      """
      actors:
        - id: one
          name: "-One \(escaped)"
          kind: person

      """,
      to: "\(name)/actors.yaml"
    )
    try folder.write(
      """
      issues:
        - id: matter
          title: "@Matter \(escaped)"
          options:
            - id: do-it
              text: "+Do it \(escaped)"

      """,
      to: "\(name)/issues.yaml"
    )
    try folder.write(text, to: "\(name)/documents/paper.txt")
    try folder.write(
      """
      outlet: one
      published: "2025-12-01"
      published-basis: stated
      sha256: \(try SHA256Tool.digest(of: folder.path(of: "\(name)/documents/paper.txt")))
      statements:
        - id: s-1
          at: [8, \(8 + quote.unicodeScalars.count)]
          quote: "\(yaml(quote))"
          speaker: one
          mode: direct
          party: one
          option: do-it
          stance: supports

      """,
      to: "\(name)/documents/paper.yaml"
    )
    return folder.path(of: name)
  }

  /// A text as it stands between YAML's double quotes.
  private static func yaml(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\" + String(scalar)
      case _ where scalar.isASCII && scalar.value >= 0x20: String(scalar)
      default:
        "\\U" + String(repeating: "0", count: 8 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16)
      }
    }
    .joined()
  }
}

/// `sha256sum`, another reader of the bytes.
enum SHA256Tool {
  /// The digest in hexadecimal; empty where there is no such tool or file.
  static func digest(of path: String) throws -> String {
    let outcome = try ProcessRunner.run("/usr/bin/sha256sum", [path])
    return String(outcome.output.prefix(64))
  }
}
