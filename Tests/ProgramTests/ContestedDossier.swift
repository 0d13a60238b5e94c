import TestSupport

/// A dossier in which everything is contested: a party against another, against itself, and against
/// what others say of it later; its names are made to be taken for markup.
enum ContestedDossier {
  private static let text = """
    Cape said on Monday: "We will open the bridge <b>bold</b> *star* [link](there) `code`." Bay said \
    it will not open the bridge.
    Cape said it would close the harbour. Cape said it would not close the harbour.
    Officials said in May that Bay is now for the bridge.

    """

  /// Writes the dossier.
  ///
  /// - Parameter folder: Where.
  /// - Returns: Its path.
  /// - Throws: An error of the file system.
  static func write(in folder: TemporaryFolder) throws -> String {
    try folder.write(
      """
      format: 1
      title: "# Straits"
      parties: [cape, bay]
      others: [island]

      """,
      to: "straits/dossier.yaml"
    )
    try folder.write(
      """
      actors:
        - id: cape
          name: "1**Cape"
          names: [Cape]
          kind: state
        - id: bay
          name: Bay
          kind: state
        - id: island
          name: Island
          kind: state
        - id: paper
          name: "The <i>Paper</i>"
          kind: medium

      """,
      to: "straits/actors.yaml"
    )
    try folder.write(
      """
      issues:
        - id: strait
          title: "- The strait"
          options:
            - id: open-bridge
              text: "The bridge is opened"
            - id: close-harbour
              text: "The harbour is closed"

      """,
      to: "straits/issues.yaml"
    )
    try folder.write(text, to: "straits/documents/report.txt")
    let digest = try SHA256Tool.digest(of: folder.path(of: "straits/documents/report.txt"))
    let statements = [
      statement(
        "s-1",
        "We will open the bridge <b>bold</b> *star* [link](there) `code`.",
        "cape",
        "direct",
        "open-bridge",
        "supports",
        "2031-03-01"
      ),
      statement(
        "s-2",
        "Bay said it will not open the bridge.",
        "bay",
        "reported",
        "open-bridge",
        "opposes",
        "2031-03-01"
      ),
      statement(
        "s-3",
        "Cape said it would close the harbour.",
        "cape",
        "reported",
        "close-harbour",
        "supports",
        "2031-03-02"
      ),
      statement(
        "s-4",
        "Cape said it would not close the harbour.",
        "cape",
        "reported",
        "close-harbour",
        "opposes",
        "2031-03-02"
      ),
      statement(
        "s-5",
        "Officials said in May that Bay is now for the bridge.",
        nil,
        "narrated",
        "open-bridge",
        "supports",
        "2031-05-01",
        party: "bay"
      ),
    ]
    try folder.write(
      """
      title: "Straits `today`"
      outlet: paper
      published: "2031-05-02"
      published-basis: stated
      sha256: \(digest)
      statements:

      """ + statements.joined(),
      to: "straits/documents/report.yaml"
    )
    return folder.path(of: "straits")
  }

  private static func statement(
    _ id: String,
    _ quote: String,
    _ speaker: String?,
    _ mode: String,
    _ option: String,
    _ stance: String,
    _ when: String,
    party: String? = nil
  ) -> String {
    let start =
      text.ranges(of: quote).first.map { text[..<$0.lowerBound].unicodeScalars.count } ?? 0
    let who = speaker.map { "    speaker: \($0)\n" } ?? ""
    return """
        - id: \(id)
          at: [\(start), \(start + quote.unicodeScalars.count)]
          quote: "\(quote)"
      \(who)    mode: \(mode)
          party: \(party ?? speaker ?? "")
          option: \(option)
          stance: \(stance)
          when: "\(when)"

      """
  }
}
