import Canvas

extension BlockText {
  /// A heading of the help, or a command with its keys.
  func helpEntry(_ entry: HelpView.Entry, in context: Command.Context, width: Int) -> Block {
    switch entry {
    case .heading(let title):
      return Block([.blank, Line([Run(cut(title, to: width), Theme.heading)])], selectedLine: 1)
    case .command(let id, let keys):
      guard let command = Command.named(id) else { return Block([.blank]) }
      let lead = repertoire.padded(cut("  " + keys, to: 18), to: 19)
      let title = cut(command.title, to: max(8, width - 19))
      let isHere = command.contexts.contains(context)
      let name = width >= 100 ? [Run(SafeText(":" + command.id), Theme.faint)] : []
      return Block([
        Line(
          [Run(lead, Style(bold: isHere)), Run(title, isHere ? .plain : Theme.faint)],
          trailing: name
        )
      ])
    }
  }
}
