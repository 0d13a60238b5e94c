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

    fileprivate init?(_ command: Command) {
      guard let hint = command.hint else { return nil }
      let opposite = opposites[command.id]
      let commands = [command] + [opposite.flatMap(Command.named)].compactMap(\.self)
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

  /// The hints of a context, in the order of the table.
  static func hints(in context: Context) -> [Hint] { hints[context] ?? [] }

  private static let hints: [Context: [Hint]] = Dictionary(
    uniqueKeysWithValues: Context.allCases.map { context in
      (context, all.filter { $0.contexts.contains(context) }.compactMap(Hint.init))
    }
  )
}
