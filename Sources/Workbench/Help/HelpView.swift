import DossierModel

/// The list of commands; Enter runs the selected one.
struct HelpView: Hashable, Sendable {
  /// The part of the screen it was opened from; its commands stand first.
  let context: Command.Context
  /// Headings and commands.
  var entries = ListPane<Entry>()

  /// A line of the help.
  enum Entry: Hashable, Sendable {
    case heading(String)
    /// A command, by its id, and its keys.
    case command(String, keys: String)
  }

  /// Lists every command that works in a state, those of the part that has the keys first.
  init(_ state: State) {
    context = state.context
    let commands = state.keymap.commands.filter { $0.works(in: state) }
    let items = Self.items(commands, for: context)
    entries.replace(items: items, first: 0, total: items.count)
    entries.select(1)
  }

  private static func items(
    _ commands: [Command],
    for context: Command.Context
  ) -> [ListPane<Entry>.Item] {
    let here = commands.filter { $0.contexts.contains(context) }
    let elsewhere = commands.filter { !$0.contexts.contains(context) }
    return Command.Group.allCases.flatMap { group in
      section(group.rawValue, here.filter { $0.group == group })
    } + section("In other panes and views", elsewhere)
  }

  private static func section(_ title: String, _ commands: [Command]) -> [ListPane<Entry>.Item] {
    guard !commands.isEmpty else { return [] }
    return [.init(key: RowKey("heading:" + title), element: .heading(title))]
      + commands.map { command in
        let keys = command.keys.map(KeyNotation.shown).joined(separator: " ")
        return .init(
          key: RowKey("command:" + command.id),
          element: .command(command.id, keys: keys)
        )
      }
  }
}
