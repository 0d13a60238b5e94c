import Canvas

/// What the footer says of commands; made once, since every frame needs it.
extension Command {
  /// A hint of the footer.
  struct Hint: Sendable {
    /// The command's id.
    let command: String
    let isRestricted: Bool
    /// The keys; a command with an opposite is shown with both, as in `j/k`.
    let keys: SafeText
    /// What it does, with the blanks around it.
    let words: SafeText
    /// Cells of both.
    let width: Int

    /// A command without a key has none.
    fileprivate init?(_ command: Command, among all: [Command]) {
      guard let hint = command.hint, !command.keys.isEmpty else { return nil }
      let opposite = opposites[command.id]
      let commands = [command] + all.filter { $0.id == opposite }
      let keys = commands.compactMap(\.keys.first).map(KeyNotation.shown).joined(separator: "/")
      self.command = command.id
      isRestricted = command.isRestricted
      self.keys = SafeText(keys)
      words = " \(SafeText(hint))  "
      width = self.keys.width + words.width
    }
  }

  /// What undoes a command, where both are shown as one.
  private static let opposites = [
    "down": "up", "next-statement": "previous-statement", "column-left": "column-right",
    "earlier": "later", "compare-before": "compare-after", "finer": "coarser",
  ]

  /// The hints of some commands, in their order, with the keys they have among all.
  static func hints(of commands: [Command], among all: [Command]) -> [Hint] {
    commands.compactMap { Hint($0, among: all) }
  }
}
